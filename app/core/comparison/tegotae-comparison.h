/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"

/* The score of a domain that the attempt does not have. */
#define TEGOTAE_COMPARISON_NO_SCORE (-1)

/**
 * TegotaeChange:
 * @TEGOTAE_CHANGE_UNKNOWN: the two cannot be set against each other
 * @TEGOTAE_CHANGE_TOO_SMALL: to tell; no more than 2·step
 * @TEGOTAE_CHANGE_UP: larger than that, and so a change
 * @TEGOTAE_CHANGE_DOWN: likewise
 */
typedef enum
{
  TEGOTAE_CHANGE_UNKNOWN,
  TEGOTAE_CHANGE_TOO_SMALL,
  TEGOTAE_CHANGE_UP,
  TEGOTAE_CHANGE_DOWN,
} TegotaeChange;

/**
 * TegotaeDomainChange:
 * @from: 0–100, or TEGOTAE_COMPARISON_NO_SCORE; @to likewise
 * @step: what one answer is worth in this domain, in its points; 0 if that is
 *   not known
 *
 * A domain is a scale of its own with few items, so its step is larger than
 * that of the score.
 */
typedef struct
{
  char          *id;
  int            from;
  int            to;
  int            step;
  TegotaeChange  change;
} TegotaeDomainChange;

/**
 * tegotae_domain_changes_new:
 * @from, @to: two attempts of one questionnaire
 * @same_items: whether they asked the same; otherwise every change is unknown
 * @content: (nullable): the packs; they tell what an answer is worth in a
 *   domain, as long as they have the items that were asked
 *
 * How far apart the two are in each domain. They differ where that is more than
 * 2·step, where the step of a domain is the largest change that one response
 * moving by one option makes in it: 100 · max(weight·share moved) / Σ weight
 * over the items of the domain, rounded half up.
 *
 * Returns: (transfer full) (element-type TegotaeDomainChange): in the order of
 *   @to
 */
GPtrArray     *tegotae_domain_changes_new (const TegotaeAttempt  *from,
                                           const TegotaeAttempt  *to,
                                           gboolean               same_items,
                                           const TegotaeContent  *content);

/* Attempts closer together than this show little: people remember their answers. */
#define TEGOTAE_COMPARISON_SOON_DAYS 3

/* An answer that moved: to which option from which. */
typedef struct
{
  char  *item;
  guint  from;
  guint  to;
} TegotaeAnswerChange;

/**
 * TegotaeComparison:
 * @from: the earlier attempt
 * @to: the later one
 * @difference: of the scores, @to − @from
 * @threshold: 2·step; only what is larger is a change
 * @soon: @to was taken within three days of @from, which is the baseline
 * @same_items: both asked the same items; otherwise the scores are of different
 *   things and the change is unknown, and only answers to what both asked are
 *   compared
 * @n_shared: how many items both asked
 * @domains: (element-type TegotaeDomainChange): in the order of @to
 * @answers: (element-type TegotaeAnswerChange): those that moved, in item order
 *
 * What changed between two attempts.
 */
typedef struct
{
  TegotaeAttempt *from;
  TegotaeAttempt *to;
  int             difference;
  int             threshold;
  TegotaeChange   change;
  gboolean        soon;
  gboolean        same_items;
  guint           n_shared;
  GPtrArray      *domains;
  GPtrArray      *answers;
} TegotaeComparison;

/**
 * tegotae_comparison_new:
 * @one, @other: in any order; the one finished first is what it is compared to
 * @content: (nullable): the packs; they tell what an answer is worth in a
 *   domain, as long as they have the items that were asked
 *
 * Fails with TEGOTAE_ERROR_INVALID if the attempts are of different
 * questionnaires, of different people, or one and the same.
 */
TegotaeComparison *tegotae_comparison_new  (TegotaeAttempt        *one,
                                            TegotaeAttempt        *other,
                                            const TegotaeContent  *content,
                                            GError               **error);
void               tegotae_comparison_free (TegotaeComparison     *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeComparison, tegotae_comparison_free)

/* Whether tegotae_comparison_new() accepts them. */
gboolean tegotae_comparison_is_possible    (const TegotaeAttempt  *one,
                                            const TegotaeAttempt  *other);

/* Whether both attempts, of one questionnaire, asked the same items. Of
 * different revisions an item is the same if its id is, and if nothing shows
 * that what its options are worth has changed. */
gboolean tegotae_comparison_has_same_items (const TegotaeAttempt  *one,
                                            const TegotaeAttempt  *other);

/* Whether @later was taken within three days of @earlier. FALSE if either time
 * is not known or they are the other way round. */
gboolean tegotae_comparison_is_soon        (const TegotaeAttempt  *earlier,
                                            const TegotaeAttempt  *later);
