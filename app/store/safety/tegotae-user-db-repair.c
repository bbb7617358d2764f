/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-user-db-repair.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-error.h"
#include "core/tegotae-time.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/safety/tegotae-backup-merge.h"
#include "store/safety/tegotae-damaged-copy.h"
#include "store/safety/tegotae-salvage.h"
#include "store/sqlite/tegotae-integrity.h"
#include "store/sqlite/tegotae-private-file.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-user-schema.h"

#define WAIT 0

/* What is being made beside the database; left behind, it is made anew. */
#define SUFFIX_DAMAGED "-repair-old"
#define SUFFIX_BACKUP "-repair-backup"
#define SUFFIX_NEW "-repair-new"

/* In the names of what is ready to be put in place, and of what was put aside. */
#define READY "-recovered-"
#define ASIDE "-damaged-"

#define COUNT_ATTEMPTS "SELECT count (*) FROM attempt WHERE deleted_at IS NULL"

/* An attempt without its profile, or with fewer responses than another one of
 * the same questionnaire. */
#define DELETE_HALF_ATTEMPTS \
  "DELETE FROM attempt WHERE number IN (" \
  "  WITH count AS (SELECT number, pack, revision, questionnaire," \
  "                   (SELECT count (*) FROM response WHERE attempt = number) AS responses," \
  "                   (SELECT count (*) FROM domain_score WHERE attempt = number) AS domains" \
  "                 FROM attempt)," \
  "    share AS (SELECT *, max (responses) OVER (PARTITION BY pack, revision, questionnaire) AS most" \
  "              FROM count)" \
  "  SELECT number FROM share WHERE responses = 0 OR domains = 0 OR responses < most)"

static TegotaeSqlite *
make_new (const char  *path,
          GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;

  tegotae_damaged_copy_remove (path);
  if (!tegotae_private_file_make (path, error))
    return NULL;

  db = tegotae_sqlite_open (path, WAIT, error);

  return db != NULL && tegotae_user_schema_migrate (db, error) ? g_steal_pointer (&db) : NULL;
}

static gboolean
count_attempts (TegotaeSqlite  *db,
                guint          *count,
                GError        **error)
{
  gint64 value;

  if (!tegotae_statement_read_int64 (db, COUNT_ATTEMPTS, NULL, &value, error))
    return FALSE;

  *count = (guint) value;

  return TRUE;
}

static gboolean
drop_half_attempts (TegotaeSqlite    *new,
                    TegotaeRecovery  *recovery,
                    GError          **error)
{
  if (!tegotae_sqlite_exec (new, DELETE_HALF_ATTEMPTS, error))
    return FALSE;

  recovery->is_complete = recovery->is_complete && tegotae_sqlite_get_n_changes (new) == 0;

  return count_attempts (new, &recovery->n_salvaged, error);
}

/* A new database with whatever can be read of the old one. */
static TegotaeSqlite *
salvage (const char       *path,
         const char       *new_path,
         const char       *donor,
         TegotaeRecovery  *recovery,
         GError          **error)
{
  g_autofree char *work = g_strconcat (path, SUFFIX_DAMAGED, NULL);
  g_autoptr (TegotaeSqlite) old = NULL;
  g_autoptr (TegotaeSqlite) new = NULL;
  g_autoptr (GError) local_error = NULL;

  recovery->is_complete = FALSE;
  old = tegotae_damaged_copy_open (path, work, donor, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    new = make_new (new_path, error);

  if (new != NULL && old != NULL && !tegotae_salvage_run (old, new, &recovery->is_complete, error))
    g_clear_pointer (&new, tegotae_sqlite_close);

  g_clear_pointer (&old, tegotae_sqlite_close);
  tegotae_damaged_copy_remove (work);

  return new != NULL && drop_half_attempts (new, recovery, error) ? g_steal_pointer (&new) : NULL;
}

/* Those that are good, in their order. What one that cannot be read holds would be
 * missing for good, so that none is given then. (transfer full) */
static GPtrArray *
list_good_backups (const char  *path,
                   GError     **error)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (path, error);

  for (guint i = backups != NULL ? backups->len : 0; i > 0; i--)
    {
      TegotaeBackup *backup = g_ptr_array_index (backups, i - 1);

      tegotae_backup_folder_inspect (backup);
      if (!tegotae_backup_was_read (backup, error))
        return NULL;

      if (!backup->is_good)
        g_ptr_array_remove_index (backups, i - 1);
    }

  if (backups == NULL)
    return NULL;

  return g_steal_pointer (&backups);
}

/* Every one of them: by its time alone none can be known to hold what the others do.
 * One at a time, so that no more than two files are open. */
