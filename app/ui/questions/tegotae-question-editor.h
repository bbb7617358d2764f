/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tegotae-question-draft.h"

/**
 * TegotaeQuestionEditor:
 *
 * The page on which a question is written, with the advice that is most like it
 * beside it, or below it if there is little room. Everything is saved by
 * itself; “back” waits until it is.
 */
#define TEGOTAE_TYPE_QUESTION_EDITOR (tegotae_question_editor_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeQuestionEditor, tegotae_question_editor, TEGOTAE, QUESTION_EDITOR, GtkWidget)

/* @id: (nullable): the question; NULL for a new one
 * @title: (nullable): what a new one begins with */
GtkWidget  *tegotae_question_editor_new    (TegotaeService        *service,
                                            const char            *id,
                                            const char            *title);

/* Saves what was typed at once. The id of the question, borrowed; NULL if
 * nothing is written yet. */
const char *tegotae_question_editor_flush  (TegotaeQuestionEditor *self);
