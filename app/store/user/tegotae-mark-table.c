/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-mark-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-user-db-private.h"

/* The kinds of marks. */
#define READ     "read"
#define BOOKMARK "bookmark"
#define VERDICT  "verdict"
#define PLACE    "place"

#define INSERT "INSERT INTO mark (pack, entry, kind, value, time) "

/* Later than what is there, whatever the clock says: than every place, because the latest
 * leads, else than the mark of this entry. Of a reading only the last can be later. */
#define SET \
  INSERT "SELECT ?1, ?2, ?3, coalesce (?4, time), time FROM" \
  " (SELECT iif (?3 = '" READ "', max (?5, coalesce (last, 0))," \
  "              " TEGOTAE_SQL_CHANGE_TIME ("?5", "last") ") AS time FROM" \
  "   (SELECT max (time) AS last FROM mark" \
  "    WHERE kind = ?3 AND (kind = '" PLACE "' OR (pack = ?1 AND entry = ?2)))) " \
  "WHERE true ON CONFLICT (pack, entry, kind) DO UPDATE SET" \
  "  value = iif (kind = '" READ "', value, excluded.value), time = excluded.time " \
  "WHERE kind <> '" BOOKMARK "'"

/* Changes no row if what comes is not newer. */
#define MERGE \
  INSERT "VALUES (?1, ?2, ?3, ?4, ?5) " \
  "ON CONFLICT (pack, entry, kind) DO UPDATE SET" \
  "  value = iif (kind = '" READ "', min (value, excluded.value), excluded.value)," \
  "  time = max (time, excluded.time) " \
  "WHERE (kind <> '" BOOKMARK "' AND excluded.time > mark.time) OR" \
  "      (kind = '" READ "' AND excluded.value < mark.value)"

#define DELETE "DELETE FROM mark WHERE pack = ?1 AND entry = ?2 AND kind = ?3"

#define HAS_ANY "SELECT EXISTS (SELECT 1 FROM mark WHERE pack = ?1 AND entry = ?2)"

#define SELECT "SELECT pack, entry, kind, value, time FROM mark "
#define SELECT_ALL SELECT "ORDER BY pack, entry, kind"
#define SELECT_PLACE SELECT "WHERE pack = ?1 AND entry = ?2 AND kind = '" PLACE "'"

/* The ids only make the order of what was left at the same time certain. */
#define SELECT_PLACES SELECT "WHERE kind = '" PLACE "' ORDER BY time DESC, pack, entry"

static gboolean
write_row (TegotaeSqlite    *sqlite,
           const char       *sql,
           const char       *pack,
           const char       *entry,
           const char       *kind,
           TegotaeSqlValue   value,
           gint64            time,
           GError          **error)
{
  return tegotae_statement_execute (sqlite, sql,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack), TEGOTAE_SQL_TEXT (entry),
                                                        TEGOTAE_SQL_TEXT (kind), value, TEGOTAE_SQL_INT (time)),
                                    error);
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
      entry->verdict = g_strdup (tegotae_mark_verdict_to_id (tegotae_statement_get_int (row, 3) != 0
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

/* Adds the rows that @statement selects to @entries, one for each entry. */
static gboolean
read_rows (TegotaeStatement  *statement,
           GPtrArray         *entries,
           GError           **error)
{
  TegotaeExportedEntry *last = NULL;
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
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

  return read_rows (statement, entries, error);
}

static const char *
get_failure (TegotaeMark mark,
             gboolean    is_set)
{
  switch (mark)
    {
    case TEGOTAE_MARK_READ:
      return is_set ? _("The entry could not be marked as read")
                    : _("The entry could not be marked as unread");

    case TEGOTAE_MARK_BOOKMARKED:
      return _("The bookmark could not be saved");

    case TEGOTAE_MARK_HELPFUL:
    case TEGOTAE_MARK_NOT_FOR_ME:
    case TEGOTAE_MARK_NONE:
    default:
      return _("What you think of the entry could not be saved");
    }
}

gboolean
tegotae_mark_table_set (TegotaeUserDb  *db,
                        const char     *pack,
                        const char     *entry,
                        TegotaeMark     mark,
                        gboolean        is_set,
                        gint64          now,
                        GError        **error)
{
  TegotaeSqlite *sqlite;
  const char *kind;
  gboolean ok;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (pack != NULL && entry != NULL, FALSE);

  sqlite = tegotae_user_db_get_sqlite (db);
  kind = mark == TEGOTAE_MARK_READ ? READ : mark == TEGOTAE_MARK_BOOKMARKED ? BOOKMARK : VERDICT;
  if (is_set && mark != TEGOTAE_MARK_NONE)
    ok = write_row (sqlite, SET, pack, entry, kind,
                    mark == TEGOTAE_MARK_READ ? TEGOTAE_SQL_NULL : TEGOTAE_SQL_INT (mark != TEGOTAE_MARK_NOT_FOR_ME),
                    now, error);
  else
    ok = tegotae_statement_execute (sqlite, DELETE,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack), TEGOTAE_SQL_TEXT (entry),
                                                        TEGOTAE_SQL_TEXT (kind)),
                                    error);

  if (!ok)
    g_prefix_error (error, "%s: ", get_failure (mark, is_set));

  return ok;
}

