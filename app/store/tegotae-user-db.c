/* tegotae-user-db.c
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

#include "tegotae-user-db.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/tegotae-database-file.h"
#include "store/tegotae-migration.h"
#include "store/tegotae-stamp.h"
#include "store/tegotae-user-db-private.h"
#include "tegotae-sql.h"

#define MIGRATIONS "/io/github/tegotae/Tegotae/sql/user"
#define WAIT_MILLISECONDS 5000

/* What the user deletes is overwritten, not only marked as free. */
#define LEAVE_NO_TRACES "PRAGMA secure_delete = ON"

struct _TegotaeUserDb
{
  TegotaeSqlite *sqlite;
};

/* Whether a database may be opened to write: ours or still blank, and not of a
 * newer version. */
static gboolean
check_stamp (const TegotaeStamp  *stamp,
             const char          *path,
             GError             **error)
{
  g_autofree char *name = NULL;

  if (stamp->application == TEGOTAE_APPLICATION_USER)
    {
      if (stamp->version <= tegotae_migration_get_latest (tegotae_sql_get_resource (), MIGRATIONS))
        return TRUE;

      tegotae_migration_set_newer (path, error);
      return FALSE;
    }

  if (tegotae_stamp_is_blank (stamp))
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("this file is not from Tegotae. "
                 "Nothing was changed; please move the file away. (%s)"),
               name);

  return FALSE;
}

/* The head of the file is asked first, because SQLite may make files beside a
 * database that it only reads; then SQLite, because what counts may still be in
 * the write-ahead log. Nothing is written before both have agreed. */
static gboolean
check_file (TegotaeSqlite  *sqlite,
            GError        **error)
{
  const char *path = tegotae_sqlite_get_path (sqlite);
  TegotaeStamp stamp;

  return tegotae_stamp_read_head (sqlite, &stamp, error) &&
         check_stamp (&stamp, path, error) &&
         tegotae_stamp_read (sqlite, &stamp, error) &&
         check_stamp (&stamp, path, error);
}

static TegotaeSqlite *
open_file (const char  *path,
           GError     **error)
{
  g_autoptr (TegotaeDatabaseFile) file = tegotae_database_file_hold (path, error);
  g_autoptr (TegotaeSqlite) sqlite = NULL;

  if (file == NULL)
    return NULL;

  sqlite = tegotae_sqlite_open (path, WAIT_MILLISECONDS, error);

  if (sqlite == NULL ||
      !check_file (sqlite, error) ||
      !tegotae_database_file_protect (file, error) ||
      !tegotae_sqlite_adopt (sqlite, TEGOTAE_SYNC_FULL, error) ||
      !tegotae_sqlite_exec (sqlite, LEAVE_NO_TRACES, error) ||
      !tegotae_migration_run (sqlite, TEGOTAE_APPLICATION_USER,
                              tegotae_sql_get_resource (), MIGRATIONS, error))
    return NULL;

  return g_steal_pointer (&sqlite);
}

TegotaeUserDb *
tegotae_user_db_open (const char  *path,
                      GError     **error)
{
  g_autoptr (TegotaeSqlite) sqlite = NULL;
  TegotaeUserDb *self;

  g_return_val_if_fail (path != NULL, NULL);

  sqlite = open_file (path, error);
  if (sqlite == NULL)
    {
      g_prefix_error (error, "%s: ", _("Your records could not be opened"));
      return NULL;
    }

  self = g_new0 (TegotaeUserDb, 1);
  self->sqlite = g_steal_pointer (&sqlite);

  return self;
}

void
tegotae_user_db_close (TegotaeUserDb *db)
{
  if (db == NULL)
    return;

  tegotae_sqlite_close (db->sqlite);
  g_free (db);
}

TegotaeSqlite *
tegotae_user_db_get_sqlite (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return db->sqlite;
}
