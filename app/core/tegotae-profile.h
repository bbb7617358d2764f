/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-fraction.h"

/* What a domain is among those of its profile. */
typedef enum
{
  TEGOTAE_PLACE_NONE,
  TEGOTAE_PLACE_STRENGTH,
  TEGOTAE_PLACE_IMPROVEMENT,
} TegotaePlace;

/**
 * TegotaeDomainScore:
 * @id: id of the domain
 * @name: its name when it was scored; shown if its pack is gone
 * @score: 0–100
 * @exact: what @score rounds
 * @place: as tegotae_profile_set_places() finds it; never stored
 */
typedef struct
{
  char            *id;
  char            *name;
  int              score;
  TegotaeFraction  exact;
  TegotaePlace     place;
} TegotaeDomainScore;

/* Of a score that is known rounded only. */
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

/* Of strengths, and of improvements, all are named, and so many explained. */
#define TEGOTAE_PROFILE_MOST_TEXTS 2

TegotaeProfile *tegotae_profile_new  (void);
void            tegotae_profile_free (TegotaeProfile *profile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeDomainScore, tegotae_domain_score_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeProfile, tegotae_profile_free)

/* Borrowed; NULL if the profile does not have that domain. */
const TegotaeDomainScore *tegotae_profile_find (const TegotaeProfile *profile,
                                                const char           *domain_id);

/* The strengths, the highest first, and of equals in pack order.
 * (transfer container) (element-type TegotaeDomainScore) */
GPtrArray *tegotae_profile_list_strengths    (const TegotaeProfile *profile);

/* The improvements, the lowest first. Likewise. */
GPtrArray *tegotae_profile_list_improvements (const TegotaeProfile *profile);

/* Finds the strengths and improvements, once all domains are there.
 *
 * All domains of one exact score are a group, which is named whole or not at
 * all. Strengths: of the domains that are 100, or above the mean of the domains
 * and not low, the highest group, then further groups while the names are at
 * most two. Improvements: of those that are low, or below the mean and under
 * 100, the lowest group, then further groups while the names are at most two.
 * So no domain is both.
 *
 * What is 100 and what is low goes by the rounded score, as it is shown; the
 * mean and the groups go by the exact one, or by the rounded one if the exact
 * scores have no common denominator below TEGOTAE_RATIONAL_LIMIT. */
void       tegotae_profile_set_places        (TegotaeProfile       *profile);

/* Whether the profile is even: it names neither strengths nor improvements. */
gboolean   tegotae_profile_is_even           (const TegotaeProfile *profile);
