/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "core/tegotae-time.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-deletion-table.h"
#include "store/user/tegotae-question-table.h"
#include "test-store-support.h"

#define DAY G_GINT64_CONSTANT (86400000)
#define NOW (20000 * DAY + 1000) /* in a day that began a second ago */
#define QUESTION "00000000-0000-4000-8000-000000000001"

/* Attempts of these ids, finished at these times. */
static const struct
{
  const char *id;
  gint64      finished_at;
} saved[] = {
  { "a", 100000 }, { "b", 200000 }, { "b2", 200000 }, { "c", 300000 }, { "unknown", 0 },
};

typedef struct
{
  const char *path;
  gint64      from;
  gint64      to;
  const char *deleted; /* the newest first */
  const char *left;    /* likewise */
} Case;

static const Case cases[] = {
  { "/store/attempt-range/the-end-is-not-in-it", 100000, 300000, "b2 b a", "unknown c" },
  { "/store/attempt-range/the-beginning-is", 300000, 300001, "c", "unknown b2 b a" },
  { "/store/attempt-range/nothing-is-nothing", 100001, 200000, "", "unknown c b2 b a" },
  { "/store/attempt-range/an-unknown-time-is-in-none", G_MININT64, G_MAXINT64, "c b2 b a",
    "unknown" },
  { "/store/attempt-range/the-wrong-way-round-is-nothing", 300000, 100000, "", "unknown c b2 b a" },
};

static TegotaeUserDb *
open_db (Place *place)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (saved); i++)
    {
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new (saved[i].id, saved[i].finished_at);

      attempt->started_at = 0;
      g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
    }

  return db;
}

static void
save_question (TegotaeUserDb *db,
               gint64         changed_at)
{
  g_autoptr (TegotaeQuestion) question = tegotae_question_new (QUESTION, 1000);

  tegotae_question_set_title (question, "問い");
  tegotae_question_add_answer (question, "先輩", "答え", 1000);
  question->changed_at = changed_at;
  g_assert_true (tegotae_question_table_save (db, question, NULL));
}

static void
assert_ids (GPtrArray  *attempts,
            const char *wanted)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < attempts->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((TegotaeAttempt *) g_ptr_array_index (attempts, i))->id);

  g_assert_cmpstr (ids->str, ==, wanted);
}

static void
assert_left (TegotaeUserDb *db,
             const char    *wanted)
{
  g_autoptr (GPtrArray) left = tegotae_attempt_table_list (db, NULL);

  assert_ids (left, wanted);
}

static void
assert_answer (Place      *place,
               const char *sql,
               const char *wanted)
{
  g_autofree char *answer = place_ask (place, sql);

  g_assert_cmpstr (answer, ==, wanted);
}

static void
test_range (Place         *place,
            gconstpointer  data)
{
  const Case *test = data;
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deleted = NULL;

  deleted = tegotae_deletion_table_delete_range (db, test->from, test->to, NOW, &error);
  g_assert_no_error (error);
  assert_ids (deleted, test->deleted);
  assert_left (db, test->left);

  for (guint i = 0; i < deleted->len; i++)
    test_undelete (db, ((TegotaeAttempt *) g_ptr_array_index (deleted, i))->id);
  assert_left (db, "unknown c b2 b a");
}

