/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people like those of the table are given to read, from the shipped
 * library in both languages. */

#include "core/suggestions/tegotae-ranking.h"
#include "pack/pack/tegotae-pack-reader.h"
#include "personas.h"

#define N_SHOWN 5
#define THIRD 2
#define MOST_ITEMS 64
#define N_DRAWN 100
#define COMING_BACK "recover-from-rejection"

typedef struct
{
  TegotaeContent *content;
  GPtrArray      *entries;
} Library;

static Library libraries[2];

static gboolean
keep_entry (TegotaeEntry  *entry,
            const char    *json,
            gpointer       user_data,
            GError       **error)
{
  Library *library = user_data;

  g_ptr_array_add (library->entries, tegotae_entry_info_ref (entry->info));

  return TRUE;
}

static void
open_library (Library    *library,
              const char *path)
{
  const TegotaePackHandler handler = { .entry = keep_entry };
  g_autoptr (GError) error = NULL;
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  TegotaePack *pack;

  library->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);
  pack = tegotae_pack_reader_read (path, NULL, &handler, library, NULL, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (packs, pack);
  library->content = tegotae_content_new (pack->lang, packs);
}

static void
close_library (Library *library)
{
  tegotae_content_unref (library->content);
  g_ptr_array_unref (library->entries);
}

static TegotaeAttempt *
take (const Library *library,
      const Persona *persona)
{
  guint n_items = (guint) strlen (persona->options);
  guint options[MOST_ITEMS];
  gint64 milliseconds[MOST_ITEMS];
  g_autoptr (GError) error = NULL;
  TegotaeAttempt *attempt;

  for (guint i = 0; i < n_items; i++)
    {
      options[i] = (guint) (persona->options[i] - '0');
      milliseconds[i] = persona->milliseconds;
    }

  attempt = tegotae_attempt_new_scored (library->content, persona->questionnaire, options,
                                        persona->milliseconds > 0 ? milliseconds : NULL, n_items,
                                        &error);
  g_assert_no_error (error);

  return attempt;
}

static void
add_marks (TegotaeMarks  *marks,
           const Library *library,
           const char    *ids,
           TegotaeMark    mark)
{
  g_auto (GStrv) list = g_strsplit (ids != NULL ? ids : "", " ", -1);

  for (guint i = 0; i < library->entries->len; i++)
    {
      const TegotaeEntryInfo *entry = g_ptr_array_index (library->entries, i);

      if (g_strv_contains ((const char * const *) list, entry->id) ||
          g_strcmp0 (ids, "*") == 0)
        tegotae_marks_add (marks, entry->pack, entry->id, mark);
    }
}

static TegotaeMarks *
list_marks (const Library *library,
            const Persona *persona)
{
  TegotaeMarks *marks = tegotae_marks_new ();

  add_marks (marks, library, persona->read, TEGOTAE_MARK_READ);
  add_marks (marks, library, persona->aside, TEGOTAE_MARK_NOT_FOR_ME);

  return marks;
}

/* The ids of the entries a persona is given. */
static char **
suggest (const Library      *library,
         const Persona      *persona,
         const TegotaeMarks *marks)
{
  g_autoptr (TegotaeAttempt) attempt = take (library, persona);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) suggestions = tegotae_ranking_suggest (library->entries, attempt,
                                                               persona->stage, marks, N_SHOWN);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      g_assert_cmpuint (suggestion->reasons->len, >, 0);
      g_strv_builder_add (ids, suggestion->entry->id);
    }

  return g_strv_builder_end (ids);
}

static gboolean
is_known (const Library *library,
          const char    *id)
{
  for (guint i = 0; i < library->entries->len; i++)
    {
      if (g_str_equal (((TegotaeEntryInfo *) g_ptr_array_index (library->entries, i))->id, id))
        return TRUE;
    }

  return FALSE;
}

/* Fails unless each of @ids is, or is not, in @shown. */
static void
check_shown (const Library *library,
             char         **shown,
             const char    *ids,
             gboolean       wanted)
{
  g_auto (GStrv) list = g_strsplit (ids != NULL ? ids : "", " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_assert_true (is_known (library, list[i]));
      if (g_strv_contains ((const char * const *) shown, list[i]) != wanted)
        g_test_fail_printf ("%s: %s", wanted ? "missing" : "unwanted", list[i]);
    }
}

