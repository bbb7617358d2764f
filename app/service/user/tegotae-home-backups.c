/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups, and looking after what there is. */

#include <string.h>

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "service/tegotae-paths.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"

#define PUT_ASIDE "user-damaged-"

void
tegotae_home_back_up (TegotaeHome         *home,
                      TegotaeBackupReason  reason)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) &&
      !tegotae_backup_folder_add (path, reason, &error))
    tegotae_home_tell (home, TEGOTAE_NOTICE_PROBLEM, error->message, NULL);
}

/* The backups of the user's records, the latest first, looked into; NULL with
 * TEGOTAE_ERROR_STORE if it is not known which there are.
 * (transfer full) (element-type TegotaeBackup) */
static GPtrArray *
list_backups (TegotaeHome  *home,
              GError      **error)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  GPtrArray *backups = tegotae_backup_folder_list (path, error);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    tegotae_backup_folder_inspect (g_ptr_array_index (backups, i));

  return backups;
}

/* The latest that is good and whose name begins so. One that cannot be read may be
 * that one: no older one is taken for it. Of those that restoring has made, which would
 * only swap back, one must be named. */
static const TegotaeBackup *
find_backup (GPtrArray   *backups,
             const char  *which,
             GError     **error)
{
  for (guint i = 0; i < backups->len; i++)
    {
      const TegotaeBackup *backup = g_ptr_array_index (backups, i);

      if (which != NULL ? !g_str_has_prefix (backup->name, which)
                        : backup->reason == TEGOTAE_BACKUP_RESTORE)
        continue;

      if (backup->is_good)
        return backup;

      if (!tegotae_backup_was_read (backup, error))
        return NULL;
    }

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
               which != NULL ? _("There is no usable backup “%s”.") : _("There is no usable backup yet."),
               which);

  return NULL;
}

/* What was just recovered holds what every good backup has; any one of them has less.
 * @which: (nullable): one that is wanted all the same */
static gboolean
check_not_recovered (TegotaeUserDb  *db,
                     const char     *which,
                     GError        **error)
{
  if (which != NULL || tegotae_user_db_get_recovery (db) == NULL)
    return TRUE;

  g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS,
                       _("Your records have just been recovered, so no backup was restored. "
                         "To restore one all the same, name it."));

  return FALSE;
}

char *
tegotae_home_restore_backup (TegotaeHome  *home,
                             const char   *which,
                             GError      **error)
{
  g_autoptr (GPtrArray) backups = list_backups (home, error);
  const TegotaeBackup *backup = backups != NULL ? find_backup (backups, which, error) : NULL;
  g_autoptr (TegotaeUserDb) db = backup != NULL ? tegotae_home_hold_to_write (home, error) : NULL;

  return db != NULL &&
         check_not_recovered (db, which, error) &&
         tegotae_user_db_restore (db, backup, error)
         ? g_strdup (backup->name)
         : NULL;
}

static char **
list_put_aside (void)
{
  g_autofree char *directory = tegotae_paths_dup_user_dir ();
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_str_has_prefix (name, PUT_ASIDE) && g_str_has_suffix (name, ".db"))
        g_strv_builder_add (files, path);
    }

  return g_strv_builder_end (files);
}

/* Opening repairs what it finds. */
static void
examine_user_db (TegotaeHome   *home,
                 TegotaeHealth *health)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (TegotaeUserDb) db = NULL;

  g_clear_pointer (&home->user_db, tegotae_user_db_close);
  home->is_thorough = TRUE;
  db = tegotae_home_hold_user_db (home, &error);
  home->is_thorough = FALSE;

  if (db != NULL && tegotae_user_db_get_recovery (db) != NULL)
    health->recovery = tegotae_recovery_copy (tegotae_user_db_get_recovery (db));

  attempts = db != NULL ? tegotae_attempt_table_list (db, &error) : NULL;
  health->n_attempts = attempts != NULL ? attempts->len : 0;
  health->user_problem = error != NULL ? g_strdup (error->message) : NULL;
  health->is_writable = db != NULL && tegotae_user_db_is_writable (db);
}

static void
examine_backups (TegotaeHome   *home,
                 TegotaeHealth *health)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = list_backups (home, &error);

  if (backups == NULL)
    {
      health->backups_problem = g_strdup (error->message);
      return;
    }

  g_ptr_array_unref (health->backups);
  health->backups = backups;
}

TegotaeHealth *
tegotae_home_examine (TegotaeHome *home)
{
  TegotaeHealth *health = tegotae_health_new ();
  g_autoptr (GError) error = NULL;

  health->user_path = tegotae_paths_dup_user_db ();
  examine_user_db (home, health);

  health->library_path = tegotae_paths_dup_library_db ();
  if (!tegotae_library_examine (home->library, &health->n_entries, &health->library_rebuilt, &error))
    health->library_problem = g_strdup (error->message);

  examine_backups (home, health);
  health->put_aside = list_put_aside ();

  return health;
}

static gpointer
do_list_backups (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return list_backups (home, error);
}

const TegotaeCall tegotae_call_list_backups = {
  .func = do_list_backups,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

static gpointer
do_restore_backup (TegotaeHome    *home,
                   gconstpointer   arguments,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autofree char *name = tegotae_home_restore_backup (home, arguments, error);

  if (name != NULL)
    tegotae_home_tell (home, TEGOTAE_NOTICE_DONE,
                       _("The backup is restored. What was there before is a backup now."), NULL);

  return TEGOTAE_CALL_DONE (name != NULL);
}

const TegotaeCall tegotae_call_restore_backup = {
  .func = do_restore_backup,
  .arguments_free = g_free,
  .changes = TEGOTAE_CHANGES_RECORDS,
};
