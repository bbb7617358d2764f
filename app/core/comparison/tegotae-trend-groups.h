/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-trend.h"

/* What a group of points is: one attempt, or all of one day, week (from Monday), month or
 * year of the user's time zone. */
typedef enum
{
  TEGOTAE_TREND_ATTEMPT,
  TEGOTAE_TREND_DAY,
  TEGOTAE_TREND_WEEK,
  TEGOTAE_TREND_MONTH,
  TEGOTAE_TREND_YEAR,
} TegotaeTrendUnit;

/**
 * TegotaeTrendGroup:
 * @first: the place of its first point in the trend
 * @n: how many points it has, 1 or more
 * @from, @to: the times of the earliest and the latest, in milliseconds since 1970 UTC
 * @score: the average of their scores, 0 to 100, rounded half up
 * @lowest, @highest: of their scores
 *
 * Points beside each other, drawn as one.
 */
typedef struct
{
  guint  first;
  guint  n;
  gint64 from;
  gint64 to;
  int    score;
  int    lowest;
  int    highest;
} TegotaeTrendGroup;

/**
 * tegotae_trend_list_groups:
 * @max: how many can be told apart, 1 or more
 * @unit: (out): what they are
 *
 * Each point by itself or, if they are more than @max, those of the smallest unit that is
 * enough. Points whose items differ are in different groups, so that they can be a few more.
 *
 * Returns: (transfer full) (element-type TegotaeTrendGroup): the oldest first
 */
GArray *tegotae_trend_list_groups         (const TegotaeTrend      *trend,
                                           guint                    max,
                                           TegotaeTrendUnit        *unit);

/* The middle between its earliest and its latest time. */
gint64  tegotae_trend_group_get_time      (const TegotaeTrendGroup *group);

/* The average score of a domain, rounded half up; -1 if no point has one. */
int     tegotae_trend_group_average       (const TegotaeTrendGroup *group,
                                           const TegotaeTrend      *trend,
                                           const char              *domain);
