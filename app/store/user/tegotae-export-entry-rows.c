/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-rows.h"

#include "store/sqlite/tegotae-statement.h"

/* Every entry that any of the tables knows. */
#define SELECT_ENTRIES \
  "SELECT pack, entry, first_read_at, last_read_at, added_at, verdict, given_at, permille, left_at " \
  "FROM (SELECT pack, entry FROM read_mark UNION SELECT pack, entry FROM bookmark " \
  "      UNION SELECT pack, entry FROM verdict UNION SELECT pack, entry FROM reading_place) " \
  "LEFT JOIN read_mark USING (pack, entry) " \
  "LEFT JOIN bookmark USING (pack, entry) " \
  "LEFT JOIN verdict USING (pack, entry) " \
  "LEFT JOIN reading_place USING (pack, entry) " \
  "ORDER BY pack, entry"

#define IS_THERE \
  "SELECT EXISTS (SELECT 1 FROM read_mark WHERE pack = ?1 AND entry = ?2) OR " \
  "       EXISTS (SELECT 1 FROM bookmark WHERE pack = ?1 AND entry = ?2) OR " \
  "       EXISTS (SELECT 1 FROM verdict WHERE pack = ?1 AND entry = ?2) OR " \
  "       EXISTS (SELECT 1 FROM reading_place WHERE pack = ?1 AND entry = ?2)"

/* Each changes no row if what comes is not newer. */
#define UPSERT_READ \
  "INSERT INTO read_mark (pack, entry, first_read_at, last_read_at) VALUES (?1, ?2, ?3, ?4) " \
  "ON CONFLICT (pack, entry) DO UPDATE SET " \
  "  first_read_at = min (first_read_at, excluded.first_read_at)," \
  "  last_read_at = max (last_read_at, excluded.last_read_at) " \
  "WHERE excluded.first_read_at < read_mark.first_read_at OR " \
  "      excluded.last_read_at > read_mark.last_read_at"

#define INSERT_BOOKMARK \
  "INSERT INTO bookmark (pack, entry, added_at) VALUES (?1, ?2, ?3) " \
  "ON CONFLICT (pack, entry) DO NOTHING"

#define UPSERT_VERDICT \
  "INSERT INTO verdict (pack, entry, verdict, given_at) VALUES (?1, ?2, ?3, ?4) " \
  "ON CONFLICT (pack, entry) DO UPDATE SET " \
  "  verdict = excluded.verdict, given_at = excluded.given_at " \
  "WHERE excluded.given_at > verdict.given_at"

#define UPSERT_PLACE \
  "INSERT INTO reading_place (pack, entry, permille, left_at) VALUES (?1, ?2, ?3, ?4) " \
  "ON CONFLICT (pack, entry) DO UPDATE SET " \
  "  permille = excluded.permille, left_at = excluded.left_at " \
  "WHERE excluded.left_at > reading_place.left_at"

static gint64
get_time (TegotaeStatement *row,
          int               column)
{
  return tegotae_statement_is_null (row, column) ? TEGOTAE_EXPORTED_NEVER
                                                 : tegotae_statement_get_time (row, column);
}

static TegotaeExportedEntry *
read_entry (TegotaeStatement *row)
{
  g_autofree char *pack = tegotae_statement_dup_text (row, 0);
  g_autofree char *id = tegotae_statement_dup_text (row, 1);
  TegotaeExportedEntry *entry = tegotae_exported_entry_new (pack, id);

  entry->first_read_at = get_time (row, 2);
  entry->last_read_at = get_time (row, 3);
  entry->bookmarked_at = get_time (row, 4);
  entry->verdict = tegotae_statement_dup_text (row, 5);
  entry->verdict_at = get_time (row, 6);
  entry->permille = tegotae_statement_get_int (row, 7);
  entry->left_at = get_time (row, 8);

  return entry;
}

gboolean
tegotae_export_rows_read_entries (TegotaeSqlite  *sqlite,
                                  TegotaeExport  *data,
                                  GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_ENTRIES, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    g_ptr_array_add (data->entries, read_entry (statement));

  return step == TEGOTAE_STEP_DONE;
}

/* A statement about @entry. */
static TegotaeStatement *
prepare (TegotaeSqlite               *sqlite,
         const char                  *sql,
         const TegotaeExportedEntry  *entry,
         GError                     **error)
{
  TegotaeStatement *statement = tegotae_statement_prepare (sqlite, sql, error);

  if (statement == NULL)
    return NULL;

  tegotae_statement_bind_text (statement, 1, entry->pack);
  tegotae_statement_bind_text (statement, 2, entry->entry);

  return statement;
}

static gboolean
is_there (TegotaeSqlite               *sqlite,
          const TegotaeExportedEntry  *entry,
          gboolean                    *there,
          GError                     **error)
{
  g_autoptr (TegotaeStatement) statement = prepare (sqlite, IS_THERE, entry, error);

  if (statement == NULL || tegotae_statement_step (statement, error) != TEGOTAE_STEP_ROW)
    return FALSE;

  *there = tegotae_statement_get_int (statement, 0) != 0;

  return TRUE;
}

/* Runs it and adds the rows that it changed to @n_changes. */
static gboolean
run (TegotaeSqlite     *sqlite,
     TegotaeStatement  *statement,
     gint64            *n_changes,
     GError           **error)
{
  if (!tegotae_statement_run (statement, error))
    return FALSE;

  *n_changes += tegotae_sqlite_get_n_changes (sqlite);

  return TRUE;
}

/* Binds two columns, @text or else @number first; does nothing without a @time. */
static gboolean
put (TegotaeSqlite               *sqlite,
     const char                  *sql,
     const TegotaeExportedEntry  *entry,
     const char                  *text,
     gint64                       number,
     gint64                       time,
     gint64                      *n_changes,
     GError                     **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  if (time == TEGOTAE_EXPORTED_NEVER)
    return TRUE;

  statement = prepare (sqlite, sql, entry, error);
  if (statement == NULL)
    return FALSE;

  if (text != NULL)
    tegotae_statement_bind_text (statement, 3, text);
  else
    tegotae_statement_bind_int64 (statement, 3, number);
  tegotae_statement_bind_int64 (statement, 4, time);

  return run (sqlite, statement, n_changes, error);
}

static gboolean
put_bookmark (TegotaeSqlite               *sqlite,
              const TegotaeExportedEntry  *entry,
              gint64                      *n_changes,
              GError                     **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  if (entry->bookmarked_at == TEGOTAE_EXPORTED_NEVER)
    return TRUE;

  statement = prepare (sqlite, INSERT_BOOKMARK, entry, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 3, entry->bookmarked_at);

  return run (sqlite, statement, n_changes, error);
}

gboolean
tegotae_export_rows_restore_entry (TegotaeSqlite               *sqlite,
                                   const TegotaeExportedEntry  *entry,
                                   TegotaeRestoreCount         *count,
                                   GError                     **error)
{
  gboolean there;
  gint64 n_changes = 0;

  if (!is_there (sqlite, entry, &there, error) ||
      !put (sqlite, UPSERT_READ, entry, NULL, entry->first_read_at, entry->last_read_at,
            &n_changes, error) ||
      !put_bookmark (sqlite, entry, &n_changes, error) ||
      !put (sqlite, UPSERT_VERDICT, entry, entry->verdict, 0, entry->verdict_at, &n_changes, error) ||
      !put (sqlite, UPSERT_PLACE, entry, NULL, entry->permille, entry->left_at, &n_changes, error))
    return FALSE;

  if (n_changes == 0)
    count->unchanged++;
  else if (there)
    count->updated++;
  else
    count->added++;

  return TRUE;
}
