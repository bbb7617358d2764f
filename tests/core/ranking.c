/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ranking.h"

#include "test-core.h"

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

const guint ranking_n_entries = G_N_ELEMENTS (entries);

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

static TegotaeStages
parse_stages (const char *text)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", -1);
  TegotaeStages stages = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      TegotaeStage stage = tegotae_stage_from_id (ids[i]);

      if (stage != TEGOTAE_STAGE_NONE)
        stages |= 1u << stage;
    }

  return stages;
}

static TegotaeEntryInfo *
parse_entry (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  TegotaeEntryInfo *info = tegotae_entry_info_new ("core", words[0], "en", words[0]);

  add_domains (info, words[1]);
  add_triggers (info, words[2]);
  info->stages = parse_stages (words[3]);

  if (words[4] != NULL)
    {
      info->lead = parse_stages (words[4]);
      info->is_event = g_strcmp0 (words[5], "event") == 0;
    }

  return info;
}

void
ranking_add (GPtrArray  *list,
             const char *text)
{
  g_ptr_array_add (list, parse_entry (text));
}

void
ranking_set_up (Ranking       *ranking,
                gconstpointer  data)
{
  ranking->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);
  ranking->marks = tegotae_marks_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    ranking_add (ranking->entries, entries[i]);
}

void
ranking_tear_down (Ranking       *ranking,
                   gconstpointer  data)
{
  g_ptr_array_unref (ranking->entries);
  tegotae_marks_unref (ranking->marks);
}

TegotaeAttempt *
ranking_take (const char *digits)
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

void
ranking_mark_read (Ranking    *ranking,
                   const char *id)
{
  tegotae_marks_add (ranking->marks, "core", id, TEGOTAE_MARK_READ);
}

GPtrArray *
ranking_suggest (Ranking      *ranking,
                 const char   *digits,
                 TegotaeStage  stage,
                 guint         limit)
{
  g_autoptr (TegotaeAttempt) attempt = ranking_take (digits);

  return tegotae_ranking_suggest (ranking->entries, attempt, stage, ranking->marks, limit);
}

char *
ranking_join (GPtrArray *suggestions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", suggestion->entry->id);
    }

  return g_string_free (text, FALSE);
}

void
ranking_expect (Ranking      *ranking,
                const char   *digits,
                TegotaeStage  stage,
                guint         limit,
                const char   *expected)
{
  g_autoptr (GPtrArray) suggestions = ranking_suggest (ranking, digits, stage, limit);
  g_autofree char *ids = ranking_join (suggestions);

  g_assert_cmpstr (ids, ==, expected);
}

char *
ranking_join_reasons (const TegotaeSuggestion *suggestion)
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
