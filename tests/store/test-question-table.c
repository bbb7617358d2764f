/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-question-table.h"
#include "store/user/tegotae-user-db-private.h"
#include "test-store-support.h"
#include "../test-question.h"

#define FIRST "00000000-0000-4000-8000-000000000001"
#define SECOND "00000000-0000-4000-8000-000000000002"

static TegotaeUserDb *
open_db (Place *place)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);

  return db;
}

/* Every field is different from an empty one's. */
static TegotaeQuestion *
make_question (const char *id,
               gint64      asked_at)
{
  TegotaeQuestion *question = tegotae_question_new (id, asked_at);

  tegotae_question_set_title (question, "最終面接で“志望度”を聞かれたら?");
  tegotae_question_set_situation (question, "来週です。\n\n二社で迷っています。");
  question->stage = TEGOTAE_STAGE_FINAL;
  question->changed_at = asked_at + 5;
  tegotae_question_add_answer (question, "先輩", "正直でよいと思います。", asked_at + 2);
  tegotae_question_add_answer (question, "", "'; DROP TABLE question; --", asked_at + 4);

  return question;
}

static void
save (TegotaeUserDb         *db,
      const TegotaeQuestion *question)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_question_table_save (db, question, &error));
  g_assert_no_error (error);
}

static void
assert_equal (const TegotaeQuestion *a,
              const TegotaeQuestion *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->asked_at, ==, b->asked_at);
  g_assert_cmpint (a->changed_at, ==, b->changed_at);
  g_assert_true (test_question_says_the_same (a, b));

  for (guint i = 0; i < a->answers->len; i++)
    g_assert_cmpint (tegotae_question_get_answer (a, i)->added_at, ==,
                     tegotae_question_get_answer (b, i)->added_at);
}

static void
assert_stored (TegotaeUserDb         *db,
               const TegotaeQuestion *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeQuestion) stored = tegotae_question_table_get (db, expected->id, &error);

  g_assert_no_error (error);
  assert_equal (stored, expected);
}

static void
test_kept (Place         *place,
           gconstpointer  data)
{
  g_autoptr (TegotaeQuestion) question = make_question (FIRST, 1000);
  TegotaeUserDb *db = open_db (place);

  save (db, question);
  assert_stored (db, question);
  tegotae_user_db_close (db);

  db = open_db (place);
  assert_stored (db, question);
  tegotae_user_db_close (db);
}

static void
test_saved_again (Place         *place,
                  gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeQuestion) question = make_question (FIRST, 1000);
  g_autoptr (TegotaeQuestion) changed = tegotae_question_copy (question);
  g_autoptr (GPtrArray) questions = NULL;
  gint64 n_answers;

  save (db, question);
  tegotae_question_set_title (changed, "別の聞き方");
  changed->stage = TEGOTAE_STAGE_NONE;
  g_ptr_array_remove_index (changed->answers, 0);
  tegotae_question_touch (changed, 9000);
  save (db, changed);

  assert_stored (db, changed);
  questions = tegotae_question_table_list (db, NULL);
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_true (tegotae_statement_read_int64 (tegotae_user_db_get_sqlite (db),
                                               "SELECT count (*) FROM question_answer", NULL, &n_answers, NULL));
  g_assert_cmpint (n_answers, ==, 1);
}

static void
test_newest_first (Place         *place,
                   gconstpointer  data)
{
  static const char * const ids[] = {
    "00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b",
    "00000000-0000-4000-8000-00000000000c", "00000000-0000-4000-8000-00000000000d",
  };
  static const gint64 times[] = { 2000, 3000, 1000, 3000 };
  static const guint expected[] = { 3, 1, 0, 2 };
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GPtrArray) questions = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (TegotaeQuestion) question = make_question (ids[i], times[i]);

      save (db, question);
    }

  questions = tegotae_question_table_list (db, NULL);
  g_assert_cmpuint (questions->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (TegotaeQuestion) question = make_question (ids[expected[i]], times[expected[i]]);

      assert_equal (g_ptr_array_index (questions, i), question);
    }
}

