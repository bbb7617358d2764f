/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/suggestions/tegotae-ranking.h"
#include "test-core.h"

#define N_ITEMS 5

/* An item of each of five domains a–e, worth 0 to 3. */
typedef struct
{
  GPtrArray    *entries;
  TegotaeMarks *marks;
} Fixture;

/* Entries as "id domain:weight,… trigger-item:max_points,… stage,…"; "-" for
 * none. */
static const char * const entries[] = {
  "a-trigger a:3 a:1 -",
  "a-trigger-2 a:3 a:1 -",
  "a-trigger-3 a:3 a:1 -",
  "a-domain a:3 - -",
  "a-domain-weakly a:1 - -",
  "b-trigger b:3 b:1 -",
  "b-trigger-stage b:3 b:1 waiting",
  "b-domain b:3 - -",
  "c-trigger c:3 c:0 -",
  "c-domain c:3 - rejected,final",
  "d-stage d:3 - final",
  "e-plain e:3 - -",
  "nothing - - -",
};

static void
add_domains (TegotaeEntryInfo *info,
             const char       *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL && text[0] != '-'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], ":", 2);

      tegotae_entry_info_add_domain (info, pair[0], atoi (pair[1]));
    }
}

static void
add_triggers (TegotaeEntryInfo *info,
              const char       *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL && text[0] != '-'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], ":", 2);

      tegotae_entry_info_add_trigger (info, "q", pair[0], atoi (pair[1]));
    }
}

static TegotaeEntryInfo *
parse_entry (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_auto (GStrv) stages = g_strsplit (words[3], ",", -1);
  TegotaeEntryInfo *info = tegotae_entry_info_new ("core", words[0], "en", words[0]);

  add_domains (info, words[1]);
  add_triggers (info, words[2]);

  for (guint i = 0; stages[i] != NULL; i++)
    {
      TegotaeStage stage = tegotae_stage_from_id (stages[i]);

      if (stage != TEGOTAE_STAGE_NONE)
        info->stages |= 1u << stage;
    }

  return info;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);
  fixture->marks = tegotae_marks_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_ptr_array_add (fixture->entries, parse_entry (entries[i]));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->entries);
  tegotae_marks_unref (fixture->marks);
}

static TegotaeAttempt *
take (const char *digits)
{
  const gint64 points[] = { 0, 1, 2, 3, -1 };
  const char * const ids[] = { "a", "b", "c", "d", "e", NULL };
  g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();
  g_autoptr (TegotaeContent) content = NULL;
  g_autoptr (GError) error = NULL;
  guint options[N_ITEMS];
  TegotaeAttempt *attempt;

  for (guint i = 0; i < N_ITEMS; i++)
    {
      test_core_add_item (questionnaire, ids[i], ids[i], 1, points);
      options[i] = (guint) (digits[i] - '0');
    }

  content = test_core_new_content (questionnaire, ids);
  attempt = tegotae_attempt_new_scored (content, "q", options, NULL, N_ITEMS, &error);
  g_assert_no_error (error);

  return attempt;
}

static void
mark_read (Fixture    *fixture,
           const char *id)
{
  tegotae_marks_add (fixture->marks, "core", id, TEGOTAE_MARK_READ);
}

static GPtrArray *
suggest (Fixture      *fixture,
         const char   *digits,
         TegotaeStage  stage,
         guint         limit)
{
  g_autoptr (TegotaeAttempt) attempt = take (digits);

  return tegotae_ranking_suggest (fixture->entries, attempt, stage, fixture->marks, limit);
}

static char *
join (GPtrArray *suggestions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", suggestion->entry->id);
    }

  return g_string_free (text, FALSE);
}

static void
expect (Fixture      *fixture,
        const char   *digits,
        TegotaeStage  stage,
        guint         limit,
        const char   *expected)
{
  g_autoptr (GPtrArray) suggestions = suggest (fixture, digits, stage, limit);
  g_autofree char *ids = join (suggestions);

  g_assert_cmpstr (ids, ==, expected);
}

static char *
join_reasons (const TegotaeSuggestion *suggestion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "",
                              tegotae_reason_kind_to_id (reason->kind), reason->id);
    }

  return g_string_free (text, FALSE);
}

static void
test_triggers_first (Fixture       *fixture,
                     gconstpointer  data)
{
  /* Only a is low: what it triggers, then what is about it. */
  expect (fixture, "03333", TEGOTAE_STAGE_NONE, 2, "a-trigger a-trigger-2");
}

static void
test_lower_is_stronger (Fixture       *fixture,
                        gconstpointer  data)
{
  /* b was answered with nothing, a with a little. */
  expect (fixture, "10333", TEGOTAE_STAGE_NONE, 2, "b-trigger a-trigger");
}

