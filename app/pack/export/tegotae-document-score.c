/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questionnaires, and what is made of the answers to them, as documents. */

#include "tegotae-document.h"

#include "pack/export/tegotae-document-private.h"

/* As in the pack, where what is not known is left out. */
static void
add_optional_text (json_object *object,
                   const char  *key,
                   const char  *text)
{
  if (text != NULL)
    tegotae_document_add_text (object, key, text);
}

static void
add_option (json_object   *object,
            gconstpointer  element)
{
  const TegotaeOption *option = element;

  tegotae_document_add_text (object, "text", option->text);
  tegotae_document_add_int (object, "points", option->points);
}

static void
add_item (json_object   *object,
          gconstpointer  element)
{
  const TegotaeItem *item = element;

  tegotae_document_add_text (object, "id", item->id);
  tegotae_document_add_text (object, "domain", item->domain);
  tegotae_document_add_text (object, "text", item->text);
  add_optional_text (object, "text_other", item->text_other);
  tegotae_document_add_int (object, "weight", item->weight);
  tegotae_document_add_each (object, "options", item->options, add_option);
}

static void
add_messages (json_object       *object,
              const TegotaeBand *band)
{
  json_object *messages = json_object_new_object ();

  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    add_optional_text (messages, tegotae_stage_to_id ((TegotaeStage) i), band->messages[i]);

  if (json_object_object_length (messages) > 0)
    json_object_object_add (object, "messages", messages);
  else
    json_object_put (messages);
}

static void
add_band (json_object   *object,
          gconstpointer  element)
{
  const TegotaeBand *band = element;

  tegotae_document_add_int (object, "from", band->from);
  tegotae_document_add_int (object, "to", band->to);
  tegotae_document_add_text (object, "id", band->id);
  tegotae_document_add_text (object, "name", band->name);
  add_optional_text (object, "message", band->message);
  add_messages (object, band);
}

static void
add_former (json_object *document,
            GPtrArray   *former)
{
  json_object *list;

  if (former->len == 0)
    return;

  list = tegotae_document_add_list (document, "former");
  for (guint i = 0; i < former->len; i++)
    json_object_array_add (list, json_object_new_string (g_ptr_array_index (former, i)));
}

char *
tegotae_document_questionnaire (const TegotaeQuestionnaire *questionnaire,
                                const TegotaePack          *pack)
{
  json_object *document;

  g_return_val_if_fail (questionnaire != NULL && pack != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "id", questionnaire->id);
  tegotae_document_add_text (document, "title", questionnaire->title);
  add_optional_text (document, "about", questionnaire->about);
  if (questionnaire->seconds > 0)
    tegotae_document_add_int (document, "seconds", questionnaire->seconds);
  tegotae_document_add_each (document, "items", questionnaire->items, add_item);
  add_former (document, questionnaire->former);
  tegotae_document_add_each (document, "bands", questionnaire->bands, add_band);
  tegotae_document_add_text (document, "pack", pack->id);
  tegotae_document_add_text (document, "lang", pack->lang);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
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
  json_object *band;

  tegotae_document_add_text (object, "questionnaire", attempt->questionnaire);
  tegotae_document_add_int (object, "score", attempt->score);
  band = tegotae_document_add_object (object, "band");
  tegotae_document_add_text (band, "id", attempt->band);
  tegotae_document_add_text (band, "name", tegotae_attempt_get_band_name (attempt, content));
  tegotae_document_add_int (object, "step", attempt->step);
  tegotae_document_add_bool (object, "near_cut", attempt->near_cut);
  add_domains (object, attempt, content);
  add_ids (object, "strengths", tegotae_profile_list_strengths (attempt->profile));
  add_ids (object, "improvements", tegotae_profile_list_improvements (attempt->profile));
  tegotae_document_add_int (object, "reach", attempt->reach);

  return object;
}

static void
add_reason (json_object   *object,
            gconstpointer  element)
{
  const TegotaeReason *reason = element;

  tegotae_document_add_text (object, "kind", tegotae_reason_kind_to_id (reason->kind));
  tegotae_document_add_text (object, "id", reason->id);
  tegotae_document_add_text (object, "text", reason->text);
}

static void
add_suggestion (json_object   *object,
                gconstpointer  element)
{
  const TegotaeSuggestion *suggestion = element;

  tegotae_document_add_text (object, "entry", suggestion->entry->id);
  tegotae_document_add_text (object, "pack", suggestion->entry->pack);
  tegotae_document_add_text (object, "title", suggestion->entry->title);
  tegotae_document_add_each (object, "reasons", suggestion->reasons, add_reason);
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
  tegotae_document_add_each (document, "suggestions", suggestions, add_suggestion);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

static void
add_view_of_domain (json_object   *object,
                    gconstpointer  element)
{
  const TegotaeDomainChange *domain = element;

  tegotae_document_add_text (object, "id", domain->id);
  if (domain->from != TEGOTAE_COMPARISON_NO_SCORE)
    tegotae_document_add_int (object, "own", domain->from);
  else
    json_object_object_add (object, "own", NULL);
  tegotae_document_add_int (object, "other", domain->to);
}

static void
add_difference (json_object   *object,
                gconstpointer  element)
{
  const TegotaeAnswerChange *change = element;

  tegotae_document_add_text (object, "item", change->item);
  tegotae_document_add_int (object, "own", change->from);
  tegotae_document_add_int (object, "other", change->to);
}

char *
tegotae_document_second_view (const TegotaeSecondView *view,
                              const TegotaeContent    *content)
{
  json_object *document;
  json_object *beside;

  g_return_val_if_fail (view != NULL && content != NULL, NULL);

  document = build_score (view->other, content);
  tegotae_document_add_text (document, "attempt", view->other->id);
  tegotae_document_add_list (document, "suggestions");
  tegotae_document_add_text (document, "taken_by", view->other->taken_by);

  beside = tegotae_document_add_object (document, "beside");
  tegotae_document_add_text (beside, "attempt", view->own != NULL ? view->own->id : NULL);
  tegotae_document_add_each (beside, "domains", view->domains, add_view_of_domain);
  tegotae_document_add_each (beside, "answers", view->answers, add_difference);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_suggestions (GPtrArray *suggestions)
{
  json_object *document;

  g_return_val_if_fail (suggestions != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_each (document, "suggestions", suggestions, add_suggestion);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

static json_object *
build_attempt (GPtrArray            *attempts,
               guint                 index,
               const TegotaeContent *content)
{
  const TegotaeAttempt *attempt = g_ptr_array_index (attempts, index);
  const TegotaeAttempt *before = tegotae_verdict_find_before (attempts, attempt, index + 1);
  json_object *object = json_object_new_object ();

  tegotae_document_add_text (object, "attempt", attempt->id);
  tegotae_document_add_time (object, "finished_at", attempt->finished_at);
  tegotae_document_add_int (object, "order", attempt->order);
  tegotae_document_add_text (object, "questionnaire", attempt->questionnaire);
  tegotae_document_add_int (object, "score", attempt->score);
  tegotae_document_add_text (object, "band", attempt->band);
  tegotae_document_add_text (object, "stage", tegotae_stage_to_id (attempt->stage));
  add_domains (object, attempt, content);
  tegotae_document_add_text (object, "verdict", tegotae_verdict_to_id (tegotae_verdict_find (attempt, before)));
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
    json_object_array_add (list, build_attempt (attempts, i, content));

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}