static void
test_deleted_and_saved_again (Place         *place,
                              gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeQuestion) first = make_question (FIRST, 1000);
  g_autoptr (TegotaeQuestion) second = make_question (SECOND, 2000);
  g_autoptr (TegotaeQuestion) missing = NULL;
  g_autoptr (TegotaeQuestion) back = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_answers;

  save (db, first);
  save (db, second);
  test_delete (db, FIRST);

  missing = tegotae_question_table_get (db, FIRST, &error);
  g_assert_null (missing);
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  assert_stored (db, second);

  /* As a change of what is there, which is later than the one before. */
  save (db, first);
  back = tegotae_question_table_get (db, FIRST, NULL);
  g_assert_true (test_question_says_the_same (back, first));
  g_assert_cmpint (back->changed_at, >, first->changed_at);

  test_delete (db, FIRST);
  test_remove (db, FIRST);
  g_assert_true (tegotae_statement_read_int64 (tegotae_user_db_get_sqlite (db),
                                               "SELECT count (*) FROM question_answer", NULL, &n_answers, NULL));
  g_assert_cmpint (n_answers, ==, 2);
  save (db, first);
  assert_stored (db, first);
}

static void
test_not_there (Place         *place,
                gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GPtrArray) questions = tegotae_question_table_list (db, NULL);
  g_autoptr (TegotaeQuestion) missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (questions->len, ==, 0);
  missing = tegotae_question_table_get (db, FIRST, &error);
  g_assert_null (missing);
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
}

static void
test_invalid (Place         *place,
              gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeQuestion) question = make_question (FIRST, 1000);
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GError) error = NULL;

  tegotae_question_set_title (question, " ");
  g_assert_false (tegotae_question_table_save (db, question, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  questions = tegotae_question_table_list (db, NULL);
  g_assert_cmpuint (questions->len, ==, 0);
}

/* A failure in the middle leaves the question as it was before. */
static void
test_whole_or_not_at_all (Place         *place,
                          gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeQuestion) question = make_question (FIRST, 1000);
  g_autoptr (TegotaeQuestion) changed = tegotae_question_copy (question);
  g_autoptr (GError) error = NULL;

  save (db, question);
  g_assert_true (tegotae_sqlite_exec (tegotae_user_db_get_sqlite (db),
                                      "CREATE TEMP TRIGGER fail BEFORE INSERT ON question_answer "
                                      "WHEN NEW.position = 1 "
                                      "BEGIN SELECT RAISE (ABORT, 'no'); END", NULL));

  tegotae_question_set_title (changed, "途中で失敗");
  g_assert_false (tegotae_question_table_save (db, changed, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  assert_stored (db, question);
}

static char *
get_state (TegotaeUserDb *db)
{
  g_autoptr (GError) error = NULL;
  char *state = tegotae_question_table_get_state (db, &error);

  g_assert_no_error (error);

  return state;
}

/* Whoever changes the questions, this process or another one. */
static void
test_state (Place         *place,
            gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeUserDb) other = open_db (place);
  g_autoptr (TegotaeQuestion) first = make_question (FIRST, 1000);
  g_autoptr (TegotaeQuestion) second = make_question (SECOND, 2000);
  g_autofree char *none = get_state (db);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *same = NULL;
  g_autofree char *deleted = NULL;

  g_assert_cmpstr (none, ==, "");
  save (db, first);
  one = get_state (db);
  save (other, second);
  two = get_state (db);
  tegotae_question_touch (first, 1500);
  save (other, first);
  changed = get_state (db);
  same = get_state (other);
  test_delete (other, SECOND);
  deleted = get_state (db);

  g_assert_cmpstr (one, !=, none);
  g_assert_cmpstr (two, !=, one);
  g_assert_cmpstr (changed, !=, two);
  g_assert_cmpstr (same, ==, changed);
  g_assert_cmpstr (deleted, !=, changed);
  g_assert_cmpstr (deleted, !=, one);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/question/it-is-kept-as-it-is", test_kept);
  PLACE_ADD ("/store/question/saving-again-replaces-it", test_saved_again);
  PLACE_ADD ("/store/question/the-newest-comes-first", test_newest_first);
  PLACE_ADD ("/store/question/what-was-deleted-can-be-saved-again", test_deleted_and_saved_again);
  PLACE_ADD ("/store/question/what-is-not-there-is-not-found", test_not_there);
  PLACE_ADD ("/store/question/an-invalid-one-is-not-saved", test_invalid);
  PLACE_ADD ("/store/question/a-failure-changes-nothing", test_whole_or_not_at_all);
  PLACE_ADD ("/store/question/every-change-shows-in-the-state", test_state);

  return g_test_run ();
}
