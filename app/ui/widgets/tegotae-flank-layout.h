/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeFlankLayout:
 *
 * Three children in a row, of which the one in the middle has the text and gets
 * all the width that the marks at its sides leave.
 *
 * A GtkBox asks its children how wide they are for a height, and for text that wraps
 * the answer takes a search of a dozen layouts. Here that is never asked.
 */
#define TEGOTAE_TYPE_FLANK_LAYOUT (tegotae_flank_layout_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeFlankLayout, tegotae_flank_layout, TEGOTAE, FLANK_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