static void
test_all_or_none (Place         *place,
                  gconstpointer  data)
{
  static const char * const missing[] = { "a", QUESTION, "no-such", NULL };
  static const char * const twice[] = { "a", "b", "a", NULL };
  static const char * const live[] = { "a", NULL };
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;

  save_question (db, 1000);
  g_assert_false (tegotae_deletion_table_delete (db, missing, NOW, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "no-such"));
  g_assert_false (tegotae_deletion_table_delete (db, twice, NOW, NULL));
  assert_left (db, "unknown c b2 b a");

  g_clear_error (&error);
  g_assert_false (tegotae_deletion_table_undelete (db, live, NOW, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  g_assert_false (tegotae_deletion_table_remove (db, live, NOW, NULL));
  assert_left (db, "unknown c b2 b a");
  assert_answer (place, "SELECT count (*) FROM tombstone", "0");
}

#define DUMP \
  "SELECT (SELECT group_concat (number || id || saved_order || note_emptied_at || finished_at, ' ') FROM attempt)" \
  " || (SELECT group_concat (attempt || item || option, ' ') FROM response)" \
  " || (SELECT group_concat (text || changed_at, ' ') FROM attempt_note)" \
  " || (SELECT group_concat (number || title || changed_at || asked_at, ' ') FROM question)" \
  " || (SELECT group_concat (question || position || giver || text, ' ') FROM question_answer)" \
  " || (SELECT count (deleted_at) + count (over_seen_at) FROM attempt) || (SELECT count (*) FROM tombstone)"

/* But for the time when it was brought back. */
static void
test_undo_restores_the_row_exactly (Place         *place,
                                    gconstpointer  data)
{
  static const char * const ids[] = { "b", QUESTION, "unknown", NULL };
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *state = NULL;
  g_autofree char *state_after = NULL;

  save_question (db, 2000);
  g_assert_true (tegotae_attempt_table_set_note (db, "b", "メモ", 50, NULL));
  before = place_ask (place, DUMP);
  state = tegotae_question_table_get_state (db, NULL);
  g_assert_nonnull (before);

  g_assert_true (tegotae_deletion_table_delete (db, ids, NOW, NULL));
  assert_left (db, "c b2 a");
  g_assert_true (tegotae_deletion_table_undelete (db, ids, NOW, NULL));

  after = place_ask (place, DUMP);
  state_after = tegotae_question_table_get_state (db, NULL);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (state_after, ==, state);
  assert_answer (place, "SELECT undeleted_at FROM attempt WHERE id = 'b'", "1728000001001");
  assert_answer (place, "SELECT undeleted_at FROM attempt WHERE id = 'c'", "0");
}

/* Each is later than what it undoes, whatever the clock says. */
static void
test_the_clock_does_not_decide (Place         *place,
                                gconstpointer  data)
{
  static const char * const ids[] = { "a", QUESTION, NULL };
  g_autoptr (TegotaeUserDb) db = open_db (place);

  save_question (db, 9 * DAY);
  g_assert_true (tegotae_deletion_table_delete (db, ids, 0, NULL));
  assert_answer (place, "SELECT deleted_at FROM attempt WHERE id = 'a'", "1");
  assert_answer (place, "SELECT deleted_at - changed_at FROM question", "1");
  g_assert_true (tegotae_deletion_table_undelete (db, ids, 0, NULL));
  assert_answer (place, "SELECT undeleted_at FROM attempt WHERE id = 'a'", "2");
  g_assert_true (tegotae_deletion_table_delete (db, ids, 0, NULL));
  assert_answer (place, "SELECT deleted_at FROM attempt WHERE id = 'a'", "3");
  g_assert_true (tegotae_deletion_table_remove (db, ids, 0, NULL));
  assert_answer (place, "SELECT group_concat (kind || removed_at, ' ') FROM tombstone WHERE kind = 'attempt'",
                 "attempt4");
}

/* No content is left. */
static void
test_a_tombstone_has_no_content (Place         *place,
                                 gconstpointer  data)
{
  static const char * const ids[] = { "a", QUESTION, NULL };
  g_autoptr (TegotaeUserDb) db = open_db (place);

  save_question (db, 1000);
  g_assert_true (tegotae_deletion_table_delete (db, ids, NOW, NULL));
  g_assert_true (tegotae_deletion_table_remove (db, ids, NOW + 5, NULL));
  assert_answer (place, "SELECT group_concat (id || ' ' || kind || ' ' || removed_at, ', ')"
                        " FROM (SELECT * FROM tombstone ORDER BY kind)",
                 "a attempt 1728000001005, " QUESTION " question 1728000001005");
  assert_answer (place, "SELECT count (*) FROM response WHERE attempt = 1", "0");
  assert_answer (place, "SELECT count (*) FROM question_answer", "0");
}

static void
start (TegotaeUserDb *db,
       gint64         day)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_deletion_table_sweep (db, NOW + day * DAY, NOW + day * DAY - 1000, &error));
  g_assert_no_error (error);
}

static void
test_a_second_start_removes_what_is_over (Place         *place,
                                          gconstpointer  data)
{
  static const char * const ids[] = { "a", QUESTION, NULL };
  static const char * const later[] = { "b", NULL };
  g_autoptr (TegotaeUserDb) db = open_db (place);

  save_question (db, 1000);
  g_assert_true (tegotae_deletion_table_delete (db, ids, NOW, NULL));
  g_assert_true (tegotae_deletion_table_delete (db, later, NOW + DAY, NULL));

  start (db, 29);
  assert_answer (place, "SELECT count (over_seen_at) FROM attempt", "0");
  start (db, 30);
  start (db, 30);
  assert_answer (place, "SELECT count (over_seen_at) || (SELECT count (*) FROM tombstone) FROM attempt", "10");
  start (db, 31);
  assert_answer (place, "SELECT group_concat (id, ' ') FROM (SELECT id FROM tombstone ORDER BY id)", QUESTION " a");
  assert_answer (place, "SELECT count (*) FROM attempt WHERE id = 'a' OR id = 'b'", "1");
  assert_answer (place, "SELECT count (*) FROM question", "0");
  start (db, 40);
  assert_answer (place, "SELECT count (*) FROM tombstone", "3");
  assert_left (db, "unknown c b2");
}

/* It is ahead, perhaps for some starts, and right again; then it is wrong once more. */
static void
test_one_wrong_clock_removes_nothing (Place         *place,
                                      gconstpointer  data)
{
  static const char * const ids[] = { "a", NULL };
  g_autoptr (TegotaeUserDb) db = open_db (place);

  g_assert_true (tegotae_deletion_table_delete (db, ids, NOW, NULL));
  start (db, 700);
  start (db, 700);
  start (db, 1);
  assert_answer (place, "SELECT count (over_seen_at) FROM attempt", "0");
  start (db, 900);
  start (db, 2);
  g_assert_true (tegotae_deletion_table_undelete (db, ids, NOW + 2 * DAY, NULL));
  assert_left (db, "unknown c b2 b a");

  /* It was ahead when that was seen, and it is over now that it is right. */
  g_assert_true (tegotae_deletion_table_delete (db, ids, NOW + 3 * DAY, NULL));
  start (db, 900);
  start (db, 40);
  assert_answer (place, "SELECT count (*) FROM tombstone", "0");
  start (db, 41);
  assert_answer (place, "SELECT count (*) FROM tombstone", "1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Place, &cases[i], place_set_up, test_range, place_tear_down);

  PLACE_ADD ("/store/deletion/all-or-none", test_all_or_none);
  PLACE_ADD ("/store/deletion/undo-restores-the-row-exactly", test_undo_restores_the_row_exactly);
  PLACE_ADD ("/store/deletion/the-clock-does-not-decide", test_the_clock_does_not_decide);
  PLACE_ADD ("/store/deletion/a-tombstone-has-no-content", test_a_tombstone_has_no_content);
  PLACE_ADD ("/store/deletion/a-second-start-removes-what-is-over", test_a_second_start_removes_what_is_over);
  PLACE_ADD ("/store/deletion/one-wrong-clock-removes-nothing", test_one_wrong_clock_removes_nothing);

  return g_test_run ();
}
