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

/* The word of the row, and what is said of the same domain where it is a reason. */
static const struct
{
  int          score;
  TegotaePlace place;
  const char  *word;
  const char  *reason;
} places[] = {
  { 17, TEGOTAE_PLACE_IMPROVEMENT, "Room to grow", "Talking has room to grow (17 of 100)." },
  { 17, TEGOTAE_PLACE_NONE, "Just beginning", "Talking is just beginning (17 of 100)." },
  { 67, TEGOTAE_PLACE_IMPROVEMENT, "Room to grow", "Talking has room to grow (67 of 100)." },
  { 50, TEGOTAE_PLACE_STRENGTH, "Strength", NULL },
  { 50, TEGOTAE_PLACE_NONE, "Taking shape", NULL },
  { 67, TEGOTAE_PLACE_NONE, "Well under way", NULL },
};

static void
test_places (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeContent) content = tegotae_content_new ("en", g_ptr_array_new ());
  g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_new ();
  g_autoptr (TegotaeEntryInfo) entry = tegotae_entry_info_new ("core", "e", "en", "Entry");
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_suggestion_free);
  TegotaeDomainScore *domain = tegotae_domain_score_new ("talk", "Talking", places[i].score);
  TegotaeSuggestion *suggestion = tegotae_suggestion_new (entry);
  const TegotaeReason *reason = NULL;

  domain->place = places[i].place;
  g_ptr_array_add (attempt->profile->domains, domain);
  g_assert_cmpstr (tegotae_words_of_place (domain), ==, places[i].word);

  tegotae_entry_info_add_domain (entry, "talk", 3);
  tegotae_suggestion_add_reasons (suggestion, attempt, TEGOTAE_STAGE_NONE, TRUE);
  g_ptr_array_add (suggestions, suggestion);
  tegotae_words_explain (suggestions, attempt, content);
  if (suggestion->reasons->len > 0)
    reason = g_ptr_array_index (suggestion->reasons, 0);
  g_assert_cmpstr (reason != NULL ? reason->text : NULL, ==, places[i].reason);
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

/* How long answering took is said of an attempt that was just taken, as a number alone. */
static void
test_time_taken (void)
{
  static const struct
  {
    gint64      each;
    const char *text;
  } times[] = {
    { TEGOTAE_RESPONSE_UNTIMED, "" },
    { 333, "1 second" },
    { 13500, "41 seconds" },
    { 20000, "1 min 0 s" },
    { 42000, "2 min 6 s" },
  };
  GPtrArray *none = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeContent) content = tegotae_content_new ("en", none);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_new ();
      g_autofree char *text = NULL;

      attempt->pack = g_strdup ("gone");
      for (guint item = 0; item < 3; item++)
        g_ptr_array_add (attempt->responses, tegotae_response_new ("q", 0, 0, times[i].each));
      text = tegotae_words_of_fresh_origin (attempt, content);
      g_assert_cmpstr (text, ==, times[i].text);
    }
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

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/service/words/place/%s-%d", places[i].word, places[i].score);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_places);
    }

  g_test_add_func ("/service/words/step-and-reach", test_step_and_reach);
  g_test_add_func ("/service/words/stages-have-names", test_stages_have_names);
  g_test_add_func ("/service/words/names-without-the-pack", test_names_without_the_pack);
  g_test_add_func ("/service/words/time-taken", test_time_taken);
  g_test_add_func ("/service/words/times", test_times);

  return test_service_run ();
}
