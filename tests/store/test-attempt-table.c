/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db-private.h"
#include "test-store-support.h"

static TegotaeUserDb *
open_db (Place *place)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);

  return db;
}

static void
save (TegotaeUserDb *db,
      const char    *id,
      gint64         finished_at)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, finished_at);
  g_autoptr (GError) error = NULL;

  attempt->started_at = MAX (attempt->started_at, 0);
  g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
  g_assert_no_error (error);
}

/* The ids of all attempts, in the order listed. */
static char *
list_ids (TegotaeUserDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attempts = tegotae_attempt_table_list (db, &error);
  GString *ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", attempt->id);
    }

  return g_string_free (ids, FALSE);
}

static void
assert_ids (TegotaeUserDb *db,
            const char    *expected)
{
  g_autofree char *ids = list_ids (db);

  g_assert_cmpstr (ids, ==, expected);
}

/* How many rows the three tables have together. */
static gint64
count_rows (TegotaeUserDb *db)
{
  gint64 count = -1;

  g_assert_true (tegotae_statement_read_int64 (tegotae_user_db_get_sqlite (db),
                                               "SELECT (SELECT count (*) FROM attempt)"
                                               "     + (SELECT count (*) FROM response)"
                                               "     + (SELECT count (*) FROM domain_score)", NULL,
                                               &count, NULL));

  return count;
}

static void
test_survives_close_and_reopen (Place         *place,
                                gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new ("a", 1700000000123);
  g_autoptr (TegotaeAttempt) got = NULL;
  g_autoptr (TegotaeAttempt) last = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = open_db (place);

  g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
  tegotae_user_db_close (db);
  g_assert_false (place_has (place, "-wal"));

  db = open_db (place);
  got = tegotae_attempt_table_get (db, "a", &error);
  last = tegotae_attempt_table_get_last (db, &error);
  all = tegotae_attempt_table_list (db, &error);
  tegotae_user_db_close (db);

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 1);
  assert_attempts_equal (got, attempt);
  assert_attempts_equal (last, attempt);
  assert_attempts_equal (g_ptr_array_index (all, 0), attempt);
}

static void
test_every_stage_survives (Place         *place,
                           gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);

  for (int stage = TEGOTAE_STAGE_NONE; stage < TEGOTAE_N_STAGES; stage++)
    {
      g_autofree char *id = g_strdup_printf ("stage%d", stage);
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, 100000);
      g_autoptr (TegotaeAttempt) got = NULL;
      g_autoptr (GError) error = NULL;

      attempt->stage = (TegotaeStage) stage;
      g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
      got = tegotae_attempt_table_get (db, id, &error);
      g_assert_no_error (error);
      assert_attempts_equal (got, attempt);
    }
}

static void
test_parts_stay_with_their_attempt (Place         *place,
                                    gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) first = test_attempt_new ("a", 200000);
  g_autoptr (TegotaeAttempt) second = test_attempt_new ("b", 100000);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (second->responses, 3);
  g_ptr_array_set_size (second->profile->domains, 0);
  g_assert_true (tegotae_attempt_table_save (db, first, &error));
  g_assert_true (tegotae_attempt_table_save (db, second, &error));

  all = tegotae_attempt_table_list (db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  assert_attempts_equal (g_ptr_array_index (all, 0), second);
  assert_attempts_equal (g_ptr_array_index (all, 1), first);
}

static gint64
get_order (TegotaeUserDb *db,
           const char    *id)
{
  g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_table_get (db, id, NULL);

  return attempt->order;
}

/* The clock was ahead, then right, then back, then ahead of all. */
static void
test_order_of_saving_does_not_follow_the_clock (Place         *place,
                                                gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) last = NULL;
  g_autoptr (TegotaeAttempt) first = NULL;

  save (db, "ahead", 900000);
  save (db, "right", 300000);
  save (db, "back", 100000);
  save (db, "same", 100000);
  save (db, "unknown", 0);
  assert_ids (db, "unknown same back right ahead");
  save (db, "far-ahead", 1000000);
  assert_ids (db, "far-ahead unknown same back right ahead");

  last = tegotae_attempt_table_get_last (db, NULL);
  g_assert_cmpstr (last->id, ==, "far-ahead");

  /* Shown times stay what the clock said. */
  first = tegotae_attempt_table_get (db, "right", NULL);
  g_assert_cmpint (first->finished_at, ==, 300000);
  g_assert_cmpint (get_order (db, "ahead"), ==, 900000);
  g_assert_cmpint (get_order (db, "right"), ==, 900001);
  g_assert_cmpint (get_order (db, "unknown"), ==, 900004);
  g_assert_cmpint (get_order (db, "far-ahead"), ==, 1000000);
}

static void
test_order_of_saving_is_kept_by_what_is_undone (Place         *place,
                                                gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);

  save (db, "ahead", 900000);
  save (db, "right", 300000);
  save (db, "next", 400000);
  test_delete (db, "ahead");
  test_delete (db, "right");
  save (db, "later", 500000);
  assert_ids (db, "later next");

  test_undelete (db, "ahead");
  test_undelete (db, "right");
  assert_ids (db, "later next right ahead");
}

