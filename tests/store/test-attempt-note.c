/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-attempt-table.h"
#include "test-store-support.h"

#define TIME G_GINT64_CONSTANT (1700000000123)

static TegotaeUserDb *
open_with (Place      *place,
           const char *id)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, TIME);
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
  g_assert_no_error (error);

  return db;
}

static void
set (TegotaeUserDb *db,
     const char    *id,
     const char    *text,
     gint64         now)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_attempt_table_set_note (db, id, text, now, &error));
  g_assert_no_error (error);
}

static void
assert_note (TegotaeUserDb *db,
             const char    *id,
             const char    *note,
             gint64         changed_at)
{
  g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_table_get (db, id, NULL);
  g_autoptr (GPtrArray) all = tegotae_attempt_table_list (db, NULL);

  g_assert_cmpstr (attempt->note, ==, note);
  g_assert_cmpint (attempt->note_changed_at, ==, changed_at);
  assert_attempts_equal (attempt, g_ptr_array_index (all, 0));
}

static void
test_comes_with_its_attempt (Place         *place,
                             gconstpointer  data)
{
  TegotaeUserDb *db = open_with (place, "a");

  assert_note (db, "a", NULL, 0);
  set (db, "a", "Slept badly.\n“'; DROP TABLE attempt; --” 眠れなかった", 5);
  tegotae_user_db_close (db);

  db = tegotae_user_db_open (place->path, NULL);
  assert_note (db, "a", "Slept badly.\n“'; DROP TABLE attempt; --” 眠れなかった", 5);
  tegotae_user_db_close (db);
}

static void
test_is_replaced_and_emptied (Place         *place,
                              gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_with (place, "a");
  g_autofree char *count = NULL;

  set (db, "a", "", 4);
  assert_note (db, "a", NULL, 0);
  set (db, "a", "first", 5);
  set (db, "a", "second", 6);
  assert_note (db, "a", "second", 6);
  set (db, "a", "", 7);
  assert_note (db, "a", NULL, 0);

  count = place_ask (place, "SELECT count (*) FROM attempt_note");
  g_assert_cmpstr (count, ==, "0");
}

/* The first was written while the clock was ahead. */
static void
test_is_later_than_one_that_was_emptied (Place         *place,
                                         gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_with (place, "a");

  set (db, "a", "older", 900);
  set (db, "a", "", 5);
  set (db, "a", "", 6);
  set (db, "a", "newer", 7);
  assert_note (db, "a", "newer", 901);
  set (db, "a", "newest", 8);
  assert_note (db, "a", "newest", 902);
}

static void
test_of_nothing_is_refused (Place         *place,
                            gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_with (place, "a");
  g_autoptr (GError) error = NULL;

  g_assert_false (tegotae_attempt_table_set_note (db, "b", "text", 5, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  set (db, "a", "text", 5);
}

static void
test_goes_and_comes_back_with_its_attempt (Place         *place,
                                           gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_with (place, "a");
  g_autofree char *count = NULL;

  set (db, "a", "text", 5);
  test_delete (db, "a");
  g_assert_false (tegotae_attempt_table_set_note (db, "a", "other", 6, NULL));
  test_undelete (db, "a");
  assert_note (db, "a", "text", 5);

  test_delete (db, "a");
  test_remove (db, "a");
  count = place_ask (place, "SELECT count (*) FROM attempt_note");
  g_assert_cmpstr (count, ==, "0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/attempt-note/comes-with-its-attempt", test_comes_with_its_attempt);
  PLACE_ADD ("/store/attempt-note/is-replaced-and-emptied", test_is_replaced_and_emptied);
  PLACE_ADD ("/store/attempt-note/is-later-than-one-that-was-emptied",
             test_is_later_than_one_that_was_emptied);
  PLACE_ADD ("/store/attempt-note/of-nothing-is-refused", test_of_nothing_is_refused);
  PLACE_ADD ("/store/attempt-note/goes-and-comes-back-with-its-attempt",
             test_goes_and_comes_back_with_its_attempt);

  return g_test_run ();
}
