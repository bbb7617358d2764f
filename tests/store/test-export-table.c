/* test-export-table.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "store/tegotae-attempt-table.h"
#include "store/tegotae-export-table.h"
#include "test-store-support.h"

#define FIRST "00000000-0000-4000-8000-000000000001"
#define SECOND "00000000-0000-4000-8000-000000000002"

/* One row in every table; the attempts have the same time, so that only the
 * order saved tells them apart. */
static void
fill (Place *place)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeAttempt) first = test_attempt_new (FIRST, 100000);
  g_autoptr (TegotaeAttempt) second = test_attempt_new (SECOND, 100000);

  g_assert_true (tegotae_attempt_table_save (db, second, NULL));
  g_assert_true (tegotae_attempt_table_save (db, first, NULL));
  g_clear_pointer (&db, tegotae_user_db_close);

  place_exec (place,
              "UPDATE attempt SET taken_by = '友人' WHERE id = '" FIRST "';"
              "INSERT INTO attempt_note SELECT number, 'メモ', 50 FROM attempt WHERE id = '" FIRST "';"
              "INSERT INTO read_mark VALUES ('core', 'a', 10, 20);"
              "INSERT INTO bookmark VALUES ('core', 'a', 30), ('other', 'b', 0);"
              "INSERT INTO verdict VALUES ('core', 'c', 'helpful', 40);"
              "INSERT INTO reading_place VALUES ('core', 'a', 500, 60);"
              "INSERT INTO question VALUES (1, '" FIRST "', '問い', '', 'final', 70, 80),"
              "                            (2, '" SECOND "', 'Q', 'S', NULL, 90, 90);"
              "INSERT INTO question_answer VALUES (1, 0, '', 'A0', 71), (1, 1, '先輩', 'A1', 80);"
              "INSERT INTO setting VALUES ('stage', 'final'), ('other', '');");
}

static TegotaeExport *
export (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  TegotaeExport *data = tegotae_export_table_read (db, &error);

  g_assert_no_error (error);

  return data;
}

