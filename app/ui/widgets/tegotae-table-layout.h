/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * TegotaeTableLayout:
 *
 * Lays out the cells of one row of a table, the children of a widget, so that they stand
 * under those of the other rows: the columns of all rows are as wide as the heading and one
 * sample row need. The first column takes what is left. Every row needs the same number of
 * children and the same room around them.
 */
#define TEGOTAE_TYPE_TABLE_LAYOUT (tegotae_table_layout_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTableLayout, tegotae_table_layout, TEGOTAE, TABLE_LAYOUT, GtkLayoutManager)

/* @heading, @sample: rows that say how wide columns are; followed as long as they live */
GtkLayoutManager *tegotae_table_layout_new (GtkWidget *heading,
                                            GtkWidget *sample);
