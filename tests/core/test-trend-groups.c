/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/comparison/tegotae-trend-groups.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/* Monday, 2 November 2026, at noon in Greenwich. */
#define MONDAY G_GINT64_CONSTANT (1793620800000)

/* Every nth day one, the oldest on the Monday; @half_days are between them. */
typedef struct
{
  const char       *name;
  guint             n;
  gint64            half_days;
  guint             max;
  TegotaeTrendUnit  unit;
  guint             n_groups;
} Case;

static const Case cases[] = {
  { "none-are-none", 0, 2, 40, TEGOTAE_TREND_ATTEMPT, 0 },
  { "few-stay-themselves", 40, 2, 40, TEGOTAE_TREND_ATTEMPT, 40 },
  { "one-too-many-are-days", 41, 1, 40, TEGOTAE_TREND_DAY, 21 },
  { "days-that-are-too-many-are-weeks", 280, 2, 40, TEGOTAE_TREND_WEEK, 40 },
  { "weeks-that-are-too-many-are-months", 300, 2, 40, TEGOTAE_TREND_MONTH, 10 },
  { "fifteen-hundred-in-four-years", 1500, 2, 40, TEGOTAE_TREND_YEAR, 5 },
  { "fifteen-hundred-in-two-years", 1500, 1, 40, TEGOTAE_TREND_MONTH, 25 },
  { "a-year-is-the-largest", 100, 2000, 2, TEGOTAE_TREND_YEAR, 100 },
};

static TegotaeAttempt *
create_attempt (gint64 time,
                int    score)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->pack = g_strdup ("core");
  attempt->questionnaire = g_strdup ("quick");
  attempt->revision = 1;
  attempt->finished_at = time;
  attempt->score = score;
  g_ptr_array_add (attempt->responses, tegotae_response_new ("a", 0, 0, 0));

  return attempt;
}

/* @attempts: taken; the newest first */
static TegotaeTrend *
create_trend (GPtrArray *attempts)
{
  TegotaeTrend *trend = tegotae_trend_new (attempts, "core/quick", TEGOTAE_TREND_ALL, MONDAY);

  g_ptr_array_unref (attempts);

  return trend;
}

static GPtrArray *
create_attempts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
}

static const TegotaeTrendGroup *
get (GArray *groups,
     guint   index)
{
  return &g_array_index (groups, TegotaeTrendGroup, index);
}

/* Every point is in one group, in order. */
static void
test_unit (gconstpointer data)
{
  const Case *unit_case = data;
  GPtrArray *attempts = create_attempts ();
  g_autoptr (TegotaeTrend) trend = NULL;
  g_autoptr (GArray) groups = NULL;
  TegotaeTrendUnit unit;
  guint next = 0;

  for (guint i = unit_case->n; i > 0; i--)
    g_ptr_array_add (attempts, create_attempt (MONDAY + (i - 1) * unit_case->half_days * MILLISECONDS_A_DAY / 2, 50));
  trend = create_trend (attempts);

  groups = tegotae_trend_list_groups (trend, unit_case->max, &unit);
  g_assert_cmpint (unit, ==, unit_case->unit);
  g_assert_cmpuint (groups->len, ==, unit_case->n_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      g_assert_cmpuint (get (groups, i)->first, ==, next);
      next += get (groups, i)->n;
    }
  g_assert_cmpuint (next, ==, unit_case->n);
}

/* A day's three attempts, and one of the day after. */
static void
test_a_group_knows_its_range (void)
{
  static const int scores[] = { 40, 45, 60, 80 };
  GPtrArray *attempts = create_attempts ();
  g_autoptr (TegotaeTrend) trend = NULL;
  g_autoptr (GArray) groups = NULL;
  TegotaeTrendUnit unit;

  for (int i = 3; i >= 0; i--)
    {
      TegotaeAttempt *attempt = create_attempt (MONDAY + i * (i < 3 ? 3600000 : 3600000 * 8), scores[i]);

      if (i > 0)
        g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new ("talk", "Talking", 5 * i));
      g_ptr_array_add (attempts, attempt);
    }
  trend = create_trend (attempts);
  groups = tegotae_trend_list_groups (trend, 3, &unit);

  g_assert_cmpint (unit, ==, TEGOTAE_TREND_DAY);
  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpuint (get (groups, 0)->n, ==, 3);
  g_assert_cmpint (get (groups, 0)->score, ==, 48); /* 145 / 3 = 48.33 */
  g_assert_cmpint (get (groups, 0)->lowest, ==, 40);
  g_assert_cmpint (get (groups, 0)->highest, ==, 60);
  g_assert_cmpint (tegotae_trend_group_get_time (get (groups, 0)), ==, MONDAY + 3600000);
  g_assert_cmpint (tegotae_trend_group_average (get (groups, 0), trend, "talk"), ==, 8); /* 7.5 */
  g_assert_cmpint (tegotae_trend_group_average (get (groups, 0), trend, "calm"), ==, -1);
  g_assert_cmpint (get (groups, 1)->score, ==, 80);
}

