/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-document.h"

#include "pack/export/tegotae-document-private.h"
#include "pack/json/tegotae-fault.h"
#include "pack/json/tegotae-json.h"

#define PRETTY_FLAGS (JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE)
#define COMPACT_FLAGS (JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE)
#define MS_PER_SECOND 1000

void
tegotae_document_add_text (json_object *object,
                           const char  *key,
                           const char  *text)
{
  json_object_object_add (object, key, text != NULL ? json_object_new_string (text) : NULL);
}

void
tegotae_document_add_int (json_object *object,
                          const char  *key,
                          gint64       value)
{
  json_object_object_add (object, key, json_object_new_int64 (value));
}

void
tegotae_document_add_bool (json_object *object,
                           const char  *key,
                           gboolean     value)
{
  json_object_object_add (object, key, json_object_new_boolean (value));
}

void
tegotae_document_add_time (json_object *object,
                           const char  *key,
                           gint64       milliseconds)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (milliseconds != 0)
    time = g_date_time_new_from_unix_utc (milliseconds / MS_PER_SECOND);
  if (time != NULL)
    text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  tegotae_document_add_text (object, key, text);
}

json_object *
tegotae_document_add_object (json_object *object,
                             const char  *key)
{
  json_object *added = json_object_new_object ();

  json_object_object_add (object, key, added);

  return added;
}

json_object *
tegotae_document_add_list (json_object *object,
                           const char  *key)
{
  json_object *list = json_object_new_array ();

  json_object_object_add (object, key, list);

  return list;
}

void
tegotae_document_add_each (json_object         *object,
                           const char          *key,
                           GPtrArray           *elements,
                           TegotaeDocumentFunc  func)
{
  json_object *list = tegotae_document_add_list (object, key);

  for (guint i = 0; i < elements->len; i++)
    {
      json_object *added = json_object_new_object ();

      json_object_array_add (list, added);
      func (added, g_ptr_array_index (elements, i));
    }
}

char *
tegotae_document_finish (json_object          *document,
                         TegotaeDocumentStyle  style)
{
  int flags = style == TEGOTAE_DOCUMENT_PRETTY ? PRETTY_FLAGS : COMPACT_FLAGS;
  char *text = g_strdup (json_object_to_json_string_ext (document, flags));

  json_object_put (document);

  return text;
}

/* A document that is one list. */
static char *
write_list (const char          *key,
            GPtrArray           *elements,
            TegotaeDocumentFunc  func)
{
  json_object *document = json_object_new_object ();

  tegotae_document_add_each (document, key, elements, func);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

static void
add_entry_info (json_object   *object,
                gconstpointer  element)
{
  const TegotaeEntryInfo *info = element;
  json_object *stages, *domains;

  tegotae_document_add_text (object, "entry", info->id);
  tegotae_document_add_text (object, "pack", info->pack);
  tegotae_document_add_text (object, "title", info->title);

  stages = tegotae_document_add_list (object, "stages");
  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      if (tegotae_stages_have (info->stages, (TegotaeStage) i))
        json_object_array_add (stages, json_object_new_string (tegotae_stage_to_id ((TegotaeStage) i)));
    }

  domains = tegotae_document_add_object (object, "domains");
  for (guint i = 0; i < info->domains->len; i++)
    {
      const TegotaeDomainWeight *weight = g_ptr_array_index (info->domains, i);

      tegotae_document_add_int (domains, weight->id, weight->weight);
    }
}

char *
tegotae_document_entries (GPtrArray *infos)
{
  g_return_val_if_fail (infos != NULL, NULL);

  return write_list ("entries", infos, add_entry_info);
}

static void
add_result (json_object   *object,
            gconstpointer  element)
{
  const TegotaeSearchResult *result = element;

  tegotae_document_add_text (object, "entry", result->entry->id);
  tegotae_document_add_text (object, "pack", result->entry->pack);
  tegotae_document_add_text (object, "title", result->entry->title);
  tegotae_document_add_text (object, "snippet", result->snippet);
}

