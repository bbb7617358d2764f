/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-question.h"

G_BEGIN_DECLS

/**
 * TegotaeAnswerRow:
 *
 * An answer that the user received elsewhere, with what can be done to it.
 */
#define TEGOTAE_TYPE_ANSWER_ROW (tegotae_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAnswerRow, tegotae_answer_row, TEGOTAE, ANSWER_ROW, GtkWidget)

/* The answer @index of @question. */
GtkWidget *tegotae_answer_row_new (const TegotaeQuestion *question,
                                   guint                  index);

G_END_DECLS