static void
test_trigger_needs_a_low_response (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = suggest (fixture, "33133", TEGOTAE_STAGE_NONE, 1);
  const TegotaeSuggestion *first = g_ptr_array_index (suggestions, 0);
  g_autofree char *reasons = join_reasons (first);

  /* c's trigger wants no points at all; one point leaves the domain. */
  g_assert_cmpstr (first->entry->id, ==, "c-trigger");
  g_assert_cmpstr (reasons, ==, "domain:c unread:c-trigger");
}

static void
test_stage_counts (Fixture       *fixture,
                   gconstpointer  data)
{
  expect (fixture, "30333", TEGOTAE_STAGE_WAITING, 1, "b-trigger-stage");
  expect (fixture, "30333", TEGOTAE_STAGE_NONE, 1, "b-trigger");
  /* Nothing is weak: the stage alone decides, and what is for it only. */
  expect (fixture, "33333", TEGOTAE_STAGE_FINAL, 2, "d-stage c-domain");
}

static void
test_two_weak_domains_show (Fixture       *fixture,
                            gconstpointer  data)
{
  for (guint limit = 2; limit <= 5; limit++)
    {
      g_autoptr (GPtrArray) suggestions = suggest (fixture, "01333", TEGOTAE_STAGE_NONE, limit);
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
test_variety_beats_unread (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = NULL;
  const TegotaeSuggestion *third;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (fixture->entries, i);

      if (tegotae_entry_info_get_weight (info, "a") == 0)
        mark_read (fixture, info->id);
    }

  suggestions = suggest (fixture, "00333", TEGOTAE_STAGE_NONE, 5);
  third = g_ptr_array_index (suggestions, 2);

  g_assert_cmpint (tegotae_entry_info_get_weight (third->entry, "b"), ==, 3);
}

static void
test_unread_first (Fixture       *fixture,
                   gconstpointer  data)
{
  mark_read (fixture, "a-trigger");
  expect (fixture, "03333", TEGOTAE_STAGE_NONE, 1, "a-trigger-2");

  /* All were read: those with a reason come back, in the same order. */
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (fixture->entries, i);

      mark_read (fixture, info->id);
    }
  expect (fixture, "03333", TEGOTAE_STAGE_NONE, 9,
          "a-trigger a-trigger-2 a-trigger-3 a-domain a-domain-weakly");
}

/* Not even when all the rest was read. */
static void
test_not_for_me_is_out (Fixture       *fixture,
                        gconstpointer  data)
{
  tegotae_marks_add (fixture->marks, "core", "a-trigger", TEGOTAE_MARK_NOT_FOR_ME);
  expect (fixture, "03333", TEGOTAE_STAGE_NONE, 1, "a-trigger-2");

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    mark_read (fixture, ((TegotaeEntryInfo *) g_ptr_array_index (fixture->entries, i))->id);
  expect (fixture, "03333", TEGOTAE_STAGE_NONE, 9,
          "a-trigger-2 a-trigger-3 a-domain a-domain-weakly");
}

static void
test_helpful_is_read (Fixture       *fixture,
                      gconstpointer  data)
{
  tegotae_marks_add (fixture->marks, "core", "a-trigger", TEGOTAE_MARK_HELPFUL);
  expect (fixture, "03333", TEGOTAE_STAGE_NONE, 1, "a-trigger-2");
}

/* What leads from a response a step above the trigger comes before what is for
 * no response, and that before what is for one that is done. */
static void
test_near_before_settled (Fixture       *fixture,
                          gconstpointer  data)
{
  expect (fixture, "23333", TEGOTAE_STAGE_NONE, 6,
          "a-trigger a-trigger-2 a-trigger-3 b-domain e-plain nothing");
}

static void
test_reasons (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = suggest (fixture, "30333", TEGOTAE_STAGE_WAITING, 1);
  g_autofree char *reasons = join_reasons (g_ptr_array_index (suggestions, 0));

  g_assert_cmpstr (reasons, ==, "answer:b domain:b stage:waiting unread:b-trigger-stage");
}

/* For every attempt, stage and history: something to read, a reason for each,
 * no entry twice, the same list twice. */
static void
test_always (Fixture       *fixture,
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

      first = suggest (fixture, digits, stage, 5);
      second = suggest (fixture, digits, stage, 5);
      first_ids = join (first);
      second_ids = join (second);
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
test_nothing_there (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = take ("00000");
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

#define ADD(name, func) g_test_add ("/core/ranking/" name, Fixture, NULL, set_up, func, tear_down)
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
