/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "core/tegotae-error.h"
#include "store/library/tegotae-library-db.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db-private.h"
#include "test-store-support.h"

/* The version that the migrations lead to. */
#define LATEST "7"

static void
make_user_db (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);
}

/* Opening fails with @code, and leaves the file and its neighbours alone. */
static void
assert_refused (Place      *place,
                int         code,
                const char *words)
{
  g_autoptr (GBytes) before = place_read (place, "");
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  gboolean wal = place_has (place, "-wal");

  g_assert_null (tegotae_user_db_open (place->path, &error));
  g_assert_error (error, TEGOTAE_ERROR, code);
  g_assert_nonnull (g_strstr_len (error->message, -1, words));
  g_assert_nonnull (g_strstr_len (error->message, -1, place->path));

  after = place_read (place, "");
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (place_has (place, "-wal") == wal);
  if (!wal)
    g_assert_false (place_has (place, "-shm"));
}

static void
test_newer_schema_is_refused (Place         *place,
                              gconstpointer  data)
{
  make_user_db (place);
  place_exec (place, "CREATE TABLE from_the_future (x); PRAGMA user_version = 99");

  assert_refused (place, TEGOTAE_ERROR_NEWER, "newer version");
}

static void
copy_file (const char *from,
           const char *to,
           const char *suffix)
{
  g_autofree char *source = g_strconcat (from, suffix, NULL);
  g_autofree char *target = g_strconcat (to, suffix, NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (target, bytes, size, NULL));
}

/* A newer version that was stopped: its schema is only in the log so far. */
static void
test_newer_schema_in_the_log_is_refused (Place         *place,
                                         gconstpointer  data)
{
  g_autofree char *original = g_steal_pointer (&place->path);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  sqlite3 *db;

  place->path = g_strdup (original);
  make_user_db (place);
  g_free (place->path);
  place->path = g_build_filename (place->directory, "copy.db", NULL);

  g_assert_cmpint (sqlite3_open (original, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL), ==, SQLITE_OK);
  copy_file (original, place->path, "");
  copy_file (original, place->path, "-wal");
  sqlite3_close (db);

  before = place_read (place, "-wal");
  assert_refused (place, TEGOTAE_ERROR_NEWER, "newer version");
  after = place_read (place, "-wal");
  g_assert_true (g_bytes_equal (before, after));
}

/* Databases that some other program may have made. */
static const char * const foreign[] = {
  "PRAGMA application_id = 1196444487; CREATE TABLE t (x)",
  "PRAGMA application_id = 1196444487",
  "PRAGMA application_id = 1196444487; PRAGMA user_version = 1",
  "PRAGMA user_version = 1",
  "CREATE TABLE t (x)",
  "PRAGMA journal_mode = WAL; CREATE TABLE t (x)",
};

static void
test_foreign_database_is_refused (Place         *place,
                                  gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_test_message ("%s", foreign[i]);
      place_exec (place, foreign[i]);
      assert_refused (place, TEGOTAE_ERROR_FOREIGN, "not from Tegotae");
      g_assert_cmpint (g_unlink (place->path), ==, 0);
    }
}

static void
test_library_is_refused (Place         *place,
                         gconstpointer  data)
{
  tegotae_library_db_close (tegotae_library_db_open (place->path, NULL));

  assert_refused (place, TEGOTAE_ERROR_FOREIGN, "not from Tegotae");
}

