/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-parts.h"

#include "pack/export/tegotae-export-fields.h"
#include "pack/export/tegotae-export-limits.h"

/* What the user wrote, or nothing where a fault was added. Borrowed. */
static const char *
get_text (const TegotaeJsonNode *node,
          const char            *key,
          gboolean               empty)
{
  const char *text = tegotae_export_get_text (node, key, TEGOTAE_JSON_REQUIRED, empty);

  return text != NULL ? text : "";
}

static void
add_answer (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  const char *giver = get_text (node, "giver", TRUE);
  const char *text = get_text (node, "text", FALSE);

  tegotae_question_add_answer (user_data, giver, text, tegotae_export_get_time (node, "added_at", 0));
}

void
tegotae_export_add_question (const TegotaeJsonNode *node,
                             gpointer               user_data)
{
  TegotaeExportBuilder *builder = user_data;
  const char *id = tegotae_export_get_uuid (node, "question", builder->ids);
  gint64 asked_at = tegotae_export_get_time (node, "asked_at", 0);
  TegotaeQuestion *question = tegotae_question_new (id != NULL ? id : "", asked_at);

  g_ptr_array_add (builder->data->questions, question);
  tegotae_question_set_title (question, get_text (node, "title", FALSE));
  tegotae_question_set_situation (question, get_text (node, "situation", TRUE));
  question->stage = tegotae_export_get_stage (node, "stage");
  question->changed_at = tegotae_export_get_time (node, "changed_at", asked_at);
  tegotae_json_each_object (node, "answers", 0, TEGOTAE_EXPORT_MAX_ANSWERS, add_answer, question);
}
