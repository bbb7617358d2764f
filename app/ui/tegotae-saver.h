/* tegotae-saver.h
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

#include <glib-object.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeSaver:
 *
 * Saves finished attempts and keeps those that could not be saved, so that
 * nothing the user made is lost while the app runs. Outlives the windows.
 *
 * Property "message" (char *, read only, notified): why saving failed last
 * time; NULL while there is nothing left to save.
 */
#define TEGOTAE_TYPE_SAVER (tegotae_saver_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSaver, tegotae_saver, TEGOTAE, SAVER, GObject)

TegotaeSaver *tegotae_saver_new         (TegotaeService *service);
void          tegotae_saver_save        (TegotaeSaver   *self,
                                         TegotaeAttempt *attempt);

/* Tries again at once to save what could not be saved; it is also tried every few
 * seconds until it succeeds, and when trouble is over. */
void          tegotae_saver_retry       (TegotaeSaver   *self);

/* Borrowed. */
const char   *tegotae_saver_get_message (TegotaeSaver   *self);

G_END_DECLS
