/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-setting-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-user-db-private.h"

#define SELECT "SELECT value FROM setting WHERE key = ?1"
#define SELECT_ALL "SELECT key, value FROM setting ORDER BY key"
#define DELETE "DELETE FROM setting WHERE key = ?1"

/* What follows says what is done with a key that is there. */
#define INSERT "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO "
#define UPSERT INSERT "UPDATE SET value = excluded.value"
#define MERGE INSERT "NOTHING"

char *
tegotae_setting_table_get (TegotaeUserDb  *db,
                           const char     *key,
                           GError        **error)
{
  char *value;

  g_return_val_if_fail (db != NULL && key != NULL, NULL);

  if (!tegotae_statement_read_text (tegotae_user_db_get_sqlite (db), SELECT,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (key)), &value, error))
    g_prefix_error (error, "%s: ", _("The setting could not be read"));

  return value;
}

static gboolean
write_value (TegotaeSqlite  *sqlite,
             const char     *key,
             const char     *value,
             GError        **error)
{
  if (value == NULL)
    return tegotae_statement_execute (sqlite, DELETE, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (key)), error);

  return tegotae_statement_execute (sqlite, UPSERT,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (key), TEGOTAE_SQL_TEXT (value)), error);
}

gboolean
tegotae_setting_table_set (TegotaeUserDb  *db,
                           const char     *key,
                           const char     *value,
                           GError        **error)
{
  g_return_val_if_fail (db != NULL && key != NULL, FALSE);

  return write_value (tegotae_user_db_get_sqlite (db), key, value, error) ||
         tegotae_error_prefix (error, _("The setting could not be saved"));
}

gboolean
tegotae_setting_rows_load (TegotaeSqlite  *sqlite,
                           TegotaeExport  *data,
                           GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_ALL, error);
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *key = tegotae_statement_dup_text (statement, 0);
      g_autofree char *value = tegotae_statement_dup_text (statement, 1);

      tegotae_export_set (data, key, value);
    }

  return step == TEGOTAE_STEP_DONE;
}

gboolean
tegotae_setting_rows_merge (TegotaeSqlite        *sqlite,
                            const char           *key,
                            const char           *value,
                            TegotaeRestoreCount  *count,
                            GError              **error)
{
  if (!tegotae_statement_execute (sqlite, MERGE,
                                  TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (key), TEGOTAE_SQL_TEXT (value)), error))
    return FALSE;

  tegotae_restore_count_add (count, TRUE, tegotae_sqlite_get_n_changes (sqlite) > 0);

  return TRUE;
}
