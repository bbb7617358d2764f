/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"

G_BEGIN_DECLS

/* A domain that the attempt has no score of. */
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

/* What a difference is that counts only if it is larger than @threshold. */
TegotaeChange  tegotae_change_judge       (int                    difference,
                                           int                    threshold);

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

G_END_DECLS
