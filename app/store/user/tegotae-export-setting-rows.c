/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-rows.h"

#include "store/sqlite/tegotae-statement.h"

#define SELECT_SETTINGS "SELECT key, value FROM setting ORDER BY key"

#define INSERT_SETTING \
  "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING"

gboolean
tegotae_export_rows_read_settings (TegotaeSqlite  *sqlite,
                                   TegotaeExport  *data,
                                   GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_SETTINGS, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *key = tegotae_statement_dup_text (statement, 0);
      g_autofree char *value = tegotae_statement_dup_text (statement, 1);

      tegotae_export_set (data, key, value);
    }

  return step == TEGOTAE_STEP_DONE;
}

gboolean
tegotae_export_rows_restore_setting (TegotaeSqlite        *sqlite,
                                     const char           *key,
                                     const char           *value,
                                     TegotaeRestoreCount  *count,
                                     GError              **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, INSERT_SETTING, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, key);
  tegotae_statement_bind_text (statement, 2, value);
  if (!tegotae_statement_run (statement, error))
    return FALSE;

  if (tegotae_sqlite_get_n_changes (sqlite) > 0)
    count->added++;
  else
    count->unchanged++;

  return TRUE;
}
