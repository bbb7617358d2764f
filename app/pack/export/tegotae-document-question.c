/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-document.h"

#include "pack/export/tegotae-document-private.h"

static void
add_time (json_object *object,
          const char  *key,
          gint64       milliseconds)
{
  g_autofree char *text = tegotae_document_dup_time (milliseconds);

  tegotae_document_add_text (object, key, text);
}

static json_object *
build_answer (const TegotaeQuestionAnswer *answer)
{
  json_object *object = json_object_new_object ();

  tegotae_document_add_text (object, "giver", answer->giver);
  tegotae_document_add_text (object, "text", answer->text);
  add_time (object, "added_at", answer->added_at);

  return object;
}

char *
tegotae_document_question (const TegotaeQuestion *question)
{
  json_object *document;
  json_object *answers;

  g_return_val_if_fail (question != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "id", question->id);
  tegotae_document_add_text (document, "title", question->title);
  tegotae_document_add_text (document, "situation", question->situation);
  tegotae_document_add_text (document, "stage", tegotae_stage_to_id (question->stage));
  add_time (document, "asked_at", question->asked_at);
  add_time (document, "changed_at", question->changed_at);

  answers = tegotae_document_add_list (document, "answers");
  for (guint i = 0; i < question->answers->len; i++)
    json_object_array_add (answers, build_answer (tegotae_question_get_answer (question, i)));

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}
