/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-writer.h"

#include <json-c/json.h>

#include "pack/export/tegotae-document-private.h"
#include "pack/export/tegotae-export-fields.h"
#include "pack/json/tegotae-json-token.h"

static void
add_text (json_object *object,
          const char  *key,
          const char  *text)
{
  g_autofree char *allowed = text != NULL ? tegotae_json_string_dup_allowed (text) : NULL;

  tegotae_document_add_text (object, key, allowed);
}

static void
add_response (json_object   *object,
              gconstpointer  element)
{
  const TegotaeResponse *response = element;

  add_text (object, "item", response->item);
  if (response->option == TEGOTAE_OPTION_UNKNOWN)
    {
      json_object_object_add (object, "option", NULL);
    }
  else
    {
      tegotae_document_add_int (object, "option", response->option);
      tegotae_document_add_int (object, "points", response->points);
    }
  if (response->milliseconds != TEGOTAE_RESPONSE_UNTIMED)
    tegotae_document_add_int (object, "milliseconds", response->milliseconds);
}

static void
add_domain (json_object   *object,
            gconstpointer  element)
{
  const TegotaeDomainScore *score = element;

  add_text (object, "id", score->id);
  add_text (object, "name", score->name);
  tegotae_document_add_int (object, "score", score->score);
  tegotae_document_add_int (object, "exact_numerator", score->exact.numerator);
  tegotae_document_add_int (object, "exact_denominator", score->exact.denominator);
  tegotae_document_add_int (object, "strength", score->place == TEGOTAE_PLACE_STRENGTH);
  tegotae_document_add_int (object, "improvement", score->place == TEGOTAE_PLACE_IMPROVEMENT);
}

static void
add_note (json_object          *object,
          const TegotaeAttempt *attempt)
{
  json_object *note;

  if (attempt->note == NULL)
    return;

  note = tegotae_document_add_object (object, "note");
  add_text (note, "text", attempt->note);
  tegotae_document_add_int (note, "changed_at", attempt->note_changed_at);
}

static void
add_deletion (json_object *object,
              gint64       deleted_at,
              gint64       undeleted_at)
{
  if (deleted_at > 0)
    tegotae_document_add_int (object, "deleted_at", deleted_at);
  if (undeleted_at > 0)
    tegotae_document_add_int (object, "undeleted_at", undeleted_at);
}

static void
add_attempt (json_object   *object,
             gconstpointer  element)
{
  const TegotaeAttempt *attempt = element;
  json_object *band;

  add_text (object, "attempt", attempt->id);
  add_text (object, "pack", attempt->pack);
  tegotae_document_add_int (object, "revision", attempt->revision);
  add_text (object, "lang", attempt->lang);
  add_text (object, "questionnaire", attempt->questionnaire);
  add_text (object, "stage", tegotae_stage_to_id (attempt->stage));
  add_text (object, "taken_by", attempt->taken_by);
  tegotae_document_add_int (object, "started_at", attempt->started_at);
  tegotae_document_add_int (object, "finished_at", attempt->finished_at);
  tegotae_document_add_int (object, "order", attempt->order);
  tegotae_document_add_int (object, "score", attempt->score);
  band = tegotae_document_add_object (object, "band");
  add_text (band, "id", attempt->band);
  add_text (band, "name", attempt->band_name);
  tegotae_document_add_int (object, "exact_numerator", attempt->exact.numerator);
  tegotae_document_add_int (object, "exact_denominator", attempt->exact.denominator);
  tegotae_document_add_int (object, "step", attempt->step);
  tegotae_document_add_int (object, "step_numerator", attempt->exact_step.numerator);
  tegotae_document_add_int (object, "step_denominator", attempt->exact_step.denominator);
  tegotae_document_add_int (object, "reach", attempt->reach);
  tegotae_document_add_bool (object, "near_cut", attempt->near_cut);
  tegotae_document_add_bool (object, "hurried", attempt->hurried);
  tegotae_document_add_each (object, "domains", attempt->profile->domains, add_domain);
  tegotae_document_add_each (object, "responses", attempt->responses, add_response);
  add_note (object, attempt);
  add_deletion (object, attempt->deleted_at, attempt->undeleted_at);
}

