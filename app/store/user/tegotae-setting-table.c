/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-setting-table.h"

#include <glib/gi18n.h>

#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-setting-rows.h"
#include "store/user/tegotae-user-db-private.h"

#define SELECT "SELECT value FROM setting WHERE key = ?1"
#define DELETE "DELETE FROM setting WHERE key = ?1"
#define UPSERT TEGOTAE_SETTING_ROWS_INSERT "UPDATE SET value = excluded.value"

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

gboolean
tegotae_setting_table_set (TegotaeUserDb  *db,
                           const char     *key,
                           const char     *value,
                           GError        **error)
{
  g_return_val_if_fail (db != NULL && key != NULL, FALSE);

  if (tegotae_setting_rows_write (tegotae_user_db_get_sqlite (db), value != NULL ? UPSERT : DELETE, key, value,
                                  error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The setting could not be saved"));

  return FALSE;
}
