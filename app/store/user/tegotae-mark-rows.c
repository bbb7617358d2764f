/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-mark-rows.h"

#include "core/tegotae-marks.h"

#define READ TEGOTAE_MARK_ROW_READ
#define BOOKMARK TEGOTAE_MARK_ROW_BOOKMARK
#define VERDICT TEGOTAE_MARK_ROW_VERDICT
#define PLACE TEGOTAE_MARK_ROW_PLACE

/* Changes no row if what comes is not newer. */
#define MERGE \
  TEGOTAE_MARK_ROWS_INSERT "VALUES (?1, ?2, ?3, ?4, ?5) " \
  "ON CONFLICT (pack, entry, kind) DO UPDATE SET" \
  "  value = iif (kind = '" READ "', min (value, excluded.value), excluded.value)," \
  "  time = max (time, excluded.time) " \
  "WHERE (kind <> '" BOOKMARK "' AND excluded.time > mark.time) OR" \
  "      (kind = '" READ "' AND excluded.value < mark.value)"

#define SELECT_ALL TEGOTAE_MARK_ROWS_SELECT "ORDER BY pack, entry, kind"

#define HAS_ANY "SELECT EXISTS (SELECT 1 FROM mark WHERE pack = ?1 AND entry = ?2)"

TegotaeStatement *
tegotae_mark_rows_prepare (TegotaeSqlite  *sqlite,
                           const char     *sql,
                           const char     *pack,
                           const char     *entry,
                           GError        **error)
{
  TegotaeStatement *statement = tegotae_statement_prepare (sqlite, sql, error);

  if (statement == NULL)
    return NULL;

  tegotae_statement_bind_text (statement, 1, pack);
  tegotae_statement_bind_text (statement, 2, entry);

  return statement;
}

gboolean
tegotae_mark_rows_write (TegotaeSqlite  *sqlite,
                         const char     *sql,
                         const char     *pack,
                         const char     *entry,
                         const char     *kind,
                         const gint64   *value,
                         gint64          time,
                         GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_mark_rows_prepare (sqlite, sql, pack, entry, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 3, kind);
  if (value != NULL)
    tegotae_statement_bind_int64 (statement, 4, *value);
  tegotae_statement_bind_int64 (statement, 5, time);

  return tegotae_statement_run (statement, error);
}

void
tegotae_mark_rows_read_one (TegotaeStatement     *row,
                            TegotaeExportedEntry *entry)
{
  const char *kind = tegotae_statement_get_text (row, 2);
  gint64 time = tegotae_statement_get_time (row, 4);

  if (g_str_equal (kind, READ))
    {
      entry->first_read_at = tegotae_statement_get_time (row, 3);
      entry->last_read_at = time;
    }
  else if (g_str_equal (kind, BOOKMARK))
    {
      entry->bookmarked_at = time;
    }
  else if (g_str_equal (kind, VERDICT))
    {
      g_free (entry->verdict);
      entry->verdict = g_strdup (tegotae_verdict_to_id (tegotae_statement_get_int (row, 3) != 0
                                                          ? TEGOTAE_MARK_HELPFUL
                                                          : TEGOTAE_MARK_NOT_FOR_ME));
      entry->verdict_at = time;
    }
  else if (g_str_equal (kind, PLACE))
    {
      entry->permille = tegotae_statement_get_int (row, 3);
      entry->left_at = time;
    }
}

gboolean
tegotae_mark_rows_read (TegotaeStatement  *statement,
                        GPtrArray         *entries,
                        GError           **error)
{
  TegotaeExportedEntry *last = NULL;
  TegotaeStep step = TEGOTAE_STEP_FAILED;

  while (statement != NULL &&
         (step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *pack = tegotae_statement_dup_text (statement, 0);
      g_autofree char *entry = tegotae_statement_dup_text (statement, 1);

      if (last == NULL || !g_str_equal (last->pack, pack) || !g_str_equal (last->entry, entry))
        {
          last = tegotae_exported_entry_new (pack, entry);
          g_ptr_array_add (entries, last);
        }

      tegotae_mark_rows_read_one (statement, last);
    }

  return step == TEGOTAE_STEP_DONE;
}

gboolean
tegotae_mark_rows_load (TegotaeSqlite  *sqlite,
                        GPtrArray      *entries,
                        GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_ALL, error);

  return tegotae_mark_rows_read (statement, entries, error);
}

static gboolean
has_any (TegotaeSqlite               *sqlite,
         const TegotaeExportedEntry  *entry,
         gboolean                    *any,
         GError                     **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_mark_rows_prepare (sqlite, HAS_ANY, entry->pack, entry->entry, error);

  if (statement == NULL || tegotae_statement_step (statement, error) != TEGOTAE_STEP_ROW)
    return FALSE;

  *any = tegotae_statement_get_int (statement, 0) != 0;

  return TRUE;
}

gboolean
tegotae_mark_rows_merge (TegotaeSqlite               *sqlite,
                         const TegotaeExportedEntry  *entry,
                         TegotaeRestoreCount         *count,
                         GError                     **error)
{
  const struct
  {
    const char *kind;
    gint64      value;
    gint64      time;
  } rows[] = {
    { READ, entry->first_read_at, entry->last_read_at },
    { BOOKMARK, 1, entry->bookmarked_at },
    { VERDICT, g_strcmp0 (entry->verdict, tegotae_verdict_to_id (TEGOTAE_MARK_HELPFUL)) == 0,
      entry->verdict_at },
    { PLACE, entry->permille, entry->left_at },
  };
  gint64 n_changes = 0;
  gboolean any;

  if (!has_any (sqlite, entry, &any, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].time == TEGOTAE_EXPORTED_NEVER)
        continue;

      if (!tegotae_mark_rows_write (sqlite, MERGE, entry->pack, entry->entry, rows[i].kind, &rows[i].value,
                                    rows[i].time, error))
        return FALSE;

      n_changes += tegotae_sqlite_get_n_changes (sqlite);
    }

  if (n_changes == 0)
    count->unchanged++;
  else if (any)
    count->updated++;
  else
    count->added++;

  return TRUE;
}
