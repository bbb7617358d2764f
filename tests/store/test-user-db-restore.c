/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>
#include <stdio.h>

#include "core/tegotae-error.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-export-table.h"
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
      const char    *id)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, 100000);
  g_autoptr (GError) error = NULL;

  tegotae_attempt_table_save (db, attempt, &error);
  g_assert_no_error (error);
}

static guint
count (TegotaeUserDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attempts = tegotae_attempt_table_list (db, &error);

  g_assert_no_error (error);

  return attempts->len;
}

static GPtrArray *
list (Place *place,
      guint  n)
{
  GPtrArray *backups = tegotae_backup_folder_list (place->path, NULL);

  g_assert_cmpuint (backups->len, ==, n);

  return backups;
}

/* While another has it open, which sees it and goes on. */
static void
test_restores_and_back (Place         *place,
                        gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeUserDb) other = open_db (place);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GError) error = NULL;

  save (db, "a");
  g_assert_true (tegotae_user_db_back_up (db, TEGOTAE_BACKUP_IMPORT, NULL));
  save (db, "b");
  g_assert_cmpuint (count (other), ==, 2);

  one = list (place, 1);
  tegotae_user_db_restore (db, g_ptr_array_index (one, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (db), ==, 1);
  g_assert_cmpuint (count (other), ==, 1);

  two = list (place, 2);
  g_assert_cmpint (((TegotaeBackup *) g_ptr_array_index (two, 0))->reason, ==, TEGOTAE_BACKUP_RESTORE);
  tegotae_user_db_restore (other, g_ptr_array_index (two, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (db), ==, 2);

  save (other, "c");
  save (db, "d");
  g_assert_cmpuint (count (other), ==, 4);
  g_assert_false (tegotae_user_db_is_stale (db));
  {
    g_autofree char *journal = place_ask (place, "PRAGMA journal_mode");

    g_assert_cmpstr (journal, ==, "wal");
  }
}

static void
test_damaged_backup_changes_nothing (Place         *place,
                                     gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeBackup *backup;

  save (db, "a");
  g_assert_true (tegotae_user_db_back_up (db, TEGOTAE_BACKUP_IMPORT, NULL));
  save (db, "b");
  backups = list (place, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_true (g_file_set_contents (backup->path, "not a backup at all", -1, NULL));

  g_assert_false (tegotae_user_db_restore (db, backup, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count (db), ==, 2);
  g_ptr_array_unref (list (place, 1));
}

/* Without one, what is there could not be brought back. */
static void
test_needs_a_backup_of_what_is_there (Place         *place,
                                      gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (place->directory, "backups", NULL);
  g_autofree char *aside = g_build_filename (place->directory, "elsewhere", NULL);
  g_autofree char *path = NULL;
  TegotaeBackup *backup;

  save (db, "a");
  g_assert_true (tegotae_user_db_back_up (db, TEGOTAE_BACKUP_IMPORT, NULL));
  save (db, "b");
  backups = list (place, 1);
  backup = g_ptr_array_index (backups, 0);

  g_assert_cmpint (rename (folder, aside), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  path = g_build_filename (aside, backup->name, NULL);
  g_free (backup->path);
  backup->path = g_steal_pointer (&path);

  g_assert_false (tegotae_user_db_restore (db, backup, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_cmpuint (count (db), ==, 2);
}

#define N_ATTEMPTS 20000

/* Ten responses each. The most that SQLite holds meanwhile, its statements included. */
static void
test_an_export_of_200000_rows_is_bounded (Place         *place,
                                          gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeExport) exported = tegotae_export_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *responses = NULL;
  gint64 highest;

  for (guint i = 0; i < N_ATTEMPTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      TegotaeAttempt *attempt = test_attempt_new (id, 100000 + i);

      attempt->order = attempt->finished_at;
      g_ptr_array_add (exported->attempts, attempt);
    }

  sqlite3_memory_highwater (TRUE);
  tegotae_export_table_restore (db, exported, NULL, &error);
  highest = sqlite3_memory_highwater (FALSE);

  g_assert_no_error (error);
  g_test_message ("%" G_GINT64_FORMAT " bytes at most", highest);
  g_assert_cmpint (highest, <, 16 * 1024 * 1024);
  responses = place_ask (place, "SELECT count (*) FROM response");
  g_assert_cmpstr (responses, ==, "200000");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/restore/restores-and-back", test_restores_and_back);
  PLACE_ADD ("/store/restore/damaged-backup-changes-nothing", test_damaged_backup_changes_nothing);
  PLACE_ADD ("/store/restore/needs-a-backup-of-what-is-there", test_needs_a_backup_of_what_is_there);

  PLACE_ADD ("/store/restore/an-export-of-200000-rows-is-bounded",
             test_an_export_of_200000_rows_is_bounded);

  return g_test_run ();
}
