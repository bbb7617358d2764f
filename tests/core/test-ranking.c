/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ranking.h"

static void
test_triggers_first (Ranking       *fixture,
                     gconstpointer  data)
{
  /* Only a is low: what it triggers, then what is about it. */
  ranking_expect (fixture, "03333", TEGOTAE_STAGE_NONE, 2, "a-trigger a-trigger-2");
}

static void
test_lower_is_stronger (Ranking       *fixture,
                        gconstpointer  data)
{
  /* b was answered with nothing, a with a little. */
  ranking_expect (fixture, "10333", TEGOTAE_STAGE_NONE, 2, "b-trigger a-trigger");
}

static void
test_trigger_needs_a_low_response (Ranking       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = ranking_suggest (fixture, "33133", TEGOTAE_STAGE_NONE, 1);
  const TegotaeSuggestion *first = g_ptr_array_index (suggestions, 0);
  g_autofree char *reasons = ranking_join_reasons (first);

  /* c's trigger wants no points at all; one point leaves the domain. */
  g_assert_cmpstr (first->entry->id, ==, "c-trigger");
  g_assert_cmpstr (reasons, ==, "domain:c unread:c-trigger");
}

static void
test_stage_counts (Ranking       *fixture,
                   gconstpointer  data)
{
  ranking_expect (fixture, "30333", TEGOTAE_STAGE_WAITING, 1, "b-trigger-stage");
  ranking_expect (fixture, "30333", TEGOTAE_STAGE_NONE, 1, "b-trigger");
  /* Nothing is weak: the stage alone decides, and what is for it only. */
  ranking_expect (fixture, "33333", TEGOTAE_STAGE_FINAL, 2, "d-stage c-domain");
}

static void
test_two_weak_domains_show (Ranking       *fixture,
                            gconstpointer  data)
{
  for (guint limit = 2; limit <= 5; limit++)
    {
      g_autoptr (GPtrArray) suggestions = ranking_suggest (fixture, "01333", TEGOTAE_STAGE_NONE, limit);
      gboolean has_a = FALSE;
      gboolean has_b = FALSE;

      for (guint i = 0; i < MIN (suggestions->len, 3); i++)
        {
          const TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

          has_a |= tegotae_entry_info_get_weight (suggestion->entry, "a") > 0;
          has_b |= tegotae_entry_info_get_weight (suggestion->entry, "b") > 0;
        }

      g_assert_cmpuint (suggestions->len, ==, limit);
      g_assert_true (has_a);
      g_assert_true (has_b);
    }
}

/* Even if all that is left of the other weak domain was read. */
static void
test_variety_beats_unread (Ranking       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = NULL;
  const TegotaeSuggestion *third;

  for (guint i = 0; i < ranking_n_entries; i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (fixture->entries, i);

      if (tegotae_entry_info_get_weight (info, "a") == 0)
        ranking_mark_read (fixture, info->id);
    }

  suggestions = ranking_suggest (fixture, "00333", TEGOTAE_STAGE_NONE, 5);
  third = g_ptr_array_index (suggestions, 2);

  g_assert_cmpint (tegotae_entry_info_get_weight (third->entry, "b"), ==, 3);
}

static void
test_unread_first (Ranking       *fixture,
                   gconstpointer  data)
{
  ranking_mark_read (fixture, "a-trigger");
  ranking_expect (fixture, "03333", TEGOTAE_STAGE_NONE, 1, "a-trigger-2");

  /* All were read: those with a reason come back, in the same order. */
  for (guint i = 0; i < ranking_n_entries; i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (fixture->entries, i);

      ranking_mark_read (fixture, info->id);
    }
  ranking_expect (fixture, "03333", TEGOTAE_STAGE_NONE, 9,
          "a-trigger a-trigger-2 a-trigger-3 a-domain a-domain-weakly");
}

