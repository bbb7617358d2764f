/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-record-rows.h"

#include "store/sqlite/tegotae-transaction.h"

gboolean
tegotae_record_rows_find (TegotaeSqlite            *sqlite,
                          const TegotaeRecordKind  *kind,
                          const char               *id,
                          gint64                   *number,
                          GError                  **error)
{
  *number = TEGOTAE_RECORD_NO_NUMBER;

  return tegotae_statement_read_int64 (sqlite, kind->find,
                                       id != NULL ? TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (id)) : NULL,
                                       number, error);
}

/* The statement for the record of that number, or for all. */
static TegotaeStatement *
prepare (TegotaeSqlite  *sqlite,
         const char     *all,
         const char     *one,
         gint64          number,
         GError        **error)
{
  if (number == TEGOTAE_RECORD_NO_NUMBER)
    return tegotae_statement_prepare (sqlite, all, error);

  return tegotae_statement_prepare_with (sqlite, one, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number)), error);
}

static gboolean
read_records (TegotaeSqlite            *sqlite,
              const TegotaeRecordKind  *kind,
              gint64                    number,
              GPtrArray                *records,
              GHashTable               *by_number,
              GError                  **error)
{
  g_autoptr (TegotaeStatement) statement = prepare (sqlite, kind->all, kind->one, number, error);
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      gint64 own = tegotae_statement_get_int64 (statement, 0);
      gpointer record;

      if (kind->types != NULL && !tegotae_statement_check_row (statement, kind->types, 0, error))
        return FALSE;

      record = kind->read (statement);
      g_ptr_array_add (records, record);
      g_hash_table_insert (by_number, g_memdup2 (&own, sizeof own), record);
    }

  return step == TEGOTAE_STEP_DONE;
}

static gboolean
read_parts (TegotaeSqlite             *sqlite,
            const TegotaeRecordParts  *parts,
            gint64                     number,
            GHashTable                *by_number,
            GError                   **error)
{
  g_autoptr (TegotaeStatement) statement = prepare (sqlite, parts->all, parts->one, number, error);
  TegotaeStep step;
  gint64 position = 0;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      gint64 owner = tegotae_statement_get_int64 (statement, 0);
      gpointer record = g_hash_table_lookup (by_number, &owner);

      if (parts->types != NULL && !tegotae_statement_check_row (statement, parts->types, position++, error))
        return FALSE;

      if (record != NULL)
        parts->read (statement, record);
    }

  return step == TEGOTAE_STEP_DONE;
}

GPtrArray *
tegotae_record_rows_load (TegotaeSqlite            *sqlite,
                          const TegotaeRecordKind  *kind,
                          gint64                    number,
                          GError                  **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (kind->unref);
  g_autoptr (GHashTable) by_number = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!read_records (sqlite, kind, number, records, by_number, error))
    return NULL;

  for (const TegotaeRecordParts *parts = kind->parts; parts->all != NULL; parts++)
    if (!read_parts (sqlite, parts, number, by_number, error))
      return NULL;

  for (guint i = 0; kind->complete != NULL && i < records->len; i++)
    kind->complete (g_ptr_array_index (records, i));

  return g_steal_pointer (&records);
}

gboolean
tegotae_record_rows_get (TegotaeSqlite            *sqlite,
                         const TegotaeRecordKind  *kind,
                         const char               *id,
                         gpointer                 *record,
                         GError                  **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (sqlite, error);
  g_autoptr (GPtrArray) records = NULL;
  gint64 number;

  *record = NULL;

  if (snapshot == NULL || !tegotae_record_rows_find (sqlite, kind, id, &number, error))
    return FALSE;

  if (number == TEGOTAE_RECORD_NO_NUMBER)
    return TRUE;

  records = tegotae_record_rows_load (sqlite, kind, number, error);
  if (records == NULL)
    return FALSE;

  *record = g_ptr_array_steal_index (records, 0);

  return TRUE;
}

static gboolean
list_numbers (TegotaeSqlite  *sqlite,
              const char     *sql,
              GArray         *numbers,
              GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, sql, error);
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      gint64 number = tegotae_statement_get_int64 (statement, 0);

      g_array_append_val (numbers, number);
    }

  return step == TEGOTAE_STEP_DONE;
}

gboolean
tegotae_record_rows_each (TegotaeSqlite            *sqlite,
                          const TegotaeRecordKind  *kind,
                          TegotaeRecordFunc         func,
                          gpointer                  user_data,
                          GError                  **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!list_numbers (sqlite, kind->numbers, numbers, error))
    return FALSE;

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (GPtrArray) records = NULL;

      records = tegotae_record_rows_load (sqlite, kind, g_array_index (numbers, gint64, i), error);
      if (records == NULL || !func (g_ptr_array_index (records, 0), user_data, error))
        return FALSE;
    }

  return TRUE;
}
