/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-document.h"

#include "pack/export/tegotae-document-private.h"

static const char *
get_band_name (const TegotaeAttempt *attempt,
               const TegotaeContent *content)
{
  const TegotaePack *pack = tegotae_content_find_pack (content, attempt->pack);
  const TegotaeQuestionnaire *questionnaire = NULL;

  if (pack != NULL)
    questionnaire = tegotae_pack_find_questionnaire (pack, attempt->questionnaire);

  for (guint i = 0; questionnaire != NULL && i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);

      if (g_strcmp0 (band->id, attempt->band) == 0)
        return band->name;
    }

  return attempt->band_name;
}

static void
add_domains (json_object          *object,
             const TegotaeAttempt *attempt,
             const TegotaeContent *content)
{
  json_object *list = tegotae_document_add_list (object, "domains");

  for (guint i = 0; i < attempt->profile->domains->len; i++)
    {
      const TegotaeDomainScore *score = g_ptr_array_index (attempt->profile->domains, i);
      const TegotaeDomain *domain = tegotae_content_find_domain (content, attempt->pack, score->id);
      TegotaeLevel level = tegotae_level_of_score (score->score);
      json_object *added = json_object_new_object ();

      tegotae_document_add_text (added, "id", score->id);
      tegotae_document_add_text (added, "name", domain != NULL ? domain->name : score->name);
      tegotae_document_add_int (added, "score", score->score);
      tegotae_document_add_text (added, "level", tegotae_level_to_id (level));
      json_object_array_add (list, added);
    }
}

/* @scores: (transfer container) (element-type TegotaeDomainScore) */
static void
add_ids (json_object *object,
         const char  *key,
         GPtrArray   *scores)
{
  json_object *list = tegotae_document_add_list (object, key);

  for (guint i = 0; i < scores->len; i++)
    {
      const TegotaeDomainScore *score = g_ptr_array_index (scores, i);

      json_object_array_add (list, json_object_new_string (score->id));
    }

  g_ptr_array_unref (scores);
}

static json_object *
build_score (const TegotaeAttempt *attempt,
             const TegotaeContent *content)
{
  json_object *object = json_object_new_object ();
  json_object *band = json_object_new_object ();

  tegotae_document_add_text (object, "questionnaire", attempt->questionnaire);
  tegotae_document_add_int (object, "score", attempt->score);
  tegotae_document_add_text (band, "id", attempt->band);
  tegotae_document_add_text (band, "name", get_band_name (attempt, content));
  json_object_object_add (object, "band", band);
  tegotae_document_add_int (object, "step", attempt->step);
  json_object_object_add (object, "near_cut", json_object_new_boolean (attempt->near_cut));
  add_domains (object, attempt, content);
  add_ids (object, "strengths", tegotae_profile_list_strengths (attempt->profile));
  add_ids (object, "improvements", tegotae_profile_list_improvements (attempt->profile));

  return object;
}

static json_object *
build_suggestion (const TegotaeSuggestion *suggestion)
{
  json_object *object = json_object_new_object ();
  json_object *reasons;

  tegotae_document_add_text (object, "entry", suggestion->entry->id);
  tegotae_document_add_text (object, "pack", suggestion->entry->pack);
  tegotae_document_add_text (object, "title", suggestion->entry->title);

  reasons = tegotae_document_add_list (object, "reasons");
  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, i);
      json_object *added = json_object_new_object ();

      tegotae_document_add_text (added, "kind", tegotae_reason_kind_to_id (reason->kind));
      tegotae_document_add_text (added, "id", reason->id);
      tegotae_document_add_text (added, "text", reason->text);
      json_object_array_add (reasons, added);
    }

  return object;
}

static void
add_suggestions (json_object *object,
                 GPtrArray   *suggestions)
{
  json_object *list = tegotae_document_add_list (object, "suggestions");

  for (guint i = 0; i < suggestions->len; i++)
    json_object_array_add (list, build_suggestion (g_ptr_array_index (suggestions, i)));
}

