/* tegotae-stand-in.c
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

#include "tegotae-stand-in.h"

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "store/tegotae-damaged-copy.h"
#include "store/tegotae-database-copy.h"
#include "store/tegotae-integrity.h"
#include "store/tegotae-private-file.h"
#include "store/tegotae-stamp.h"
#include "store/tegotae-user-schema.h"

#define WAIT 0

/* The log becomes part of the copy. */
#define STAND_ALONE "PRAGMA journal_mode = DELETE"
#define READ_ONLY "PRAGMA query_only = ON"

static gboolean
check (TegotaeSqlite  *copy,
       const char     *path,
       GError        **error)
{
  TegotaeStamp stamp;

  return tegotae_sqlite_exec (copy, STAND_ALONE, error) &&
         tegotae_stamp_read (copy, &stamp, error) &&
         tegotae_user_schema_check_stamp (&stamp, path, error) &&
         tegotae_integrity_check (copy, TEGOTAE_CHECK_QUICK, error);
}

static gboolean
fill (TegotaeSqlite  *db,
      const char     *path,
      const char     *work,
      GError        **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *work_log = g_strconcat (work, "-wal", NULL);
  g_autoptr (TegotaeSqlite) copy = NULL;
  gboolean found, has_log;

  if (!tegotae_private_file_copy (path, work, &found, error) || !found)
    return !found;

  if (!tegotae_private_file_copy (log, work_log, &has_log, error))
    return FALSE;

  copy = tegotae_sqlite_open (work, WAIT, error);

  return copy != NULL && check (copy, path, error) && tegotae_database_copy (copy, db, error);
}

TegotaeSqlite *
tegotae_stand_in_open (const char  *path,
                       GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;
  g_autofree char *directory = NULL;
  g_autofree char *work = NULL;
  gboolean filled;

  g_return_val_if_fail (path != NULL, NULL);

  db = tegotae_user_schema_make_in_memory (error);
  directory = db != NULL ? g_dir_make_tmp ("tegotae-XXXXXX", error) : NULL;
  if (directory == NULL)
    return NULL;

  work = g_build_filename (directory, "copy.db", NULL);
  filled = fill (db, path, work, error);
  tegotae_damaged_copy_remove (work);
  g_rmdir (directory);

  return filled && tegotae_user_schema_migrate (db, error) && tegotae_sqlite_exec (db, READ_ONLY, error)
         ? g_steal_pointer (&db)
         : NULL;
}
