/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-sqlite.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "test-store-support.h"

/* A database with a table of unique numbers and one that refers to it. */
static TegotaeSqlite *
open_numbers (Place *place)
{
  g_autoptr (GError) error = NULL;
  TegotaeSqlite *db;

  place_exec (place,
              "CREATE TABLE IF NOT EXISTS number (n INTEGER PRIMARY KEY, t TEXT);"
              "CREATE TABLE IF NOT EXISTS part"
              " (n INTEGER REFERENCES number (n) DEFERRABLE INITIALLY DEFERRED)");

  db = tegotae_sqlite_open (place->path, 100, &error);
  g_assert_no_error (error);
  g_assert_true (tegotae_sqlite_adopt (db, TEGOTAE_SYNC_NORMAL, &error));
  g_assert_no_error (error);

  return db;
}

static gint64
count_numbers (TegotaeSqlite *db)
{
  g_autoptr (GError) error = NULL;
  gint64 count;

  g_assert_true (tegotae_statement_read_int64 (db, "SELECT count (*) FROM number", NULL, &count, &error));
  g_assert_no_error (error);

  return count;
}

static void
exec_ok (TegotaeSqlite *db,
         const char    *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_sqlite_exec (db, sql, &error));
  g_assert_no_error (error);
}

static void
test_error_says_what_and_where (Place         *place,
                                gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (GError) error = NULL;

  exec_ok (db, "INSERT INTO number (n) VALUES (1)");
  g_assert_false (tegotae_sqlite_exec (db, "INSERT INTO number (n) VALUES (1)", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "UNIQUE constraint failed: number.n"));
  g_assert_nonnull (g_strstr_len (error->message, -1, place->path));
  g_assert_false (tegotae_sqlite_is_damaged (db));
}