static gboolean
merge_backups (TegotaeSqlite    *new,
               const char       *path,
               GPtrArray        *backups,
               TegotaeRecovery  *recovery,
               GError          **error)
{
  g_autofree char *work = g_strconcat (path, SUFFIX_BACKUP, NULL);
  guint count;

  for (guint i = 0; i < backups->len; i++)
    {
      const TegotaeBackup *backup = g_ptr_array_index (backups, i);

      if (!tegotae_backup_merge (new, backup->path, work, error))
        return FALSE;

      if (i == 0)
        recovery->backup_made_at = backup->made_at;
    }

  if (!count_attempts (new, &count, error))
    return FALSE;

  recovery->n_from_backup = count - recovery->n_salvaged;

  return TRUE;
}

static gboolean
build (const char       *path,
       const char       *new_path,
       TegotaeRecovery  *recovery,
       GError          **error)
{
  g_autoptr (GPtrArray) backups = list_good_backups (path, error);
  const TegotaeBackup *donor;
  g_autoptr (TegotaeSqlite) new = NULL;

  if (backups == NULL)
    return tegotae_error_prefix (error, _("nothing was changed, because not every backup can be read. "
                                          "Make it readable, or move it elsewhere, and try again"));

  donor = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;
  new = salvage (path, new_path, donor != NULL ? donor->path : NULL, recovery, error);

  /* Where nothing is missing, a backup could only bring back what was deleted. */
  return new != NULL &&
         (recovery->is_complete || merge_backups (new, path, backups, recovery, error)) &&
         tegotae_integrity_check (new, TEGOTAE_CHECK_THOROUGH, error);
}

static char *
dup_stem (const char *path)
{
  return g_str_has_suffix (path, ".db") ? g_strndup (path, strlen (path) - 3) : g_strdup (path);
}

static char *
dup_time (void)
{
  gint64 now = tegotae_time_from_clock (g_get_real_time ());
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now / 1000);
  g_autofree char *second = g_date_time_format (time, "%Y-%m-%dT%H-%M-%S");

  return g_strdup_printf ("%s-%03dZ.db", second, (int) (now % 1000));
}

/* What is aside already was moved before this was stopped; what is in its place
 * again is an empty file. */
static gboolean
move_if_there (const char  *path,
               const char  *suffix,
               const char  *target,
               GError     **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (target, suffix, NULL);

  return !g_file_test (from, G_FILE_TEST_EXISTS) ||
         g_file_test (to, G_FILE_TEST_EXISTS) ||
         tegotae_private_file_rename (from, to, error);
}

/* The database before its log, because a log alone is ignored. However far this
 * came before it was stopped, doing it again completes it. */
static gboolean
put_in_place (const char  *path,
              const char  *ready,
              const char  *aside,
              GError     **error)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  return move_if_there (path, "", aside, error) &&
         move_if_there (path, "-wal", aside, error) &&
         move_if_there (path, "-journal", aside, error) &&
         tegotae_private_file_remove (index, error) &&
         tegotae_private_file_rename (ready, path, error) &&
         tegotae_private_file_sync (directory, error);
}

TegotaeRecovery *
tegotae_user_db_repair (const char  *path,
                        GError     **error)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *new_path = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *time = NULL;
  g_autofree char *ready = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  new_path = g_strconcat (path, SUFFIX_NEW, NULL);
  stem = dup_stem (path);
  time = dup_time ();
  ready = g_strconcat (stem, READY, time, NULL);
  aside = g_strconcat (stem, ASIDE, time, NULL);
  recovery = tegotae_recovery_new (aside);

  if (build (path, new_path, recovery, error) &&
      tegotae_private_file_sync (new_path, error) &&
      tegotae_private_file_rename (new_path, ready, error) &&
      put_in_place (path, ready, aside, error))
    return g_steal_pointer (&recovery);

  tegotae_damaged_copy_remove (new_path);
  g_prefix_error (error, "%s: ", _("Your records are damaged and could not be repaired"));

  return NULL;
}

gboolean
tegotae_user_db_repair_finish (const char  *path,
                               GError     **error)
{
  g_autofree char *directory = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *start = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, FALSE);

  directory = g_path_get_dirname (path);
  stem = dup_stem (path);
  start = g_strconcat (stem, READY, NULL);
  dir = g_dir_open (directory, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *ready = g_build_filename (directory, name, NULL);
      g_autofree char *aside = NULL;

      if (!g_str_has_prefix (ready, start))
        continue;

      aside = g_strconcat (stem, ASIDE, ready + strlen (start), NULL);
      return put_in_place (path, ready, aside, error);
    }

  return TRUE;
}
