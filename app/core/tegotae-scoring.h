/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-profile.h"
#include "core/tegotae-questionnaire.h"

/**
 * TegotaeScoring:
 *
 * The exact arithmetic of one questionnaire, prepared once and then used for
 * any number of attempts. Every share is an integer over one common
 * denominator, so nothing is rounded before the end, and nothing is a float.
 *
 * An item's share is points / (its largest points). The score is
 * 100 · Σ weight·share / Σ weight, rounded half up; a domain's score is the
 * same over the domain's items.
 */
typedef struct _TegotaeScoring TegotaeScoring;

/* In place of the index of an option: the item has no response. It is left out of the
 * score, and a domain without any response out of the profile. */
#define TEGOTAE_OPTION_UNKNOWN G_MAXUINT

/* @domains: (element-type TegotaeDomain): the domains in pack order; those
 * without an item here are left out of the profile.
 *
 * Fails with TEGOTAE_ERROR_INVALID if there is no item, an item has no option
 * worth points, an item's domain is not in @domains, or the points and weights
 * have no common denominator of a size that can be computed with (below 2^80).
 */
TegotaeScoring *tegotae_scoring_new  (TegotaeQuestionnaire  *questionnaire,
                                      GPtrArray             *domains,
                                      GError               **error);
void            tegotae_scoring_free (TegotaeScoring        *scoring);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeScoring, tegotae_scoring_free)

/* The score of the chosen options, 0–100. @options has one valid index per
 * item, or TEGOTAE_OPTION_UNKNOWN, but not for every item. @domain_scores (out)
 * (optional): room for one score per domain; 0 of one without a response. */
int             tegotae_scoring_get_score     (const TegotaeScoring *scoring,
                                               const guint          *options,
                                               int                  *domain_scores);

/* Likewise, before it is rounded. */
TegotaeFraction tegotae_scoring_get_exact     (const TegotaeScoring *scoring,
                                               const guint          *options);

/* The profile of the chosen options, with its places. Owned by the caller. */
TegotaeProfile *tegotae_scoring_get_profile   (const TegotaeScoring *scoring,
                                               const guint          *options);

/* The largest change of the score that one response can make by moving to the
 * next option. @options: (nullable): as above; NULL if every item has a response */
TegotaeFraction tegotae_scoring_get_step      (const TegotaeScoring *scoring,
                                               const guint          *options);

/* The largest change of the score that one response can make at all. Likewise. */
TegotaeFraction tegotae_scoring_get_reach     (const TegotaeScoring *scoring,
                                               const guint          *options);

/* Whether @exact lies within one @step of the caution cut. */
gboolean        tegotae_scoring_is_near_cut   (const TegotaeScoring *scoring,
                                               TegotaeFraction       exact,
                                               TegotaeFraction       step);
