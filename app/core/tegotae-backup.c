/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backup.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "core/tegotae-error.h"

#define SUFFIX ".db"

static const char * const reasons[] = { "daily", "migration", "import", "restore" };

const char *
tegotae_backup_reason_to_id (TegotaeBackupReason reason)
{
  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (reasons), NULL);

  return reasons[reason];
}

char *
tegotae_backup_build_name (gint64              made_at,
                           TegotaeBackupReason reason)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (made_at / 1000);
  g_autofree char *second = NULL;

  g_return_val_if_fail (time != NULL, NULL);

  /* In UTC, so that names are in the order of time; without colons, which not
   * every file system takes. */
  second = g_date_time_format (time, "%Y-%m-%dT%H-%M-%S");

  return g_strdup_printf ("%s-%03dZ-%s" SUFFIX, second, (int) (made_at % 1000),
                          tegotae_backup_reason_to_id (reason));
}

/* Reads the time a name begins with; returns where the reason begins. */
static const char *
parse_time (const char *name,
            gint64     *made_at)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day, hour, minute, second, millisecond;
  int length = 0;

  if (sscanf (name, "%4d-%2d-%2dT%2d-%2d-%2d-%3dZ-%n", &year, &month, &day,
              &hour, &minute, &second, &millisecond, &length) != 7 || length == 0)
    return NULL;

  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (time == NULL)
    return NULL;

  *made_at = g_date_time_to_unix (time) * 1000 + millisecond;

  return name + length;
}

TegotaeBackup *
tegotae_backup_new (const char *directory,
                    const char *name)
{
  gint64 made_at = 0;
  const char *rest;

  g_return_val_if_fail (directory != NULL && name != NULL, NULL);

  rest = parse_time (name, &made_at);

  for (guint i = 0; rest != NULL && i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *wanted = made_at >= 0 ? tegotae_backup_build_name (made_at, i) : NULL;
      TegotaeBackup *self;

      /* Only what has exactly the name we would give it. */
      if (g_strcmp0 (wanted, name) != 0)
        continue;

      self = g_new0 (TegotaeBackup, 1);
      self->name = g_strdup (name);
      self->path = g_build_filename (directory, name, NULL);
      self->made_at = made_at;
      self->reason = i;

      return self;
    }

  return NULL;
}

void
tegotae_backup_free (TegotaeBackup *backup)
{
  if (backup == NULL)
    return;

  g_free (backup->name);
  g_free (backup->path);
  g_free (backup->problem);
  g_free (backup);
}

gboolean
tegotae_backup_was_read (const TegotaeBackup  *backup,
                         GError              **error)
{
  g_return_val_if_fail (backup != NULL, FALSE);

  if (backup->problem == NULL)
    return TRUE;

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, _("A backup cannot be read: %s"), backup->problem);

  return FALSE;
}

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
