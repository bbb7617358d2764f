/* tegotae-export-question.c
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

#include "tegotae-export-parts.h"

#include "pack/tegotae-export-fields.h"
#include "pack/tegotae-export-limits.h"

static void
add_answer (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  const char *giver = tegotae_export_get_text (node, "giver", TEGOTAE_JSON_REQUIRED, TRUE);
  const char *text = tegotae_export_get_text (node, "text", TEGOTAE_JSON_REQUIRED, FALSE);

  tegotae_exported_question_add_answer (user_data, giver, text,
                                        tegotae_export_get_time (node, "added_at", 0));
}

void
tegotae_export_add_question (const TegotaeJsonNode *node,
                             gpointer               user_data)
{
  TegotaeExportBuilder *builder = user_data;
  TegotaeExportedQuestion *question = tegotae_exported_question_new ();

  g_ptr_array_add (builder->data->questions, question);
  question->id = g_strdup (tegotae_export_get_uuid (node, "question", builder->ids));
  question->title = g_strdup (tegotae_export_get_text (node, "title", TEGOTAE_JSON_REQUIRED, FALSE));
  question->situation = g_strdup (tegotae_export_get_text (node, "situation", TEGOTAE_JSON_REQUIRED, TRUE));
  question->stage = tegotae_export_get_stage (node, "stage");
  question->asked_at = tegotae_export_get_time (node, "asked_at", 0);
  question->changed_at = tegotae_export_get_time (node, "changed_at", question->asked_at);
  tegotae_json_each_object (node, "answers", 0, TEGOTAE_EXPORT_MAX_ANSWERS, add_answer, question);
}
