/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEGOTAE_WRAP_LAYOUT_SPACING 6

/**
 * TegotaeWrapLayout:
 *
 * Puts children side by side at their natural width and goes on in a new line
 * where they do not fit. Property "justify" (GtkJustification, to be set in
 * templates: left, which is the start, or center).
 */
#define TEGOTAE_TYPE_WRAP_LAYOUT (tegotae_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeWrapLayout, tegotae_wrap_layout, TEGOTAE, WRAP_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *tegotae_wrap_layout_new (GtkJustification justify);

G_END_DECLS
