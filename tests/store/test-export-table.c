/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "core/tegotae-time.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-export-table.h"
#include "store/user/tegotae-mark-table.h"
#include "store/user/tegotae-question-table.h"
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
              "INSERT INTO mark VALUES ('core', 'a', 'read', 10, 20), ('core', 'a', 'bookmark', 1, 30),"
              "  ('other', 'b', 'bookmark', 1, 0), ('core', 'c', 'verdict', 1, 40),"
              "  ('core', 'a', 'place', 500, 60);"
              "INSERT INTO question (number, id, title, situation, stage, asked_at, changed_at)"
              " VALUES (1, '" FIRST "', '問い', '', 'final', 70, 80), (2, '" SECOND "', 'Q', 'S', NULL, 90, 90);"
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
                    "  finished_at, score, band, band_name, step, near_cut, hurried, taken_by, saved_order,"
                    "  deleted_at, undeleted_at, exact_numerator, exact_denominator, step_numerator,"
                    "  step_denominator, reach) AS line FROM attempt "
                    "UNION ALL SELECT json_array (attempt, position, item, option, points, milliseconds) FROM response "
                    "UNION ALL SELECT json_array (attempt, position, domain, name, score, exact_numerator,"
                    "  exact_denominator) FROM domain_score "
                    "UNION ALL SELECT json_array (attempt, text, changed_at) FROM attempt_note "
                    "UNION ALL SELECT json_array (pack, entry, kind, value, time) FROM mark "
                    "UNION ALL SELECT json_array (number, id, title, situation, stage, asked_at, changed_at, deleted_at,"
                    "  undeleted_at) FROM question "
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
  { "an-attempt-that-is-not-there-comes", "DELETE FROM attempt", "SELECT count(*) FROM response", "20" },
  { "a-deleted-attempt-comes-back", "UPDATE attempt SET deleted_at = 1000, over_seen_at = 2000",
    "SELECT count(*) FROM attempt WHERE deleted_at IS NULL AND undeleted_at > 1000 AND over_seen_at IS NULL", "2" },
  { "a-removed-attempt-comes-back",
    "INSERT INTO tombstone SELECT id, 'attempt', 1000 FROM attempt; DELETE FROM attempt",
    "SELECT count(*) FROM attempt WHERE undeleted_at > 1000 AND NOT EXISTS (SELECT 1 FROM tombstone)", "2" },
  { "a-removed-question-comes-back",
    "INSERT INTO tombstone SELECT id, 'question', 1000 FROM question; DELETE FROM question",
    "SELECT count(*) || (SELECT count(*) FROM question_answer) FROM question WHERE undeleted_at > 1000", "22" },
  { "a-newer-note-stays", "UPDATE attempt_note SET text = 'new', changed_at = 51",
    "SELECT text FROM attempt_note", "new" },
  { "an-older-note-is-replaced", "UPDATE attempt_note SET text = 'old', changed_at = 49",
    "SELECT text FROM attempt_note", "メモ" },
  { "the-earliest-first-reading-counts", "UPDATE mark SET value = 11, time = 19 WHERE kind = 'read'",
    "SELECT value || ',' || time FROM mark WHERE kind = 'read'", "10,20" },
  { "the-latest-last-reading-counts", "UPDATE mark SET value = 9, time = 21 WHERE kind = 'read'",
    "SELECT value || ',' || time FROM mark WHERE kind = 'read'", "9,21" },
  { "a-bookmark-stays", "UPDATE mark SET time = 99 WHERE kind = 'bookmark' AND pack = 'core'",
    "SELECT time FROM mark WHERE kind = 'bookmark' AND pack = 'core'", "99" },
  { "a-newer-verdict-stays", "UPDATE mark SET value = 0, time = 41 WHERE kind = 'verdict'",
    "SELECT value FROM mark WHERE kind = 'verdict'", "0" },
  { "an-older-verdict-is-replaced", "UPDATE mark SET value = 0, time = 39 WHERE kind = 'verdict'",
    "SELECT value FROM mark WHERE kind = 'verdict'", "1" },
  { "an-older-place-is-replaced", "UPDATE mark SET value = 1, time = 59 WHERE kind = 'place'",
    "SELECT value FROM mark WHERE kind = 'place'", "500" },
  { "a-newer-place-stays", "UPDATE mark SET value = 1, time = 61 WHERE kind = 'place'",
    "SELECT value FROM mark WHERE kind = 'place'", "1" },
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

