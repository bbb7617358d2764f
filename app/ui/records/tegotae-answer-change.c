/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-answer-change.h"

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

GtkWidget *
tegotae_answer_change_row_new (const char *question,
                               const char *answers,
                               const char *lang)
{
  GtkLabel *question_label, *answer_label;
  GtkWidget *row;

  g_return_val_if_fail (question != NULL && answers != NULL, NULL);

  row = tegotae_template_build ("records/tegotae-answer-change", "answer", &answer_label, "question", &question_label,
                                NULL);
  tegotae_text_set (question_label, question, lang);
  tegotae_text_set (answer_label, answers, lang);
  tegotae_text_name_printf (row, "%s\n%s", question, answers);

  return row;
}