static void
test_bad_sql_is_an_error (Place         *place,
                          gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_statement_prepare (db, "SELECT nothing FROM number", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

static void
test_missing_file_is_an_error (Place         *place,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_sqlite_open (place->path, 0, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_false (place_has (place, ""));
}

static void
test_failed_bind_fails_the_step (Place         *place,
                                 gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  statement = tegotae_statement_prepare (db, "INSERT INTO number (n) VALUES (?1)", &error);
  g_assert_no_error (error);

  tegotae_statement_bind_int64 (statement, 2, 5);
  g_assert_false (tegotae_statement_run (statement, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  tegotae_statement_bind_int64 (statement, 1, 5);
  g_assert_true (tegotae_statement_run (statement, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tegotae_sqlite_get_last_row (db), ==, 5);
  g_assert_cmpint (tegotae_sqlite_get_n_changes (db), ==, 1);
}

static void
test_released_statement_is_clean (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (TegotaeStatement) statement = NULL;

      statement = tegotae_statement_prepare (db, "SELECT ?1", &error);
      g_assert_no_error (error);
      if (i == 0)
        tegotae_statement_bind_text (statement, 1, "left over");

      g_assert_cmpint (tegotae_statement_step (statement, &error), ==, TEGOTAE_STEP_ROW);
      g_assert_true (tegotae_statement_is_null (statement, 0) == (i == 1));
    }
}

static void
test_text_is_utf8 (Place         *place,
                   gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  statement = tegotae_statement_prepare (db, "SELECT CAST (x'41ff42' AS TEXT), NULL", &error);
  g_assert_cmpint (tegotae_statement_step (statement, &error), ==, TEGOTAE_STEP_ROW);

  text = tegotae_statement_dup_text (statement, 0);
  g_assert_cmpstr (text, ==, "A\357\277\275B");
  g_assert_null (tegotae_statement_dup_text (statement, 1));
}

static void
test_left_transaction_rolls_back (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (db, &error);

    g_assert_nonnull (transaction);
    exec_ok (db, "INSERT INTO number (n) VALUES (1)");
  }

  g_assert_cmpint (count_numbers (db), ==, 0);
}

static void
test_failed_commit_rolls_back (Place         *place,
                               gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (GError) error = NULL;
  TegotaeTransaction *transaction = tegotae_transaction_begin (db, &error);

  /* A deferred foreign key fails at the commit and leaves the transaction. */
  exec_ok (db, "INSERT INTO number (n) VALUES (1); INSERT INTO part VALUES (2)");
  g_assert_false (tegotae_transaction_commit (transaction, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);
  g_assert_cmpint (count_numbers (db), ==, 0);

  transaction = tegotae_transaction_begin (db, &error);
  g_assert_no_error (error);
  exec_ok (db, "INSERT INTO number (n) VALUES (1)");
  g_assert_true (tegotae_transaction_commit (transaction, &error));
  g_assert_cmpint (count_numbers (db), ==, 1);
}

static void
test_second_writer_is_told (Place         *place,
                            gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) first = open_numbers (place);
  g_autoptr (TegotaeSqlite) second = open_numbers (place);
  g_autoptr (TegotaeTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  transaction = tegotae_transaction_begin (first, &error);
  g_assert_no_error (error);
  g_assert_null (tegotae_transaction_begin (second, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "another program is using the file"));
}

static void
test_snapshot_sees_one_state (Place         *place,
                              gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) reader = open_numbers (place);
  g_autoptr (TegotaeSqlite) writer = open_numbers (place);
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (reader, &error);

    g_assert_cmpint (count_numbers (reader), ==, 0);
    exec_ok (writer, "INSERT INTO number (n) VALUES (1)");
    g_assert_cmpint (count_numbers (reader), ==, 0);
  }

  g_assert_cmpint (count_numbers (reader), ==, 1);
}

static void
test_snapshot_nests_in_transaction (Place         *place,
                                    gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autoptr (GError) error = NULL;
  TegotaeTransaction *transaction = tegotae_transaction_begin (db, &error);

  exec_ok (db, "INSERT INTO number (n) VALUES (1)");
  {
    g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (db, &error);

    g_assert_cmpint (count_numbers (db), ==, 1);
  }
  tegotae_transaction_rollback (transaction);

  g_assert_cmpint (count_numbers (db), ==, 0);
}

static void
test_leaked_statement_is_complained_of (Place         *place,
                                        gconstpointer  data)
{
  TegotaeSqlite *db = open_numbers (place);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (tegotae_statement_prepare (db, "SELECT 42", &error));

  g_test_expect_message ("tegotae-store", G_LOG_LEVEL_CRITICAL,
                         "*closed before a statement was released: SELECT 42");
  tegotae_sqlite_close (db);
  g_test_assert_expected_messages ();
}

/* What a hostile or broken schema could try. */
static const char * const refused[] = {
  "SELECT \"not a column\"",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''",
  "INSERT INTO number (n) VALUES (1); INSERT INTO part VALUES (2)",
  "SELECT load_extension ('x')",
};

static void
test_is_hardened (Place         *place,
                  gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i]);
      g_assert_false (tegotae_sqlite_exec (db, refused[i], &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
    }
}

static void
test_moved_file_is_noticed (Place         *place,
                            gconstpointer  data)
{
  g_autoptr (TegotaeSqlite) db = open_numbers (place);
  g_autofree char *moved = g_strconcat (place->path, ".moved", NULL);

  g_assert_true (tegotae_sqlite_is_in_place (db));
  g_assert_cmpint (g_rename (place->path, moved), ==, 0);
  g_assert_false (tegotae_sqlite_is_in_place (db));
  g_assert_cmpint (g_rename (moved, place->path), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/sqlite/error-says-what-and-where", test_error_says_what_and_where);
  PLACE_ADD ("/store/sqlite/bad-sql-is-an-error", test_bad_sql_is_an_error);
  PLACE_ADD ("/store/sqlite/missing-file-is-an-error", test_missing_file_is_an_error);
  PLACE_ADD ("/store/sqlite/failed-bind-fails-the-step", test_failed_bind_fails_the_step);
  PLACE_ADD ("/store/sqlite/released-statement-is-clean", test_released_statement_is_clean);
  PLACE_ADD ("/store/sqlite/text-is-utf8", test_text_is_utf8);
  PLACE_ADD ("/store/sqlite/left-transaction-rolls-back", test_left_transaction_rolls_back);
  PLACE_ADD ("/store/sqlite/failed-commit-rolls-back", test_failed_commit_rolls_back);
  PLACE_ADD ("/store/sqlite/second-writer-is-told", test_second_writer_is_told);
  PLACE_ADD ("/store/sqlite/snapshot-sees-one-state", test_snapshot_sees_one_state);
  PLACE_ADD ("/store/sqlite/snapshot-nests-in-transaction", test_snapshot_nests_in_transaction);
  PLACE_ADD ("/store/sqlite/leaked-statement-is-complained-of",
             test_leaked_statement_is_complained_of);
  PLACE_ADD ("/store/sqlite/is-hardened", test_is_hardened);
  PLACE_ADD ("/store/sqlite/moved-file-is-noticed", test_moved_file_is_noticed);

  return g_test_run ();
}
