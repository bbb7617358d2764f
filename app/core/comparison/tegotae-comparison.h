/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-domain-change.h"

G_BEGIN_DECLS

/* Attempts closer together than this say less of a change than they seem to:
 * the answers of the one before are still remembered. */
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

/* Whether tegotae_comparison_new() would not refuse them. */
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

G_END_DECLS
