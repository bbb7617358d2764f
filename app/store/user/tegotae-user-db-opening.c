/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How user.db is opened, repaired and backed up, and a backup put in the place of what is there. */

#include "tegotae-user-db-private.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "core/tegotae-time.h"
#include "store/safety/tegotae-backup-file.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/safety/tegotae-damaged-copy.h"
#include "store/safety/tegotae-stand-in.h"
#include "store/safety/tegotae-user-db-repair.h"
#include "store/sqlite/tegotae-database-copy.h"
#include "store/sqlite/tegotae-database-file.h"
#include "store/sqlite/tegotae-integrity.h"
#include "store/sqlite/tegotae-private-file.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-stamp.h"
#include "store/user/tegotae-user-schema.h"

#define WAIT_MILLISECONDS 5000

/* What the user deletes is overwritten, not only marked as free. */
#define LEAVE_NO_TRACES "PRAGMA secure_delete = ON"

/* Lies in no day. */
#define NEVER G_MININT64

#define READ_ONLY "PRAGMA query_only = ON"

/* A copy of the backup that is restored, which nobody else uses. */
#define SUFFIX_RESTORE "-restore"

static void
tell_problem (TegotaeUserDb *self,
              const GError  *error)
{
  if (self->problem_func != NULL)
    {
      self->problem_func (error->message, self->problem_data);
      return;
    }

  g_free (self->problem);
  self->problem = g_strdup (error->message);
}

/* Called when a change is about to be committed: the first of a day that finds any
 * record is preceded by a backup, which sees the state before it. A failing backup is told once,
 * and never stops the change. */
static void
back_up_day (gpointer user_data)
{
  TegotaeUserDb *self = user_data;
  const char *path = tegotae_sqlite_get_path (self->sqlite);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) error = NULL;
  gint64 now = tegotae_time_from_clock (g_get_real_time ());

  if (tegotae_backup_plan_same_day (self->backed_up_at, now, zone))
    return;

  if (!tegotae_backup_folder_has_todays (path) &&
      !tegotae_user_db_back_up (self, TEGOTAE_BACKUP_DAILY, &error))
    tell_problem (self, error);

  /* As long as there is no record yet, the next change is asked again. */
  if (error != NULL || tegotae_backup_folder_has_todays (path))
    self->backed_up_at = now;
}

/* Whether the file is ours; that it has backups shows that it was. */
static gboolean
check_stamp (TegotaeSqlite       *sqlite,
             const TegotaeStamp  *stamp,
             gboolean             has_backups,
             GError             **error)
{
  g_autoptr (GError) local_error = NULL;

  if (tegotae_user_schema_check_stamp (stamp, tegotae_sqlite_get_path (sqlite), &local_error))
    return TRUE;

  if (g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_FOREIGN) &&
      (!stamp->is_sqlite || has_backups))
    return tegotae_sqlite_set_damaged (sqlite, "this is no database of ours any more", error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The head of the file is asked first, because SQLite may make files beside a
 * database that it only reads; then SQLite, because what counts may still be in
 * the write-ahead log. Nothing is written before both have agreed. Where the backups
 * cannot be read, there may be some.
 * @was_there: whether it is older than this call */
static gboolean
check_file (TegotaeSqlite  *sqlite,
            TegotaeCheck    check,
            gboolean        was_there,
            GError        **error)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (tegotae_sqlite_get_path (sqlite), NULL);
  gboolean has_backups = backups == NULL || backups->len > 0;
  TegotaeStamp stamp;

  if (!tegotae_stamp_read_head (sqlite, &stamp, error) ||
      !check_stamp (sqlite, &stamp, has_backups, error) ||
      !tegotae_stamp_read (sqlite, &stamp, error) ||
      !check_stamp (sqlite, &stamp, has_backups, error))
    return FALSE;

  if (was_there && has_backups && tegotae_stamp_is_blank (&stamp))
    return tegotae_sqlite_set_damaged (sqlite, "this has been emptied", error);

  return tegotae_integrity_check (sqlite, check, error);
}

/* Before a newer schema. That it cannot be made does not keep the records shut:
 * each step of a migration is made whole or not at all. */
static void
back_up_old_schema (TegotaeUserDb *self)
{
  g_autoptr (GError) error = NULL;
  TegotaeStamp stamp;

  if (!tegotae_stamp_read (self->sqlite, &stamp, NULL) ||
      tegotae_stamp_is_blank (&stamp) ||
      stamp.version == tegotae_user_schema_get_latest ())
    return;

  if (!tegotae_user_db_back_up (self, TEGOTAE_BACKUP_MIGRATION, &error))
    tell_problem (self, error);
}

static gboolean
open_as_it_is (TegotaeUserDb        *self,
               TegotaeDatabaseFile  *file,
               const char           *path,
               TegotaeCheck          check,
               gboolean              was_there,
               GError              **error)
{
  self->sqlite = tegotae_sqlite_open (path, WAIT_MILLISECONDS, error);

  if (self->sqlite == NULL ||
      !tegotae_sqlite_check_writable (self->sqlite, error) ||
      !check_file (self->sqlite, check, was_there, error) ||
      !tegotae_database_file_protect (file, error) ||
      !tegotae_sqlite_adopt (self->sqlite, TEGOTAE_SYNC_FULL, error) ||
      !tegotae_sqlite_exec (self->sqlite, LEAVE_NO_TRACES, error))
    return FALSE;

  back_up_old_schema (self);

  return tegotae_user_schema_migrate (self->sqlite, error) &&
         tegotae_user_schema_check (self->sqlite, error);
}

