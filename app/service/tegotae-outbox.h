/* tegotae-outbox.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeOutbox:
 *
 * What of the user's is on its way to user.db, and what was refused there and is
 * tried again. The service owns one. Each time that a change has ended, the service
 * emits "saved", with the reason if it could not be saved, and NULL if it could.
 */
typedef struct _TegotaeOutbox TegotaeOutbox;

TegotaeOutbox *tegotae_outbox_new       (TegotaeService *service);
void           tegotae_outbox_free      (TegotaeOutbox  *outbox);

/* Borrowed. */
TegotaeOutbox *tegotae_service_get_outbox (TegotaeService *self);

/* Whether a change is on its way. */
gboolean       tegotae_outbox_is_busy   (TegotaeOutbox  *outbox);

/* Whether the stage was said and is not saved yet. */
gboolean       tegotae_outbox_has_stage (TegotaeOutbox  *outbox);

/* Why the draft of the diagnosis in progress is not saved; NULL if it is, or is on
 * its way, or if there is none. Borrowed. */
const char    *tegotae_outbox_get_draft_problem (TegotaeOutbox *outbox);

/* There is no draft any more that would have to be saved. */
void           tegotae_outbox_forget_draft (TegotaeOutbox *outbox);

/* The draft of this attempt is of no use any more. */
void           tegotae_outbox_settle    (TegotaeOutbox        *outbox,
                                         const TegotaeAttempt *attempt);

/* Tries again what was refused. */
void           tegotae_outbox_retry     (TegotaeOutbox  *outbox);

G_END_DECLS
