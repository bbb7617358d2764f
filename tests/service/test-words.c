/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "test-service-support.h"
#include "text/tegotae-words.h"

static const struct
{
  const char *name;
  int         step;
  gboolean    near_cut;
  gboolean    hurried;
  guint       n_sentences;
} cases[] = {
  { "plain", 4, FALSE, FALSE, 1 },
  { "near", 4, TRUE, FALSE, 2 },
  { "hurried", 1, FALSE, TRUE, 2 },
  { "near-and-hurried", 25, TRUE, TRUE, 3 },
};

static void
test_uncertainty (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_new ();
  g_autofree char *text = NULL;
  g_autofree char *step = NULL;
  guint n_sentences = 0;

  attempt->step = cases[index].step;
  attempt->reach = cases[index].step + 1;
  attempt->near_cut = cases[index].near_cut;
  attempt->hurried = cases[index].hurried;
  text = tegotae_words_of_uncertainty (attempt);
  step = tegotae_words_of_step (attempt);

  for (const char *c = text; *c != '\0'; c++)
    n_sentences += *c == '.';

  g_assert_true (g_str_has_prefix (text, step));
  g_assert_cmpuint (n_sentences, ==, cases[index].n_sentences);
}

static const struct
{
  int         step;
  int         reach;
  const char *wanted;
} steps[] = {
  { 4, 10, "One answer moved by one option changes the score by up to 4 points, and moved from end to end by up to 10." },
  { 1, 3, "One answer moved by one option changes the score by up to 1 point, and moved from end to end by up to 3." },
  { 20, 20, "One answer changes the score by up to 20 points." },
  { 3, 0, "One answer moved by one option changes the score by about 3 points." },
};

static void
test_step_and_reach (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_new ();
      g_autofree char *text = NULL;

      attempt->step = steps[i].step;
      attempt->reach = steps[i].reach;
      text = tegotae_words_of_step (attempt);
      g_assert_cmpstr (text, ==, steps[i].wanted);
    }
}

static void
test_stages_have_names (void)
{
  for (int stage = 0; stage < TEGOTAE_N_STAGES; stage++)
    g_assert_cmpuint (strlen (tegotae_words_of_stage ((TegotaeStage) stage)), >, 0);

  g_assert_cmpstr (tegotae_words_of_stage (TEGOTAE_STAGE_NONE), ==, "");
}

/* The pack of an old attempt may be gone; its words are kept with it. */
static void
test_names_without_the_pack (void)
{
  GPtrArray *none = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeContent) content = tegotae_content_new ("en", none);
  g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_new ();
  g_autofree char *band = NULL;
  g_autofree char *domain = NULL;

  attempt->pack = g_strdup ("gone");
  attempt->questionnaire = g_strdup ("quick");
  attempt->band = g_strdup ("ready");
  attempt->band_name = g_strdup ("準備万端");
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new ("talk", "伝える力", 50));

  band = tegotae_words_of_band (attempt, content);
  domain = tegotae_words_of_domain (attempt, content, "talk");
  g_assert_cmpstr (band, ==, "準備万端");
  g_assert_cmpstr (domain, ==, "伝える力");
}

static void
test_times (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) spring = g_date_time_new_utc (g_date_time_get_year (now), 3, 4, 5, 6, 7);
  g_autofree char *this_year = tegotae_words_of_day (g_date_time_to_unix (spring) * 1000);
  g_autofree char *day = tegotae_words_of_day (G_GINT64_CONSTANT (1762170000000));
  g_autofree char *date = tegotae_words_of_date (G_GINT64_CONSTANT (1762170000000));
  g_autofree char *time = tegotae_words_of_time (G_GINT64_CONSTANT (1762170000000));
  g_autofree char *last = tegotae_words_of_time (G_MAXINT64);

  g_assert_cmpstr (this_year, ==, "4 March");
  g_assert_cmpstr (day, ==, "3 November 2025");
  g_assert_cmpstr (date, ==, "3 November 2025");
  g_assert_cmpstr (time, ==, "3 November 2025, 11:40");
  g_assert_cmpstr (last, ==, "31 December 9999, 23:59");
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  test_service_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/service/words/uncertainty/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_uncertainty);
    }

  g_test_add_func ("/service/words/step-and-reach", test_step_and_reach);
  g_test_add_func ("/service/words/stages-have-names", test_stages_have_names);
  g_test_add_func ("/service/words/names-without-the-pack", test_names_without_the_pack);
  g_test_add_func ("/service/words/times", test_times);

  return test_service_run ();
}