#define AHEAD G_GINT64_CONSTANT (1863000000000)
#define RIGHT G_GINT64_CONSTANT (1763000000000)

static void
edit (TegotaeUserDb   *db,
      TegotaeQuestion *question,
      const char      *text,
      TegotaeMark      verdict,
      int              permille,
      gint64           now)
{
  g_autoptr (TegotaeReadingPosition) left = tegotae_reading_position_new ("core", "a", permille, now);

  tegotae_question_set_title (question, text);
  tegotae_question_touch (question, now);
  g_assert_true (tegotae_question_table_save (db, question, NULL));
  g_assert_true (tegotae_attempt_table_set_note (db, FIRST, text, now, NULL));
  g_assert_true (tegotae_mark_table_set (db, "core", "c", verdict, TRUE, now, NULL));
  g_assert_true (tegotae_mark_table_set_place (db, left, NULL));
}

/* What was exported was made while the clock was ahead; what is here was changed
 * after that, with the clock right. */
static void
test_a_newer_edit_stays_whatever_the_clock_said (Place         *place,
                                                 gconstpointer  data)
{
  g_autoptr (TegotaeExport) exported = NULL;
  g_autoptr (TegotaeQuestion) question = NULL;
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *found = NULL;

  fill (place);
  db = tegotae_user_db_open (place->path, NULL);
  question = tegotae_question_table_get (db, FIRST, NULL);
  edit (db, question, "older", TEGOTAE_MARK_HELPFUL, 300, AHEAD);
  exported = export (place);
  edit (db, question, "newer", TEGOTAE_MARK_NOT_FOR_ME, 700, RIGHT);

  before = dump (place);
  restore (place, exported);
  after = dump (place);
  g_assert_cmpstr (before, ==, after);

  found = place_ask (place, "SELECT title || text || verdict.value || place.value"
                            " FROM question, attempt_note, mark AS verdict, mark AS place"
                            " WHERE question.number = 1 AND verdict.kind = 'verdict' AND place.kind = 'place'");
  g_assert_cmpstr (found, ==, "newernewer0700");
}

/* Two programs had the same question open. */
static void
test_a_question_saved_last_is_the_newest (Place         *place,
                                          gconstpointer  data)
{
  g_autoptr (TegotaeExport) exported = NULL;
  g_autoptr (TegotaeQuestion) one = NULL;
  g_autoptr (TegotaeQuestion) other = NULL;
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autofree char *title = NULL;

  fill (place);
  db = tegotae_user_db_open (place->path, NULL);
  one = tegotae_question_table_get (db, FIRST, NULL);
  other = tegotae_question_table_get (db, FIRST, NULL);

  tegotae_question_set_title (one, "one");
  tegotae_question_touch (one, AHEAD);
  g_assert_true (tegotae_question_table_save (db, one, NULL));
  exported = export (place);

  tegotae_question_set_title (other, "other");
  tegotae_question_touch (other, RIGHT);
  g_assert_true (tegotae_question_table_save (db, other, NULL));
  restore (place, exported);
  title = place_ask (place, "SELECT title FROM question WHERE number = 1");
  g_assert_cmpstr (title, ==, "other");
}

/* What was left while the clock was ahead does not lead for years. */
static void
test_the_place_left_last_leads_whatever_the_clock_said (Place         *place,
                                                        gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeReadingPosition) ahead = tegotae_reading_position_new ("core", "ahead", 100, AHEAD);
  g_autoptr (TegotaeReadingPosition) right = tegotae_reading_position_new ("core", "right", 100, RIGHT);
  g_autoptr (GPtrArray) places = NULL;

  g_assert_true (tegotae_mark_table_set_place (db, ahead, NULL));
  g_assert_true (tegotae_mark_table_set_place (db, right, NULL));
  places = tegotae_mark_table_list_places (db, NULL);
  g_assert_cmpstr (((TegotaeReadingPosition *) g_ptr_array_index (places, 0))->entry, ==, "right");
}