static gboolean
open_file (TegotaeUserDb  *self,
           const char     *path,
           TegotaeCheck    check,
           GError        **error)
{
  gboolean was_there = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (TegotaeDatabaseFile) file = tegotae_database_file_hold (path, error);
  g_autoptr (GError) local_error = NULL;

  if (file == NULL || !tegotae_user_db_repair_finish (path, error))
    return FALSE;

  if (open_as_it_is (self, file, path, check, was_there, &local_error))
    return TRUE;

  if (self->sqlite == NULL || !tegotae_sqlite_is_damaged (self->sqlite))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_info ("%s", local_error->message);
  g_clear_pointer (&self->sqlite, tegotae_sqlite_close);
  self->recovery = tegotae_user_db_repair (path, error);

  return self->recovery != NULL && open_as_it_is (self, file, path, check, was_there, error);
}

static TegotaeUserDb *
new_user_db (void)
{
  TegotaeUserDb *self = g_new0 (TegotaeUserDb, 1);

  self->n_holders = 1;
  self->backed_up_at = NEVER;

  return self;
}

TegotaeUserDb *
tegotae_user_db_open_stand_in (const char  *path,
                               GError     **error)
{
  TegotaeUserDb *self;
  TegotaeSqlite *sqlite;

  g_return_val_if_fail (path != NULL, NULL);

  sqlite = tegotae_stand_in_open (path, error);
  if (sqlite == NULL)
    return NULL;

  self = new_user_db ();
  self->sqlite = sqlite;
  self->is_stand_in = TRUE;

  return self;
}

TegotaeUserDb *
tegotae_user_db_new_blank (GError **error)
{
  g_autoptr (TegotaeUserDb) self = new_user_db ();

  self->is_stand_in = TRUE;
  self->is_blank = TRUE;
  self->sqlite = tegotae_user_schema_make_in_memory (error);

  return self->sqlite != NULL && tegotae_sqlite_exec (self->sqlite, READ_ONLY, error)
         ? g_steal_pointer (&self)
         : NULL;
}

static TegotaeUserDb *
open_checked (const char    *path,
              TegotaeCheck   check,
              GError       **error)
{
  g_autoptr (TegotaeUserDb) self = new_user_db ();

  if (!open_file (self, path, check, error))
    return NULL;

  tegotae_sqlite_set_before_commit (self->sqlite, back_up_day, self);

  return g_steal_pointer (&self);
}

TegotaeUserDb *
tegotae_user_db_open (const char  *path,
                      GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return open_checked (path, TEGOTAE_CHECK_QUICK, error);
}

TegotaeUserDb *
tegotae_user_db_open_thoroughly (const char  *path,
                                 GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return open_checked (path, TEGOTAE_CHECK_THOROUGH, error);
}

gboolean
tegotae_user_db_back_up (TegotaeUserDb        *db,
                         TegotaeBackupReason   reason,
                         GError              **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_backup_folder_add (tegotae_sqlite_get_path (db->sqlite), reason, error);
}

/* A backup may be of an older schema, and is not to be changed. */
static TegotaeSqlite *
open_up_to_date (const char  *backup,
                 const char  *work,
                 GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;
  guint n_attempts;

  tegotae_damaged_copy_remove (work);
  if (!tegotae_private_file_copy (backup, work, NULL, error) ||
      !tegotae_backup_file_inspect (work, &n_attempts, NULL, error))
    return NULL;

  db = tegotae_sqlite_open (work, 0, error);

  return db != NULL &&
         tegotae_user_schema_migrate (db, error) &&
         tegotae_user_schema_check (db, error)
         ? g_steal_pointer (&db)
         : NULL;
}

/* Through SQLite and not by replacing the file, so that nobody goes on writing
 * to one that is gone. The backup is copied before another one is made, which may
 * make it one too many. */
static gboolean
restore (TegotaeUserDb  *db,
         const char     *backup,
         GError        **error)
{
  TegotaeSqlite *sqlite = tegotae_user_db_get_sqlite (db);
  g_autofree char *work = g_strconcat (tegotae_sqlite_get_path (sqlite), SUFFIX_RESTORE, NULL);
  g_autoptr (TegotaeSqlite) source = open_up_to_date (backup, work, error);
  gboolean ok = source != NULL &&
                tegotae_user_db_back_up (db, TEGOTAE_BACKUP_RESTORE, error) &&
                tegotae_database_copy (source, sqlite, error);

  g_clear_pointer (&source, tegotae_sqlite_close);
  tegotae_damaged_copy_remove (work);

  return ok;
}

gboolean
tegotae_user_db_restore (TegotaeUserDb        *db,
                         const TegotaeBackup  *backup,
                         GError              **error)
{
  g_return_val_if_fail (db != NULL && backup != NULL, FALSE);

  return restore (db, backup->path, error) ||
         tegotae_error_prefix (error, _("The backup could not be restored"));
}
