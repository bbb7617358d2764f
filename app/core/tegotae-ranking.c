/* tegotae-ranking.c
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

#include "tegotae-ranking.h"

/* What a reason is worth. A low response outweighs any domain, a domain any
 * stage; a response of no points counts twice one that is just low enough. */
#define ANSWER_WORTH 120
#define DOMAIN_WORTH 60
#define STAGE_WORTH 30
#define REPEATED_DOMAIN_COST 70

/* The first entries are what is shown on the result page. */
#define N_FIRST 3

#define MAX_WEIGHT 3

typedef struct
{
  TegotaeEntryInfo *entry;
  const char       *domain; /* the one it is most about, or NULL */
  gboolean          read;
  gboolean          taken;
  int               worth;
} Candidate;

static gboolean
is_weak (const TegotaeDomainScore *domain)
{
  return domain->improvement != 0 ||
         tegotae_level_of_score (domain->score) == TEGOTAE_LEVEL_LOW;
}

/* The response that makes @trigger fire; NULL if it does not. */
static const TegotaeResponse *
find_fired (const TegotaeTrigger *trigger,
            const TegotaeAttempt *attempt)
{
  const TegotaeResponse *response;

  if (g_strcmp0 (trigger->questionnaire, attempt->questionnaire) != 0)
    return NULL;

  response = tegotae_attempt_find_response (attempt, trigger->item);

  return response != NULL && response->points <= trigger->max_points ? response : NULL;
}

/* ANSWER_WORTH for no points, falling to half of it at the trigger's limit.
 * Points may be of any size, so they are brought down before multiplying. */
static int
worth_of_answer (const TegotaeTrigger  *trigger,
                 const TegotaeResponse *response)
{
  gint64 unit = trigger->max_points / G_MAXINT16 + 1;
  gint64 most = trigger->max_points / unit;
  gint64 missing = (trigger->max_points - response->points) / unit;

  if (most == 0)
    return ANSWER_WORTH;

  return (int) (ANSWER_WORTH / 2 + ANSWER_WORTH / 2 * missing / most);
}

static int
get_worth_of_answers (const TegotaeEntryInfo *entry,
                      const TegotaeAttempt   *attempt)
{
  int best = 0;
  int n = 0;

  for (guint i = 0; i < entry->triggers->len; i++)
    {
      const TegotaeTrigger *trigger = g_ptr_array_index (entry->triggers, i);
      const TegotaeResponse *response = find_fired (trigger, attempt);

      if (response != NULL)
        {
          best = MAX (best, worth_of_answer (trigger, response));
          n++;
        }
    }

  /* A second answer adds a little; an entry is not better for naming many. */
  return n > 1 ? best + ANSWER_WORTH / 6 : best;
}

static int
get_worth_of_domains (const TegotaeEntryInfo *entry,
                      const TegotaeAttempt   *attempt)
{
  int best = 0;

  for (guint i = 0; i < attempt->profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (attempt->profile->domains, i);
      int weight = tegotae_entry_info_get_weight (entry, domain->id);

      if (is_weak (domain))
        best = MAX (best, DOMAIN_WORTH * weight * (100 - domain->score) / (100 * MAX_WEIGHT));
    }

  return best;
}

static void
init_candidate (Candidate            *self,
                TegotaeEntryInfo     *entry,
                const TegotaeAttempt *attempt,
                TegotaeStage          stage)
{
  self->entry = entry;
  self->domain = tegotae_entry_info_get_primary_domain (entry);
  self->worth = get_worth_of_answers (entry, attempt) + get_worth_of_domains (entry, attempt);

  if (tegotae_stages_have (entry->stages, stage))
    self->worth += STAGE_WORTH;
}

/* What was read comes back only if there is a reason besides. */
static gboolean
may_be_suggested (const Candidate *candidate)
{
  return candidate->worth > 0 || !candidate->read;
}

static guint
count_taken (GPtrArray  *taken,
             const char *domain)
{
  guint n = 0;

  for (guint i = 0; i < taken->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (taken, i);

      if (g_strcmp0 (candidate->domain, domain) == 0)
        n++;
    }

  return n;
}

/* The best that is left, the first of equals; unread ones before read ones. */
static Candidate *
find_best (GArray    *candidates,
           GPtrArray *taken)
{
  Candidate *best = NULL;
  int best_worth = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      int worth;

      if (candidate->taken || !may_be_suggested (candidate))
        continue;

      worth = candidate->worth -
              REPEATED_DOMAIN_COST * (int) count_taken (taken, candidate->domain);

      if (best == NULL ||
          (best->read && !candidate->read) ||
          (best->read == candidate->read && worth > best_worth))
        {
          best = candidate;
          best_worth = worth;
        }
    }

  return best;
}

