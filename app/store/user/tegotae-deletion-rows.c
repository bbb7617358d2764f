/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-deletion-rows.h"

#include "core/tegotae-time.h"
#include "store/sqlite/tegotae-statement.h"

/* @merge: takes over whether a record is deleted, if that is the newer state
 * @give_way: removes it if it is older than its tombstone */
typedef struct
{
  const char *table;
  const char *undelete;
  const char *merge;
  const char *give_way;
} Kind;

/* @last: the time of the last change of a record that is not deleted */
#define KIND(table, last) \
  { table, TEGOTAE_SQL_UNDELETE (table), \
    "UPDATE " table " SET deleted_at = nullif (?2, 0), undeleted_at = max (undeleted_at, ?3)," \
    " over_seen_at = NULL" \
    " WHERE id = ?1 AND (deleted_at IS NULL) = (?2 > 0)" \
    " AND max (?2, ?3, ?4) > coalesce (deleted_at, " last ")", \
    "DELETE FROM " table " WHERE id = ?1 AND coalesce (deleted_at, " last ") < ?2" }

static const Kind kinds[] = {
  KIND ("attempt", "undeleted_at"),
  KIND ("question", "max (undeleted_at, changed_at)"),
};

#define SELECT_TOMBSTONE "SELECT removed_at FROM tombstone WHERE id = ?1"
#define SELECT_TOMBSTONES "SELECT id, removed_at, kind FROM tombstone ORDER BY id"
#define DELETE_TOMBSTONE "DELETE FROM tombstone WHERE id = ?1"

/* A record that is here is newer than its tombstone. */
#define INSERT_TOMBSTONE \
  "INSERT INTO tombstone (id, removed_at, kind) SELECT ?1, ?2, ?3 " \
  "WHERE NOT EXISTS (SELECT 1 FROM attempt WHERE id = ?1)" \
  "  AND NOT EXISTS (SELECT 1 FROM question WHERE id = ?1) " \
  "ON CONFLICT (id) DO UPDATE SET removed_at = max (removed_at, excluded.removed_at)"

static gint64
get_now (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

static gboolean
run_on (TegotaeSqlite  *sqlite,
        const char     *sql,
        const char     *id,
        gint64          time,
        GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, sql, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, id);
  tegotae_statement_bind_int64 (statement, 2, time);

  return tegotae_statement_run (statement, error);
}

static const Kind *
find_kind (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].table, table) == 0)
      return &kinds[i];

  return NULL;
}

static gint64
get_last_change (const TegotaeDeletion *record)
{
  return MAX (record->deleted_at, MAX (record->undeleted_at, record->changed_at));
}

static gboolean
is_brought_back (const TegotaeDeletion *record,
                 TegotaeMerge           merge)
{
  return merge == TEGOTAE_MERGE_BRINGS_BACK && record->deleted_at == 0;
}

/* @time: 0 if there is none */
static gboolean
find_tombstone (TegotaeSqlite  *sqlite,
                const char     *id,
                gint64         *time,
                GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_TOMBSTONE, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, id);
  step = tegotae_statement_step (statement, error);
  *time = step == TEGOTAE_STEP_ROW ? tegotae_statement_get_time (statement, 0) : 0;

  return step != TEGOTAE_STEP_FAILED;
}

static gboolean
delete_tombstone (TegotaeSqlite  *sqlite,
                  const char     *id,
                  GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, DELETE_TOMBSTONE, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, id);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_deletion_rows_admit (TegotaeSqlite    *sqlite,
                             TegotaeDeletion  *record,
                             TegotaeMerge      merge,
                             gboolean         *admitted,
                             GError          **error)
{
  gint64 removed_at;

  if (!find_tombstone (sqlite, record->id, &removed_at, error))
    return FALSE;

  *admitted = removed_at == 0 || is_brought_back (record, merge) || get_last_change (record) > removed_at;
  if (removed_at == 0 || !*admitted)
    return TRUE;

  if (is_brought_back (record, merge))
    record->undeleted_at = tegotae_time_of_change (get_now (), MAX (removed_at, record->undeleted_at));

  return delete_tombstone (sqlite, record->id, error);
}

gboolean
tegotae_deletion_rows_merge (TegotaeSqlite          *sqlite,
                             const TegotaeDeletion  *record,
                             TegotaeMerge            merge,
                             gboolean               *changed,
                             GError                **error)
{
  const Kind *kind = find_kind (record->table);
  g_autoptr (TegotaeStatement) statement = NULL;

  if (is_brought_back (record, merge))
    {
      if (!run_on (sqlite, kind->undelete, record->id, get_now (), error))
        return FALSE;

      *changed = tegotae_sqlite_get_n_changes (sqlite) > 0;
      return TRUE;
    }

  statement = tegotae_statement_prepare (sqlite, kind->merge, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, record->id);
  tegotae_statement_bind_int64 (statement, 2, record->deleted_at);
  tegotae_statement_bind_int64 (statement, 3, record->undeleted_at);
  tegotae_statement_bind_int64 (statement, 4, record->changed_at);
  if (!tegotae_statement_run (statement, error))
    return FALSE;

  *changed = tegotae_sqlite_get_n_changes (sqlite) > 0;

  return TRUE;
}

gboolean
tegotae_deletion_rows_merge_tombstone (TegotaeSqlite  *sqlite,
                                       const char     *id,
                                       gint64          time,
                                       const char     *table,
                                       GError        **error)
{
  const Kind *kind = find_kind (table);
  g_autoptr (TegotaeStatement) statement = NULL;

  if (kind != NULL && !run_on (sqlite, kind->give_way, id, time, error))
    return FALSE;

  statement = tegotae_statement_prepare (sqlite, INSERT_TOMBSTONE, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, id);
  tegotae_statement_bind_int64 (statement, 2, time);
  tegotae_statement_bind_text (statement, 3, table);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_deletion_rows_merge_tombstones (TegotaeSqlite  *from,
                                        TegotaeSqlite  *to,
                                        GError        **error)
{
  g_autoptr (TegotaeStatement) rows = tegotae_statement_prepare (from, SELECT_TOMBSTONES, error);
  TegotaeStep step = TEGOTAE_STEP_FAILED;

  while (rows != NULL && (step = tegotae_statement_step (rows, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *id = tegotae_statement_dup_text (rows, 0);
      g_autofree char *table = tegotae_statement_dup_text (rows, 2);

      if (!tegotae_deletion_rows_merge_tombstone (to, id, tegotae_statement_get_time (rows, 1), table, error))
        return FALSE;
    }

  return step == TEGOTAE_STEP_DONE;
}
