/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup in the place of what is there. */

#include "tegotae-user-db.h"

#include <glib/gi18n.h>

#include "store/safety/tegotae-backup-file.h"
#include "store/safety/tegotae-damaged-copy.h"
#include "store/sqlite/tegotae-database-copy.h"
#include "store/sqlite/tegotae-private-file.h"
#include "store/user/tegotae-user-db-private.h"
#include "store/user/tegotae-user-schema.h"

#define WAIT 0
#define SUFFIX "-restore"

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
      !tegotae_backup_file_inspect (work, &n_attempts, error))
    return NULL;

  db = tegotae_sqlite_open (work, WAIT, error);

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
  g_autofree char *work = g_strconcat (tegotae_sqlite_get_path (sqlite), SUFFIX, NULL);
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

  if (restore (db, backup->path, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The backup could not be restored"));

  return FALSE;
}
