/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-error.h"
#include "core/tegotae-scoring.h"
#include "test-core.h"

#define MAX_ITEMS 8
#define MAX_POINTS 8

typedef struct
{
  const char *domain;
  gint64      weight;
  gint64      points[MAX_POINTS];
  guint       chosen;
} ItemCase;

typedef struct
{
  const char *name;
  const char *domains[6];
  ItemCase    items[MAX_ITEMS];
  int         score;
  int         step;
  int         reach;
  gboolean    near_cut;
  const char *domain_scores;
  const char *strengths;
  const char *improvements;
} ScoringCase;

#define FOUR { 0, 1, 2, 3, -1 }
#define TWO { 0, 1, -1 }

static const ScoringCase cases[] = {
  { "all-lowest", { "a", "b", "c" },
    { { "a", 1, FOUR, 0 }, { "b", 1, FOUR, 0 }, { "c", 1, FOUR, 0 } },
    0, 12, 34, FALSE, "a=0 b=0 c=0", "", "a b c" },
  { "all-highest", { "a", "b", "c" },
    { { "a", 1, FOUR, 3 }, { "b", 1, FOUR, 3 }, { "c", 1, FOUR, 3 } },
    100, 12, 34, FALSE, "a=100 b=100 c=100", "a b c", "" },
  { "even-profile-names-neither", { "a", "b" },
    { { "a", 1, { 0, 1, 2, -1 }, 1 }, { "b", 1, { 0, 1, 2, -1 }, 1 } },
    50, 25, 50, TRUE, "a=50 b=50", "", "" },
  /* 1/8 of 100 is 12.5. */
  { "half-rounds-up", { "a" },
    { { "a", 1, { 0, 1, 8, -1 }, 1 } },
    13, 88, 100, TRUE, "a=13", "", "a" },
  /* 3/8 of 100 is 37.5 and 5/8 is 62.5. */
  { "half-rounds-up-in-domains", { "a", "b" },
    { { "a", 1, { 0, 3, 8, -1 }, 1 }, { "b", 1, { 0, 5, 8, -1 }, 1 } },
    50, 32, 50, TRUE, "a=38 b=63", "b", "a" },
  { "weights-count", { "a", "b" },
    { { "a", 3, TWO, 1 }, { "b", 1, TWO, 0 } },
    75, 75, 75, TRUE, "a=100 b=0", "a", "b" },
  { "largest-points-set-the-share", { "a", "b" },
    { { "a", 1, { 0, 10, -1 }, 1 }, { "b", 1, { 0, 1, 2, 4, -1 }, 1 } },
    63, 50, 50, TRUE, "a=100 b=25", "a", "b" },
  /* Largest points need not come last. */
  { "options-in-any-order", { "a" },
    { { "a", 1, { 5, 0, 10, 2, -1 }, 0 } },
    50, 100, 100, TRUE, "a=50", "", "" },
  { "ties-are-named-whole", { "a", "b", "c", "d", "e" },
    { { "e", 1, FOUR, 2 }, { "d", 1, FOUR, 1 }, { "c", 1, FOUR, 2 }, { "b", 1, FOUR, 1 },
      { "a", 1, FOUR, 2 } },
    53, 7, 20, FALSE, "a=67 b=33 c=67 d=33 e=67", "a c e", "b d" },
  { "the-highest-is-named-first", { "a", "b", "c", "d" },
    { { "a", 1, FOUR, 2 }, { "b", 1, FOUR, 3 }, { "c", 1, FOUR, 1 }, { "d", 1, FOUR, 0 } },
    50, 9, 25, FALSE, "a=67 b=100 c=33 d=0", "b a", "d c" },
  /* 33 is above the mean here, but low: it is an improvement, no strength. */
  { "a-low-domain-is-no-strength", { "a", "b", "c" },
    { { "a", 1, FOUR, 1 }, { "b", 1, FOUR, 0 }, { "c", 1, FOUR, 0 } },
    11, 12, 34, FALSE, "a=33 b=0 c=0", "", "b c" },
  /* What is under 100 and below the mean is an improvement, however high. */
  { "below-the-mean-and-under-100", { "a", "b", "c", "d" },
    { { "a", 1, { 0, 9, 10, -1 }, 1 }, { "b", 1, TWO, 1 }, { "c", 1, TWO, 1 }, { "d", 1, TWO, 1 } },
    98, 25, 25, FALSE, "a=90 b=100 c=100 d=100", "b c d", "a" },
  { "a-domain-without-items-is-left-out", { "a", "b", "c" },
    { { "a", 1, FOUR, 2 }, { "c", 1, FOUR, 1 } },
    50, 17, 50, TRUE, "a=67 c=33", "a", "c" },
  { "pack-order-not-item-order", { "z", "a" },
    { { "a", 1, FOUR, 3 }, { "z", 1, FOUR, 0 } },
    50, 17, 50, TRUE, "z=0 a=100", "a", "z" },
  /* 2/3 of 100 rounds to 67, which is high; 66 would be middle. The rounded
   * scores are alike, but 665/1000 and 666/1000 are not: ranks are exact. */
  { "ranks-are-exact", { "a", "b", "c" },
    { { "a", 1, { 0, 665, 1000, -1 }, 1 }, { "b", 1, { 0, 666, 1000, -1 }, 1 },
      { "c", 1, { 0, 1, 1000, -1 }, 1 } },
    44, 34, 34, TRUE, "a=67 b=67 c=0", "b a", "c" },
};