/* Once more than that is known of them: see test-user-db-repair.c. */
static void
test_other_file_is_put_aside (Place         *place,
                              gconstpointer  data)
{
  static const char * const contents[] = {
    "x",
    "SQLite format 3",
    "{ \"format\": \"tegotae-pack\", \"version\": 1 }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (TegotaeUserDb) db = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      g_assert_true (g_file_set_contents (place->path, contents[i], -1, NULL));
      db = tegotae_user_db_open (place->path, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (tegotae_user_db_get_recovery (db)->kept_as, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, contents[i]);
    }
}

static void
test_directory_is_refused (Place         *place,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_user_db_open (place->directory, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

/* A start that was stopped right after making the file. */
static void
test_empty_file_is_taken (Place         *place,
                          gconstpointer  data)
{
  g_autofree char *version = NULL;

  g_assert_true (g_file_set_contents (place->path, "", 0, NULL));
  make_user_db (place);
  version = place_ask (place, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, LATEST);
}

/* A start that was stopped between the write-ahead log and the schema. */
static void
test_blank_database_is_taken (Place         *place,
                              gconstpointer  data)
{
  g_autofree char *version = NULL;

  place_exec (place, "PRAGMA journal_mode = WAL");
  g_assert_true (place_has (place, ""));
  make_user_db (place);
  version = place_ask (place, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, LATEST);
}

static const struct
{
  const char *pragma;
  gint64      value;
} settings[] = {
  { "PRAGMA application_id", 0x5465676f },
  { "PRAGMA user_version", 7 },
  { "PRAGMA synchronous", 2 },
  { "PRAGMA secure_delete", 1 },
  { "PRAGMA foreign_keys", 1 },
  { "PRAGMA trusted_schema", 0 },
  { "PRAGMA cell_size_check", 1 },
  { "PRAGMA writable_schema", 0 },
  { "PRAGMA mmap_size", 0 },
  { "PRAGMA busy_timeout", 5000 },
};

static void
test_is_set_up_to_be_safe (Place         *place,
                           gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autofree char *journal = place_ask (place, "PRAGMA journal_mode");

  g_assert_cmpstr (journal, ==, "wal");

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      gint64 value = -1;

      g_test_message ("%s", settings[i].pragma);
      g_assert_true (tegotae_statement_read_int64 (tegotae_user_db_get_sqlite (db),
                                                   settings[i].pragma, NULL, &value, NULL));
      g_assert_cmpint (value, ==, settings[i].value);
    }
}

static int
get_mode (const char *path,
          const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (name, &status), ==, 0);

  return status.st_mode & 07777;
}

static void
test_only_the_user_may_read (Place         *place,
                             gconstpointer  data)
{
  static const int masks[] = { 0000, 0022, 0077, 0277 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autofree char *name = g_strdup_printf ("new-%u", i);
      g_autofree char *directory = g_build_filename (place->directory, name, NULL);
      g_autofree char *path = g_build_filename (directory, "user.db", NULL);
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new ("a", 100000);
      g_autoptr (TegotaeUserDb) db = NULL;
      g_autoptr (GError) error = NULL;
      int mask = umask (masks[i]);

      db = tegotae_user_db_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
      umask (mask);

      g_assert_cmpint (get_mode (directory, ""), ==, 0700);
      g_assert_cmpint (get_mode (path, ""), ==, 0600);
      g_assert_cmpint (get_mode (path, "-wal"), ==, 0600);
      g_assert_cmpint (get_mode (path, "-shm"), ==, 0600);
    }
}

static void
test_rights_of_others_are_taken_away (Place         *place,
                                      gconstpointer  data)
{
  make_user_db (place);
  g_assert_cmpint (g_chmod (place->path, 0644), ==, 0);
  make_user_db (place);

  g_assert_cmpint (get_mode (place->path, ""), ==, 0600);
}

static void
open_in_child (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (data, &error);

  g_assert_no_error (error);
}

static void
test_many_processes_make_it_at_once (Place         *place,
                                     gconstpointer  data)
{
  g_autofree char *version = NULL;
  int processes[8];

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    processes[i] = fork_and_run (open_in_child, place->path);

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    wait_for_success (processes[i]);

  version = place_ask (place, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, LATEST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/user/newer-schema-is-refused", test_newer_schema_is_refused);
  PLACE_ADD ("/store/user/newer-schema-in-the-log-is-refused",
             test_newer_schema_in_the_log_is_refused);
  PLACE_ADD ("/store/user/foreign-database-is-refused", test_foreign_database_is_refused);
  PLACE_ADD ("/store/user/library-is-refused", test_library_is_refused);
  PLACE_ADD ("/store/user/other-file-is-put-aside", test_other_file_is_put_aside);
  PLACE_ADD ("/store/user/directory-is-refused", test_directory_is_refused);
  PLACE_ADD ("/store/user/empty-file-is-taken", test_empty_file_is_taken);
  PLACE_ADD ("/store/user/blank-database-is-taken", test_blank_database_is_taken);
  PLACE_ADD ("/store/user/is-set-up-to-be-safe", test_is_set_up_to_be_safe);
  PLACE_ADD ("/store/user/only-the-user-may-read", test_only_the_user_may_read);
  PLACE_ADD ("/store/user/rights-of-others-are-taken-away", test_rights_of_others_are_taken_away);
  PLACE_ADD ("/store/user/many-processes-make-it-at-once", test_many_processes_make_it_at_once);

  return g_test_run ();
}
