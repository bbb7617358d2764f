/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-entry.h"
#include "core/tegotae-stage.h"

/* A need that an attempt shows. */

/* Whether there is a need in a domain: it is an improvement or low. */
gboolean               tegotae_suggestion_need_has_domain    (const TegotaeDomainScore *domain);

/* The response that leads to an entry by @trigger. Borrowed; NULL if the item
 * was not asked or its response was better than that. */
const TegotaeResponse *tegotae_suggestion_need_find_response (const TegotaeAttempt     *attempt,
                                                              const TegotaeTrigger     *trigger);

/* What an entry that is wholly about something covers of it, and what one that
 * touches it does. */
#define TEGOTAE_SUGGESTION_COVERAGE_WHOLE 2
#define TEGOTAE_SUGGESTION_COVERAGE_PART 1

/**
 * TegotaeSuggestionCoverage:
 * @responses: by the index of the response
 * @domains: by the index of the domain in the profile; one more for all others
 * @stage: of the user's stage
 *
 * What a list of suggestions has spoken of so far.
 */
typedef struct
{
  guint *responses;
  guint *domains;
  guint  stage;
} TegotaeSuggestionCoverage;

TegotaeSuggestionCoverage *tegotae_suggestion_coverage_new    (guint            n_responses,
                                                     guint            n_domains);
void             tegotae_suggestion_coverage_free   (TegotaeSuggestionCoverage *coverage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSuggestionCoverage, tegotae_suggestion_coverage_free)

/* How well something for @stages suits who is at @stage, in percent.
 *
 * Every stage suits every other to some degree: what is for preparing helps
 * before the first interview, what is for a rejection has no place before it.
 * Of several stages the two that suit best count, so what is for few suits
 * better than what is for many; and what does not name the user's own stage
 * counts three quarters. Without any stage it is 80, for any time. */
int tegotae_stages_get_fit (TegotaeStages stages,
                            TegotaeStage  stage);

/* Low responses of one entry that count at all. */
#define TEGOTAE_SUGGESTION_CANDIDATE_MOST_ANSWERS 4

/* @response: its index in the attempt. @leading: by the entry's first trigger. */
typedef struct
{
  guint    response;
  int      worth;
  gboolean leading;
} TegotaeSuggestionCandidateAnswer;

/**
 * TegotaeSuggestionCandidate:
 * @entry: borrowed
 * @order: its place among all entries
 * @domain: index in the profile of the domain it is most about; the number of
 *   domains if the profile does not have it, or if it is about an event
 * @need: likewise of the domain with a need that it serves best
 * @need_worth: 0 if it serves none
 * @at_stage: it is for the user's stage
 * @leads: it comes first at the user's stage while it is unread
 * @near: no answer leads to it, but one is a step above
 * @settled: what it is for, the user has done
 * @fit: of the stage, in percent
 *
 * An entry, and what it has to say to one attempt. See
 * tegotae_ranking_suggest() for what counts how much.
 */
typedef struct
{
  TegotaeEntryInfo       *entry;
  guint                   order;
  TegotaeSuggestionCandidateAnswer  answers[TEGOTAE_SUGGESTION_CANDIDATE_MOST_ANSWERS];
  guint                   n_answers;
  guint                   domain;
  guint                   need;
  int                     need_worth;
  gboolean                at_stage;
  gboolean                leads;
  gboolean                near;
  gboolean                settled;
  int                     fit;
} TegotaeSuggestionCandidate;

void     tegotae_suggestion_candidate_init       (TegotaeSuggestionCandidate       *candidate,
                                                  TegotaeEntryInfo       *entry,
                                                  guint                   order,
                                                  const TegotaeAttempt   *attempt,
                                                  TegotaeStage            stage);

/* What it is worth after what is covered; never more than with less covered. */
int      tegotae_suggestion_candidate_get_worth  (const TegotaeSuggestionCandidate *candidate,
                                                  const TegotaeSuggestionCoverage  *coverage);

/* Adds what it speaks of. */
void     tegotae_suggestion_candidate_cover      (const TegotaeSuggestionCandidate *candidate,
                                                  TegotaeSuggestionCoverage        *coverage);

/* Whether an answer, a domain or the stage speaks for it. */
gboolean tegotae_suggestion_candidate_has_reason (const TegotaeSuggestionCandidate *candidate);
