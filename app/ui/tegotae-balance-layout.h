/* tegotae-balance-layout.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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

GtkLayoutManager *tegotae_balance_layout_new (void);

G_END_DECLS
