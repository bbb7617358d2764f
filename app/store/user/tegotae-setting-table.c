/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-setting-table.h"

#include <glib/gi18n.h>

#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-user-db-private.h"

#define SELECT "SELECT value FROM setting WHERE key = ?1"
#define DELETE "DELETE FROM setting WHERE key = ?1"
#define SELECT_ALL "SELECT key, value FROM setting ORDER BY key"
#define INSERT "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO "
#define UPSERT INSERT "UPDATE SET value = excluded.value"
#define MERGE INSERT "NOTHING"

/* @value is NULL if it is not set. */
static gboolean
read_value (TegotaeSqlite  *sqlite,
            const char     *key,
            char          **value,
            GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT, error);
  TegotaeStep step;

  *value = NULL;
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, key);

  step = tegotae_statement_step (statement, error);
  if (step == TEGOTAE_STEP_ROW)
    *value = tegotae_statement_dup_text (statement, 0);

  return step != TEGOTAE_STEP_FAILED;
}

char *
tegotae_setting_table_get (TegotaeUserDb  *db,
                           const char     *key,
                           GError        **error)
{
  char *value;

  g_return_val_if_fail (db != NULL && key != NULL, NULL);

  if (!read_value (tegotae_user_db_get_sqlite (db), key, &value, error))
    g_prefix_error (error, "%s: ", _("The setting could not be read"));

  return value;
}

static gboolean
write_value (TegotaeSqlite  *sqlite,
             const char     *sql,
             const char     *key,
             const char     *value,
             GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, sql, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, key);
  if (value != NULL)
    tegotae_statement_bind_text (statement, 2, value);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_setting_table_set (TegotaeUserDb  *db,
                           const char     *key,
                           const char     *value,
                           GError        **error)
{
  g_return_val_if_fail (db != NULL && key != NULL, FALSE);

  if (write_value (tegotae_user_db_get_sqlite (db), value != NULL ? UPSERT : DELETE, key, value, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The setting could not be saved"));

  return FALSE;
}

gboolean
tegotae_setting_rows_load (TegotaeSqlite  *sqlite,
                           TegotaeExport  *data,
                           GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_ALL, error);
  TegotaeStep step = TEGOTAE_STEP_FAILED;

  while (statement != NULL &&
         (step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
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
  if (!write_value (sqlite, MERGE, key, value, error))
    return FALSE;

  if (tegotae_sqlite_get_n_changes (sqlite) > 0)
    count->added++;
  else
    count->unchanged++;

  return TRUE;
}
