/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backup-plan.h"

/* The day, week or month that a time lies in, as a number. */
typedef int (*PeriodFunc) (GDateTime *time);

static int
get_day (GDateTime *time)
{
  return g_date_time_get_year (time) * 366 + g_date_time_get_day_of_year (time);
}

/* By ISO 8601, where a week at New Year belongs to one of the two years. */
static int
get_week (GDateTime *time)
{
  return g_date_time_get_week_numbering_year (time) * 53 + g_date_time_get_week_of_year (time);
}

static int
get_month (GDateTime *time)
{
  return g_date_time_get_year (time) * 12 + g_date_time_get_month (time);
}

static int
find_period (gint64      milliseconds,
             GTimeZone  *zone,
             PeriodFunc  get_period)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (milliseconds / 1000);
  g_autoptr (GDateTime) time = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return time != NULL ? get_period (time) : 0;
}

gboolean
tegotae_backup_plan_same_day (gint64     a,
                              gint64     b,
                              GTimeZone *zone)
{
  return find_period (a, zone, get_day) == find_period (b, zone, get_day);
}

/* Of each of the latest @n_periods periods, the latest. */
static void
keep_latest (const gint64 *times,
             gsize         n,
             GTimeZone    *zone,
             PeriodFunc    get_period,
             guint         n_periods,
             gboolean     *keep)
{
  guint found = 0;
  int last = 0;

  for (gsize i = 0; i < n && found <= n_periods; i++)
    {
      int period = find_period (times[i], zone, get_period);

      if (i > 0 && period == last)
        continue;

      last = period;
      if (++found <= n_periods)
        keep[i] = TRUE;
    }
}

static void
keep_latest_day (const gint64 *times,
                 gsize         n,
                 GTimeZone    *zone,
                 gboolean     *keep)
{
  gsize n_today = 1;

  while (n_today < n && tegotae_backup_plan_same_day (times[0], times[n_today], zone))
    n_today++;

  for (gsize i = 0; i < n_today && i < TEGOTAE_BACKUP_PLAN_LATEST_DAY - 1; i++)
    keep[i] = TRUE;

  keep[n_today - 1] = TRUE;
}

void
tegotae_backup_plan_choose (const gint64 *times,
                            gsize         n,
                            GTimeZone    *zone,
                            gboolean     *keep)
{
  g_return_if_fail (n == 0 || (times != NULL && keep != NULL));
  g_return_if_fail (zone != NULL);

  if (n == 0)
    return;

  for (gsize i = 0; i < n; i++)
    keep[i] = FALSE;

  keep_latest_day (times, n, zone, keep);
  keep_latest (times, n, zone, get_day, TEGOTAE_BACKUP_PLAN_DAYS, keep);
  keep_latest (times, n, zone, get_week, TEGOTAE_BACKUP_PLAN_WEEKS, keep);
  keep_latest (times, n, zone, get_month, TEGOTAE_BACKUP_PLAN_MONTHS, keep);
}