/* Something about a weak domain other than @domain; unread if possible. */
static Candidate *
find_other_weak (GArray               *candidates,
                 const TegotaeAttempt *attempt,
                 const char           *domain)
{
  Candidate *best = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const TegotaeDomainScore *score = candidate->domain != NULL
        ? tegotae_profile_find (attempt->profile, candidate->domain)
        : NULL;

      if (candidate->taken || score == NULL || !is_weak (score) ||
          g_strcmp0 (candidate->domain, domain) == 0)
        continue;

      if (best == NULL ||
          (best->read && !candidate->read) ||
          (best->read == candidate->read && candidate->worth > best->worth))
        best = candidate;
    }

  return best;
}

static guint
count_weak (const TegotaeAttempt *attempt)
{
  guint n = 0;

  for (guint i = 0; i < attempt->profile->domains->len; i++)
    {
      if (is_weak (g_ptr_array_index (attempt->profile->domains, i)))
        n++;
    }

  return n;
}

/* While two domains are weak, the first entries are never about one only. */
static void
ensure_variety (GPtrArray            *taken,
                GArray               *candidates,
                const TegotaeAttempt *attempt)
{
  guint n_first = MIN (taken->len, N_FIRST);
  const Candidate *first;
  Candidate *other;

  if (n_first < 2 || count_weak (attempt) < 2)
    return;

  first = g_ptr_array_index (taken, 0);
  for (guint i = 1; i < n_first; i++)
    {
      const Candidate *candidate = g_ptr_array_index (taken, i);

      if (g_strcmp0 (candidate->domain, first->domain) != 0)
        return;
    }

  for (guint i = n_first; i < taken->len; i++)
    ((Candidate *) g_ptr_array_index (taken, i))->taken = FALSE;

  other = find_other_weak (candidates, attempt, first->domain);
  if (other != NULL && !g_ptr_array_remove (taken, other))
    g_ptr_array_remove_index (taken, taken->len - 1);
  if (other != NULL)
    g_ptr_array_insert (taken, (int) n_first - 1, other);
}

static void
add_answer_reasons (TegotaeSuggestion    *suggestion,
                    const TegotaeAttempt *attempt)
{
  GPtrArray *triggers = suggestion->entry->triggers;

  for (guint i = 0; i < triggers->len; i++)
    {
      const TegotaeTrigger *trigger = g_ptr_array_index (triggers, i);

      if (find_fired (trigger, attempt) != NULL)
        tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_ANSWER, trigger->item);
    }
}

static TegotaeSuggestion *
explain (const Candidate      *candidate,
         const TegotaeAttempt *attempt,
         TegotaeStage          stage)
{
  TegotaeSuggestion *suggestion = tegotae_suggestion_new (candidate->entry);

  add_answer_reasons (suggestion, attempt);

  for (guint i = 0; i < candidate->entry->domains->len; i++)
    {
      const TegotaeDomainWeight *weight = g_ptr_array_index (candidate->entry->domains, i);
      const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, weight->id);

      if (score != NULL && is_weak (score))
        tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_DOMAIN, weight->id);
    }

  if (tegotae_stages_have (candidate->entry->stages, stage))
    tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_STAGE,
                                   tegotae_stage_to_id (stage));

  if (!candidate->read)
    tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_UNREAD, candidate->entry->id);

  return suggestion;
}

GPtrArray *
tegotae_ranking_suggest (GPtrArray            *entries,
                         const TegotaeAttempt *attempt,
                         TegotaeStage          stage,
                         const TegotaeMarks   *marks,
                         guint                 limit)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_suggestion_free);
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  g_array_set_size (candidates, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      init_candidate (candidate, g_ptr_array_index (entries, i), attempt, stage);
      candidate->read = (tegotae_marks_get_info (marks, candidate->entry) & TEGOTAE_MARK_READ) != 0;
    }

  while (taken->len < limit)
    {
      Candidate *best = find_best (candidates, taken);

      if (best == NULL)
        break;

      best->taken = TRUE;
      g_ptr_array_add (taken, best);
    }

  ensure_variety (taken, candidates, attempt);

  for (guint i = 0; i < taken->len; i++)
    g_ptr_array_add (suggestions, explain (g_ptr_array_index (taken, i), attempt, stage));

  return suggestions;
}
