/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-service-support.h"
#include "text/tegotae-words-table.h"

#define HEADER "Date,Time,Questions,Score,Band,Stage"

static TegotaeContent *
create_content (void)
{
  TegotaePack *pack = tegotae_pack_new ("core", "en", 1, "Core");
  TegotaeQuestionnaire *questionnaire = tegotae_questionnaire_new ("quick", "Thirty seconds");
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);

  g_ptr_array_add (questionnaire->bands, tegotae_band_new ("ready", "Well prepared", NULL, 0, 100));
  g_ptr_array_add (pack->questionnaires, questionnaire);
  g_ptr_array_add (pack->domains, tegotae_domain_new ("self", "Self-knowledge"));
  g_ptr_array_add (pack->domains, tegotae_domain_new ("talk", "Talking, \"loudly\""));
  g_ptr_array_add (packs, pack);

  return tegotae_content_new ("en", packs);
}

/* @finished_at: seconds since 1970 UTC */
static TegotaeAttempt *
create_attempt (const char   *pack,
                gint64        finished_at,
                TegotaeStage  stage,
                const char   *domain,
                int           score)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->pack = g_strdup (pack);
  attempt->questionnaire = g_strdup ("quick");
  attempt->band = g_strdup ("ready");
  attempt->band_name = g_strdup ("As it was");
  attempt->finished_at = finished_at * 1000;
  attempt->stage = stage;
  attempt->score = 57;
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new (domain, "Another meaning", score));

  return attempt;
}

/* Takes @attempt. */
static void
assert_table (TegotaeAttempt *attempt,
              const char     *expected)
{
  g_autoptr (TegotaeContent) content = create_content ();
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_autofree char *table = NULL;

  g_ptr_array_add (attempts, attempt);
  table = tegotae_words_of_table (attempts, content);
  g_assert_cmpstr (table, ==, expected);
}

/* 29 November 2026, 15:05:59 in Greenwich. */
#define TIME G_GINT64_CONSTANT (1795964759)

static void
test_day_and_time_are_local (void)
{
  static const struct
  {
    const char *zone;
    const char *cells;
  } cases[] = {
    { "UTC", "2026-11-29,15:05" },
    { "Asia/Tokyo", "2026-11-30,00:05" },
    { "America/New_York", "2026-11-29,10:05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strdup_printf (HEADER ",Self-knowledge\r\n"
                                                   "%s,Thirty seconds,57,Well prepared,Preparing,75\r\n",
                                                   cases[i].cells);

      g_setenv ("TZ", cases[i].zone, TRUE);
      assert_table (create_attempt ("core", TIME, TEGOTAE_STAGE_PREPARING, "self", 75), expected);
    }
  g_setenv ("TZ", "UTC", TRUE);
}

static void
test_an_unknown_time_is_empty (void)
{
  assert_table (create_attempt ("core", 0, TEGOTAE_STAGE_NONE, "self", 75),
                HEADER ",Self-knowledge\r\n,,Thirty seconds,57,Well prepared,,75\r\n");
}

static void
test_words_hold_what_they_may (void)
{
  assert_table (create_attempt ("core", TIME, TEGOTAE_STAGE_NONE, "talk", 0),
                HEADER ",\"Talking, \"\"loudly\"\"\"\r\n"
                "2026-11-29,15:05,Thirty seconds,57,Well prepared,,0\r\n");
}

/* What the attempt itself remembers. */
static void
test_a_pack_that_is_gone_leaves_its_words (void)
{
  assert_table (create_attempt ("gone", TIME, TEGOTAE_STAGE_NONE, "strange", 40),
                HEADER ",Another meaning\r\n2026-11-29,15:05,quick,57,As it was,,40\r\n");
}

/* One that means another thing by the same id has a column of its own. */
static void
test_domains_are_told_apart_by_name (void)
{
  g_autoptr (TegotaeContent) content = create_content ();
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_autofree char *table = NULL;
  TegotaePack *other = tegotae_pack_new ("other", "en", 1, "Other");

  g_ptr_array_add (other->domains, tegotae_domain_new ("self", "Own time"));
  g_ptr_array_add (content->packs, other);
  g_ptr_array_add (attempts, create_attempt ("core", TIME, TEGOTAE_STAGE_NONE, "self", 75));
  g_ptr_array_add (attempts, create_attempt ("other", TIME, TEGOTAE_STAGE_NONE, "self", 20));
  table = tegotae_words_of_table (attempts, content);
  g_assert_cmpstr (table, ==,
                   HEADER ",Self-knowledge,Own time\r\n"
                   "2026-11-29,15:05,Thirty seconds,57,Well prepared,,75,\r\n"
                   "2026-11-29,15:05,quick,57,As it was,,,20\r\n");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_service_init (&argc, &argv);

  g_test_add_func ("/text/table/day-and-time-are-local", test_day_and_time_are_local);
  g_test_add_func ("/text/table/an-unknown-time-is-empty", test_an_unknown_time_is_empty);
  g_test_add_func ("/text/table/words-hold-what-they-may", test_words_hold_what_they_may);
  g_test_add_func ("/text/table/a-pack-that-is-gone-leaves-its-words", test_a_pack_that_is_gone_leaves_its_words);
  g_test_add_func ("/text/table/domains-are-told-apart-by-name", test_domains_are_told_apart_by_name);

  return test_service_run ();
}
