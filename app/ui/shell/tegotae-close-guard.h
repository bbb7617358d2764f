/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeCloseGuard:
 *
 * Keeps a window from being closed while something is not saved: what can be saved
 * is, and then the window closes; about what cannot be the user is asked.
 */
#define TEGOTAE_TYPE_CLOSE_GUARD (tegotae_close_guard_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeCloseGuard, tegotae_close_guard, TEGOTAE, CLOSE_GUARD, GObject)

/* @window is to own it. */
TegotaeCloseGuard *tegotae_close_guard_new     (GtkWindow      *window,
                                                TegotaeService *service);

/* Whether the window may close now. If not, the user is asked at once, or it is tried
 * again by itself as soon as everything is saved. */
gboolean        tegotae_close_guard_request (TegotaeCloseGuard *self);
