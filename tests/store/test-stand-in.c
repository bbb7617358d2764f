/* test-stand-in.c
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
#include <string.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "store/tegotae-database-image.h"
#include "store/tegotae-stand-in.h"
#include "store/tegotae-user-db.h"
#include "test-store-support.h"

#define PAGE 4096
#define FRAME (24 + PAGE)

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

static sqlite3 *
make_with_log (Place *place)
{
  sqlite3 *db = open_other (place);

  exec (db, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"
            "CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT);"
            "PRAGMA wal_checkpoint (TRUNCATE)");

  return db;
}

static const char fill[] =
  "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 200)"
  "INSERT INTO t (text) SELECT hex (randomblob (100)) FROM c";

static const char ask[] = "SELECT coalesce (sum (n * length (text)), 0) FROM t";

static gint64
ask_image (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeSqlite) image = tegotae_database_image_open (path, &error);
  gint64 answer = -1;

  g_assert_no_error (error);
  tegotae_sqlite_get_int64 (image, ask, &answer, &error);
  g_assert_no_error (error);

  return answer;
}

/* As SQLite itself sees a copy of the database with the first @size bytes of the
 * log. */
static void
copy_with_log (Place  *place,
               Place  *copy,
               gssize  size)
{
  g_autoptr (GBytes) database = place_read (place, "");
  g_autoptr (GBytes) log = place_read (place, "-wal");
  g_autofree char *log_path = g_strconcat (copy->path, "-wal", NULL);

  g_assert_true (g_file_set_contents (copy->path, g_bytes_get_data (database, NULL),
                                      (gssize) g_bytes_get_size (database), NULL));
  g_assert_true (g_file_set_contents (log_path, g_bytes_get_data (log, NULL), size, NULL));
}

static void
compare_with_sqlite (Place  *place,
                     gssize  size)
{
  Place copy = { NULL, NULL };
  g_autofree char *answer = NULL;
  gint64 image;

  place_set_up (&copy, NULL);
  copy_with_log (place, &copy, size);
  image = ask_image (copy.path);
  answer = place_ask (&copy, ask);
  g_assert_cmpint (image, ==, g_ascii_strtoll (answer, NULL, 10));
  place_tear_down (&copy, NULL);
}

static gssize
get_log_size (Place *place)
{
  g_autoptr (GBytes) log = place_read (place, "-wal");

  return (gssize) g_bytes_get_size (log);
}

static void
test_reads_log_as_sqlite_does (Place         *place,
                               gconstpointer  data)
{
  static const char * const changes[] = {
    fill,
    "UPDATE t SET text = 'x' WHERE n % 3 = 0",
    "DELETE FROM t WHERE n > 20; VACUUM",
    fill,
  };
  sqlite3 *db = make_with_log (place);
  gssize size = 0;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      exec (db, changes[i]);
      compare_with_sqlite (place, get_log_size (place));
    }

  /* Cut off anywhere, as a disk that was full or a computer that stopped left it. */
  for (size = get_log_size (place); size > 0; size -= FRAME / 2 + 11)
    compare_with_sqlite (place, size);

  /* A new log over the beginning of the old one. */
  exec (db, "PRAGMA wal_checkpoint (RESTART); UPDATE t SET text = 'yz' WHERE n < 10");
  compare_with_sqlite (place, get_log_size (place));
  sqlite3_close (db);
}

static void
test_leaves_out_what_is_not_committed (Place         *place,
                                       gconstpointer  data)
{
  sqlite3 *db = make_with_log (place);
  gint64 before;

  exec (db, fill);
  before = ask_image (place->path);
  exec (db, "PRAGMA cache_size = 1; BEGIN; UPDATE t SET text = ''");
  exec (db, fill);
  g_assert_cmpint (ask_image (place->path), ==, before);
  exec (db, "ROLLBACK");
  sqlite3_close (db);
}

/* One bit of the log is wrong: it ends there. */
static void
test_stops_at_damage (Place         *place,
                      gconstpointer  data)
{
  sqlite3 *db = make_with_log (place);
  g_autofree char *log_path = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  gssize sound;
  gsize size;
  gint64 before;

  exec (db, fill);
  before = ask_image (place->path);
  sound = get_log_size (place);
  exec (db, fill);

  g_assert_true (g_file_get_contents (log_path, &bytes, &size, NULL));
  g_assert_cmpint (ask_image (place->path), !=, before);
  bytes[sound + 100] ^= 1;
  g_assert_true (g_file_set_contents (log_path, bytes, (gssize) size, NULL));
  g_assert_cmpint (ask_image (place->path), ==, before);
  sqlite3_close (db);
}

static char *
list_files (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->directory, 0, NULL);
  GString *list = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (list, "%s\n", name);

  return g_string_free (list, FALSE);
}

static void
test_needs_no_room (Place         *place,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) user_db = tegotae_user_db_open (place->path, &error);
  g_autoptr (TegotaeSqlite) stand_in = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3 *other;
  gint64 n = 0;

  g_assert_no_error (error);
  other = open_other (place);
  exec (other, "INSERT INTO setting (key, value) VALUES ('stage', 'final')");
  g_assert_true (place_has (place, "-wal"));

  before = list_files (place);
  test_store_set_disk_full (TRUE);
  stand_in = tegotae_stand_in_open (place->path, &error);
  test_store_set_disk_full (FALSE);
  g_assert_no_error (error);
  after = list_files (place);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (tegotae_sqlite_get_int64 (stand_in, "SELECT count (*) FROM setting", &n, &error));
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
  g_assert_true (tegotae_sqlite_get_int64 (stand_in, "SELECT count (*) FROM attempt", &n, &error));
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
  PLACE_ADD ("/store/stand-in/reads-the-log-as-sqlite-does", test_reads_log_as_sqlite_does);
  PLACE_ADD ("/store/stand-in/leaves-out-what-is-not-committed", test_leaves_out_what_is_not_committed);
  PLACE_ADD ("/store/stand-in/stops-at-damage", test_stops_at_damage);
  PLACE_ADD ("/store/stand-in/needs-no-room", test_needs_no_room);
  PLACE_ADD ("/store/stand-in/nothing-is-empty", test_nothing_is_empty);
  PLACE_ADD ("/store/stand-in/unreadable-is-refused", test_unreadable_is_refused);

  return g_test_run ();
}
