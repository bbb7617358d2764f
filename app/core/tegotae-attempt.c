/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"

#define HURRIED_BELOW_MILLISECONDS 1000

TegotaeResponse *
tegotae_response_new (const char *item,
                      guint       option,
                      gint64      points,
                      gint64      milliseconds)
{
  TegotaeResponse *self = g_new0 (TegotaeResponse, 1);

  self->item = g_strdup (item);
  self->option = option;
  self->points = points;
  self->milliseconds = milliseconds;

  return self;
}

void
tegotae_response_free (TegotaeResponse *response)
{
  if (response == NULL)
    return;

  g_free (response->item);
  g_free (response);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

gboolean
tegotae_responses_are_hurried (GPtrArray *responses)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint half;
  gint64 low, high;

  for (guint i = 0; i < responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (responses, i);

      if (response->milliseconds >= 0)
        g_array_append_val (times, response->milliseconds);
    }

  if (times->len == 0)
    return FALSE;

  /* The median of an even number is the mean of the middle two; doubled on
   * both sides, so that no half is lost. */
  g_array_sort (times, compare_times);
  half = times->len / 2;
  high = g_array_index (times, gint64, half);
  low = times->len % 2 == 0 ? g_array_index (times, gint64, half - 1) : high;

  return low < 2 * HURRIED_BELOW_MILLISECONDS - high;
}

static void
clear (gpointer data)
{
  TegotaeDraft *self = data;

  g_free (self->pack);
  g_free (self->lang);
  g_free (self->questionnaire);
  g_free (self->taken_by);
  g_ptr_array_unref (self->responses);
}

TegotaeDraft *
tegotae_draft_new (void)
{
  TegotaeDraft *self = g_atomic_rc_box_new0 (TegotaeDraft);

  self->stage = TEGOTAE_STAGE_NONE;
  self->responses = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_response_free);

  return self;
}

TegotaeDraft *
tegotae_draft_ref (TegotaeDraft *draft)
{
  return g_atomic_rc_box_acquire (draft);
}

void
tegotae_draft_unref (TegotaeDraft *draft)
{
  g_atomic_rc_box_release_full (draft, clear);
}

TegotaeAttempt *
tegotae_attempt_new (void)
{
  TegotaeAttempt *self = g_atomic_rc_box_new0 (TegotaeAttempt);

  self->stage = TEGOTAE_STAGE_NONE;
  self->responses = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_response_free);
  self->profile = tegotae_profile_new ();
  tegotae_attempt_set_rounded (self, 0, 0);

  return self;
}

void
tegotae_attempt_set_rounded (TegotaeAttempt *attempt,
                             int             score,
                             int             step)
{
  g_return_if_fail (attempt != NULL);

  attempt->score = score;
  attempt->exact = tegotae_fraction_of_score (score);
  attempt->step = step;
  attempt->exact_step = tegotae_fraction_of_score (step);
}

TegotaeAttempt *
tegotae_attempt_ref (TegotaeAttempt *attempt)
{
  return g_atomic_rc_box_acquire (attempt);
}

static void
attempt_clear (TegotaeAttempt *self)
{
  g_free (self->id);
  g_free (self->pack);
  g_free (self->lang);
  g_free (self->questionnaire);
  g_free (self->taken_by);
  g_free (self->band);
  g_free (self->band_name);
  g_free (self->note);
  g_ptr_array_unref (self->responses);
  tegotae_profile_free (self->profile);
}

void
tegotae_attempt_unref (TegotaeAttempt *attempt)
{
  g_atomic_rc_box_release_full (attempt, (GDestroyNotify) attempt_clear);
}

static gboolean
check_options (const TegotaeQuestionnaire  *questionnaire,
               const guint                 *options,
               guint                        n_options,
               GError                     **error)
{
  guint n_items = tegotae_questionnaire_get_n_items (questionnaire);
  guint n_unknown = 0;

  if (n_options != n_items)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   /* Translators: how many answers are needed, and how many there are. */
                   _("Give one answer for each item of questionnaire “%s”: %u, not %u."),
                   questionnaire->id, n_items, n_options);
      return FALSE;
    }

  for (guint i = 0; i < n_items; i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (questionnaire, i);

      if (options[i] == TEGOTAE_OPTION_UNKNOWN)
        n_unknown++;
      else if (options[i] >= item->options->len)
        {
          g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                       _("Answer %u is %u, but item “%s” has the options 0 to %u."),
                       i + 1, options[i], item->id, item->options->len - 1);
          return FALSE;
        }
    }

  if (n_unknown < n_items)
    return TRUE;

  g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                       _("Without an answer there is no score. Answer at least one question."));
  return FALSE;
}

static void
fill_responses (TegotaeAttempt             *self,
                const TegotaeQuestionnaire *questionnaire,
                const guint                *options,
                const gint64               *milliseconds)
{
  for (guint i = 0; i < tegotae_questionnaire_get_n_items (questionnaire); i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (questionnaire, i);
      gint64 points = options[i] != TEGOTAE_OPTION_UNKNOWN ? tegotae_item_get_option (item, options[i])->points : 0;

      g_ptr_array_add (self->responses,
                       tegotae_response_new (item->id, options[i], points,
                                             milliseconds != NULL ? milliseconds[i]
                                                                  : TEGOTAE_RESPONSE_UNTIMED));
    }
}

