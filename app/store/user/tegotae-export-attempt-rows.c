/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-rows.h"

#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-attempt-rows.h"

#define UPSERT_NOTE \
  "INSERT INTO attempt_note (attempt, text, changed_at) VALUES (?1, ?2, ?3) " \
  "ON CONFLICT (attempt) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at " \
  "WHERE excluded.changed_at > attempt_note.changed_at"

gboolean
tegotae_export_rows_read_attempts (TegotaeSqlite  *sqlite,
                                   TegotaeExport  *data,
                                   GError        **error)
{
  g_autoptr (GPtrArray) attempts = tegotae_attempt_rows_load (sqlite, error);

  if (attempts == NULL)
    return FALSE;

  /* They are loaded the newest first, and go out in the order saved. */
  for (guint i = attempts->len; i > 0; i--)
    g_ptr_array_add (data->attempts, tegotae_attempt_ref (g_ptr_array_index (attempts, i - 1)));

  return TRUE;
}

/* A note that is here stays unless this one is newer. */
static gboolean
restore_note (TegotaeSqlite         *sqlite,
              const TegotaeAttempt  *attempt,
              gint64                 number,
              TegotaeRestoreCount   *count,
              GError               **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  if (attempt->note == NULL)
    {
      count->unchanged++;
      return TRUE;
    }

  statement = tegotae_statement_prepare (sqlite, UPSERT_NOTE, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);
  tegotae_statement_bind_text (statement, 2, attempt->note);
  tegotae_statement_bind_int64 (statement, 3, attempt->note_changed_at);
  if (!tegotae_statement_run (statement, error))
    return FALSE;

  if (tegotae_sqlite_get_n_changes (sqlite) > 0)
    count->updated++;
  else
    count->unchanged++;

  return TRUE;
}

gboolean
tegotae_export_rows_restore_attempt (TegotaeSqlite         *sqlite,
                                     const TegotaeAttempt  *attempt,
                                     TegotaeRestoreCount   *count,
                                     GError               **error)
{
  gint64 number;

  if (!tegotae_attempt_rows_find (sqlite, attempt->id, &number, error))
    return FALSE;

  if (number != TEGOTAE_RECORD_NO_NUMBER)
    return restore_note (sqlite, attempt, number, count, error);

  count->added++;

  return tegotae_attempt_rows_insert (sqlite, attempt, error);
}