/* What was asked before and after is not averaged. */
static void
test_other_items_are_another_group (void)
{
  GPtrArray *attempts = create_attempts ();
  g_autoptr (TegotaeTrend) trend = NULL;
  g_autoptr (GArray) groups = NULL;
  TegotaeTrendUnit unit;

  for (int i = 3; i >= 0; i--)
    {
      TegotaeAttempt *attempt = create_attempt (MONDAY + i, 40 + i);

      attempt->revision = i < 2 ? 1 : 2;
      if (i >= 2)
        g_ptr_array_add (attempt->responses, tegotae_response_new ("b", 0, 0, 0));
      g_ptr_array_add (attempts, attempt);
    }
  trend = create_trend (attempts);
  groups = tegotae_trend_list_groups (trend, 2, &unit);

  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpuint (get (groups, 1)->first, ==, 2);
}

/* With nothing in between, the same day or month of the next year is another one. */
static void
test_years_apart (void)
{
  static const struct
  {
    int              second_day;
    TegotaeTrendUnit unit;
  } years[] = { { 0, TEGOTAE_TREND_DAY }, { 8, TEGOTAE_TREND_MONTH } };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      GPtrArray *attempts = create_attempts ();
      g_autoptr (TegotaeTrend) trend = NULL;
      g_autoptr (GArray) groups = NULL;
      TegotaeTrendUnit unit;

      g_ptr_array_add (attempts, create_attempt (MONDAY + 365 * MILLISECONDS_A_DAY, 50));
      g_ptr_array_add (attempts, create_attempt (MONDAY + years[i].second_day * MILLISECONDS_A_DAY + 1, 50));
      g_ptr_array_add (attempts, create_attempt (MONDAY, 50));
      trend = create_trend (attempts);
      groups = tegotae_trend_list_groups (trend, 2, &unit);

      g_assert_cmpint (unit, ==, years[i].unit);
      g_assert_cmpuint (groups->len, ==, 2);
    }
}

/* The day is that of the user's time zone. */
static void
test_days_are_local (void)
{
  GPtrArray *attempts = create_attempts ();
  g_autoptr (TegotaeTrend) trend = NULL;
  TegotaeTrendUnit unit;

  /* 14:00 and 16:00 in Greenwich are of two days in Tokyo. */
  g_ptr_array_add (attempts, create_attempt (MONDAY + 4 * 3600000, 50));
  g_ptr_array_add (attempts, create_attempt (MONDAY + 2 * 3600000, 50));
  trend = create_trend (attempts);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) groups = NULL;

      g_setenv ("TZ", i == 0 ? "UTC" : "Asia/Tokyo", TRUE);
      groups = tegotae_trend_list_groups (trend, 1, &unit);
      g_assert_cmpint (unit, ==, i == 0 ? TEGOTAE_TREND_DAY : TEGOTAE_TREND_WEEK);
    }
  g_setenv ("TZ", "UTC", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/trend-groups/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_unit);
    }
  g_test_add_func ("/core/trend-groups/a-group-knows-its-range", test_a_group_knows_its_range);
  g_test_add_func ("/core/trend-groups/other-items-are-another-group", test_other_items_are_another_group);
  g_test_add_func ("/core/trend-groups/another-year-is-another-day-and-month", test_years_apart);
  g_test_add_func ("/core/trend-groups/days-are-local", test_days_are_local);

  return g_test_run ();
}
