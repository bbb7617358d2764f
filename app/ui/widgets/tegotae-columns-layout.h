/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeColumnsLayout:
 *
 * Lays out the children of a box beside each other if there is room, else below
 * each other, and decides anew for each width.
 *
 * Properties, to be set in templates:
 * "threshold" (int, px at the default text size, grows with the text size; default
 *   0): the least width for children beside each other
 * "spacing" (int, px), "homogeneous" (gboolean, beside each other only): as those of
 *   GtkBox
 */
#define TEGOTAE_TYPE_COLUMNS_LAYOUT (tegotae_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeColumnsLayout, tegotae_columns_layout, TEGOTAE, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
