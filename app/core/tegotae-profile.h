/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-exact.h"

G_BEGIN_DECLS

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

/* Names the strengths and improvements. @exact has one value per domain, over a
 * denominator that is the same for all.
 *
 * Strengths are the at most two highest among the domains that are 100, or
 * above the mean of the domains and not low. Improvements are the at most two
 * lowest among those that are low, or below the mean and under 100. Of equals
 * the first in the pack. So no domain is both. */
void       tegotae_profile_set_places        (TegotaeProfile       *profile,
                                              const TegotaeExact   *exact);

/* Whether the profile is even: it names neither strengths nor improvements. */
gboolean   tegotae_profile_is_even           (const TegotaeProfile *profile);

G_END_DECLS