gboolean
tegotae_mark_table_set_place (TegotaeUserDb              *db,
                              const TegotaeReadingPosition  *place,
                              GError                    **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  return write_row (tegotae_user_db_get_sqlite (db), SET, place->pack, place->entry, PLACE,
                    TEGOTAE_SQL_INT (place->permille), place->left_at, error) ||
         tegotae_error_prefix (error, _("The place where you stopped reading could not be saved"));
}

TegotaeMarks *
tegotae_mark_table_list (TegotaeUserDb  *db,
                         GError        **error)
{
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_exported_entry_free);
  if (!tegotae_mark_rows_load (tegotae_user_db_get_sqlite (db), entries, error))
    {
      g_prefix_error (error, "%s: ", _("What you have read and marked could not be loaded"));
      return NULL;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const TegotaeExportedEntry *entry = g_ptr_array_index (entries, i);
      TegotaeMark own = TEGOTAE_MARK_NONE;

      if (entry->last_read_at != TEGOTAE_EXPORTED_NEVER)
        own |= TEGOTAE_MARK_READ;
      if (entry->bookmarked_at != TEGOTAE_EXPORTED_NEVER)
        own |= TEGOTAE_MARK_BOOKMARKED;
      if (entry->verdict != NULL)
        own |= g_str_equal (entry->verdict, tegotae_mark_verdict_to_id (TEGOTAE_MARK_HELPFUL))
                 ? TEGOTAE_MARK_HELPFUL : TEGOTAE_MARK_NOT_FOR_ME;
      if (own != TEGOTAE_MARK_NONE)
        tegotae_marks_add (marks, entry->pack, entry->entry, own);
    }

  return g_steal_pointer (&marks);
}

/* The places that @statement selects. NULL with an error if it fails. */
static GPtrArray *
read_places (TegotaeStatement  *statement,
             GError           **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  GPtrArray *places;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_exported_entry_free);
  if (!read_rows (statement, entries, error))
    {
      g_prefix_error (error, "%s: ", _("The place where you stopped reading could not be loaded"));
      return NULL;
    }

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_reading_position_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const TegotaeExportedEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (places, tegotae_reading_position_new (entry->pack, entry->entry, entry->permille,
                                                          entry->left_at));
    }

  return places;
}

TegotaeReadingPosition *
tegotae_mark_table_get_place (TegotaeUserDb  *db,
                              const char     *pack,
                              const char     *entry,
                              GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autoptr (GPtrArray) places = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (pack != NULL && entry != NULL, NULL);

  statement = tegotae_statement_prepare_with (tegotae_user_db_get_sqlite (db), SELECT_PLACE,
                                              TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack), TEGOTAE_SQL_TEXT (entry)),
                                              error);
  places = read_places (statement, error);

  return places != NULL && places->len > 0 ? g_ptr_array_steal_index (places, 0) : NULL;
}

GPtrArray *
tegotae_mark_table_list_places (TegotaeUserDb  *db,
                                GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = tegotae_statement_prepare (tegotae_user_db_get_sqlite (db), SELECT_PLACES, error);

  return read_places (statement, error);
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
    { VERDICT, g_strcmp0 (entry->verdict, tegotae_mark_verdict_to_id (TEGOTAE_MARK_HELPFUL)) == 0,
      entry->verdict_at },
    { PLACE, entry->permille, entry->left_at },
  };
  gint64 n_changes = 0;
  gint64 any = FALSE;

  if (!tegotae_statement_read_int64 (sqlite, HAS_ANY,
                                     TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (entry->pack),
                                                         TEGOTAE_SQL_TEXT (entry->entry)),
                                     &any, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].time == TEGOTAE_EXPORTED_NEVER)
        continue;

      if (!write_row (sqlite, MERGE, entry->pack, entry->entry, rows[i].kind, TEGOTAE_SQL_INT (rows[i].value),
                      rows[i].time, error))
        return FALSE;

      n_changes += tegotae_sqlite_get_n_changes (sqlite);
    }

  tegotae_restore_count_add (count, !any, n_changes > 0);

  return TRUE;
}