static TegotaeContent *
make_content (const ScoringCase *scoring_case)
{
  g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();

  for (guint i = 0; i < MAX_ITEMS && scoring_case->items[i].domain != NULL; i++)
    {
      const ItemCase *item = &scoring_case->items[i];
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);

      test_core_add_item (questionnaire, id, item->domain, item->weight, item->points);
    }

  return test_core_new_content (questionnaire, scoring_case->domains);
}

static char *
join_scores (const TegotaeProfile *profile)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (profile->domains, i);

      g_string_append_printf (text, "%s%s=%d", i > 0 ? " " : "", domain->id, domain->score);
    }

  return g_string_free (text, FALSE);
}

static char *
join_ids (GPtrArray *domains)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (domains, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", domain->id);
    }

  g_ptr_array_unref (domains);

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const ScoringCase *scoring_case = data;
  g_autoptr (TegotaeContent) content = make_content (scoring_case);
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *scores = NULL;
  g_autofree char *strengths = NULL;
  g_autofree char *improvements = NULL;
  guint options[MAX_ITEMS];
  guint n_items = 0;

  while (n_items < MAX_ITEMS && scoring_case->items[n_items].domain != NULL)
    {
      options[n_items] = scoring_case->items[n_items].chosen;
      n_items++;
    }

  attempt = tegotae_attempt_new_scored (content, "q", options, NULL, n_items, &error);
  g_assert_no_error (error);

  scores = join_scores (attempt->profile);
  strengths = join_ids (tegotae_profile_list_strengths (attempt->profile));
  improvements = join_ids (tegotae_profile_list_improvements (attempt->profile));

  g_assert_cmpint (attempt->score, ==, scoring_case->score);
  g_assert_cmpint (attempt->step, ==, scoring_case->step);
  g_assert_cmpint (attempt->reach, ==, scoring_case->reach);
  g_assert_cmpint (attempt->near_cut, ==, scoring_case->near_cut);
  g_assert_cmpstr (scores, ==, scoring_case->domain_scores);
  g_assert_cmpstr (strengths, ==, scoring_case->strengths);
  g_assert_cmpstr (improvements, ==, scoring_case->improvements);
  g_assert_cmpint (tegotae_profile_is_even (attempt->profile), ==,
                   strengths[0] == '\0' && improvements[0] == '\0');
}

static void
test_levels (void)
{
  for (int score = 0; score <= 100; score++)
    {
      const char *expected = score <= 33 ? "low" : score <= 66 ? "middle" : "high";

      g_assert_cmpstr (tegotae_level_to_id (tegotae_level_of_score (score)), ==, expected);
    }
}

/* Of 30 points, 12 are the cut: what is one point away is near, and nothing else, though
 * 43.3 points of 100 are more than the rounded step away from 40. */