static void
fill_scores (TegotaeAttempt             *self,
             const TegotaeQuestionnaire *questionnaire,
             const TegotaeScoring       *scoring,
             const guint                *options)
{
  const TegotaeBand *band;

  self->exact = tegotae_scoring_get_exact (scoring, options);
  self->score = tegotae_fraction_to_score (self->exact);
  self->exact_step = tegotae_scoring_get_step (scoring, options);
  self->step = tegotae_fraction_to_points (self->exact_step);
  self->reach = tegotae_fraction_to_points (tegotae_scoring_get_reach (scoring, options));
  self->near_cut = tegotae_scoring_is_near_cut (scoring, self->exact, self->exact_step);
  self->hurried = tegotae_responses_are_hurried (self->responses);

  tegotae_profile_free (self->profile);
  self->profile = tegotae_scoring_get_profile (scoring, options);

  band = tegotae_questionnaire_find_band (questionnaire, self->score);
  if (band != NULL)
    {
      self->band = g_strdup (band->id);
      self->band_name = g_strdup (band->name);
    }
}

TegotaeAttempt *
tegotae_attempt_new_scored (const TegotaeContent  *content,
                            const char            *questionnaire_id,
                            const guint           *options,
                            const gint64          *milliseconds,
                            guint                  n_options,
                            GError               **error)
{
  TegotaePack *pack = NULL;
  TegotaeQuestionnaire *questionnaire;
  g_autoptr (GPtrArray) domains = NULL;
  g_autoptr (TegotaeScoring) scoring = NULL;
  TegotaeAttempt *self;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (questionnaire_id != NULL, NULL);

  questionnaire = tegotae_content_find_questionnaire (content, questionnaire_id, &pack);
  if (questionnaire == NULL)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                   _("There is no questionnaire “%s”."), questionnaire_id);
      return NULL;
    }

  if (!check_options (questionnaire, options, n_options, error))
    return NULL;

  domains = tegotae_content_list_domains (content, pack->id);
  scoring = tegotae_scoring_new (questionnaire, domains, error);
  if (scoring == NULL)
    return NULL;

  self = tegotae_attempt_new ();
  self->pack = g_strdup (pack->id);
  self->revision = pack->revision;
  self->lang = g_strdup (pack->lang);
  self->questionnaire = g_strdup (questionnaire->id);
  fill_responses (self, questionnaire, options, milliseconds);
  fill_scores (self, questionnaire, scoring, options);

  return self;
}

gboolean
tegotae_attempt_is_after (const TegotaeAttempt *attempt,
                          const TegotaeAttempt *other)
{
  g_return_val_if_fail (attempt != NULL && other != NULL, FALSE);

  if (attempt->order == other->order)
    return attempt->finished_at > other->finished_at;

  return attempt->order == 0 || (other->order != 0 && attempt->order > other->order);
}

gboolean
tegotae_attempt_has_unknown (const TegotaeAttempt *attempt)
{
  for (guint i = 0; i < attempt->responses->len; i++)
    if (((const TegotaeResponse *) g_ptr_array_index (attempt->responses, i))->option == TEGOTAE_OPTION_UNKNOWN)
      return TRUE;

  return FALSE;
}

const TegotaeResponse *
tegotae_attempt_find_asked (const TegotaeAttempt *attempt,
                            const char           *item_id)
{
  for (guint i = 0; i < attempt->responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (attempt->responses, i);

      if (g_strcmp0 (response->item, item_id) == 0)
        return response;
    }

  return NULL;
}

const TegotaeResponse *
tegotae_attempt_find_response (const TegotaeAttempt *attempt,
                               const char           *item_id)
{
  const TegotaeResponse *response = tegotae_attempt_find_asked (attempt, item_id);

  return response != NULL && response->option != TEGOTAE_OPTION_UNKNOWN ? response : NULL;
}

TegotaeQuestionnaire *
tegotae_attempt_find_questionnaire (const TegotaeAttempt *attempt,
                                    const TegotaeContent *content)
{
  const TegotaePack *pack = content != NULL ? tegotae_content_find_pack (content, attempt->pack) : NULL;

  return pack != NULL ? tegotae_pack_find_questionnaire (pack, attempt->questionnaire) : NULL;
}

const char *
tegotae_attempt_get_band_name (const TegotaeAttempt *attempt,
                               const TegotaeContent *content)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);

  for (guint i = 0; questionnaire != NULL && i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);

      if (g_strcmp0 (band->id, attempt->band) == 0)
        return band->name;
    }

  return attempt->band_name;
}

const char *
tegotae_attempt_get_lang (const TegotaeAttempt *attempt,
                          const TegotaeContent *content)
{
  const TegotaePack *pack;

  g_return_val_if_fail (attempt != NULL && content != NULL, NULL);

  pack = tegotae_content_find_pack (content, attempt->pack);

  return pack != NULL ? pack->lang : attempt->lang;
}

guint
tegotae_attempt_find_in (GPtrArray  *attempts,
                         const char *id)
{
  guint place = 0;

  while (attempts != NULL && place < attempts->len
         && g_strcmp0 (((const TegotaeAttempt *) g_ptr_array_index (attempts, place))->id, id) != 0)
    place++;

  return place;
}
