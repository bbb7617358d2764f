/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

/**
 * TegotaeLastScore:
 *
 * The last score with its band and date, and a line of those before it. Leads to
 * the records.
 */
#define TEGOTAE_TYPE_LAST_SCORE (tegotae_last_score_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeLastScore, tegotae_last_score, TEGOTAE, LAST_SCORE, GtkButton)

/* @attempts: (element-type TegotaeAttempt): the newest first, one or more.
 * The line is of the newest one's questionnaire only: scores of different
 * questionnaires do not compare. @content: (nullable): the packs. */
void       tegotae_last_score_set_attempts (TegotaeLastScore *self,
                                            GPtrArray        *attempts,
                                            TegotaeContent   *content);
