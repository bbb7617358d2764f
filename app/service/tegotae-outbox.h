/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

/**
 * TegotaeOutbox:
 *
 * The changes of the user's that are not in user.db yet: those under way, and those
 * that were refused and are kept (TEGOTAE_CALL_KEPT), which are tried again every few
 * seconds. The service owns one. Each time that a change has ended, the service emits
 * "saved", with the reason if it could not be saved, and NULL if it could.
 */
typedef struct _TegotaeOutbox TegotaeOutbox;

TegotaeOutbox *tegotae_outbox_new       (TegotaeService *service);
void           tegotae_outbox_free      (TegotaeOutbox  *outbox);

/* Borrowed. */
TegotaeOutbox *tegotae_service_get_outbox (TegotaeService *self);

/* Whether a change is under way. */
gboolean       tegotae_outbox_is_busy   (TegotaeOutbox  *outbox);

/* Why a change by @call is not saved; NULL if none was refused. Borrowed. */
const char    *tegotae_outbox_get_problem (TegotaeOutbox     *outbox,
                                           const TegotaeCall *call);

/* The arguments of the last change by @call that is kept and not saved, and that a call
 * with @arguments would supersede; NULL if there is none. Borrowed. */
gconstpointer  tegotae_outbox_find      (TegotaeOutbox     *outbox,
                                         const TegotaeCall *call,
                                         gconstpointer      arguments);

/* Drops the changes that a call with @arguments would supersede. */
void           tegotae_outbox_drop      (TegotaeOutbox     *outbox,
                                         const TegotaeCall *call,
                                         gconstpointer      arguments);

/* Tries again what was refused. */
void           tegotae_outbox_retry     (TegotaeOutbox  *outbox);

/* The service emits "flush", and every page saves what is being written in it. */
void           tegotae_outbox_flush     (TegotaeOutbox  *outbox);