/* Not even when all the rest was read. */
static void
test_not_for_me_is_out (Ranking       *fixture,
                        gconstpointer  data)
{
  tegotae_marks_add (fixture->marks, "core", "a-trigger", TEGOTAE_MARK_NOT_FOR_ME);
  ranking_expect (fixture, "03333", TEGOTAE_STAGE_NONE, 1, "a-trigger-2");

  for (guint i = 0; i < ranking_n_entries; i++)
    ranking_mark_read (fixture, ((TegotaeEntryInfo *) g_ptr_array_index (fixture->entries, i))->id);
  ranking_expect (fixture, "03333", TEGOTAE_STAGE_NONE, 9,
          "a-trigger-2 a-trigger-3 a-domain a-domain-weakly");
}

static void
test_helpful_is_read (Ranking       *fixture,
                      gconstpointer  data)
{
  tegotae_marks_add (fixture->marks, "core", "a-trigger", TEGOTAE_MARK_HELPFUL);
  ranking_expect (fixture, "03333", TEGOTAE_STAGE_NONE, 1, "a-trigger-2");
}

/* What leads from a response a step above the trigger comes before what is for
 * no response, and that before what is for one that is done. */
static void
test_near_before_settled (Ranking       *fixture,
                          gconstpointer  data)
{
  ranking_expect (fixture, "23333", TEGOTAE_STAGE_NONE, 6,
          "a-trigger a-trigger-2 a-trigger-3 b-domain e-plain nothing");
}

static void
test_reasons (Ranking       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = ranking_suggest (fixture, "30333", TEGOTAE_STAGE_WAITING, 1);
  g_autofree char *reasons = ranking_join_reasons (g_ptr_array_index (suggestions, 0));

  g_assert_cmpstr (reasons, ==, "answer:b domain:b stage:waiting unread:b-trigger-stage");
}

/* For every attempt, stage and history: something to read, a reason for each,
 * no entry twice, the same list twice. */
static void
test_always (Ranking       *fixture,
             gconstpointer  data)
{
  for (guint pattern = 0; pattern < 1024; pattern++)
    {
      TegotaeStage stage = (TegotaeStage) ((int) (pattern % 6) - 1);
      g_autoptr (GPtrArray) first = NULL;
      g_autoptr (GPtrArray) second = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *first_ids = NULL;
      g_autofree char *second_ids = NULL;
      char digits[N_ITEMS + 1] = { 0 };

      for (guint i = 0; i < N_ITEMS; i++)
        digits[i] = (char) ('0' + ((pattern >> (2 * i)) & 3));

      first = ranking_suggest (fixture, digits, stage, 5);
      second = ranking_suggest (fixture, digits, stage, 5);
      first_ids = ranking_join (first);
      second_ids = ranking_join (second);
      g_assert_cmpstr (first_ids, ==, second_ids);
      g_assert_cmpuint (first->len, ==, 5);

      for (guint i = 0; i < first->len; i++)
        {
          const TegotaeSuggestion *suggestion = g_ptr_array_index (first, i);

          g_assert_cmpuint (suggestion->reasons->len, >=, 1);
          g_assert_true (g_hash_table_add (seen, suggestion->entry->id));
        }
    }
}

static void
test_nothing_there (Ranking       *fixture,
                    gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = ranking_take ("00000");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) suggestions = NULL;

  suggestions = tegotae_ranking_suggest (none, attempt, TEGOTAE_STAGE_NONE, fixture->marks, 5);
  g_assert_cmpuint (suggestions->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/core/ranking/" name, Ranking, NULL, ranking_set_up, func, ranking_tear_down)
  ADD ("triggers-come-first", test_triggers_first);
  ADD ("a-lower-response-is-stronger", test_lower_is_stronger);
  ADD ("a-trigger-needs-a-low-response", test_trigger_needs_a_low_response);
  ADD ("stage-counts", test_stage_counts);
  ADD ("two-weak-domains-both-show", test_two_weak_domains_show);
  ADD ("variety-beats-unread", test_variety_beats_unread);
  ADD ("unread-before-read", test_unread_first);
  ADD ("not-for-me-is-out", test_not_for_me_is_out);
  ADD ("helpful-is-read", test_helpful_is_read);
  ADD ("near-before-settled", test_near_before_settled);
  ADD ("every-reason-is-named", test_reasons);
  ADD ("always-something-with-a-reason", test_always);
  ADD ("no-entries-no-suggestions", test_nothing_there);

  return g_test_run ();
}
