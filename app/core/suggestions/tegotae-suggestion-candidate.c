/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/suggestions/tegotae-suggestion-candidate.h"

#define FIT_OF_OWN_STAGE 100
#define FIT_OF_ANY_TIME 80
#define ANSWER_WORTH 120
#define DOMAIN_WORTH 60
#define STAGE_WORTH 40
#define FRESH_DOMAIN_WORTH 12
#define NEAR_WORTH 15
#define SETTLED_COST 15

/* More than all the rest together, in percent. */
#define LEAD_WORTH 1000000

gboolean
tegotae_suggestion_need_has_domain (const TegotaeDomainScore *domain)
{
  g_return_val_if_fail (domain != NULL, FALSE);

  return domain->place == TEGOTAE_PLACE_IMPROVEMENT ||
         tegotae_level_of_score (domain->score) == TEGOTAE_LEVEL_LOW;
}

const TegotaeResponse *
tegotae_suggestion_need_find_response (const TegotaeAttempt *attempt,
                                       const TegotaeTrigger *trigger)
{
  const TegotaeResponse *response;

  g_return_val_if_fail (attempt != NULL, NULL);
  g_return_val_if_fail (trigger != NULL, NULL);

  if (g_strcmp0 (trigger->questionnaire, attempt->questionnaire) != 0)
    return NULL;

  response = tegotae_attempt_find_response (attempt, trigger->item);

  return response != NULL && response->points <= trigger->max_points ? response : NULL;
}

TegotaeSuggestionCoverage *
tegotae_suggestion_coverage_new (guint n_responses,
                                 guint n_domains)
{
  TegotaeSuggestionCoverage *self = g_new0 (TegotaeSuggestionCoverage, 1);

  self->responses = g_new0 (guint, n_responses);
  self->domains = g_new0 (guint, n_domains + 1);

  return self;
}

void
tegotae_suggestion_coverage_free (TegotaeSuggestionCoverage *coverage)
{
  g_free (coverage->responses);
  g_free (coverage->domains);
  g_free (coverage);
}

/* What is left of @worth when so much of it is covered: all, then a half, a
 * third, a quarter with each entry that is wholly about it. */
static int
lessen (int   worth,
        guint covered)
{
  return worth * TEGOTAE_SUGGESTION_COVERAGE_WHOLE / (TEGOTAE_SUGGESTION_COVERAGE_WHOLE + (int) covered);
}

/* How well an entry for a stage (column) suits a user at a stage (row; the last row:
 * none was given). Entries about rejection do not suit a user who has no result yet,
 * nor entries about waiting one who has had no interview. */
static const int fits[TEGOTAE_N_STAGES + 1][TEGOTAE_N_STAGES] = {
  /*                 before-first  preparing  waiting  rejected  final */
  /* before-first */ {        100,        90,      10,        0,    50 },
  /* preparing    */ {        100,       100,      10,        0,    70 },
  /* waiting      */ {         20,        40,     100,       40,    60 },
  /* rejected     */ {         30,        60,      50,      100,    60 },
  /* final        */ {         50,        80,       0,        0,   100 },
  /* not said     */ {        100,       100,      30,       30,    70 },
};

int
tegotae_stages_get_fit (TegotaeStages stages,
                        TegotaeStage  stage)
{
  const int *row = fits[stage == TEGOTAE_STAGE_NONE ? TEGOTAE_N_STAGES : (int) stage];
  int best = -1;
  int second = -1;
  int fit;

  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      if (!tegotae_stages_have (stages, (TegotaeStage) i))
        continue;

      if (row[i] > best)
        {
          second = best;
          best = row[i];
        }
      else
        {
          second = MAX (second, row[i]);
        }
    }

  if (best < 0)
    return FIT_OF_ANY_TIME;

  fit = second < 0 ? best : (best + second) / 2;

  return stage == TEGOTAE_STAGE_NONE || tegotae_stages_have (stages, stage) ? fit : fit * 3 / 4;
}

/* ANSWER_WORTH for no points, falling to half of it at the trigger's limit.
 * Points may be of any size, so they are brought down before multiplying. */
static int
get_answer_worth (const TegotaeTrigger  *trigger,
                  const TegotaeResponse *response)
{
  gint64 unit = trigger->max_points / G_MAXINT16 + 1;
  gint64 most = trigger->max_points / unit;
  gint64 missing = (trigger->max_points - response->points) / unit;

  if (most == 0)
    return ANSWER_WORTH;

  return (int) (ANSWER_WORTH / 2 + ANSWER_WORTH / 2 * missing / most);
}

/* The first trigger counts in full, each later one a tenth less, down to seven
 * tenths. */
static int
lessen_by_place (int   worth,
                 guint place)
{
  return worth * (10 - (int) MIN (place, 3)) / 10;
}

/* Notes whether a response above the trigger leaves a step to take, or is so far
 * above that nothing is left to do. */
static void
note_better (TegotaeSuggestionCandidate *self,
             const TegotaeAttempt       *attempt,
             const TegotaeTrigger       *trigger,
             gboolean                    leading)
{
  const TegotaeResponse *response;

  if (g_strcmp0 (trigger->questionnaire, attempt->questionnaire) != 0)
    return;

  response = tegotae_attempt_find_response (attempt, trigger->item);
  if (response == NULL)
    return;

  if (response->points - trigger->max_points > MAX (trigger->max_points, 1))
    self->settled = TRUE;
  else if (leading)
    self->near = TRUE;
}

