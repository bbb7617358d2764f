/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-table.h"

#include <glib/gi18n.h>

#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-attempt-rows.h"
#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-mark-table.h"
#include "store/user/tegotae-question-table.h"
#include "store/user/tegotae-setting-table.h"
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
                      attempts = tegotae_record_rows_load (snapshot, &tegotae_attempt_kinds[TEGOTAE_RECORDS_ALL],
                                                          TEGOTAE_RECORD_NO_NUMBER, error)) ||
      !take_reversed (data->questions,
                      questions = tegotae_record_rows_load (snapshot, &tegotae_question_kinds[TEGOTAE_RECORDS_ALL],
                                                          TEGOTAE_RECORD_NO_NUMBER, error)) ||
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

/* What a merge carries along. */
typedef struct
{
  TegotaeSqlite         *sqlite;
  TegotaeMerge           merge;
  TegotaeRestoreCounts  *counts;
  GError               **error;
  gboolean               ok;
} Merging;

static gboolean
merge_attempt (gpointer   record,
               gpointer   user_data,
               GError   **error)
{
  Merging *self = user_data;

  return tegotae_attempt_rows_merge (self->sqlite, record, self->merge,
                                     &self->counts->counts[TEGOTAE_RESTORED_ATTEMPTS], error);
}

static gboolean
merge_question (gpointer   record,
                gpointer   user_data,
                GError   **error)
{
  Merging *self = user_data;

  return tegotae_question_rows_merge (self->sqlite, record, self->merge,
                                      &self->counts->counts[TEGOTAE_RESTORED_QUESTIONS], error);
}

/* Returns TRUE to stop. */
static gboolean
merge_setting (gpointer key,
               gpointer value,
               gpointer user_data)
{
  Merging *self = user_data;

  self->ok = tegotae_setting_rows_merge (self->sqlite, key, value,
                                         &self->counts->counts[TEGOTAE_RESTORED_SETTINGS], self->error);

  return !self->ok;
}

static gboolean
merge_each (GPtrArray          *records,
            TegotaeRecordFunc   func,
            Merging            *merging,
            GError            **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!func (g_ptr_array_index (records, i), merging, error))
      return FALSE;

  return TRUE;
}

/* What has no number: the marks and the settings. */
static gboolean
merge_rest (const TegotaeExport  *data,
            Merging              *merging,
            GError              **error)
{
  for (guint i = 0; i < data->entries->len; i++)
    if (!tegotae_mark_rows_merge (merging->sqlite, g_ptr_array_index (data->entries, i),
                                  &merging->counts->counts[TEGOTAE_RESTORED_ENTRIES], error))
      return FALSE;

  g_tree_foreach (data->settings, merge_setting, merging);

  return merging->ok;
}

static gboolean
merge_export (TegotaeSqlite         *sqlite,
              const TegotaeExport   *data,
              TegotaeRestoreCounts  *counts,
              GError               **error)
{
  Merging merging = { sqlite, TEGOTAE_MERGE_BRINGS_BACK, counts, error, TRUE };

  return merge_each (data->attempts, merge_attempt, &merging, error) &&
         merge_each (data->questions, merge_question, &merging, error) &&
         merge_rest (data, &merging, error);
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
      !merge_export (transaction, data, &done, error) ||
      !tegotae_transaction_commit (g_steal_pointer (&transaction), error))
    {
      g_prefix_error (error, "%s: ", _("Your data could not be restored; nothing was changed"));
      return FALSE;
    }

  if (counts != NULL)
    *counts = done;

  return TRUE;
}

gboolean
tegotae_export_table_merge (TegotaeSqlite  *from,
                            TegotaeSqlite  *to,
                            GError        **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = NULL;
  g_autoptr (TegotaeExport) rest = tegotae_export_new ();
  TegotaeRestoreCounts counts = { 0 };
  Merging merging = { to, TEGOTAE_MERGE_OBEYS, &counts, error, TRUE };

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  snapshot = tegotae_snapshot_take (from, error);

  return snapshot != NULL &&
         tegotae_record_rows_each (from, &tegotae_attempt_kinds[TEGOTAE_RECORDS_ALL], merge_attempt, &merging, error) &&
         tegotae_record_rows_each (from, &tegotae_question_kinds[TEGOTAE_RECORDS_ALL], merge_question, &merging,
                                   error) &&
         tegotae_mark_rows_load (from, rest->entries, error) &&
         tegotae_setting_rows_load (from, rest, error) &&
         merge_rest (rest, &merging, error) &&
         tegotae_deletion_rows_merge_tombstones (from, to, error);
}
