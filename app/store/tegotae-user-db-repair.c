/* tegotae-user-db-repair.c
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

#define G_LOG_DOMAIN "tegotae-store"

#include "tegotae-user-db-repair.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/tegotae-backup-folder.h"
#include "store/tegotae-damaged-copy.h"
#include "store/tegotae-integrity.h"
#include "store/tegotae-private-file.h"
#include "store/tegotae-record-copy.h"
#include "store/tegotae-user-schema.h"

#define WAIT 0

/* What is being made beside the database; left behind, it is made anew. */
#define SUFFIX_DAMAGED "-repair-old"
#define SUFFIX_BACKUP "-repair-backup"
#define SUFFIX_NEW "-repair-new"

/* In the names of what is ready to be put in place, and of what was put aside. */
#define READY "-recovered-"
#define ASIDE "-damaged-"

#define COUNT_ATTEMPTS "SELECT count (*) FROM attempt"

/* An attempt without its profile, or with fewer responses than another one of
 * the same questionnaire. */
#define DELETE_HALF_ATTEMPTS \
  "DELETE FROM attempt WHERE number IN (" \
  "  WITH count AS (SELECT number, pack, revision, questionnaire," \
  "                   (SELECT count (*) FROM response WHERE attempt = number) AS responses," \
  "                   (SELECT count (*) FROM domain_score WHERE attempt = number) AS domains" \
  "                 FROM attempt)" \
  "  SELECT number FROM count WHERE responses = 0 OR domains = 0 OR responses <" \
  "    (SELECT max (responses) FROM count AS other WHERE other.pack = count.pack" \
  "       AND other.revision = count.revision AND other.questionnaire = count.questionnaire))"

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

  if (!tegotae_sqlite_get_int64 (db, COUNT_ATTEMPTS, &value, error))
    return FALSE;

  *count = (guint) value;

  return TRUE;
}

static gboolean
salvage (TegotaeSqlite        *new,
         const char           *path,
         const TegotaeBackup  *backup,
         TegotaeRecovery      *recovery,
         GError              **error)
{
  g_autofree char *work = g_strconcat (path, SUFFIX_DAMAGED, NULL);
  g_autoptr (TegotaeSqlite) old = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 all, left;
  gboolean ok;

  old = tegotae_damaged_copy_open (path, work, backup != NULL ? backup->path : NULL, &local_error);
  recovery->is_complete = FALSE;

  ok = old != NULL
       ? tegotae_record_copy_run (old, new, TEGOTAE_RECORD_COPY_SALVAGE,
                                  &recovery->is_complete, error)
       : local_error == NULL;
  g_clear_pointer (&old, tegotae_sqlite_close);
  tegotae_damaged_copy_remove (work);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  if (!ok ||
      !tegotae_sqlite_get_int64 (new, COUNT_ATTEMPTS, &all, error) ||
      !tegotae_sqlite_exec (new, DELETE_HALF_ATTEMPTS, error) ||
      !tegotae_sqlite_get_int64 (new, COUNT_ATTEMPTS, &left, error))
    return FALSE;

  recovery->is_complete = recovery->is_complete && left == all;
  recovery->n_salvaged = (guint) left;

  return TRUE;
}

/* The latest that is good; NULL if none is. (transfer full) */
static TegotaeBackup *
find_backup (const char *path)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (path);

  while (backups->len > 0)
    {
      g_autoptr (TegotaeBackup) backup = g_ptr_array_steal_index (backups, 0);

      tegotae_backup_folder_inspect (backup);
      if (backup->is_good)
        return g_steal_pointer (&backup);
    }

  return NULL;
}

static gboolean
merge (TegotaeSqlite        *new,
       const char           *path,
       const TegotaeBackup  *backup,
       TegotaeRecovery      *recovery,
       GError              **error)
{
  g_autofree char *work = g_strconcat (path, SUFFIX_BACKUP, NULL);
  g_autoptr (TegotaeSqlite) old = NULL;
  gboolean complete, ok;
  guint count = 0;

  tegotae_damaged_copy_remove (work);
  if (!tegotae_private_file_copy (backup->path, work, NULL, error))
    return FALSE;

  old = tegotae_sqlite_open (work, WAIT, error);
  ok = old != NULL &&
       tegotae_user_schema_migrate (old, error) &&
       tegotae_record_copy_run (old, new, TEGOTAE_RECORD_COPY_MERGE, &complete, error) &&
       count_attempts (new, &count, error);
  g_clear_pointer (&old, tegotae_sqlite_close);
  tegotae_damaged_copy_remove (work);

  recovery->n_from_backup = count - recovery->n_salvaged;
  recovery->backup_made_at = backup->made_at;

  return ok;
}

static gboolean
build (const char       *path,
       const char       *new_path,
       TegotaeRecovery  *recovery,
       GError          **error)
{
  g_autoptr (TegotaeSqlite) new = make_new (new_path, error);
  g_autoptr (TegotaeBackup) backup = find_backup (path);

  return new != NULL &&
         salvage (new, path, backup, recovery, error) &&
         (backup == NULL || merge (new, path, backup, recovery, error)) &&
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
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *second = g_date_time_format (now, "%Y-%m-%dT%H-%M-%S");

  return g_strdup_printf ("%s-%03dZ.db", second, g_date_time_get_microsecond (now) / 1000);
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
