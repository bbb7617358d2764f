/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-draft-table.h"
#include "store/user/tegotae-setting-table.h"
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

/* A diagnosis in progress with so many answers. */
static void
keep_draft (TegotaeUserDb *db,
            guint          n_responses)
{
  g_autoptr (TegotaeDraft) draft = tegotae_draft_new ();
  g_autoptr (GError) error = NULL;

  draft->pack = g_strdup ("core");
  draft->revision = 1;
  draft->lang = g_strdup ("ja");
  draft->questionnaire = g_strdup ("quick");
  draft->started_at = 1000;
  draft->changed_at = 2000;

  for (guint i = 0; i < n_responses; i++)
    {
      g_autofree char *item = g_strdup_printf ("q%u", i);

      g_ptr_array_add (draft->responses, tegotae_response_new (item, i, 0, 1000));
    }

  tegotae_draft_table_save (db, draft, &error);
  g_assert_no_error (error);
}

static void
save_one (Place      *place,
          const char *id)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);

  save (db, id);
}

/* The only backups there are: as many as @n_attempts has, the latest first, with
 * so many attempts each. */
static void
assert_backups (Place               *place,
                TegotaeBackupReason  reason,
                guint                n,
                const guint         *n_attempts)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (place->path, NULL);

  g_assert_cmpuint (backups->len, ==, n);

  for (guint i = 0; i < n; i++)
    {
      TegotaeBackup *backup = g_ptr_array_index (backups, i);

      tegotae_backup_folder_inspect (backup);
      g_assert_true (backup->is_good);
      g_assert_cmpint (backup->reason, ==, reason);
      g_assert_cmpuint (backup->n_attempts, ==, n_attempts[i]);
    }
}

/* Makes all backups older by so many days. */
static void
age (Place *place,
     int    n_days)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (place->path, NULL);

  for (guint i = 0; i < backups->len; i++)
    {
      const TegotaeBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *folder = g_path_get_dirname (backup->path);
      g_autofree char *name = NULL;
      g_autofree char *path = NULL;

      name = tegotae_backup_build_name (backup->made_at - n_days * G_GINT64_CONSTANT (86400000),
                                        backup->reason);
      path = g_build_filename (folder, name, NULL);
      g_assert_cmpint (g_rename (backup->path, path), ==, 0);
    }
}

/* A first attempt needs none; the second makes one that has the first only. */
static void
test_first_change_of_a_day (Place         *place,
                            gconstpointer  data)
{
  static const guint n_attempts[] = { 4, 2, 1 };

  save_one (place, "a");
  assert_backups (place, TEGOTAE_BACKUP_DAILY, 0, NULL);
  save_one (place, "b");
  assert_backups (place, TEGOTAE_BACKUP_DAILY, 1, n_attempts + 2);

  age (place, 1);
  {
    g_autoptr (TegotaeUserDb) db = open_db (place);

    assert_backups (place, TEGOTAE_BACKUP_DAILY, 1, n_attempts + 2);
    save (db, "c");
    assert_backups (place, TEGOTAE_BACKUP_DAILY, 2, n_attempts + 1);
    save (db, "d");
  }
  save_one (place, "e");
  assert_backups (place, TEGOTAE_BACKUP_DAILY, 2, n_attempts + 1);

  age (place, 1);
  {
    g_autoptr (TegotaeUserDb) db = open_db (place);

    test_delete (db, "e");
  }
  {
    static const guint with_five[] = { 5, 2, 1 };

    assert_backups (place, TEGOTAE_BACKUP_DAILY, 3, with_five);
  }
}

/* In the app, which stays open: neither the stage nor a diagnosis in progress is worth
 * the only backup of the first day. */
static void
test_first_record_is_in_the_next_backup (Place         *place,
                                         gconstpointer  data)
{
  static const guint n_attempts[] = { 1 };
  g_autoptr (TegotaeUserDb) db = open_db (place);

  g_assert_true (tegotae_setting_table_set (db, "stage", "preparing", NULL));
  g_assert_true (tegotae_setting_table_set (db, "stage", "waiting", NULL));
  keep_draft (db, 1);
  keep_draft (db, 2);
  save (db, "a");
  assert_backups (place, TEGOTAE_BACKUP_DAILY, 0, NULL);

  save (db, "b");
  assert_backups (place, TEGOTAE_BACKUP_DAILY, 1, n_attempts);
  save (db, "c");
  assert_backups (place, TEGOTAE_BACKUP_DAILY, 1, n_attempts);
}

/* A change that is undone is none. */
static void
test_what_is_refused_changes_nothing (Place         *place,
                                      gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new ("a", 100000);
  g_autoptr (TegotaeUserDb) db = NULL;

  save_one (place, "a");
  db = open_db (place);
  g_assert_false (tegotae_attempt_table_save (db, attempt, NULL));
  assert_backups (place, TEGOTAE_BACKUP_DAILY, 0, NULL);
}

