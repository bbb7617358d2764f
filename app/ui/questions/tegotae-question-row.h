/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-question.h"

G_BEGIN_DECLS

/**
 * TegotaeQuestionRow:
 *
 * One of the user's own questions in a list: its title, when it was asked, where
 * the user stood and how many answers there are. Opens the question.
 */
#define TEGOTAE_TYPE_QUESTION_ROW (tegotae_question_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeQuestionRow, tegotae_question_row, TEGOTAE, QUESTION_ROW, GtkListBoxRow)

GtkWidget *tegotae_question_row_new (const TegotaeQuestion *question);

/* What is known of a question besides its text, in one line. Owned by the
 * caller. */
char      *tegotae_question_row_dup_caption (const TegotaeQuestion *question);

G_END_DECLS
