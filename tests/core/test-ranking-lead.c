/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ranking.h"

/* Whatever else there is, and whatever stages it is for. */
static void
test_lead_comes_first (Ranking       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autofree char *reasons = NULL;

  ranking_add (fixture->entries, "lead e:1 - before-first rejected");
  ranking_expect (fixture, "00333", TEGOTAE_STAGE_REJECTED, 2, "lead a-trigger");
  ranking_expect (fixture, "33333", TEGOTAE_STAGE_REJECTED, 1, "lead");

  suggestions = ranking_suggest (fixture, "00330", TEGOTAE_STAGE_REJECTED, 1);
  reasons = ranking_join_reasons (g_ptr_array_index (suggestions, 0));
  g_assert_cmpstr (reasons, ==, "lead:rejected domain:e unread:lead");
}

static void
test_lead_keeps_to_its_stage (Ranking       *fixture,
                              gconstpointer  data)
{
  ranking_add (fixture->entries, "lead a:1 - rejected,waiting rejected");
  ranking_expect (fixture, "00333", TEGOTAE_STAGE_WAITING, 2, "b-trigger-stage a-trigger");
  ranking_expect (fixture, "00333", TEGOTAE_STAGE_NONE, 1, "a-trigger");
}

/* Then it has no more to say than others, and they stay in their order. */
static void
test_lead_that_was_read_steps_back (Ranking       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = NULL;
  const TegotaeSuggestion *last;
  g_autofree char *reasons = NULL;

  ranking_add (fixture->entries, "lead d:1 - rejected rejected");
  ranking_expect (fixture, "00333", TEGOTAE_STAGE_REJECTED, 4, "lead a-trigger b-trigger a-trigger-2");
  ranking_mark_read (fixture, "lead");
  ranking_expect (fixture, "00333", TEGOTAE_STAGE_REJECTED, 3, "a-trigger b-trigger a-trigger-2");

  for (guint i = 0; i < ranking_n_entries; i++)
    ranking_mark_read (fixture, ((TegotaeEntryInfo *) g_ptr_array_index (fixture->entries, i))->id);
  suggestions = ranking_suggest (fixture, "00333", TEGOTAE_STAGE_REJECTED, 1);
  last = g_ptr_array_index (suggestions, 0);
  reasons = ranking_join_reasons (last);
  g_assert_cmpstr (last->entry->id, ==, "lead");
  g_assert_cmpstr (reasons, ==, "stage:rejected");
}

static void
test_lead_is_not_for_everybody (Ranking       *fixture,
                                gconstpointer  data)
{
  ranking_add (fixture->entries, "lead a:3 a:1 rejected rejected");
  tegotae_marks_add (fixture->marks, "core", "lead", TEGOTAE_MARK_NOT_FOR_ME);
  ranking_expect (fixture, "00333", TEGOTAE_STAGE_REJECTED, 2, "b-trigger a-trigger");
}

/* Not even if its pack gives it triggers. */
static void
test_no_answer_leads_to_an_event (Ranking       *fixture,
                                  gconstpointer  data)
{
  for (int i = -1; i < TEGOTAE_N_STAGES; i++)
    {
      TegotaeStage stage = (TegotaeStage) i;
      g_autoptr (GPtrArray) suggestions = NULL;
      guint n_events = 0;

      g_ptr_array_set_size (fixture->entries, ranking_n_entries);
      ranking_add (fixture->entries, "event a:3 a:1 waiting - event");
      ranking_add (fixture->entries, "event-of-any-time a:3 a:1 - - event");
      suggestions = ranking_suggest (fixture, "00000", stage, G_MAXUINT);

      for (guint j = 0; j < suggestions->len; j++)
        {
          const TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, j);
          g_autofree char *reasons = ranking_join_reasons (suggestion);

          if (!suggestion->entry->is_event)
            continue;

          n_events++;
          g_assert_cmpstr (reasons, ==, "stage:waiting unread:event");
        }

      g_assert_cmpuint (n_events, ==, stage == TEGOTAE_STAGE_WAITING ? 1 : 0);
    }
}

static void
test_event_may_lead (Ranking       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autofree char *reasons = NULL;

  ranking_add (fixture->entries, "event a:3 a:1 rejected waiting event");
  suggestions = ranking_suggest (fixture, "00000", TEGOTAE_STAGE_WAITING, 1);
  reasons = ranking_join_reasons (g_ptr_array_index (suggestions, 0));

  g_assert_cmpstr (reasons, ==, "lead:waiting unread:event");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/core/ranking-lead/" name, Ranking, NULL, ranking_set_up, func, ranking_tear_down)
  ADD ("what-leads-comes-first", test_lead_comes_first);
  ADD ("what-leads-keeps-to-its-stage", test_lead_keeps_to_its_stage);
  ADD ("what-leads-steps-back-once-read", test_lead_that_was_read_steps_back);
  ADD ("what-leads-may-be-put-aside", test_lead_is_not_for_everybody);
  ADD ("no-answer-leads-to-an-event", test_no_answer_leads_to_an_event);
  ADD ("an-event-may-lead", test_event_may_lead);

  return g_test_run ();
}
