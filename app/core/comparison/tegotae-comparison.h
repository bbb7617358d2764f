/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-verdict.h"

/* The score of a domain that the attempt does not have. */
#define TEGOTAE_COMPARISON_NO_SCORE (-1)

/**
 * TegotaeDomainChange:
 * @from: 0–100, or TEGOTAE_COMPARISON_NO_SCORE
 * @to: 0–100
 *
 * A domain rests on few items, so its scores are laid side by side and not judged.
 */
typedef struct
{
  char *id;
  int   from;
  int   to;
} TegotaeDomainChange;

/* The domains of @to, in its order. @from: (nullable): NULL if it did not ask the same
 * (transfer full) (element-type TegotaeDomainChange) */
GPtrArray *tegotae_domain_changes_new (const TegotaeAttempt *from,
                                       const TegotaeAttempt *to);

/* An answer that differs: to which option from which. */
typedef struct
{
  char  *item;
  guint  from;
  guint  to;
} TegotaeAnswerChange;

/* The answers that differ, in item order of @to, to what both asked. What is unknown does
 * not differ.
 * @n_shared: (out): how many items both asked and have a response to
 * (transfer full) (element-type TegotaeAnswerChange) */
GPtrArray *tegotae_answer_changes_new (const TegotaeAttempt *from,
                                       const TegotaeAttempt *to,
                                       guint                *n_shared);

/**
 * TegotaeComparison:
 * @from: the earlier attempt
 * @to: the later one
 * @verdict: of @to, after @from
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
  TegotaeVerdict  verdict;
  guint           n_shared;
  GPtrArray      *domains;
  GPtrArray      *answers;
} TegotaeComparison;

/* @one, @other: in any order; the one saved first is what it is compared to
 *
 * Fails with TEGOTAE_ERROR_INVALID if tegotae_verdict_is_possible() says no. */
TegotaeComparison *tegotae_comparison_new  (TegotaeAttempt     *one,
                                            TegotaeAttempt     *other,
                                            GError            **error);
void               tegotae_comparison_free (TegotaeComparison  *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeComparison, tegotae_comparison_free)