/* The attempts in the order of saving. (transfer full) */
static char *
list_attempts (Place *place)
{
  return place_ask (place, "SELECT group_concat (substr (id, 36), '')"
                           " FROM (SELECT id FROM attempt ORDER BY saved_order, number)");
}

/* Here 1, 2 and 3 were saved in turn, elsewhere 4 before and 5 after 2; 6 comes from
 * an older export, which has its time alone. */
static void
test_order_of_saving_is_kept_by_a_restore (Place         *place,
                                           gconstpointer  data)
{
  static const gint64 here[] = { 900, 400, 500 };
  static const gint64 orders[] = { 850, 901, 880 };
  g_autoptr (TegotaeExport) exported = tegotae_export_new ();
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autofree char *merged = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-00000000000%u", 1 + i);
      g_autofree char *other = g_strdup_printf ("00000000-0000-4000-8000-00000000000%u", 4 + i);
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, 100000 + here[i]);
      TegotaeAttempt *foreign = test_attempt_new (other, 100000);

      g_assert_true (tegotae_attempt_table_save (db, attempt, NULL));
      foreign->order = 100000 + orders[i];
      g_ptr_array_add (exported->attempts, foreign);
    }

  restore (place, exported);
  merged = list_attempts (place);
  g_assert_cmpstr (merged, ==, "461253");
  restore (place, exported);
  again = list_attempts (place);
  g_assert_cmpstr (again, ==, "461253");
}

/* Rows of a program that did not look, of a hostile file, or of a clock. */
static void
test_no_time_leaves_the_calendar (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeExport) exported = NULL;
  const TegotaeAttempt *attempt;
  const TegotaeExportedEntry *entry;
  const TegotaeQuestion *question;
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (TegotaeAttempt) next = test_attempt_new ("next", 100000);
  g_autoptr (TegotaeAttempt) last = NULL;

  fill (place);
  place_exec (place,
              "UPDATE attempt SET started_at = 253402300800000, finished_at = 9223372036854775807;"
              "UPDATE attempt_note SET changed_at = 9223372036854775807;"
              "UPDATE mark SET value = iif (kind = 'read', 253402300800000, value), time = 9223372036854775807;"
              "UPDATE question SET asked_at = 253402300800000, changed_at = 9223372036854775807;"
              "UPDATE question_answer SET added_at = 9223372036854775807;");

  exported = export (place);
  attempt = g_ptr_array_index (exported->attempts, 1);
  entry = g_ptr_array_index (exported->entries, 0);
  question = g_ptr_array_index (exported->questions, 0);
  g_assert_cmpint (attempt->started_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (attempt->finished_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (attempt->note_changed_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (entry->first_read_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (entry->last_read_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (entry->bookmarked_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (entry->left_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (question->asked_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (question->changed_at, ==, TEGOTAE_TIME_LATEST);
  g_assert_cmpint (tegotae_question_get_answer (question, 0)->added_at, ==, TEGOTAE_TIME_LATEST);

  /* All can be changed again, and what is saved is the last. */
  db = tegotae_user_db_open (place->path, NULL);
  edit (db, g_ptr_array_index (exported->questions, 0), "again", TEGOTAE_MARK_HELPFUL, 100, RIGHT);
  g_assert_true (tegotae_attempt_table_save (db, next, NULL));
  last = tegotae_attempt_table_get_last (db, NULL);
  g_assert_cmpstr (last->id, ==, "next");
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
  PLACE_ADD ("/store/export/a-newer-edit-stays-whatever-the-clock-said",
             test_a_newer_edit_stays_whatever_the_clock_said);
  PLACE_ADD ("/store/export/a-question-saved-last-is-the-newest",
             test_a_question_saved_last_is_the_newest);
  PLACE_ADD ("/store/user/the-place-left-last-leads-whatever-the-clock-said",
             test_the_place_left_last_leads_whatever_the_clock_said);
  PLACE_ADD ("/store/user/order-of-saving-is-kept-by-a-restore",
             test_order_of_saving_is_kept_by_a_restore);
  PLACE_ADD ("/store/user/no-time-leaves-the-calendar", test_no_time_leaves_the_calendar);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *name = g_strconcat ("/store/export/", rules[i].name, NULL);

      g_test_add (name, Place, &rules[i], place_set_up, test_rule, place_tear_down);
    }

  return g_test_run ();
}