char *
tegotae_document_score (const TegotaeAttempt *attempt,
                        const TegotaeContent *content,
                        TegotaeDocumentStyle  style)
{
  g_return_val_if_fail (attempt != NULL && content != NULL, NULL);

  return tegotae_document_finish (build_score (attempt, content), style);
}

char *
tegotae_document_take (const TegotaeAttempt *attempt,
                       const TegotaeContent *content,
                       GPtrArray            *suggestions)
{
  json_object *document;

  g_return_val_if_fail (attempt != NULL && content != NULL && suggestions != NULL, NULL);

  document = build_score (attempt, content);
  tegotae_document_add_text (document, "attempt", attempt->id);
  add_suggestions (document, suggestions);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

static json_object *
build_view_of_domain (const TegotaeDomainChange *domain)
{
  json_object *object = json_object_new_object ();

  tegotae_document_add_text (object, "id", domain->id);
  if (domain->from != TEGOTAE_COMPARISON_NO_SCORE)
    tegotae_document_add_int (object, "own", domain->from);
  else
    json_object_object_add (object, "own", NULL);
  tegotae_document_add_int (object, "other", domain->to);
  json_object_object_add (object, "differs",
                          domain->change == TEGOTAE_CHANGE_UNKNOWN
                            ? NULL
                            : json_object_new_boolean (domain->change != TEGOTAE_CHANGE_TOO_SMALL));

  return object;
}

char *
tegotae_document_second_view (const TegotaeSecondView *view,
                              const TegotaeContent    *content)
{
  json_object *document;
  json_object *beside;
  json_object *list;

  g_return_val_if_fail (view != NULL && content != NULL, NULL);

  document = build_score (view->other, content);
  tegotae_document_add_text (document, "attempt", view->other->id);
  tegotae_document_add_list (document, "suggestions");
  tegotae_document_add_text (document, "taken_by", view->other->taken_by);

  beside = json_object_new_object ();
  tegotae_document_add_text (beside, "attempt", view->own != NULL ? view->own->id : NULL);
  list = tegotae_document_add_list (beside, "domains");
  for (guint i = 0; i < view->domains->len; i++)
    json_object_array_add (list, build_view_of_domain (g_ptr_array_index (view->domains, i)));
  json_object_object_add (document, "beside", beside);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_suggestions (GPtrArray *suggestions)
{
  json_object *document;

  g_return_val_if_fail (suggestions != NULL, NULL);

  document = json_object_new_object ();
  add_suggestions (document, suggestions);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

static json_object *
build_attempt (const TegotaeAttempt *attempt,
               const TegotaeContent *content)
{
  json_object *object = json_object_new_object ();
  g_autofree char *finished_at = tegotae_document_dup_time (attempt->finished_at);

  tegotae_document_add_text (object, "attempt", attempt->id);
  tegotae_document_add_text (object, "finished_at", finished_at);
  tegotae_document_add_int (object, "order", attempt->order);
  tegotae_document_add_text (object, "questionnaire", attempt->questionnaire);
  tegotae_document_add_int (object, "score", attempt->score);
  tegotae_document_add_text (object, "band", attempt->band);
  tegotae_document_add_text (object, "stage", tegotae_stage_to_id (attempt->stage));
  add_domains (object, attempt, content);
  if (attempt->taken_by != NULL)
    tegotae_document_add_text (object, "taken_by", attempt->taken_by);

  return object;
}

char *
tegotae_document_history (GPtrArray            *attempts,
                          const TegotaeContent *content)
{
  json_object *document;
  json_object *list;

  g_return_val_if_fail (attempts != NULL && content != NULL, NULL);

  document = json_object_new_object ();
  list = tegotae_document_add_list (document, "attempts");
  for (guint i = 0; i < attempts->len; i++)
    json_object_array_add (list, build_attempt (g_ptr_array_index (attempts, i), content));

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}
