/* test-attempt-table.c
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

#include <sqlite3.h>

#include "core/tegotae-error.h"
#include "store/tegotae-attempt-table.h"
#include "store/tegotae-sqlite-private.h"
#include "store/tegotae-user-db-private.h"
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

  g_assert_true (tegotae_sqlite_get_int64 (tegotae_user_db_get_sqlite (db),
                                           "SELECT (SELECT count (*) FROM attempt)"
                                           "     + (SELECT count (*) FROM response)"
                                           "     + (SELECT count (*) FROM domain_score)",
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
  assert_attempts_equal (g_ptr_array_index (all, 0), first);
  assert_attempts_equal (g_ptr_array_index (all, 1), second);
}

static void
test_newest_comes_first (Place         *place,
                         gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) last = NULL;

  save (db, "middle", 200000);
  save (db, "new-first", 300000);
  save (db, "old", 100000);
  save (db, "new-second", 300000);
  save (db, "a-new-third", 300000);

  assert_ids (db, "a-new-third new-second new-first middle old");
  last = tegotae_attempt_table_get_last (db, NULL);
  g_assert_cmpstr (last->id, ==, "a-new-third");
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
  g_clear_error (&error);

  g_assert_false (tegotae_attempt_table_delete (db, "b", &error));
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
test_delete_takes_all_of_it (Place         *place,
                             gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;

  save (db, "a", 100000);
  save (db, "b", 200000);
  g_assert_cmpint (count_rows (db), ==, 32);

  g_assert_true (tegotae_attempt_table_delete (db, "a", &error));
  g_assert_no_error (error);
  assert_ids (db, "b");
  g_assert_cmpint (count_rows (db), ==, 16);
}

/* What Undo does. */
static void
test_deleted_can_be_saved_again (Place         *place,
                                 gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) before = NULL;
  g_autoptr (TegotaeAttempt) after = NULL;
  g_autoptr (GError) error = NULL;

  save (db, "a", 100000);
  save (db, "b", 200000);
  before = tegotae_attempt_table_get (db, "a", &error);
  g_assert_true (tegotae_attempt_table_delete (db, "a", &error));
  g_assert_true (tegotae_attempt_table_save (db, before, &error));
  after = tegotae_attempt_table_get (db, "a", &error);

  g_assert_no_error (error);
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
  PLACE_ADD ("/store/attempt/newest-comes-first", test_newest_comes_first);
  PLACE_ADD ("/store/attempt/empty-has-no-last", test_empty_has_no_last);
  PLACE_ADD ("/store/attempt/unknown-id-is-not-found", test_unknown_id_is_not_found);
  PLACE_ADD ("/store/attempt/same-id-exists", test_same_id_exists);
  PLACE_ADD ("/store/attempt/delete-takes-all-of-it", test_delete_takes_all_of_it);
  PLACE_ADD ("/store/attempt/deleted-can-be-saved-again", test_deleted_can_be_saved_again);

  return g_test_run ();
}
