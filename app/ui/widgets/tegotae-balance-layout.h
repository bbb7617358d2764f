/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

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

G_END_DECLS
