/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tegotae-question-draft.h"

/**
 * TegotaeAnswerEditor:
 *
 * The page on which an answer received elsewhere is written down, saved by
 * itself. An answer in which nothing is left is taken out of the question.
 */
#define TEGOTAE_TYPE_ANSWER_EDITOR (tegotae_answer_editor_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAnswerEditor, tegotae_answer_editor, TEGOTAE, ANSWER_EDITOR, GtkWidget)

/* The answer @index of the question @id; a new one after the last. */
GtkWidget *tegotae_answer_editor_new   (TegotaeService      *service,
                                        const char          *id,
                                        guint                index);

/* Saves what was typed at once. */
void       tegotae_answer_editor_flush (TegotaeAnswerEditor *self);
