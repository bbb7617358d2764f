/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backup-folder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-backup.h"
#include "core/tegotae-error.h"
#include "core/tegotae-time.h"
#include "store/safety/tegotae-backup-file.h"
#include "store/sqlite/tegotae-database-file.h"
#include "store/sqlite/tegotae-obstacle.h"
#include "store/sqlite/tegotae-private-file.h"

#define FOLDER "backups"

/* What is being made. Whoever holds it may take it for left behind. */
#define UNFINISHED "unfinished"

static gint64
get_now (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

static char *
dup_folder (const char *database)
{
  g_autofree char *directory = g_path_get_dirname (database);

  return g_build_filename (directory, FOLDER, NULL);
}

/* What a clock dated in the future is older than it says, so it leads nothing. */
static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  const TegotaeBackup *left = *(const TegotaeBackup * const *) a;
  const TegotaeBackup *right = *(const TegotaeBackup * const *) b;

  if (left->is_ahead != right->is_ahead)
    return left->is_ahead ? 1 : -1;

  if (left->made_at != right->made_at)
    return left->made_at > right->made_at ? -1 : 1;

  return strcmp (left->name, right->name);
}

/* NULL, too, if there is none. */
static GDir *
open_folder (const char  *folder,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  GDir *dir = g_dir_open (folder, 0, &local_error);
  g_autofree char *obstacle = NULL;

  if (dir != NULL ||
      g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    return dir;

  obstacle = tegotae_obstacle_describe (folder);
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, _("Your backups cannot be read: %s"),
               obstacle != NULL ? obstacle : local_error->message);

  return NULL;
}

static GPtrArray *
list (const char  *folder,
      GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) dir = open_folder (folder, &local_error);
  GPtrArray *backups;
  gint64 now = get_now ();
  const char *name;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_backup_free);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      TegotaeBackup *backup = tegotae_backup_new (folder, name);

      if (backup == NULL)
        continue;

      backup->is_ahead = backup->made_at > now;
      g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_latest_first);

  return backups;
}

GPtrArray *
tegotae_backup_folder_list (const char  *database,
                            GError     **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  folder = dup_folder (database);

  return list (folder, error);
}

gboolean
tegotae_backup_folder_has_todays (const char *database)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (database, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const TegotaeBackup *backup = g_ptr_array_index (backups, i);

      if (!backup->is_ahead && tegotae_backup_plan_same_day (backup->made_at, get_now (), zone))
        return TRUE;
    }

  return FALSE;
}

void
tegotae_backup_folder_inspect (TegotaeBackup *backup)
{
  g_autoptr (GError) error = NULL;
  gboolean is_withheld;

  g_return_if_fail (backup != NULL);

  backup->is_good = tegotae_backup_file_inspect (backup->path, &backup->n_attempts, &is_withheld, &error);
  g_clear_pointer (&backup->problem, g_free);
  if (is_withheld)
    backup->problem = g_strdup (error->message);
  else if (!backup->is_good)
    g_info ("%s", error->message);
}

/* One that stays too long does no harm, so this cannot fail. */
static void
thin (const char *folder)
{
  g_autoptr (GPtrArray) backups = list (folder, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree gint64 *times = NULL;
  g_autofree gboolean *keep = NULL;
  guint n_ahead = 0;
  guint n_others;

  if (backups == NULL)
    return;

  times = g_new (gint64, backups->len);
  keep = g_new (gboolean, backups->len);
  for (guint i = 0; i < backups->len; i++)
    {
      const TegotaeBackup *backup = g_ptr_array_index (backups, i);

      times[i] = backup->made_at;
      n_ahead += backup->is_ahead ? 1 : 0;
    }

  /* Those of the future take no place from the others. */
  n_others = backups->len - n_ahead;
  tegotae_backup_plan_choose (times, n_others, zone, keep);
  tegotae_backup_plan_choose (times + n_others, n_ahead, zone, keep + n_others);

  for (guint i = 0; i < backups->len; i++)
    {
      const TegotaeBackup *backup = g_ptr_array_index (backups, i);

      if (!keep[i])
        tegotae_private_file_remove (backup->path, NULL);
    }
}

/* A time that no backup has yet, however soon they follow on each other. After the
 * last time that there is comes the first. */
static char *
dup_target (const char          *folder,
            TegotaeBackupReason  reason)
{
  for (gint64 time = get_now ();; time = time < TEGOTAE_TIME_LATEST ? time + 1 : 0)
    {
      g_autofree char *name = tegotae_backup_build_name (time, reason);
      char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return path;

      g_free (path);
    }
}

/* @unfinished is on the disk and good. */
static gboolean
put_in_place (const char           *folder,
              const char           *unfinished,
              TegotaeBackupReason   reason,
              GError              **error)
{
  g_autofree char *target = dup_target (folder, reason);

  if (!tegotae_private_file_rename (unfinished, target, error) ||
      !tegotae_private_file_sync (folder, error))
    return FALSE;

  thin (folder);

  return TRUE;
}

static gboolean
add (const char           *database,
     TegotaeBackupReason   reason,
     GError              **error)
{
  g_autofree char *folder = dup_folder (database);
  g_autofree char *unfinished = g_build_filename (folder, UNFINISHED, NULL);
  g_autoptr (TegotaeDatabaseFile) file = tegotae_database_file_hold (unfinished, error);

  /* What lies there was left behind by one that was stopped. */
  if (file == NULL || !tegotae_database_file_replace (file, error))
    return FALSE;

  if (tegotae_backup_file_write (database, unfinished, error) &&
      put_in_place (folder, unfinished, reason, error))
    return TRUE;

  tegotae_private_file_remove (unfinished, NULL);

  return FALSE;
}

gboolean
tegotae_backup_folder_add (const char           *database,
                           TegotaeBackupReason   reason,
                           GError              **error)
{
  gboolean is_needed = FALSE;

  g_return_val_if_fail (database != NULL, FALSE);

  return (tegotae_backup_file_is_needed (database, &is_needed, error) &&
          (!is_needed || add (database, reason, error))) ||
         tegotae_error_prefix (error, _("A backup of your records could not be created"));
}
