/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-pack.h"

G_BEGIN_DECLS

/**
 * TegotaePracticeRow:
 *
 * A practice in a list: how it begins, and how long it takes. Activating it
 * opens its page through "nav.open-practice".
 */
#define TEGOTAE_TYPE_PRACTICE_ROW (tegotae_practice_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePracticeRow, tegotae_practice_row, TEGOTAE, PRACTICE_ROW, GtkListBoxRow)

GtkWidget *tegotae_practice_row_new (const TegotaePractice *practice,
                                     const TegotaePack     *pack);

G_END_DECLS