static void
test_near_cut_edges (void)
{
  const gint64 points[] = { 0, 1, 2, 3, -1 };
  g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();
  g_autoptr (TegotaeContent) content = NULL;
  g_autoptr (TegotaeScoring) scoring = NULL;
  TegotaeFraction step;
  g_autoptr (GPtrArray) domains = NULL;
  const char * const ids[] = { "a", NULL };

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);

      test_core_add_item (questionnaire, id, "a", 1, points);
    }

  content = test_core_new_content (questionnaire, ids);
  domains = tegotae_content_list_domains (content, "core");
  scoring = tegotae_scoring_new (questionnaire, domains, NULL);
  step = tegotae_scoring_get_step (scoring, NULL);

  g_assert_cmpint (tegotae_fraction_compare (step, (TegotaeFraction) { 1, 30 }), ==, 0);
  g_assert_cmpint (tegotae_fraction_compare (tegotae_scoring_get_reach (scoring, NULL), (TegotaeFraction) { 1, 10 }), ==, 0);
  for (int n = 0; n <= 30; n++)
    g_assert_cmpint (tegotae_scoring_is_near_cut (scoring, (TegotaeFraction) { n, 30 }, step), ==, n >= 11 && n <= 13);
}

static void
test_one_band_has_no_cut (void)
{
  const gint64 points[] = { 0, 1, -1 };
  g_autoptr (TegotaeQuestionnaire) questionnaire = tegotae_questionnaire_new ("q", "Q");
  g_autoptr (TegotaeContent) content = NULL;
  g_autoptr (TegotaeScoring) scoring = NULL;
  TegotaeFraction step;
  g_autoptr (GPtrArray) domains = NULL;
  const char * const ids[] = { "a", NULL };

  g_ptr_array_add (questionnaire->bands, tegotae_band_new ("all", "All", NULL, 0, 100));
  test_core_add_item (questionnaire, "i", "a", 1, points);
  content = test_core_new_content (questionnaire, ids);
  domains = tegotae_content_list_domains (content, "core");
  scoring = tegotae_scoring_new (questionnaire, domains, NULL);
  step = tegotae_scoring_get_step (scoring, NULL);

  g_assert_false (tegotae_scoring_is_near_cut (scoring, tegotae_fraction_of_score (0), step));
  g_assert_false (tegotae_scoring_is_near_cut (scoring, tegotae_fraction_of_score (100), step));
}