static TegotaeRestoreCounts
restore (Place               *place,
         const TegotaeExport *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  TegotaeRestoreCounts counts = { 0 };

  tegotae_export_table_restore (db, data, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

/* Every row of every table that is exported, with the numbers it was given. */
static char *
dump (Place *place)
{
  return place_ask (place,
                    "SELECT json_group_array (line) FROM ("
                    "SELECT json_array (number, id, pack, revision, lang, questionnaire, stage, started_at,"
                    "  finished_at, score, band, band_name, step, near_cut, hurried, taken_by) AS line FROM attempt "
                    "UNION ALL SELECT json_array (attempt, position, item, option, points, milliseconds) FROM response "
                    "UNION ALL SELECT json_array (attempt, position, domain, name, score, strength, improvement)"
                    "  FROM domain_score "
                    "UNION ALL SELECT json_array (attempt, text, changed_at) FROM attempt_note "
                    "UNION ALL SELECT json_array (pack, entry, first_read_at, last_read_at) FROM read_mark "
                    "UNION ALL SELECT json_array (pack, entry, added_at) FROM bookmark "
                    "UNION ALL SELECT json_array (pack, entry, verdict, given_at) FROM verdict "
                    "UNION ALL SELECT json_array (pack, entry, permille, left_at) FROM reading_place "
                    "UNION ALL SELECT json_array (number, id, title, situation, stage, asked_at, changed_at)"
                    "  FROM question "
                    "UNION ALL SELECT json_array (question, position, giver, text, added_at) FROM question_answer "
                    "UNION ALL SELECT json_array (key, value) FROM setting)");
}

static void
test_a_new_home_becomes_the_same (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeExport) exported = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  TegotaeRestoreCounts counts;

  fill (place);
  exported = export (place);
  before = dump (place);
  g_assert_cmpint (g_unlink (place->path), ==, 0);

  counts = restore (place, exported);
  after = dump (place);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (counts.counts[TEGOTAE_RESTORED_ATTEMPTS].added, ==, 2);
  g_assert_cmpuint (counts.counts[TEGOTAE_RESTORED_ENTRIES].added, ==, 3);
  g_assert_cmpuint (counts.counts[TEGOTAE_RESTORED_QUESTIONS].added, ==, 2);
  g_assert_cmpuint (counts.counts[TEGOTAE_RESTORED_SETTINGS].added, ==, 2);
}

static void
test_again_changes_nothing (Place         *place,
                            gconstpointer  data)
{
  g_autoptr (TegotaeExport) exported = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  TegotaeRestoreCounts counts;

  fill (place);
  before = dump (place);
  exported = export (place);
  counts = restore (place, exported);
  after = dump (place);

  g_assert_cmpstr (before, ==, after);
  for (guint i = 0; i < TEGOTAE_N_RESTORED; i++)
    {
      g_assert_cmpuint (counts.counts[i].added, ==, 0);
      g_assert_cmpuint (counts.counts[i].updated, ==, 0);
      g_assert_cmpuint (counts.counts[i].unchanged, >, 0);
    }
}

/* What is here, after the export, and then restoring: what is there in the end. */
typedef struct
{
  const char *name;
  const char *meanwhile;
  const char *query;
  const char *result;
} Rule;

static const Rule rules[] = {
  { "an-attempt-stays", "UPDATE attempt SET score = 1", "SELECT sum(score) FROM attempt", "2" },
  { "a-deleted-attempt-comes-back", "DELETE FROM attempt", "SELECT count(*) FROM response", "20" },
  { "a-newer-note-stays", "UPDATE attempt_note SET text = 'new', changed_at = 51",
    "SELECT text FROM attempt_note", "new" },
  { "an-older-note-is-replaced", "UPDATE attempt_note SET text = 'old', changed_at = 49",
    "SELECT text FROM attempt_note", "メモ" },
  { "the-earliest-first-reading-counts", "UPDATE read_mark SET first_read_at = 11, last_read_at = 19",
    "SELECT first_read_at || ',' || last_read_at FROM read_mark", "10,20" },
  { "the-latest-last-reading-counts", "UPDATE read_mark SET first_read_at = 9, last_read_at = 21",
    "SELECT first_read_at || ',' || last_read_at FROM read_mark", "9,21" },
  { "a-bookmark-stays", "UPDATE bookmark SET added_at = 99 WHERE pack = 'core'",
    "SELECT added_at FROM bookmark WHERE pack = 'core'", "99" },
  { "a-newer-verdict-stays", "UPDATE verdict SET verdict = 'not-for-me', given_at = 41",
    "SELECT verdict FROM verdict", "not-for-me" },
  { "an-older-verdict-is-replaced", "UPDATE verdict SET verdict = 'not-for-me', given_at = 39",
    "SELECT verdict FROM verdict", "helpful" },
  { "an-older-place-is-replaced", "UPDATE reading_place SET permille = 1, left_at = 59",
    "SELECT permille FROM reading_place", "500" },
  { "a-newer-place-stays", "UPDATE reading_place SET permille = 1, left_at = 61",
    "SELECT permille FROM reading_place", "1" },
  { "a-newer-question-stays", "UPDATE question SET title = 'new', changed_at = 81 WHERE number = 1;"
                              "DELETE FROM question_answer",
    "SELECT title || (SELECT count(*) FROM question_answer) FROM question WHERE number = 1", "new0" },
  { "an-older-question-is-replaced", "UPDATE question SET title = 'old', changed_at = 79 WHERE number = 1;"
                                     "UPDATE question_answer SET text = 'old'",
    "SELECT title || (SELECT group_concat(text) FROM question_answer) FROM question WHERE number = 1", "問いA0,A1" },
  { "a-setting-stays", "UPDATE setting SET value = 'waiting' WHERE key = 'stage'",
    "SELECT value FROM setting WHERE key = 'stage'", "waiting" },
};

static void
test_rule (Place         *place,
           gconstpointer  data)
{
  const Rule *rule = data;
  g_autoptr (TegotaeExport) exported = NULL;
  g_autofree char *result = NULL;
  g_autofree char *meanwhile = g_strconcat ("PRAGMA foreign_keys = ON;", rule->meanwhile, NULL);

  fill (place);
  exported = export (place);
  place_exec (place, meanwhile);
  restore (place, exported);
  result = place_ask (place, rule->query);
  g_assert_cmpstr (result, ==, rule->result);
}

static void
test_all_or_nothing (Place         *place,
                     gconstpointer  data)
{
  g_autoptr (TegotaeExport) exported = NULL;
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  TegotaeQuestion *last;

  fill (place);
  exported = export (place);
  last = g_ptr_array_index (exported->questions, 1);
  last->changed_at = 0;
  g_assert_cmpint (g_unlink (place->path), ==, 0);

  db = tegotae_user_db_open (place->path, NULL);
  before = dump (place);
  g_assert_false (tegotae_export_table_restore (db, exported, NULL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  after = dump (place);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/export/a-new-home-becomes-the-same", test_a_new_home_becomes_the_same);
  PLACE_ADD ("/store/export/again-changes-nothing", test_again_changes_nothing);
  PLACE_ADD ("/store/export/all-or-nothing", test_all_or_nothing);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *name = g_strconcat ("/store/export/", rules[i].name, NULL);

      g_test_add (name, Place, &rules[i], place_set_up, test_rule, place_tear_down);
    }

  return g_test_run ();
}
