/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-marks.h"

G_BEGIN_DECLS

/**
 * TegotaeSuggestionRow:
 *
 * An entry that fits, and why. Activating it opens the entry through
 * "nav.open-entry".
 */
#define TEGOTAE_TYPE_SUGGESTION_ROW (tegotae_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSuggestionRow, tegotae_suggestion_row, TEGOTAE, SUGGESTION_ROW, GtkListBoxRow)

GtkWidget  *tegotae_suggestion_row_new            (void);

/* Shows another suggestion in the same row, so that focus stays. */
void        tegotae_suggestion_row_set_suggestion (TegotaeSuggestionRow    *self,
                                                   const TegotaeSuggestion *suggestion);

/* Shows what of them matters in the row: a dot while it is unread, and a
 * bookmark. */
void        tegotae_suggestion_row_set_marks      (TegotaeSuggestionRow    *self,
                                                   TegotaeMark              marks);

G_END_DECLS
