/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-backup.h"

#define DAY G_GINT64_CONSTANT (86400000)
#define HOUR (DAY / 24)
#define MOST 4000

/* Times as people write them, the latest first, and a + for each that stays. */
static const struct
{
  const char *name;
  const char *zone;
  const char *times[16];
  const char *keep;
} days[] = {
  { "none", "UTC", { NULL }, "" },
  { "one", "UTC", { "2026-11-22T12:00:00Z" }, "+" },
  { "all-of-the-latest-day", "UTC",
    { "2026-11-22T12:00:00Z", "2026-11-22T11:00:00Z", "2026-11-22T00:00:00Z" }, "+++" },
  { "of-an-earlier-day-the-last", "UTC",
    { "2026-11-22T12:00:00Z", "2026-11-21T23:59:59Z", "2026-11-21T11:00:00Z",
      "2026-11-20T10:00:00Z", "2026-11-20T09:00:00Z" }, "++-+-" },
  { "days-begin-where-the-user-is", "+09:00",
    { "2026-11-22T16:00:00Z", "2026-11-22T14:00:00Z", "2026-11-21T15:00:00Z" }, "++-" },
  { "first-and-last-of-a-busy-day", "UTC",
    { "2026-11-22T14:00:00Z", "2026-11-22T13:00:00Z", "2026-11-22T12:00:00Z",
      "2026-11-22T11:00:00Z", "2026-11-22T10:00:00Z", "2026-11-22T09:00:00Z",
      "2026-11-22T08:00:00Z", "2026-11-22T07:00:00Z", "2026-11-22T06:00:00Z",
      "2026-11-22T05:00:00Z", "2026-11-22T04:00:00Z", "2026-11-22T03:00:00Z",
      "2026-11-22T02:00:00Z", "2026-11-22T01:00:00Z" }, "+++++++++++--+" },
};

static gint64
parse (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time) * 1000;
}

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (days[i].zone);
      gint64 times[G_N_ELEMENTS (days[i].times)];
      gboolean keep[G_N_ELEMENTS (days[i].times)];
      gsize n = 0;

      g_test_message ("%s", days[i].name);
      for (; n < G_N_ELEMENTS (times) && days[i].times[n] != NULL; n++)
        times[n] = parse (days[i].times[n]);

      tegotae_backup_plan_choose (times, n, zone, keep);
      for (gsize j = 0; j < n; j++)
        g_assert_cmpint (keep[j], ==, days[i].keep[j] == '+');
    }
}

/* As it goes over the years: every day one more, and what does not stay goes.
 * Returns how many are left. */
static gsize
live (gint64     start,
      guint      n_days,
      guint      every,
      GTimeZone *zone,
      gint64    *left)
{
  gsize n = 0;

  for (guint day = 0; day < n_days; day += every)
    {
      gboolean keep[MOST];
      gsize n_kept = 0;

      for (gsize i = n; i > 0; i--)
        left[i] = left[i - 1];
      left[0] = start + day * DAY;
      tegotae_backup_plan_choose (left, ++n, zone, keep);

      for (gsize i = 0; i < n; i++)
        {
          if (keep[i])
            left[n_kept++] = left[i];
        }
      n = n_kept;
    }

  return n;
}

static const struct
{
  guint n_days;
  guint every;
  gsize least;
  gsize most;
  guint reach; /* the oldest is at least so many days old */
} lives[] = {
  { 1, 1, 1, 1, 0 },
  { 12, 1, 12, 12, 11 },
  { 30, 1, 14, 16, 25 },
  { 365, 1, 25, 31, 239 },
  { 1000, 1, 25, 31, 239 },
  { 1000, 3, 18, 31, 239 },
  { 3000, 40, 9, 31, 270 },
};

static void
test_years (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Tokyo");
  gint64 start = parse ("2026-01-01T09:00:00+09:00");

  for (guint i = 0; i < G_N_ELEMENTS (lives); i++)
    {
      gint64 left[MOST];
      gsize n = live (start, lives[i].n_days, lives[i].every, zone, left);

      g_test_message ("%u days, every %u: %" G_GSIZE_FORMAT, lives[i].n_days, lives[i].every, n);
      g_assert_cmpuint (n, >=, lives[i].least);
      g_assert_cmpuint (n, <=, lives[i].most);
      g_assert_cmpint ((left[0] - left[n - 1]) / DAY, >=, lives[i].reach);
    }
}

static void
test_same_day (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Tokyo");
  gint64 midnight = parse ("2026-11-22T00:00:00+09:00");

  g_assert_true (tegotae_backup_plan_same_day (midnight, midnight + DAY - 1, zone));
  g_assert_false (tegotae_backup_plan_same_day (midnight - 1, midnight, zone));
  g_assert_false (tegotae_backup_plan_same_day (midnight, midnight + DAY, zone));
  g_assert_true (tegotae_backup_plan_same_day (midnight + HOUR, midnight + 23 * HOUR, zone));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/backup-plan/days", test_days);
  g_test_add_func ("/core/backup-plan/years", test_years);
  g_test_add_func ("/core/backup-plan/same-day", test_same_day);

  return g_test_run ();
}
