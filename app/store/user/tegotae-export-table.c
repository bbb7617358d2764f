/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-table.h"

#include <glib/gi18n.h>

#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-export-rows.h"
#include "store/user/tegotae-user-db-private.h"

static TegotaeExport *
read_all (TegotaeSqlite  *sqlite,
          GError        **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (sqlite, error);
  g_autoptr (TegotaeExport) data = tegotae_export_new ();

  if (snapshot == NULL ||
      !tegotae_export_rows_read_attempts (snapshot, data, error) ||
      !tegotae_export_rows_read_entries (snapshot, data, error) ||
      !tegotae_export_rows_read_questions (snapshot, data, error) ||
      !tegotae_export_rows_read_settings (snapshot, data, error))
    return NULL;

  return g_steal_pointer (&data);
}

TegotaeExport *
tegotae_export_table_read (TegotaeUserDb  *db,
                           GError        **error)
{
  TegotaeExport *data;

  g_return_val_if_fail (db != NULL, NULL);

  data = read_all (tegotae_user_db_get_sqlite (db), error);
  if (data == NULL)
    g_prefix_error (error, "%s: ", _("Your data could not be read"));

  return data;
}

/* What g_tree_foreach() carries along. */
typedef struct
{
  TegotaeSqlite        *sqlite;
  TegotaeRestoreCount  *count;
  GError              **error;
  gboolean              ok;
} Settings;

/* Returns TRUE to stop. */
static gboolean
restore_setting (gpointer key,
                 gpointer value,
                 gpointer user_data)
{
  Settings *settings = user_data;

  settings->ok = tegotae_export_rows_restore_setting (settings->sqlite, key, value,
                                                      settings->count, settings->error);

  return !settings->ok;
}

static gboolean
restore_all (TegotaeSqlite         *sqlite,
             const TegotaeExport   *data,
             TegotaeRestoreCounts  *counts,
             GError               **error)
{
  TegotaeRestoreCount *count = counts->counts;
  Settings settings = { sqlite, &count[TEGOTAE_RESTORED_SETTINGS], error, TRUE };

  for (guint i = 0; i < data->attempts->len; i++)
    {
      if (!tegotae_export_rows_restore_attempt (sqlite, g_ptr_array_index (data->attempts, i),
                                                &count[TEGOTAE_RESTORED_ATTEMPTS], error))
        return FALSE;
    }

  for (guint i = 0; i < data->entries->len; i++)
    {
      if (!tegotae_export_rows_restore_entry (sqlite, g_ptr_array_index (data->entries, i),
                                              &count[TEGOTAE_RESTORED_ENTRIES], error))
        return FALSE;
    }

  for (guint i = 0; i < data->questions->len; i++)
    {
      if (!tegotae_export_rows_restore_question (sqlite, g_ptr_array_index (data->questions, i),
                                                 &count[TEGOTAE_RESTORED_QUESTIONS], error))
        return FALSE;
    }

  g_tree_foreach (data->settings, restore_setting, &settings);

  return settings.ok;
}

gboolean
tegotae_export_table_restore (TegotaeUserDb         *db,
                              const TegotaeExport   *data,
                              TegotaeRestoreCounts  *counts,
                              GError               **error)
{
  g_autoptr (TegotaeTransaction) transaction = NULL;
  TegotaeRestoreCounts done = { 0 };

  g_return_val_if_fail (db != NULL && data != NULL, FALSE);

  transaction = tegotae_transaction_begin (tegotae_user_db_get_sqlite (db), error);
  if (transaction == NULL ||
      !restore_all (transaction, data, &done, error) ||
      !tegotae_transaction_commit (g_steal_pointer (&transaction), error))
    {
      g_prefix_error (error, "%s: ", _("Your data could not be restored; nothing was changed"));
      return FALSE;
    }

  if (counts != NULL)
    *counts = done;

  return TRUE;
}
