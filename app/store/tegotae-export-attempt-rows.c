/* tegotae-export-attempt-rows.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "tegotae-store"

#include "tegotae-export-rows.h"

#include "store/tegotae-attempt-rows.h"
#include "store/tegotae-statement.h"

#define SELECT_ADDED \
  "SELECT attempt.id, taken_by, text, changed_at FROM attempt " \
  "LEFT JOIN attempt_note ON attempt_note.attempt = attempt.number " \
  "ORDER BY attempt.number"

#define UPDATE_TAKEN_BY "UPDATE attempt SET taken_by = ?2 WHERE number = ?1"

#define UPSERT_NOTE \
  "INSERT INTO attempt_note (attempt, text, changed_at) VALUES (?1, ?2, ?3) " \
  "ON CONFLICT (attempt) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at " \
  "WHERE excluded.changed_at > attempt_note.changed_at"

/* The attempts by id, without ownership. */
static GHashTable *
index_by_id (GPtrArray *attempts)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < attempts->len; i++)
    {
      TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      g_hash_table_insert (index, attempt->id, attempt);
    }

  return index;
}

static void
add_attempt (TegotaeExport    *data,
             TegotaeStatement *row,
             TegotaeAttempt   *attempt)
{
  TegotaeExportedAttempt *exported = tegotae_exported_attempt_new (tegotae_attempt_ref (attempt));

  exported->taken_by = tegotae_statement_dup_text (row, 1);
  exported->note = tegotae_statement_dup_text (row, 2);
  exported->note_changed_at = tegotae_statement_get_int64 (row, 3);
  g_ptr_array_add (data->attempts, exported);
}

gboolean
tegotae_export_rows_read_attempts (TegotaeSqlite  *sqlite,
                                   TegotaeExport  *data,
                                   GError        **error)
{
  g_autoptr (GPtrArray) attempts = tegotae_attempt_rows_load (sqlite, TEGOTAE_ATTEMPT_NO_NUMBER, error);
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autoptr (GHashTable) index = NULL;
  TegotaeStep step;

  if (attempts == NULL)
    return FALSE;

  statement = tegotae_statement_prepare (sqlite, SELECT_ADDED, error);
  if (statement == NULL)
    return FALSE;

  index = index_by_id (attempts);
  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *id = tegotae_statement_dup_text (statement, 0);
      TegotaeAttempt *attempt = g_hash_table_lookup (index, id);

      if (attempt != NULL)
        add_attempt (data, statement, attempt);
    }

  return step == TEGOTAE_STEP_DONE;
}

static gboolean
insert (TegotaeSqlite                 *sqlite,
        const TegotaeExportedAttempt  *exported,
        gint64                        *number,
        GError                       **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  if (!tegotae_attempt_rows_insert (sqlite, exported->attempt, number, error))
    return FALSE;

  statement = tegotae_statement_prepare (sqlite, UPDATE_TAKEN_BY, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, *number);
  tegotae_statement_bind_text (statement, 2, exported->taken_by);

  return tegotae_statement_run (statement, error);
}

/* @changed: whether the note was not there or older */
static gboolean
restore_note (TegotaeSqlite                 *sqlite,
              const TegotaeExportedAttempt  *exported,
              gint64                         number,
              gboolean                      *changed,
              GError                       **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  *changed = FALSE;
  if (exported->note == NULL)
    return TRUE;

  statement = tegotae_statement_prepare (sqlite, UPSERT_NOTE, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);
  tegotae_statement_bind_text (statement, 2, exported->note);
  tegotae_statement_bind_int64 (statement, 3, exported->note_changed_at);
  if (!tegotae_statement_run (statement, error))
    return FALSE;

  *changed = tegotae_sqlite_get_n_changes (sqlite) > 0;

  return TRUE;
}

gboolean
tegotae_export_rows_restore_attempt (TegotaeSqlite                 *sqlite,
                                     const TegotaeExportedAttempt  *exported,
                                     TegotaeRestoreCount           *count,
                                     GError                       **error)
{
  gint64 number;
  gboolean is_new, changed;

  if (!tegotae_attempt_rows_find (sqlite, exported->attempt->id, &number, error))
    return FALSE;

  is_new = number == TEGOTAE_ATTEMPT_NO_NUMBER;
  if (is_new && !insert (sqlite, exported, &number, error))
    return FALSE;

  if (!restore_note (sqlite, exported, number, &changed, error))
    return FALSE;

  if (is_new)
    count->added++;
  else if (changed)
    count->updated++;
  else
    count->unchanged++;

  return TRUE;
}
