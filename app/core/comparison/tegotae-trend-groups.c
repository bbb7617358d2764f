/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-groups.h"

#include "core/tegotae-time.h"

/* Equal for times of one unit, and for no others. */
static int
get_key (gint64           time,
         TegotaeTrendUnit unit)
{
  g_autoptr (GDateTime) local = tegotae_time_to_local (time);
  int year = g_date_time_get_year (local);

  switch (unit)
    {
    case TEGOTAE_TREND_DAY:
      return year * 1000 + g_date_time_get_day_of_year (local);
    case TEGOTAE_TREND_WEEK:
      return g_date_time_get_week_numbering_year (local) * 1000 + g_date_time_get_week_of_year (local);
    case TEGOTAE_TREND_MONTH:
      return year * 1000 + g_date_time_get_month (local);
    case TEGOTAE_TREND_ATTEMPT:
    case TEGOTAE_TREND_YEAR:
    default:
      return year;
    }
}

static void
begin_group (GArray               *groups,
             guint                 index,
             const TegotaeAttempt *attempt)
{
  const TegotaeTrendGroup group = {
    index, 1, attempt->finished_at, attempt->finished_at, attempt->score, attempt->score, attempt->score
  };

  g_array_append_val (groups, group);
}

/* The score is a sum until all are there. */
static void
add_to_group (TegotaeTrendGroup    *group,
              const TegotaeAttempt *attempt)
{
  group->n++;
  group->from = MIN (group->from, attempt->finished_at);
  group->to = MAX (group->to, attempt->finished_at);
  group->score += attempt->score;
  group->lowest = MIN (group->lowest, attempt->score);
  group->highest = MAX (group->highest, attempt->score);
}

/* Rounded half up. */
static int
divide (int   sum,
        guint n)
{
  return (2 * sum + (int) n) / (2 * (int) n);
}

static GArray *
list_groups (const TegotaeTrend *trend,
             TegotaeTrendUnit    unit)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (TegotaeTrendGroup));
  int key = 0;

  for (guint i = 0; i < trend->points->len; i++)
    {
      const TegotaeTrendPoint *point = tegotae_trend_get_point (trend, i);
      int before = key;

      key = get_key (point->attempt->finished_at, unit);
      if (i == 0 || unit == TEGOTAE_TREND_ATTEMPT || !point->joined || key != before)
        begin_group (groups, i, point->attempt);
      else
        add_to_group (&g_array_index (groups, TegotaeTrendGroup, groups->len - 1), point->attempt);
    }

  for (guint i = 0; i < groups->len; i++)
    {
      TegotaeTrendGroup *group = &g_array_index (groups, TegotaeTrendGroup, i);

      group->score = divide (group->score, group->n);
    }

  return groups;
}

GArray *
tegotae_trend_list_groups (const TegotaeTrend *trend,
                           guint               max,
                           TegotaeTrendUnit   *unit)
{
  GArray *groups;

  g_return_val_if_fail (trend != NULL && max > 0 && unit != NULL, NULL);

  *unit = TEGOTAE_TREND_ATTEMPT;
  groups = list_groups (trend, *unit);
  while (groups->len > max && *unit < TEGOTAE_TREND_YEAR)
    {
      g_array_unref (groups);
      (*unit)++;
      groups = list_groups (trend, *unit);
    }

  return groups;
}

gint64
tegotae_trend_group_get_time (const TegotaeTrendGroup *group)
{
  g_return_val_if_fail (group != NULL, 0);

  return group->from + (group->to - group->from) / 2;
}

int
tegotae_trend_group_average (const TegotaeTrendGroup *group,
                             const TegotaeTrend      *trend,
                             const char              *domain)
{
  int sum = 0;
  guint n = 0;

  g_return_val_if_fail (group != NULL && trend != NULL && domain != NULL, -1);

  for (guint i = group->first; i < group->first + group->n; i++)
    {
      const TegotaeProfile *profile = tegotae_trend_get_point (trend, i)->attempt->profile;
      const TegotaeDomainScore *score = tegotae_profile_find (profile, domain);

      if (score == NULL)
        continue;

      sum += score->score;
      n++;
    }

  return n > 0 ? divide (sum, n) : -1;
}