static void
add_answer (TegotaeSuggestionCandidate *self,
            const TegotaeAttempt       *attempt,
            const TegotaeTrigger       *trigger,
            const TegotaeResponse      *response,
            guint                       place)
{
  TegotaeSuggestionCandidateAnswer answer = { .leading = place == 0 };

  if (self->n_answers == TEGOTAE_SUGGESTION_CANDIDATE_MOST_ANSWERS)
    return;

  g_ptr_array_find (attempt->responses, response, &answer.response);
  answer.worth = lessen_by_place (get_answer_worth (trigger, response), place);

  for (guint i = 0; i < self->n_answers; i++)
    {
      if (self->answers[i].response == answer.response)
        return;
    }

  self->answers[self->n_answers++] = answer;
}

static void
find_answers (TegotaeSuggestionCandidate *self,
              const TegotaeAttempt       *attempt)
{
  for (guint i = 0; i < self->entry->triggers->len; i++)
    {
      const TegotaeTrigger *trigger = g_ptr_array_index (self->entry->triggers, i);
      const TegotaeResponse *response = tegotae_suggestion_need_find_response (attempt, trigger);

      if (response != NULL)
        add_answer (self, attempt, trigger, response, i);
      else
        note_better (self, attempt, trigger, i == 0);
    }

  self->near = self->near && self->n_answers == 0;
  self->settled = self->settled && self->n_answers == 0 && !self->near;
}

static void
find_domains (TegotaeSuggestionCandidate *self,
              const TegotaeProfile       *profile)
{
  const char *primary = tegotae_entry_info_get_primary_domain (self->entry);

  for (guint i = 0; i < profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (profile->domains, i);
      int weight = tegotae_entry_info_get_weight (self->entry, domain->id);
      int worth = DOMAIN_WORTH * weight * (100 - domain->score) / (100 * TEGOTAE_ENTRY_MOST_WEIGHT);

      if (g_strcmp0 (domain->id, primary) == 0)
        self->domain = i;

      if (tegotae_suggestion_need_has_domain (domain) && worth > self->need_worth)
        {
          self->need = i;
          self->need_worth = worth;
        }
    }
}

void
tegotae_suggestion_candidate_init (TegotaeSuggestionCandidate *candidate,
                                   TegotaeEntryInfo           *entry,
                                   guint                       order,
                                   const TegotaeAttempt       *attempt,
                                   TegotaeStage                stage)
{
  g_return_if_fail (candidate != NULL);
  g_return_if_fail (entry != NULL);
  g_return_if_fail (attempt != NULL);

  *candidate = (TegotaeSuggestionCandidate) {
    .entry = entry,
    .order = order,
    .domain = attempt->profile->domains->len,
    .at_stage = tegotae_stages_have (entry->stages | entry->lead, stage),
    .leads = tegotae_stages_have (entry->lead, stage),
    .fit = tegotae_stages_get_fit (entry->stages, stage),
  };
  if (candidate->leads)
    candidate->fit = FIT_OF_OWN_STAGE;

  if (entry->is_event)
    {
      candidate->fit /= 2;
      return;
    }

  find_answers (candidate, attempt);
  find_domains (candidate, attempt->profile);
}

/* The strongest in full and half of the two next: an entry that answers several
 * needs is worth more, but not by naming many. */
static int
get_worth_of_answers (const TegotaeSuggestionCandidate *candidate,
                      const TegotaeSuggestionCoverage  *coverage)
{
  int first = 0;
  int second = 0;
  int third = 0;

  for (guint i = 0; i < candidate->n_answers; i++)
    {
      const TegotaeSuggestionCandidateAnswer *answer = &candidate->answers[i];
      int worth = lessen (answer->worth, coverage->responses[answer->response]);

      if (worth > first)
        {
          third = second;
          second = first;
          first = worth;
        }
      else if (worth > second)
        {
          third = second;
          second = worth;
        }
      else
        {
          third = MAX (third, worth);
        }
    }

  return first + (second + third) / 2;
}

int
tegotae_suggestion_candidate_get_worth (const TegotaeSuggestionCandidate *candidate,
                                        const TegotaeSuggestionCoverage  *coverage)
{
  int worth;

  g_return_val_if_fail (candidate != NULL, 0);
  g_return_val_if_fail (coverage != NULL, 0);

  worth = get_worth_of_answers (candidate, coverage) +
          lessen (candidate->need_worth, coverage->domains[candidate->need]) +
          lessen (FRESH_DOMAIN_WORTH, coverage->domains[candidate->domain]);

  if (candidate->at_stage)
    worth += lessen (STAGE_WORTH, coverage->stage);

  if (candidate->near)
    worth += NEAR_WORTH;

  if (candidate->settled)
    worth = MAX (worth - SETTLED_COST, 1);

  return worth * candidate->fit + (candidate->leads ? LEAD_WORTH : 0);
}

void
tegotae_suggestion_candidate_cover (const TegotaeSuggestionCandidate *candidate,
                                    TegotaeSuggestionCoverage        *coverage)
{
  g_return_if_fail (candidate != NULL);
  g_return_if_fail (coverage != NULL);

  for (guint i = 0; i < candidate->n_answers; i++)
    coverage->responses[candidate->answers[i].response] +=
      candidate->answers[i].leading ? TEGOTAE_SUGGESTION_COVERAGE_WHOLE : TEGOTAE_SUGGESTION_COVERAGE_PART;

  coverage->domains[candidate->domain] += TEGOTAE_SUGGESTION_COVERAGE_WHOLE;

  if (candidate->at_stage)
    coverage->stage += TEGOTAE_SUGGESTION_COVERAGE_PART;
}

gboolean
tegotae_suggestion_candidate_has_reason (const TegotaeSuggestionCandidate *candidate)
{
  g_return_val_if_fail (candidate != NULL, FALSE);

  return candidate->n_answers > 0 || candidate->need_worth > 0 || candidate->at_stage;
}
