/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-table.h"

#include <glib/gi18n.h>

#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-attempt-rows.h"
#include "store/user/tegotae-mark-rows.h"
#include "store/user/tegotae-question-rows.h"
#include "store/user/tegotae-record-merge.h"
#include "store/user/tegotae-setting-rows.h"
#include "store/user/tegotae-user-db-private.h"

/* What is loaded the newest first goes out the other way round. */
static gboolean
take_reversed (GPtrArray *to,
               GPtrArray *from)
{
  while (from != NULL && from->len > 0)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));

  return from != NULL;
}

static TegotaeExport *
read_all (TegotaeSqlite  *sqlite,
          GError        **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (sqlite, error);
  g_autoptr (TegotaeExport) data = tegotae_export_new ();
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  if (snapshot == NULL ||
      !take_reversed (data->attempts,
                      attempts = tegotae_attempt_rows_load (snapshot, TEGOTAE_RECORDS_ALL, error)) ||
      !take_reversed (data->questions,
                      questions = tegotae_question_rows_load (snapshot, TEGOTAE_RECORDS_ALL, error)) ||
      !tegotae_mark_rows_load (snapshot, data->entries, error) ||
      !tegotae_setting_rows_load (snapshot, data, error))
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
      !tegotae_record_merge_export (transaction, data, &done, error) ||
      !tegotae_transaction_commit (g_steal_pointer (&transaction), error))
    {
      g_prefix_error (error, "%s: ", _("Your data could not be restored; nothing was changed"));
      return FALSE;
    }

  if (counts != NULL)
    *counts = done;

  return TRUE;
}
