/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "store/safety/tegotae-stand-in.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-user-db.h"
#include "test-store-support.h"

/* A database that somebody else has open, so that its log stays beside it. */
static sqlite3 *
open_other (Place *place)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (place->path, &db), ==, SQLITE_OK);

  return db;
}

static void
exec (sqlite3    *db,
      const char *sql)
{
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static char *
list_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GString *list = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (list, "%s\n", name);

  return g_string_free (list, FALSE);
}

static void
test_leaves_no_file (Place         *place,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) user_db = tegotae_user_db_open (place->path, &error);
  g_autoptr (TegotaeSqlite) stand_in = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *runtime = g_dir_make_tmp (NULL, NULL);
  sqlite3 *other;
  gint64 n = 0;

  g_assert_no_error (error);
  other = open_other (place);
  exec (other, "INSERT INTO setting (key, value) VALUES ('stage', 'final')");
  g_assert_true (place_has (place, "-wal"));

  before = list_files (place->directory);
  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  stand_in = tegotae_stand_in_open (place->path, &error);
  g_assert_no_error (error);
  after = list_files (place->directory);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (rmdir (runtime), ==, 0);

  g_assert_true (tegotae_statement_read_int64 (stand_in, "SELECT count (*) FROM setting", NULL, &n, &error));
  g_assert_cmpint (n, ==, 1);
  g_assert_false (tegotae_sqlite_exec (stand_in, "DELETE FROM setting", NULL));
  sqlite3_close (other);
}

static void
test_nothing_is_empty (Place         *place,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeSqlite) stand_in = tegotae_stand_in_open (place->path, &error);
  gint64 n = -1;

  g_assert_no_error (error);
  g_assert_true (tegotae_statement_read_int64 (stand_in, "SELECT count (*) FROM attempt", NULL, &n, &error));
  g_assert_cmpint (n, ==, 0);
  g_assert_false (place_has (place, ""));
}

/* Neither is taken for nothing. */
static void
test_unreadable_is_refused (Place         *place,
                            gconstpointer  data)
{
  static const char text[] = "This is not a database, and it is longer than a head of one. "
                             "This is not a database, and it is longer than a head of one.";
  g_autofree char *log_path = g_strconcat (place->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, text, -1, NULL));
  g_assert_null (tegotae_stand_in_open (place->path, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (place->path, "", 0, NULL));
  g_assert_cmpint (g_mkdir_with_parents (log_path, 0700), ==, 0);
  g_assert_null (tegotae_stand_in_open (place->path, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_cmpint (rmdir (log_path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PLACE_ADD ("/store/stand-in/leaves-no-file", test_leaves_no_file);
  PLACE_ADD ("/store/stand-in/nothing-is-empty", test_nothing_is_empty);
  PLACE_ADD ("/store/stand-in/unreadable-is-refused", test_unreadable_is_refused);

  return g_test_run ();
}