static void
add_entry (json_object   *object,
           gconstpointer  element)
{
  const TegotaeExportedEntry *entry = element;

  add_text (object, "pack", entry->pack);
  add_text (object, "entry", entry->entry);
  if (entry->first_read_at != TEGOTAE_EXPORTED_NEVER)
    {
      json_object *read = tegotae_document_add_object (object, "read");

      tegotae_document_add_int (read, "first_at", entry->first_read_at);
      tegotae_document_add_int (read, "last_at", entry->last_read_at);
    }

  if (entry->bookmarked_at != TEGOTAE_EXPORTED_NEVER)
    tegotae_document_add_int (tegotae_document_add_object (object, "bookmark"), "added_at", entry->bookmarked_at);

  if (entry->verdict != NULL)
    {
      json_object *verdict = tegotae_document_add_object (object, "verdict");

      add_text (verdict, "verdict", entry->verdict);
      tegotae_document_add_int (verdict, "given_at", entry->verdict_at);
    }

  if (entry->left_at != TEGOTAE_EXPORTED_NEVER)
    {
      json_object *place = tegotae_document_add_object (object, "place");

      tegotae_document_add_int (place, "permille", entry->permille);
      tegotae_document_add_int (place, "left_at", entry->left_at);
    }
}

static void
add_answer (json_object   *object,
            gconstpointer  element)
{
  const TegotaeQuestionAnswer *answer = element;

  add_text (object, "giver", answer->giver);
  add_text (object, "text", answer->text);
  tegotae_document_add_int (object, "added_at", answer->added_at);
}

static void
add_question (json_object   *object,
              gconstpointer  element)
{
  const TegotaeQuestion *question = element;

  add_text (object, "question", question->id);
  add_text (object, "title", question->title);
  add_text (object, "situation", question->situation);
  add_text (object, "stage", tegotae_stage_to_id (question->stage));
  tegotae_document_add_int (object, "asked_at", question->asked_at);
  tegotae_document_add_int (object, "changed_at", question->changed_at);
  tegotae_document_add_each (object, "answers", question->answers, add_answer);
  add_deletion (object, question->deleted_at, question->undeleted_at);
}

static gboolean
add_setting (gpointer key,
             gpointer value,
             gpointer user_data)
{
  add_text (user_data, key, value);

  return FALSE;
}

/* An older app would take what is deleted for what is not, and no option for a fault. */
static gboolean
is_for_latest (const TegotaeAttempt *attempt)
{
  return attempt->deleted_at > 0 || tegotae_attempt_has_unknown (attempt);
}

static int
get_version (const TegotaeExport *data)
{
  for (guint i = 0; i < data->attempts->len; i++)
    if (is_for_latest (g_ptr_array_index (data->attempts, i)))
      return TEGOTAE_EXPORT_VERSION_LATEST;

  for (guint i = 0; i < data->questions->len; i++)
    if (((const TegotaeQuestion *) g_ptr_array_index (data->questions, i))->deleted_at > 0)
      return TEGOTAE_EXPORT_VERSION_LATEST;

  return TEGOTAE_EXPORT_VERSION;
}

char *
tegotae_export_writer_write (const TegotaeExport *data)
{
  json_object *document;

  g_return_val_if_fail (data != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "format", TEGOTAE_EXPORT_FORMAT);
  tegotae_document_add_int (document, "version", get_version (data));
  tegotae_document_add_each (document, "attempts", data->attempts, add_attempt);
  tegotae_document_add_each (document, "entries", data->entries, add_entry);
  tegotae_document_add_each (document, "questions", data->questions, add_question);
  g_tree_foreach (data->settings, add_setting, tegotae_document_add_object (document, "settings"));

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}
