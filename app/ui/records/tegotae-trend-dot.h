/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeTrendDot:
 *
 * A point of a chart: takes the keyboard, has a name, and is drawn by CSS.
 */
#define TEGOTAE_TYPE_TREND_DOT (tegotae_trend_dot_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTrendDot, tegotae_trend_dot, TEGOTAE, TREND_DOT, GtkWidget)

/* @name: all that the point says. */
GtkWidget *tegotae_trend_dot_new (const char *name);

G_END_DECLS