static void
test_persona (gconstpointer data)
{
  const Persona *persona = data;
  g_autofree char *other_ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    {
      g_autoptr (TegotaeMarks) marks = list_marks (&libraries[i], persona);
      g_auto (GStrv) shown = suggest (&libraries[i], persona, marks);
      g_autofree char *ids = g_strjoinv (" ", shown);

      g_test_message ("%s: %s", libraries[i].content->lang, ids);
      g_assert_cmpuint (g_strv_length (shown), ==, N_SHOWN);
      if (persona->first != NULL)
        g_assert_cmpstr (shown[0], ==, persona->first);
      check_shown (&libraries[i], shown, persona->wanted, TRUE);
      check_shown (&libraries[i], shown, persona->unwanted, FALSE);

      /* The languages have the same entries for the same people. */
      if (other_ids != NULL)
        g_assert_cmpstr (ids, ==, other_ids);
      g_free (other_ids);
      other_ids = g_steal_pointer (&ids);
    }
}

/* Checks that @after is @before without @gone, in the same order, and new ones.
 * The third place alone may be given to another for the sake of variety. */
static void
check_moved_up (char       **before,
                char       **after,
                const char  *gone)
{
  guint last = 0;

  g_assert_false (g_strv_contains ((const char * const *) after, gone));

  for (guint i = 0; before[i] != NULL; i++)
    {
      guint place = 0;

      if (g_str_equal (before[i], gone))
        continue;

      while (after[place] != NULL && !g_str_equal (after[place], before[i]))
        place++;

      g_assert_nonnull (after[place]);
      if (i == THIRD || place == THIRD)
        continue;

      g_assert_cmpuint (place, >=, last);
      last = place;
    }
}

/* Whatever is read, called helpful or put aside leaves the list; the others
 * stay as they were. */
static void
test_marking_one_moves_no_other (gconstpointer data)
{
  const TegotaeMark mark = (TegotaeMark) GPOINTER_TO_UINT (data);
  const Library *library = &libraries[0];

  for (guint i = 0; i < n_personas; i++)
    {
      g_autoptr (TegotaeMarks) marks = list_marks (library, &personas[i]);
      g_auto (GStrv) before = suggest (library, &personas[i], marks);

      if (g_strcmp0 (personas[i].read, "*") == 0)
        continue;

      for (guint j = 0; j < N_SHOWN; j++)
        {
          g_autoptr (TegotaeMarks) more = list_marks (library, &personas[i]);
          g_auto (GStrv) after = NULL;

          tegotae_marks_add (more, "core", before[j], mark);
          after = suggest (library, &personas[i], more);
          check_moved_up (before, after, before[j]);
          g_assert_cmpuint (g_strv_length (after), ==, N_SHOWN);
        }
    }
}

static void
test_bookmark_moves_nothing (void)
{
  const Library *library = &libraries[0];
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_auto (GStrv) before = suggest (library, &personas[0], NULL);
  g_auto (GStrv) after = NULL;

  add_marks (marks, library, "*", TEGOTAE_MARK_BOOKMARKED);
  after = suggest (library, &personas[0], marks);

  g_assert_true (g_strv_equal ((const char * const *) before, (const char * const *) after));
}

/* Put aside is for good: not even when all the rest was read. */
static void
test_aside_never_comes_back (void)
{
  const Library *library = &libraries[0];

  for (guint i = 0; i < n_personas; i++)
    {
      g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
      g_auto (GStrv) before = suggest (library, &personas[i], NULL);
      g_auto (GStrv) after = NULL;

      add_marks (marks, library, "*", TEGOTAE_MARK_READ);
      for (guint j = 0; j < 3; j++)
        tegotae_marks_add (marks, "core", before[j], TEGOTAE_MARK_NOT_FOR_ME);
      after = suggest (library, &personas[i], marks);

      for (guint j = 0; j < 3; j++)
        g_assert_false (g_strv_contains ((const char * const *) after, before[j]));
    }
}

