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

#include "store/tegotae-database-copy.h"
#include "store/tegotae-database-image.h"
#include "store/tegotae-integrity.h"
#include "store/tegotae-sqlite-private.h"
#include "store/tegotae-stamp.h"
#include "store/tegotae-user-schema.h"

#define READ_ONLY "PRAGMA query_only = ON"

static gboolean
check (TegotaeSqlite  *image,
       const char     *path,
       GError        **error)
{
  TegotaeStamp stamp;

  return tegotae_stamp_read (image, &stamp, error) &&
         tegotae_user_schema_check_stamp (&stamp, path, error) &&
         tegotae_integrity_check (image, TEGOTAE_CHECK_QUICK, error);
}

static gboolean
fill (TegotaeSqlite  *db,
      const char     *path,
      GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TegotaeSqlite) image = tegotae_database_image_open (path, &local_error);

  if (image != NULL)
    return check (image, path, error) && tegotae_database_copy (image, db, error);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

TegotaeSqlite *
tegotae_stand_in_open (const char  *path,
                       GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  db = tegotae_user_schema_make_in_memory (error);

  if (db == NULL ||
      !fill (db, path, error) ||
      !tegotae_user_schema_migrate (db, error) ||
      !tegotae_sqlite_exec (db, READ_ONLY, error))
    return NULL;

  /* What cannot be written is the file, for whoever is told. */
  g_free (db->path);
  db->path = g_strdup (path);

  return g_steal_pointer (&db);
}
