/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeClosing:
 *
 * Keeps a window from being closed while something is not saved: what can be saved
 * is, and then the window closes; about what cannot be the user is asked.
 */
#define TEGOTAE_TYPE_CLOSING (tegotae_closing_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeClosing, tegotae_closing, TEGOTAE, CLOSING, GObject)

/* @window is to own it. */
TegotaeClosing *tegotae_closing_new     (GtkWindow      *window,
                                         TegotaeService *service);

/* Whether the window may close now. If not, the user is asked at once, or it is tried
 * again by itself as soon as everything is saved. */
gboolean        tegotae_closing_request (TegotaeClosing *self);

G_END_DECLS