/* Somebody who answers as it comes, with @options to write to. */
static void
draw_persona (Persona       *persona,
              char          *options,
              GRand         *rand)
{
  guint n_items = g_rand_boolean (rand) ? 10 : 25;

  for (guint i = 0; i < n_items; i++)
    options[i] = (char) ('0' + g_rand_int_range (rand, 0, 4));
  options[n_items] = '\0';

  *persona = (Persona) {
    .questionnaire = n_items == 10 ? "quick" : "detailed",
    .options = options,
  };
}

/* After a rejection the entry on coming back comes first, whatever was answered, and
 * another once it is read. */
static void
test_coming_back_leads_after_a_rejection (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint i = 0; i < N_DRAWN; i++)
    {
      const Library *library = &libraries[i % G_N_ELEMENTS (libraries)];
      g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
      g_auto (GStrv) unread = NULL;
      g_auto (GStrv) read = NULL;
      char options[MOST_ITEMS];
      Persona persona;

      draw_persona (&persona, options, rand);
      persona.stage = TEGOTAE_STAGE_REJECTED;
      unread = suggest (library, &persona, marks);
      tegotae_marks_add (marks, "core", COMING_BACK, TEGOTAE_MARK_READ);
      read = suggest (library, &persona, marks);

      g_assert_cmpstr (unread[0], ==, COMING_BACK);
      g_assert_false (g_strv_contains ((const char * const *) read, COMING_BACK));
    }
}

static gboolean
is_led_to_by_answers (const TegotaeSuggestion *suggestion)
{
  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, i);

      if (reason->kind == TEGOTAE_REASON_ANSWER || reason->kind == TEGOTAE_REASON_DOMAIN)
        return TRUE;
    }

  return FALSE;
}

static void
test_no_answer_leads_to_an_event (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint i = 0; i < N_DRAWN * TEGOTAE_N_STAGES; i++)
    {
      const Library *library = &libraries[i % G_N_ELEMENTS (libraries)];
      TegotaeStage stage = (TegotaeStage) (i / N_DRAWN);
      char options[MOST_ITEMS];
      Persona persona;
      g_autoptr (TegotaeAttempt) attempt = NULL;
      g_autoptr (GPtrArray) suggestions = NULL;

      draw_persona (&persona, options, rand);
      attempt = take (library, &persona);
      suggestions = tegotae_ranking_suggest (library->entries, attempt, stage, NULL, G_MAXUINT);

      for (guint j = 0; j < suggestions->len; j++)
        {
          const TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, j);
          const TegotaeEntryInfo *entry = suggestion->entry;

          if (entry->is_event && (is_led_to_by_answers (suggestion) || !tegotae_stages_have (entry->stages, stage)))
            g_test_fail_printf ("%s at %s: %s", persona.options, tegotae_stage_to_id (stage), entry->id);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 1 + (int) G_N_ELEMENTS (libraries));
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    open_library (&libraries[i], argv[1 + i]);

  for (guint i = 0; i < n_personas; i++)
    {
      g_autofree char *path = g_strconcat ("/core/personas/", personas[i].name, NULL);

      g_test_add_data_func (path, &personas[i], test_persona);
    }

  g_test_add_data_func ("/core/personas/reading-one-moves-no-other",
                        GUINT_TO_POINTER (TEGOTAE_MARK_READ), test_marking_one_moves_no_other);
  g_test_add_data_func ("/core/personas/helpful-counts-as-read",
                        GUINT_TO_POINTER (TEGOTAE_MARK_HELPFUL), test_marking_one_moves_no_other);
  g_test_add_data_func ("/core/personas/putting-aside-moves-no-other",
                        GUINT_TO_POINTER (TEGOTAE_MARK_NOT_FOR_ME), test_marking_one_moves_no_other);
  g_test_add_func ("/core/personas/a-bookmark-moves-nothing", test_bookmark_moves_nothing);
  g_test_add_func ("/core/personas/put-aside-never-comes-back", test_aside_never_comes_back);

  g_test_add_func ("/core/personas/coming-back-leads-after-a-rejection", test_coming_back_leads_after_a_rejection);
  g_test_add_func ("/core/personas/no-answer-leads-to-an-event", test_no_answer_leads_to_an_event);

  status = g_test_run ();

  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    close_library (&libraries[i]);

  return status;
}