static void
expect_refused (TegotaeQuestionnaire *questionnaire,
                const char           *words)
{
  const char * const ids[] = { "a", NULL };
  g_autoptr (TegotaeContent) content = test_core_new_content (questionnaire, ids);
  g_autoptr (GPtrArray) domains = tegotae_content_list_domains (content, "core");
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_scoring_new (questionnaire, domains, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_unscorable_is_refused (void)
{
  const gint64 worthless[] = { 0, 0, -1 };
  const gint64 good[] = { 0, 1, -1 };
  const gint64 huge[] = { 0, G_MAXINT64, -1 };
  const gint64 huge_prime[] = { 0, G_MAXINT64 - 24, -1 };
  g_autoptr (TegotaeQuestionnaire) empty = test_core_new_questionnaire ();
  g_autoptr (TegotaeQuestionnaire) zero = test_core_new_questionnaire ();
  g_autoptr (TegotaeQuestionnaire) stray = test_core_new_questionnaire ();
  g_autoptr (TegotaeQuestionnaire) varied = test_core_new_questionnaire ();
  g_autoptr (TegotaeQuestionnaire) heavy = test_core_new_questionnaire ();

  expect_refused (empty, "no items");

  test_core_add_item (zero, "i", "a", 1, worthless);
  expect_refused (zero, "“i”");

  test_core_add_item (stray, "i", "elsewhere", 1, good);
  expect_refused (stray, "“elsewhere”");

  test_core_add_item (varied, "i", "a", 1, huge);
  test_core_add_item (varied, "j", "a", 1, huge_prime);
  expect_refused (varied, "too varied");

  test_core_add_item (heavy, "i", "a", G_MAXINT64, huge);
  expect_refused (heavy, "too varied");
}

/* In lowest terms; what has more parts than are kept is rounded first. */
static void
test_exact_scores (void)
{
  const char * const ids[] = { "a", NULL };
  const gint64 many[] = { 0, 1, 1000003, -1 };
  const gint64 too_many[] = { 0, 1, G_GINT64_CONSTANT (2000000000003), -1 };
  const guint options[] = { 1, 2 };
  const struct
  {
    const gint64    *points;
    TegotaeFraction  exact;
  } tests[] = {
    { many, { 500002, 1000003 } },
    { too_many, { 50, 100 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();
      g_autoptr (TegotaeContent) content = NULL;
      g_autoptr (TegotaeAttempt) attempt = NULL;
      const TegotaeDomainScore *domain;

      test_core_add_item (questionnaire, "i", "a", 1, tests[i].points);
      test_core_add_item (questionnaire, "j", "a", 1, tests[i].points);
      content = test_core_new_content (questionnaire, ids);
      attempt = tegotae_attempt_new_scored (content, "q", options, NULL, 2, NULL);
      domain = tegotae_profile_find (attempt->profile, "a");

      g_assert_cmpint (attempt->score, ==, 50);
      g_assert_cmpint (attempt->exact.numerator, ==, tests[i].exact.numerator);
      g_assert_cmpint (attempt->exact.denominator, ==, tests[i].exact.denominator);
      g_assert_cmpint (domain->exact.numerator, ==, tests[i].exact.numerator);
      g_assert_cmpint (domain->exact.denominator, ==, tests[i].exact.denominator);
    }
}

static void
test_wrong_answers_are_refused (void)
{
  const gint64 points[] = { 0, 1, -1 };
  const char * const ids[] = { "a", NULL };
  g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();
  g_autoptr (TegotaeContent) content = NULL;
  const guint options[] = { 2, 0 };
  const struct
  {
    const char *questionnaire;
    guint       n_options;
    int         code;
  } wrong[] = {
    { "q", 1, TEGOTAE_ERROR_INVALID },
    { "q", 2, TEGOTAE_ERROR_INVALID },
    { "q", 0, TEGOTAE_ERROR_INVALID },
    { "other", 1, TEGOTAE_ERROR_NOT_FOUND },
    { "other/q", 1, TEGOTAE_ERROR_NOT_FOUND },
  };

  test_core_add_item (questionnaire, "i", "a", 1, points);
  content = test_core_new_content (questionnaire, ids);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tegotae_attempt_new_scored (content, wrong[i].questionnaire, options, NULL,
                                                 wrong[i].n_options, &error));
      g_assert_error (error, TEGOTAE_ERROR, wrong[i].code);
    }
}

static void
test_attempt_says_where_it_is_from (void)
{
  const gint64 points[] = { 0, 5, -1 };
  const char * const ids[] = { "a", NULL };
  g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();
  g_autoptr (TegotaeContent) content = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  const guint options[] = { 1 };
  const gint64 milliseconds[] = { 700 };
  const TegotaeResponse *response;

  test_core_add_item (questionnaire, "i", "a", 1, points);
  content = test_core_new_content (questionnaire, ids);
  attempt = tegotae_attempt_new_scored (content, "core/q", options, milliseconds, 1, NULL);

  g_assert_cmpstr (attempt->pack, ==, "core");
  g_assert_cmpint (attempt->revision, ==, 3);
  g_assert_cmpstr (attempt->lang, ==, "en");
  g_assert_cmpstr (attempt->questionnaire, ==, "q");
  g_assert_cmpstr (attempt->band, ==, "ready");
  g_assert_cmpstr (attempt->band_name, ==, "Ready");
  g_assert_true (attempt->hurried);

  response = tegotae_attempt_find_response (attempt, "i");
  g_assert_cmpuint (response->option, ==, 1);
  g_assert_cmpint (response->points, ==, 5);
  g_assert_cmpint (response->milliseconds, ==, 700);
  g_assert_null (tegotae_attempt_find_response (attempt, "j"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/scoring/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/core/scoring/levels", test_levels);
  g_test_add_func ("/core/scoring/near-cut-edges", test_near_cut_edges);
  g_test_add_func ("/core/scoring/one-band-has-no-cut", test_one_band_has_no_cut);
  g_test_add_func ("/core/scoring/unscorable-is-refused", test_unscorable_is_refused);
  g_test_add_func ("/core/scoring/exact-scores-are-kept", test_exact_scores);
  g_test_add_func ("/core/scoring/wrong-answers-are-refused", test_wrong_answers_are_refused);
  g_test_add_func ("/core/scoring/attempt-says-where-it-is-from", test_attempt_says_where_it_is_from);

  return g_test_run ();
}