static void
test_stands_alone_for_the_user_only (Place         *place,
                                     gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = g_build_filename (place->directory, "backups", NULL);
  g_autoptr (GDir) dir = NULL;
  const TegotaeBackup *backup;
  GStatBuf status;
  int mask = umask (0);

  save_one (place, "a");
  save_one (place, "b");
  umask (mask);

  backups = tegotae_backup_folder_list (place->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0700);
  g_assert_cmpint (g_stat (backup->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);

  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, backup->name);
  g_assert_null (g_dir_read_name (dir));

  g_free (place->path);
  place->path = g_strdup (backup->path);
  {
    g_autofree char *journal = place_ask (place, "PRAGMA journal_mode");

    g_assert_cmpstr (journal, ==, "delete");
  }
}

static void
count_problem (const char *problem,
               gpointer    user_data)
{
  guint *n_problems = user_data;

  g_assert_nonnull (g_strstr_len (problem, -1, "backups"));
  (*n_problems)++;
}

/* The save is there, and what went wrong is told, once. */
static void
test_failing_never_stops_a_save (Place         *place,
                                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (place->directory, "backups", NULL);
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (GPtrArray) attempts = NULL;
  guint n_problems = 0;

  /* A file where the folder should be. */
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  save_one (place, "a");
  db = open_db (place);
  tegotae_user_db_set_problem_func (db, count_problem, &n_problems);
  save (db, "b");
  g_assert_cmpuint (n_problems, ==, 1);
  save (db, "c");
  g_assert_cmpuint (n_problems, ==, 1);

  attempts = tegotae_attempt_table_list (db, NULL);
  g_assert_cmpuint (attempts->len, ==, 3);
}

static void
test_left_behind_is_cleared_away (Place         *place,
                                  gconstpointer  data)
{
  static const guint n_attempts[] = { 1 };
  g_autofree char *folder = g_build_filename (place->directory, "backups", NULL);
  g_autofree char *unfinished = g_build_filename (folder, "unfinished", NULL);
  g_autofree char *journal = g_strconcat (unfinished, "-journal", NULL);

  save_one (place, "a");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (unfinished, "half of one", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "its journal", -1, NULL));
  save_one (place, "b");

  assert_backups (place, TEGOTAE_BACKUP_DAILY, 1, n_attempts);
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_damaged_one_is_not_good (Place         *place,
                              gconstpointer  data)
{
  static const int sizes[] = { 4096, 511, 1, 0 };
  g_autoptr (GPtrArray) backups = NULL;
  TegotaeBackup *backup;

  save_one (place, "a");
  save_one (place, "b");
  backups = tegotae_backup_folder_list (place->path, NULL);
  backup = g_ptr_array_index (backups, 0);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_test_message ("cut to %d bytes", sizes[i]);
      g_assert_cmpint (truncate (backup->path, sizes[i]), ==, 0);
      tegotae_backup_folder_inspect (backup);
      g_assert_false (backup->is_good);
    }
}

/* However many there are of one day, so many stay. */
static void
test_are_thinned (Place         *place,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (TegotaeUserDb) db = open_db (place);

  save (db, "a");
  for (guint i = 0; i < 15; i++)
    g_assert_true (tegotae_user_db_back_up (db, TEGOTAE_BACKUP_IMPORT, NULL));

  backups = tegotae_backup_folder_list (place->path, NULL);
  g_assert_cmpuint (backups->len, ==, 12);
}

/* One that a clock dated in the future is not the latest, nor of today, and takes no
 * place from those of today. */
static void
test_of_the_future_leads_nothing (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (TegotaeUserDb) db = open_db (place);
  const TegotaeBackup *last;

  save (db, "a");
  g_assert_true (tegotae_user_db_back_up (db, TEGOTAE_BACKUP_DAILY, NULL));
  age (place, -700);
  g_assert_false (tegotae_backup_folder_has_todays (place->path));
  for (guint i = 0; i < 15; i++)
    g_assert_true (tegotae_user_db_back_up (db, TEGOTAE_BACKUP_IMPORT, NULL));
  g_assert_true (tegotae_backup_folder_has_todays (place->path));

  backups = tegotae_backup_folder_list (place->path, NULL);
  g_assert_cmpuint (backups->len, ==, 13);
  last = g_ptr_array_index (backups, 12);
  g_assert_cmpint (last->reason, ==, TEGOTAE_BACKUP_DAILY);
  g_assert_true (last->is_ahead);
  g_assert_false (((TegotaeBackup *) g_ptr_array_index (backups, 0))->is_ahead);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/backup/first-change-of-a-day", test_first_change_of_a_day);
  PLACE_ADD ("/store/backup/first-record-is-in-the-next-backup",
             test_first_record_is_in_the_next_backup);
  PLACE_ADD ("/store/backup/what-is-refused-changes-nothing",
             test_what_is_refused_changes_nothing);
  PLACE_ADD ("/store/backup/stands-alone-for-the-user-only", test_stands_alone_for_the_user_only);
  PLACE_ADD ("/store/backup/failing-never-stops-a-save", test_failing_never_stops_a_save);
  PLACE_ADD ("/store/backup/left-behind-is-cleared-away", test_left_behind_is_cleared_away);
  PLACE_ADD ("/store/backup/damaged-one-is-not-good", test_damaged_one_is_not_good);
  PLACE_ADD ("/store/backup/are-thinned", test_are_thinned);
  PLACE_ADD ("/store/backup/of-the-future-leads-nothing", test_of_the_future_leads_nothing);

  return g_test_run ();
}
