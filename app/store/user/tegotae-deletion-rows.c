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

gboolean
tegotae_deletion_rows_admit (TegotaeSqlite    *sqlite,
                             TegotaeDeletion  *record,
                             TegotaeMerge      merge,
                             gboolean         *admitted,
                             GError          **error)
{
  const TegotaeSqlValue *id = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (record->id));
  gint64 removed_at = 0;

  if (!tegotae_statement_read_int64 (sqlite, SELECT_TOMBSTONE, id, &removed_at, error))
    return FALSE;

  removed_at = CLAMP (removed_at, 0, TEGOTAE_TIME_LATEST);

  *admitted = removed_at == 0 || is_brought_back (record, merge) || get_last_change (record) > removed_at;
  if (removed_at == 0 || !*admitted)
    return TRUE;

  if (is_brought_back (record, merge))
    record->undeleted_at = tegotae_time_of_change (get_now (), MAX (removed_at, record->undeleted_at));

  return tegotae_statement_execute (sqlite, DELETE_TOMBSTONE, id, error);
}

gboolean
tegotae_deletion_rows_merge (TegotaeSqlite          *sqlite,
                             const TegotaeDeletion  *record,
                             TegotaeMerge            merge,
                             gboolean               *changed,
                             GError                **error)
{
  const Kind *kind = find_kind (record->table);
  gboolean ok;

  if (is_brought_back (record, merge))
    ok = tegotae_statement_execute (sqlite, kind->undelete,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (record->id), TEGOTAE_SQL_INT (get_now ())),
                                    error);
  else
    ok = tegotae_statement_execute (sqlite, kind->merge,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (record->id),
                                                        TEGOTAE_SQL_INT (record->deleted_at),
                                                        TEGOTAE_SQL_INT (record->undeleted_at),
                                                        TEGOTAE_SQL_INT (record->changed_at)),
                                    error);

  *changed = ok && tegotae_sqlite_get_n_changes (sqlite) > 0;

  return ok;
}

gboolean
tegotae_deletion_rows_merge_tombstone (TegotaeSqlite  *sqlite,
                                       const char     *id,
                                       gint64          time,
                                       const char     *table,
                                       GError        **error)
{
  const Kind *kind = find_kind (table);
  const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (id), TEGOTAE_SQL_INT (time),
                                                      TEGOTAE_SQL_TEXT (table));

  if (kind != NULL &&
      !tegotae_statement_execute (sqlite, kind->give_way,
                                  TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (id), TEGOTAE_SQL_INT (time)), error))
    return FALSE;

  return tegotae_statement_execute (sqlite, INSERT_TOMBSTONE, values, error);
}

gboolean
tegotae_deletion_rows_merge_tombstones (TegotaeSqlite  *from,
                                        TegotaeSqlite  *to,
                                        GError        **error)
{
  g_autoptr (TegotaeStatement) rows = tegotae_statement_prepare (from, SELECT_TOMBSTONES, error);
  TegotaeStep step;

  while ((step = tegotae_statement_step (rows, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *id = tegotae_statement_dup_text (rows, 0);
      g_autofree char *table = tegotae_statement_dup_text (rows, 2);

      if (!tegotae_deletion_rows_merge_tombstone (to, id, tegotae_statement_get_time (rows, 1), table, error))
        return FALSE;
    }

  return step == TEGOTAE_STEP_DONE;
}
