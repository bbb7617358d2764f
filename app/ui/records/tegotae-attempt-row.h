/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

/**
 * TegotaeAttemptRow:
 *
 * An attempt in the list of records: score, date, questionnaire, stage, band, and
 * the beginning of the user's note.
 * Activating it asks for "records.open", its button and the Delete key ask for
 * "records.delete", both with the attempt's id.
 */
#define TEGOTAE_TYPE_ATTEMPT_ROW (tegotae_attempt_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAttemptRow, tegotae_attempt_row, TEGOTAE, ATTEMPT_ROW, GtkListBoxRow)

GtkWidget      *tegotae_attempt_row_new         (TegotaeAttempt       *attempt,
                                                 const TegotaeContent *content);

/* Borrowed. */
TegotaeAttempt *tegotae_attempt_row_get_attempt (TegotaeAttemptRow    *self);
