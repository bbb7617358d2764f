/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-user-schema.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-migration.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-statement.h"

#define MIGRATIONS "/io/github/tegotae/Tegotae/sql/user"

/* What statistics SQLite may keep of its own is not ours to compare. */
#define SELECT_SCHEMA \
  "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1, 2"

guint32
tegotae_user_schema_get_latest (void)
{
  return tegotae_migration_get_latest (MIGRATIONS);
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
               _("this file is not from Tegotae. Nothing was changed. Move the file to another place. (%s)"),
               name);

  return FALSE;
}

gboolean
tegotae_user_schema_migrate (TegotaeSqlite  *db,
                             GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_migration_run (db, TEGOTAE_APPLICATION_USER, MIGRATIONS, error);
}

TegotaeSqlite *
tegotae_user_schema_make_in_memory (GError **error)
{
  g_autoptr (TegotaeSqlite) db = tegotae_sqlite_open (":memory:", 0, error);

  return db != NULL &&
         tegotae_sqlite_exec (db, TEGOTAE_SQLITE_NO_FILES, error) &&
         tegotae_user_schema_migrate (db, error)
         ? g_steal_pointer (&db)
         : NULL;
}

/* The whole schema as one text; NULL if it cannot be read. */
static char *
dup_schema (TegotaeSqlite  *db,
            GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (db, SELECT_SCHEMA, error);
  g_autoptr (GString) schema = g_string_new (NULL);
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      for (int i = 0; i < 3; i++)
        {
          g_autofree char *text = tegotae_statement_dup_text (statement, i);

          g_string_append_printf (schema, "%s\n", text != NULL ? text : "");
        }
    }

  return step == TEGOTAE_STEP_DONE ? g_string_free (g_steal_pointer (&schema), FALSE) : NULL;
}

gboolean
tegotae_user_schema_check (TegotaeSqlite  *db,
                           GError        **error)
{
  g_autoptr (TegotaeSqlite) model = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *got = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  model = tegotae_user_schema_make_in_memory (error);
  wanted = model != NULL ? dup_schema (model, error) : NULL;
  got = wanted != NULL ? dup_schema (db, error) : NULL;

  if (got == NULL)
    return FALSE;

  return g_str_equal (got, wanted) ||
         tegotae_sqlite_set_damaged (db, "the tables are not as they should be", error);
}
