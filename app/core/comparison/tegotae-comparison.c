/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-comparison.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "core/tegotae-scoring.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

static void
domain_change_free (TegotaeDomainChange *change)
{
  g_free (change->id);
  g_free (change);
}

/* Classifies a difference: it counts only if it is larger than @threshold. */
static TegotaeChange
judge (int difference,
       int threshold)
{
  if (ABS (difference) <= threshold)
    return TEGOTAE_CHANGE_TOO_SMALL;

  return difference > 0 ? TEGOTAE_CHANGE_UP : TEGOTAE_CHANGE_DOWN;
}

/* Whether the content still has the questionnaire as it was taken. */
static gboolean
fits (const TegotaeQuestionnaire *questionnaire,
      const TegotaeAttempt       *attempt)
{
  if (questionnaire->items->len != attempt->responses->len)
    return FALSE;

  for (guint i = 0; i < attempt->responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (attempt->responses, i);
      const TegotaeItem *item = tegotae_questionnaire_find_item (questionnaire, response->item);

      if (item == NULL || response->option >= item->options->len
          || tegotae_item_get_option (item, response->option)->points != response->points)
        return FALSE;
    }

  return TRUE;
}

/* NULL if no pack has the questionnaire any more. */
static TegotaeScoring *
find_scoring (const TegotaeContent *content,
              const TegotaeAttempt *attempt)
{
  TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  g_autoptr (GPtrArray) domains = NULL;

  if (questionnaire == NULL || !fits (questionnaire, attempt))
    return NULL;

  domains = tegotae_content_list_domains (content, attempt->pack);

  return tegotae_scoring_new (questionnaire, domains, NULL);
}

static int
get_domain_score (const TegotaeAttempt *attempt,
                  const char           *id)
{
  const TegotaeDomainScore *domain = tegotae_profile_find (attempt->profile, id);

  return domain != NULL ? domain->score : TEGOTAE_COMPARISON_NO_SCORE;
}

GPtrArray *
tegotae_domain_changes_new (const TegotaeAttempt *from,
                            const TegotaeAttempt *to,
                            gboolean              same_items,
                            const TegotaeContent *content)
{
  g_autoptr (TegotaeScoring) scoring = NULL;
  GPtrArray *changes;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  scoring = find_scoring (content, to);
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) domain_change_free);

  for (guint i = 0; i < to->profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (to->profile->domains, i);
      TegotaeDomainChange *change = g_new0 (TegotaeDomainChange, 1);

      change->id = g_strdup (domain->id);
      change->from = get_domain_score (from, domain->id);
      change->to = domain->score;
      if (scoring != NULL)
        change->step = tegotae_scoring_get_domain_step (scoring, domain->id);
      if (same_items && change->step > 0 && change->from != TEGOTAE_COMPARISON_NO_SCORE)
        change->change = judge (change->to - change->from, 2 * change->step);

      g_ptr_array_add (changes, change);
    }

  return changes;
}

static void
answer_change_free (TegotaeAnswerChange *change)
{
  g_free (change->item);
  g_free (change);
}

void
tegotae_comparison_free (TegotaeComparison *comparison)
{
  if (comparison == NULL)
    return;

  tegotae_attempt_unref (comparison->from);
  tegotae_attempt_unref (comparison->to);
  g_ptr_array_unref (comparison->domains);
  g_ptr_array_unref (comparison->answers);
  g_free (comparison);
}

/* The response of @other to the same item; NULL if there is none. */
static const TegotaeResponse *
find_same (const TegotaeResponse *response,
           const TegotaeAttempt  *other)
{
  const TegotaeResponse *same = tegotae_attempt_find_response (other, response->item);

  if (same != NULL && same->option == response->option && same->points != response->points)
    return NULL;

  return same;
}

static guint
count_shared (const TegotaeAttempt *one,
              const TegotaeAttempt *other)
{
  guint n = 0;

  for (guint i = 0; i < one->responses->len; i++)
    if (find_same (g_ptr_array_index (one->responses, i), other) != NULL)
      n++;

  return n;
}

gboolean
tegotae_comparison_has_same_items (const TegotaeAttempt *one,
                                   const TegotaeAttempt *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  return one->revision == other->revision
         || (one->responses->len == other->responses->len
             && count_shared (one, other) == one->responses->len);
}

gboolean
tegotae_comparison_is_soon (const TegotaeAttempt *earlier,
                            const TegotaeAttempt *later)
{
  gint64 between;

  g_return_val_if_fail (earlier != NULL && later != NULL, FALSE);

  if (earlier->finished_at <= 0 || later->finished_at <= 0)
    return FALSE;

  between = later->finished_at - earlier->finished_at;

  return between >= 0 && between <= TEGOTAE_COMPARISON_SOON_DAYS * MILLISECONDS_A_DAY;
}

static void
compare_answers (TegotaeComparison *self)
{
  for (guint i = 0; i < self->to->responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (self->to->responses, i);
      const TegotaeResponse *before = find_same (response, self->from);
      TegotaeAnswerChange *change;

      if (before == NULL)
        continue;

      self->n_shared++;
      if (before->option == response->option)
        continue;

      change = g_new0 (TegotaeAnswerChange, 1);
      change->item = g_strdup (response->item);
      change->from = before->option;
      change->to = response->option;
      g_ptr_array_add (self->answers, change);
    }
}

gboolean
tegotae_comparison_is_possible (const TegotaeAttempt *one,
                                const TegotaeAttempt *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  return g_strcmp0 (one->pack, other->pack) == 0
         && g_strcmp0 (one->questionnaire, other->questionnaire) == 0
         && g_strcmp0 (one->taken_by, other->taken_by) == 0
         && one != other
         && (one->id == NULL || g_strcmp0 (one->id, other->id) != 0);
}

TegotaeComparison *
tegotae_comparison_new (TegotaeAttempt        *one,
                        TegotaeAttempt        *other,
                        const TegotaeContent  *content,
                        GError               **error)
{
  TegotaeComparison *self;
  gboolean in_order;

  g_return_val_if_fail (one != NULL && other != NULL, NULL);

  if (!tegotae_comparison_is_possible (one, other))
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("Two attempts can be compared if the same person took both "
                     "with the same questions."));
      return NULL;
    }

  in_order = !tegotae_attempt_is_after (one, other);

  self = g_new0 (TegotaeComparison, 1);
  self->from = tegotae_attempt_ref (in_order ? one : other);
  self->to = tegotae_attempt_ref (in_order ? other : one);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_change_free);
  self->difference = self->to->score - self->from->score;
  self->threshold = 2 * MAX (self->from->step, self->to->step);
  self->soon = tegotae_comparison_is_soon (self->from, self->to);
  self->same_items = tegotae_comparison_has_same_items (self->from, self->to);
  if (self->same_items)
    self->change = judge (self->difference, self->threshold);
  self->domains = tegotae_domain_changes_new (self->from, self->to, self->same_items, content);

  compare_answers (self);

  return self;
}