char *
tegotae_document_search (const char           *query,
                         GPtrArray            *results,
                         TegotaeDocumentStyle  style)
{
  const TegotaeSearchResult *first;
  json_object *document;

  g_return_val_if_fail (query != NULL && results != NULL, NULL);

  first = results->len > 0 ? g_ptr_array_index (results, 0) : NULL;
  document = json_object_new_object ();
  tegotae_document_add_text (document, "query", query);
  if (first != NULL && first->searched_for != NULL)
    tegotae_document_add_text (document, "searched_for", first->searched_for);
  tegotae_document_add_each (document, "results", results, add_result);

  return tegotae_document_finish (document, style);
}

static void
add_pack (json_object   *object,
          gconstpointer  element)
{
  const TegotaePack *pack = element;
  json_object *questionnaires;

  tegotae_document_add_text (object, "pack", pack->id);
  tegotae_document_add_text (object, "lang", pack->lang);
  tegotae_document_add_int (object, "revision", pack->revision);
  tegotae_document_add_text (object, "title", pack->title);
  tegotae_document_add_text (object, "origin", tegotae_origin_to_id (pack->origin));
  tegotae_document_add_int (object, "entries", pack->n_entries);

  questionnaires = tegotae_document_add_list (object, "questionnaires");
  for (guint i = 0; i < pack->questionnaires->len; i++)
    {
      const TegotaeQuestionnaire *questionnaire = g_ptr_array_index (pack->questionnaires, i);

      json_object_array_add (questionnaires, json_object_new_string (questionnaire->id));
    }
}

char *
tegotae_document_packs (GPtrArray *packs)
{
  g_return_val_if_fail (packs != NULL, NULL);

  return write_list ("packs", packs, add_pack);
}

static void
add_imported (json_object   *object,
              gconstpointer  element)
{
  const TegotaePack *pack = element;

  tegotae_document_add_text (object, "pack", pack->id);
  tegotae_document_add_text (object, "lang", pack->lang);
  tegotae_document_add_int (object, "entries", pack->n_entries);
}

char *
tegotae_document_imported (GPtrArray *packs)
{
  g_return_val_if_fail (packs != NULL, NULL);

  return write_list ("imported", packs, add_imported);
}

static void
add_fault (json_object   *object,
           gconstpointer  element)
{
  const TegotaeFault *fault = element;

  tegotae_document_add_text (object, "path", fault->path);
  tegotae_document_add_text (object, "message", fault->message);
}

