/* tegotae-user-schema.c
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

#include "tegotae-user-schema.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/tegotae-migration.h"
#include "tegotae-sql.h"

#define MIGRATIONS "/io/github/tegotae/Tegotae/sql/user"

guint32
tegotae_user_schema_get_latest (void)
{
  return tegotae_migration_get_latest (tegotae_sql_get_resource (), MIGRATIONS);
}

gboolean
tegotae_user_schema_check_stamp (const TegotaeStamp  *stamp,
                                 const char          *path,
                                 GError             **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (stamp != NULL && path != NULL, FALSE);

  if (stamp->application == TEGOTAE_APPLICATION_USER)
    {
      if (stamp->version <= tegotae_user_schema_get_latest ())
        return TRUE;

      tegotae_migration_set_newer (path, error);
      return FALSE;
    }

  if (tegotae_stamp_is_blank (stamp))
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_FOREIGN,
               _("this file is not from Tegotae. "
                 "Nothing was changed; please move the file away. (%s)"),
               name);

  return FALSE;
}

gboolean
tegotae_user_schema_migrate (TegotaeSqlite  *db,
                             GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_migration_run (db, TEGOTAE_APPLICATION_USER,
                                tegotae_sql_get_resource (), MIGRATIONS, error);
}
