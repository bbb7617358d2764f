/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/comparison/tegotae-trend.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)
#define NOW (20000 * MILLISECONDS_A_DAY)
#define MAX_TAKEN 8

/* An attempt, whose score names it. */
typedef struct
{
  int         score;
  double      days_ago;
  const char *questionnaire; /* NULL is "quick" */
  const char *taken_by;
  int         revision;      /* 0 is 1 */
} Taken;

/* Points are told as their scores, with ~ if the verdict is too-soon
 * and | if their items are not those of the one before. */
typedef struct
{
  const char        *name;
  Taken              taken[MAX_TAKEN]; /* the oldest first; ended by no score */
  TegotaeTrendRange  range;
  const char        *points;
  guint              n_all;
} Case;

static const Case cases[] = {
  { "nothing-is-no-points", { { 0 } }, TEGOTAE_TREND_ALL, "", 0 },
  { "one-is-a-point", { { 40, 1 } }, TEGOTAE_TREND_ALL, "40|", 1 },
  { "the-oldest-comes-first", { { 40, 20 }, { 50, 10 }, { 60, 0 } }, TEGOTAE_TREND_ALL,
    "40| 50 60", 3 },
  { "questionnaires-are-not-mixed",
    { { 40, 20 }, { 90, 15, "full" }, { 50, 10 }, { 91, 1, "full" } }, TEGOTAE_TREND_ALL,
    "40| 50", 2 },
  { "another-questionnaire-is-not-soon-before", { { 90, 10.5, "full" }, { 50, 10 } },
    TEGOTAE_TREND_ALL, "50|", 1 },
  { "somebody-else-is-not-the-user", { { 40, 10 }, { 80, 9, NULL, "Aunt" }, { 50, 1 } },
    TEGOTAE_TREND_ALL, "40| 50", 2 },
  { "within-three-days-is-soon", { { 40, 13 }, { 50, 10 }, { 60, 6.999 } }, TEGOTAE_TREND_ALL,
    "40| 50~ 60", 3 },
  { "each-is-set-against-the-one-before", { { 40, 10 }, { 50, 8 }, { 60, 6 } }, TEGOTAE_TREND_ALL,
    "40| 50~ 60~", 3 },
  { "thirty-days", { { 30, 90.001 }, { 40, 30.001 }, { 50, 30 }, { 60, 1 } },
    TEGOTAE_TREND_30_DAYS, "50~ 60", 4 },
  { "ninety-days", { { 30, 90.001 }, { 40, 90 }, { 50, 30 } }, TEGOTAE_TREND_90_DAYS,
    "40~ 50", 3 },
  { "a-clock-put-back-loses-nothing", { { 40, 1 }, { 50, -2 } }, TEGOTAE_TREND_30_DAYS,
    "40| 50~", 2 },
  { "without-a-time-there-is-no-place", { { 40, 20000 }, { 50, 1 } }, TEGOTAE_TREND_ALL,
    "50|", 1 },
  { "other-items-are-not-joined",
    { { 40, 30, NULL, NULL, 1 }, { 50, 20, NULL, NULL, 2 }, { 60, 10, NULL, NULL, 3 } },
    TEGOTAE_TREND_ALL, "40| 50| 60", 3 },
};

/* Revision 1 has one item, later ones another as well. */
static TegotaeAttempt *
make_attempt (const Taken *taken)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->pack = g_strdup ("core");
  attempt->questionnaire = g_strdup (taken->questionnaire != NULL ? taken->questionnaire : "quick");
  attempt->revision = MAX (taken->revision, 1);
  tegotae_attempt_set_rounded (attempt, taken->score, 3);
  attempt->taken_by = g_strdup (taken->taken_by);
  attempt->finished_at = NOW - (gint64) (taken->days_ago * MILLISECONDS_A_DAY);
  g_ptr_array_add (attempt->responses, tegotae_response_new ("a", 0, 0, 0));
  if (taken->revision > 1)
    g_ptr_array_add (attempt->responses, tegotae_response_new ("b", 0, 0, 0));

  return attempt;
}

static GPtrArray *
make_attempts (const Taken *taken)
{
  GPtrArray *attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);

  for (guint i = 0; i < MAX_TAKEN && taken[i].score > 0; i++)
    g_ptr_array_insert (attempts, 0, make_attempt (&taken[i]));

  return attempts;
}

static char *
describe (const TegotaeTrend *trend)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < trend->points->len; i++)
    {
      const TegotaeTrendPoint *point = tegotae_trend_get_point (trend, i);

      g_string_append_printf (text, "%s%d%s%s", i > 0 ? " " : "", point->attempt->score,
                              point->verdict == TEGOTAE_VERDICT_TOO_SOON ? "~" : "", point->joined ? "" : "|");
    }

  return g_string_free (text, FALSE);
}

static void
test_trend (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) attempts = make_attempts (test->taken);
  g_autoptr (TegotaeTrend) trend = tegotae_trend_new (attempts, "core/quick", test->range, NOW);
  g_autofree char *points = describe (trend);

  g_assert_cmpstr (points, ==, test->points);
  g_assert_cmpuint (trend->n_all, ==, test->n_all);
}

static void
add_domain (TegotaeAttempt *attempt,
            const char     *id)
{
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new (id, id, 50));
}

static void
test_domains_are_those_of_the_newest_first (void)
{
  static const Taken taken[] = { { 40, 20 }, { 50, 10 }, { 0 } };
  g_autoptr (GPtrArray) attempts = make_attempts (taken);
  g_autoptr (TegotaeTrend) trend = NULL;
  g_autoptr (GPtrArray) domains = NULL;

  add_domain (g_ptr_array_index (attempts, 1), "old");
  add_domain (g_ptr_array_index (attempts, 1), "self");
  add_domain (g_ptr_array_index (attempts, 0), "talk");
  add_domain (g_ptr_array_index (attempts, 0), "self");

  trend = tegotae_trend_new (attempts, "core/quick", TEGOTAE_TREND_ALL, NOW);
  domains = tegotae_trend_list_domains (trend);

  g_assert_cmpuint (domains->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (domains, 0), ==, "talk");
  g_assert_cmpstr (g_ptr_array_index (domains, 1), ==, "self");
  g_assert_cmpstr (g_ptr_array_index (domains, 2), ==, "old");
}

static void
test_questionnaires_are_those_the_user_took (void)
{
  static const Taken taken[] = {
    { 40, 20 }, { 50, 10, "full" }, { 60, 9 }, { 70, 8, "full" }, { 80, 7, "other", "Aunt" }, { 0 }
  };
  g_autoptr (GPtrArray) attempts = make_attempts (taken);
  g_autoptr (GPtrArray) keys = tegotae_trend_list_questionnaires (attempts);

  g_assert_cmpuint (keys->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (keys, 0), ==, "core/full");
  g_assert_cmpstr (g_ptr_array_index (keys, 1), ==, "core/quick");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/trend/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_trend);
    }

  g_test_add_func ("/core/trend/domains-are-those-of-the-newest-first",
                   test_domains_are_those_of_the_newest_first);
  g_test_add_func ("/core/trend/questionnaires-are-those-the-user-took",
                   test_questionnaires_are_those_the_user_took);

  return g_test_run ();
}