char *
tegotae_document_check (const char *file,
                        GPtrArray  *faults)
{
  json_object *document;

  g_return_val_if_fail (file != NULL && faults != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "file", file);
  tegotae_document_add_bool (document, "ok", faults->len == 0);
  tegotae_document_add_each (document, "errors", faults, add_fault);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_pretty (const char *json)
{
  json_object *value;

  g_return_val_if_fail (json != NULL, NULL);

  value = tegotae_json_parse (json, strlen (json), NULL);
  if (value == NULL)
    return g_strdup (json);

  return tegotae_document_finish (value, TEGOTAE_DOCUMENT_PRETTY);
}

static void
add_deleted (json_object   *object,
             gconstpointer  element)
{
  const TegotaeDeletedRecord *record = element;

  tegotae_document_add_text (object, "id", record->id);
  tegotae_document_add_text (object, "kind", tegotae_deleted_kind_to_id (record->kind));
  tegotae_document_add_time (object, "deleted_at", record->deleted_at);
  tegotae_document_add_time (object, "kept_until", record->deleted_at + TEGOTAE_DELETED_MILLISECONDS);
  tegotae_document_add_time (object, "made_at", record->made_at);
  tegotae_document_add_text (object, "title", record->title);
  tegotae_document_add_text (object, "taken_by", record->taken_by);
  if (record->kind == TEGOTAE_DELETED_ATTEMPT)
    tegotae_document_add_int (object, "score", record->score);
  else
    json_object_object_add (object, "score", NULL);
}

char *
tegotae_document_deleted (GPtrArray *records)
{
  g_return_val_if_fail (records != NULL, NULL);

  return write_list ("deleted", records, add_deleted);
}

char *
tegotae_document_ids (const char         *key,
                      const char * const *ids)
{
  json_object *document;
  json_object *list;

  g_return_val_if_fail (key != NULL && ids != NULL, NULL);

  document = json_object_new_object ();
  list = tegotae_document_add_list (document, key);
  for (guint i = 0; ids[i] != NULL; i++)
    json_object_array_add (list, json_object_new_string (ids[i]));

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

static void
add_answer (json_object   *object,
            gconstpointer  element)
{
  const TegotaeQuestionAnswer *answer = element;

  tegotae_document_add_text (object, "giver", answer->giver);
  tegotae_document_add_text (object, "text", answer->text);
  tegotae_document_add_time (object, "added_at", answer->added_at);
}

char *
tegotae_document_question (const TegotaeQuestion *question)
{
  json_object *document;

  g_return_val_if_fail (question != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "id", question->id);
  tegotae_document_add_text (document, "title", question->title);
  tegotae_document_add_text (document, "situation", question->situation);
  tegotae_document_add_text (document, "stage", tegotae_stage_to_id (question->stage));
  tegotae_document_add_time (document, "asked_at", question->asked_at);
  tegotae_document_add_time (document, "changed_at", question->changed_at);
  tegotae_document_add_each (document, "answers", question->answers, add_answer);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_exported (const char          *file,
                           const TegotaeExport *data)
{
  json_object *document;

  g_return_val_if_fail (file != NULL && data != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "file", file);
  tegotae_document_add_int (document, "attempts", data->attempts->len);
  tegotae_document_add_int (document, "entries", data->entries->len);
  tegotae_document_add_int (document, "questions", data->questions->len);
  tegotae_document_add_int (document, "settings", g_tree_nnodes (data->settings));

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_reported (const char *file,
                           const char *attempt,
                           guint       n_left_out)
{
  g_autofree char *name = NULL;
  json_object *document;

  g_return_val_if_fail (file != NULL && attempt != NULL, NULL);

  name = g_filename_display_name (file);
  document = json_object_new_object ();
  tegotae_document_add_text (document, "pdf", name);
  tegotae_document_add_text (document, "attempt", attempt);
  tegotae_document_add_int (document, "left_out", n_left_out);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_note (const char *attempt,
                       const char *text)
{
  json_object *document;

  g_return_val_if_fail (attempt != NULL && text != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "attempt", attempt);
  tegotae_document_add_text (document, "note", text[0] != '\0' ? text : NULL);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_restored (const TegotaeRestoreCounts *counts)
{
  static const char * const keys[TEGOTAE_N_RESTORED] = {
    [TEGOTAE_RESTORED_ATTEMPTS] = "attempts",
    [TEGOTAE_RESTORED_ENTRIES] = "entries",
    [TEGOTAE_RESTORED_QUESTIONS] = "questions",
    [TEGOTAE_RESTORED_SETTINGS] = "settings",
  };
  json_object *document;
  json_object *restored;

  g_return_val_if_fail (counts != NULL, NULL);

  document = json_object_new_object ();
  restored = tegotae_document_add_object (document, "restored");
  for (guint i = 0; i < TEGOTAE_N_RESTORED; i++)
    {
      json_object *count = tegotae_document_add_object (restored, keys[i]);

      tegotae_document_add_int (count, "added", counts->counts[i].added);
      tegotae_document_add_int (count, "updated", counts->counts[i].updated);
      tegotae_document_add_int (count, "unchanged", counts->counts[i].unchanged);
    }

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}
