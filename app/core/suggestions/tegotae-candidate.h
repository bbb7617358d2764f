/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-coverage.h"
#include "tegotae-need.h"

G_BEGIN_DECLS

/* Low responses of one entry that count at all. */
#define TEGOTAE_CANDIDATE_MOST_ANSWERS 4

/* @response: its index in the attempt. @leading: by the entry's first trigger. */
typedef struct
{
  guint    response;
  int      worth;
  gboolean leading;
} TegotaeCandidateAnswer;

/**
 * TegotaeCandidate:
 * @entry: borrowed
 * @order: its place among all entries
 * @domain: index in the profile of the domain it is most about; the number of
 *   domains if the profile does not have it
 * @need: likewise of the domain with a need that it serves best
 * @need_worth: 0 if it serves none
 * @at_stage: it is for the user's stage
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
  TegotaeCandidateAnswer  answers[TEGOTAE_CANDIDATE_MOST_ANSWERS];
  guint                   n_answers;
  guint                   domain;
  guint                   need;
  int                     need_worth;
  gboolean                at_stage;
  gboolean                near;
  gboolean                settled;
  int                     fit;
} TegotaeCandidate;

void     tegotae_candidate_init       (TegotaeCandidate       *candidate,
                                       TegotaeEntryInfo       *entry,
                                       guint                   order,
                                       const TegotaeAttempt   *attempt,
                                       TegotaeStage            stage);

/* What it is worth after what is covered; never more than with less covered. */
int      tegotae_candidate_get_worth  (const TegotaeCandidate *candidate,
                                       const TegotaeCoverage  *coverage);

/* Adds what it speaks of. */
void     tegotae_candidate_cover      (const TegotaeCandidate *candidate,
                                       TegotaeCoverage        *coverage);

/* Whether an answer, a domain or the stage speaks for it. */
gboolean tegotae_candidate_has_reason (const TegotaeCandidate *candidate);

G_END_DECLS
