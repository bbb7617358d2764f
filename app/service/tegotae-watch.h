/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeWatch:
 *
 * Tells in the main context when user.db or an imported pack was written to, by
 * whomever: a little later, and once for many changes at a time.
 */
typedef struct _TegotaeWatch TegotaeWatch;

TegotaeWatch *tegotae_watch_new  (void        (*changed) (gpointer user_data),
                                  gpointer      user_data);
void          tegotae_watch_free (TegotaeWatch *watch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeWatch, tegotae_watch_free)
