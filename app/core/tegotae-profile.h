/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeRational:
 *
 * The numerator of a rational number, over a denominator that the caller knows:
 * what scores are before they are rounded.
 * Kept below TEGOTAE_RATIONAL_LIMIT, which leaves room in its 128 bits for what is
 * done with it: times 200 for rounding, times the number of domains for the
 * mean.
 */
__extension__ typedef unsigned __int128 TegotaeRational;

#define TEGOTAE_RATIONAL_LIMIT (((TegotaeRational) 1) << 80)

/* FALSE if the product would reach the limit. */
gboolean tegotae_rational_multiply              (TegotaeRational  a,
                                                 TegotaeRational  b,
                                                 TegotaeRational *product);

/* Likewise; both are 1 or more. */
gboolean tegotae_rational_least_common_multiple (TegotaeRational  a,
                                                 TegotaeRational  b,
                                                 TegotaeRational *multiple);

/* 100 · sum / full, rounded half up; @full is not 0. */
int      tegotae_rational_to_score              (TegotaeRational  sum,
                                                 TegotaeRational  full);

/**
 * TegotaeDomainScore:
 * @id: id of the domain
 * @name: its name when it was scored; shown if its pack is gone
 * @score: 0–100
 * @strength: 0, or its place among the strengths: 1 or 2
 * @improvement: 0, or its place among the improvements: 1 or 2
 */
typedef struct
{
  char *id;
  char *name;
  int   score;
  int   strength;
  int   improvement;
} TegotaeDomainScore;

TegotaeDomainScore *tegotae_domain_score_new  (const char         *id,
                                               const char         *name,
                                               int                 score);
void                tegotae_domain_score_free (TegotaeDomainScore *score);

/**
 * TegotaeProfile:
 * @domains: (element-type TegotaeDomainScore): in pack order, only those that
 *   the questionnaire has items of
 *
 * Scores per domain, with the strengths and improvements among them.
 */
typedef struct
{
  GPtrArray *domains;
} TegotaeProfile;

TegotaeProfile *tegotae_profile_new  (void);
void            tegotae_profile_free (TegotaeProfile *profile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeDomainScore, tegotae_domain_score_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeProfile, tegotae_profile_free)

/* Borrowed; NULL if the profile does not have that domain. */
const TegotaeDomainScore *tegotae_profile_find (const TegotaeProfile *profile,
                                                const char           *domain_id);

/* The strengths, the highest first; none to two.
 * (transfer container) (element-type TegotaeDomainScore) */
GPtrArray *tegotae_profile_list_strengths    (const TegotaeProfile *profile);

/* The improvements, the lowest first; none to two. Likewise. */
GPtrArray *tegotae_profile_list_improvements (const TegotaeProfile *profile);

/* Names the strengths and improvements. @scores has one value per domain, over
 * one denominator.
 *
 * Strengths are the at most two highest among the domains that are 100, or
 * above the mean of the domains and not low. Improvements are the at most two
 * lowest among those that are low, or below the mean and under 100. Of equals
 * the first in the pack. So no domain is both. */
void       tegotae_profile_set_places        (TegotaeProfile        *profile,
                                              const TegotaeRational *scores);

/* Whether the profile is even: it names neither strengths nor improvements. */
gboolean   tegotae_profile_is_even           (const TegotaeProfile  *profile);
