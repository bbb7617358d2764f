/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What lays out the children of a widget in a template. */

/**
 * TegotaeBalanceLayout:
 *
 * Gives its one child, a text, no more width than it needs for the lines it has,
 * so that they are about equally long and no syllable is left alone in the last.
 * The child is in the middle or, if its "halign" is start, at the left.
 */
#define TEGOTAE_TYPE_BALANCE_LAYOUT (tegotae_balance_layout_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeBalanceLayout, tegotae_balance_layout, TEGOTAE, BALANCE_LAYOUT,
                      GtkLayoutManager)

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

/**
 * TegotaeTilesLayout:
 *
 * Lays out children of one size in as few rows as there is room for, each about equally
 * long and in the middle, and none alone in a row unless all are. Property "spacing" (int,
 * px, to be set in templates).
 */
#define TEGOTAE_TYPE_TILES_LAYOUT (tegotae_tiles_layout_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTilesLayout, tegotae_tiles_layout, TEGOTAE, TILES_LAYOUT, GtkLayoutManager)

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
