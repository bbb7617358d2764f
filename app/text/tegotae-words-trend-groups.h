/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-trend-groups.h"

/* What charts say where a point is several attempts. Owned by the caller, except where
 * "static" is said. */

/* "2 November 2026 – 8 November 2026", or one day. */
char       *tegotae_words_of_trend_period    (const TegotaeTrendGroup *group);

/* A group in a line: when, how many, their average, the lowest and the highest. */
char       *tegotae_words_of_trend_group     (const TegotaeTrendGroup *group);

/* A trend in two sentences: how many attempts, the lowest and the highest, and what a point
 * is. @unit: not a single attempt */
char       *tegotae_words_of_trend_in_groups (const TegotaeTrend      *trend,
                                              TegotaeTrendUnit         unit);

/* What a point and the soft band are. @unit: not a single attempt. Static. */
const char *tegotae_words_of_trend_unit      (TegotaeTrendUnit         unit);

/* The averages of a domain, the oldest first. @scores: one per group; a negative one is
 * none. @name: of the domain. */
char       *tegotae_words_of_trend_averages  (const int               *scores,
                                              guint                    n,
                                              const char              *name);
