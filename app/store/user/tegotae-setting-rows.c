/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-setting-rows.h"

#include "store/sqlite/tegotae-statement.h"

#define SELECT_ALL "SELECT key, value FROM setting ORDER BY key"
#define MERGE TEGOTAE_SETTING_ROWS_INSERT "NOTHING"

gboolean
tegotae_setting_rows_write (TegotaeSqlite  *sqlite,
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
  if (!tegotae_setting_rows_write (sqlite, MERGE, key, value, error))
    return FALSE;

  if (tegotae_sqlite_get_n_changes (sqlite) > 0)
    count->added++;
  else
    count->unchanged++;

  return TRUE;
}