/* Two attempts may share an order when records of two machines were put together. */
static void
test_order_of_saving_may_be_shared (Place         *place,
                                    gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) other = test_attempt_new ("other", 200000);

  save (db, "a", 300000);
  other->order = 300000;
  g_assert_true (tegotae_attempt_table_save (db, other, NULL));
  save (db, "b", 200000);
  assert_ids (db, "b other a");
  g_assert_cmpint (get_order (db, "b"), ==, 300001);
}

#define N_PROCESSES 6
#define N_EACH 25

static void
save_some (gpointer data)
{
  Place *place = data;
  g_autoptr (TegotaeUserDb) db = open_db (place);

  for (int i = 0; i < N_EACH; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d-%d", (int) getpid (), i);

      save (db, id, 100000 - i);
    }
}

static void
test_order_of_saving_holds_for_many_at_once (Place         *place,
                                             gconstpointer  data)
{
  int processes[N_PROCESSES];
  g_autofree char *orders = NULL;

  tegotae_user_db_close (open_db (place));
  for (int i = 0; i < N_PROCESSES; i++)
    processes[i] = fork_and_run (save_some, place);
  for (int i = 0; i < N_PROCESSES; i++)
    wait_for_success (processes[i]);

  /* Rows are numbered as they come, so no two have one order and none is out of it. */
  orders = place_ask (place,
                      "SELECT count (DISTINCT saved_order) || ' ' || max (saved_order - number) || ' ' ||"
                      " min (saved_order - number) FROM attempt");
  g_assert_cmpstr (orders, ==, "150 99999 99999");
}

static void
test_empty_has_no_last (Place         *place,
                        gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_attempt_table_get_last (db, &error));
  g_assert_no_error (error);
  assert_ids (db, "");
}

static void
test_unknown_id_is_not_found (Place         *place,
                              gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;

  save (db, "a", 100000);

  g_assert_null (tegotae_attempt_table_get (db, "b", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  assert_ids (db, "a");
}

static void
test_same_id_exists (Place         *place,
                     gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) again = test_attempt_new ("a", 300000);
  g_autoptr (TegotaeAttempt) kept = NULL;
  g_autoptr (GError) error = NULL;

  save (db, "a", 100000);
  g_assert_false (tegotae_attempt_table_save (db, again, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS);

  kept = tegotae_attempt_table_get (db, "a", NULL);
  g_assert_cmpint (kept->finished_at, ==, 100000);
  save (db, "b", 200000);
  assert_ids (db, "b a");
}

static void
test_removing_takes_all_of_it (Place         *place,
                               gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);

  save (db, "a", 100000);
  save (db, "b", 200000);
  g_assert_cmpint (count_rows (db), ==, 32);

  test_delete (db, "a");
  assert_ids (db, "b");
  g_assert_cmpint (count_rows (db), ==, 32);

  test_remove (db, "a");
  assert_ids (db, "b");
  g_assert_cmpint (count_rows (db), ==, 16);
}

/* What Undo does. */
static void
test_deleted_can_be_brought_back (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) before = NULL;
  g_autoptr (TegotaeAttempt) gone = NULL;
  g_autoptr (TegotaeAttempt) last = NULL;
  g_autoptr (TegotaeAttempt) after = NULL;
  g_autoptr (GError) error = NULL;

  save (db, "a", 100000);
  save (db, "b", 200000);
  before = tegotae_attempt_table_get (db, "b", &error);
  g_assert_no_error (error);
  test_delete (db, "b");
  gone = tegotae_attempt_table_get (db, "b", &error);
  g_assert_null (gone);
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  last = tegotae_attempt_table_get_last (db, NULL);
  g_assert_cmpstr (last->id, ==, "a");
  test_undelete (db, "b");
  after = tegotae_attempt_table_get (db, "b", NULL);

  assert_attempts_equal (before, after);
  assert_ids (db, "b a");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/attempt/survives-close-and-reopen", test_survives_close_and_reopen);
  PLACE_ADD ("/store/attempt/every-stage-survives", test_every_stage_survives);
  PLACE_ADD ("/store/attempt/parts-stay-with-their-attempt", test_parts_stay_with_their_attempt);
  PLACE_ADD ("/store/user/order-of-saving-does-not-follow-the-clock",
             test_order_of_saving_does_not_follow_the_clock);
  PLACE_ADD ("/store/user/order-of-saving-is-kept-by-what-is-undone",
             test_order_of_saving_is_kept_by_what_is_undone);
  PLACE_ADD ("/store/user/order-of-saving-may-be-shared", test_order_of_saving_may_be_shared);
  PLACE_ADD ("/store/user/order-of-saving-holds-for-many-at-once",
             test_order_of_saving_holds_for_many_at_once);
  PLACE_ADD ("/store/attempt/empty-has-no-last", test_empty_has_no_last);
  PLACE_ADD ("/store/attempt/unknown-id-is-not-found", test_unknown_id_is_not_found);
  PLACE_ADD ("/store/attempt/same-id-exists", test_same_id_exists);
  PLACE_ADD ("/store/attempt/removing-takes-all-of-it", test_removing_takes_all_of_it);
  PLACE_ADD ("/store/attempt/deleted-can-be-brought-back", test_deleted_can_be_brought_back);

  return g_test_run ();
}
