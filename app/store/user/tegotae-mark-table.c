/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-mark-table.h"

#include <glib/gi18n.h>

#include "store/user/tegotae-mark-rows.h"
#include "store/user/tegotae-user-db-private.h"

/* Later than what is there, whatever the clock says: than every place, because the latest
 * leads, else than the mark of this entry. Of a reading only the last can be later. */
#define SET \
  TEGOTAE_MARK_ROWS_INSERT "SELECT ?1, ?2, ?3, coalesce (?4, time), time FROM" \
  " (SELECT iif (?3 = '" TEGOTAE_MARK_ROW_READ "', max (?5, coalesce (last, 0))," \
  "              " TEGOTAE_SQL_CHANGE_TIME ("?5", "last") ") AS time FROM" \
  "   (SELECT max (time) AS last FROM mark" \
  "    WHERE kind = ?3 AND (kind = '" TEGOTAE_MARK_ROW_PLACE "' OR (pack = ?1 AND entry = ?2)))) " \
  "WHERE true ON CONFLICT (pack, entry, kind) DO UPDATE SET" \
  "  value = iif (kind = '" TEGOTAE_MARK_ROW_READ "', value, excluded.value), time = excluded.time " \
  "WHERE kind <> '" TEGOTAE_MARK_ROW_BOOKMARK "'"

#define DELETE "DELETE FROM mark WHERE pack = ?1 AND entry = ?2 AND kind = ?3"

#define SELECT_PLACE TEGOTAE_MARK_ROWS_SELECT "WHERE pack = ?1 AND entry = ?2 AND kind = '" TEGOTAE_MARK_ROW_PLACE "'"

/* The ids only make the order of what was left at the same time certain. */
#define SELECT_PLACES TEGOTAE_MARK_ROWS_SELECT "WHERE kind = '" TEGOTAE_MARK_ROW_PLACE "' ORDER BY time DESC, pack, entry"

static gboolean
delete_row (TegotaeSqlite  *sqlite,
            const char     *pack,
            const char     *entry,
            const char     *kind,
            GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_mark_rows_prepare (sqlite, DELETE, pack, entry, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 3, kind);

  return tegotae_statement_run (statement, error);
}

static const char *
get_failure (TegotaeMark mark,
             gboolean    is_set)
{
  switch (mark)
    {
    case TEGOTAE_MARK_READ:
      return is_set ? _("It could not be noted that the entry was read")
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
  gint64 value;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (pack != NULL && entry != NULL, FALSE);

  sqlite = tegotae_user_db_get_sqlite (db);
  kind = mark == TEGOTAE_MARK_READ ? TEGOTAE_MARK_ROW_READ : mark == TEGOTAE_MARK_BOOKMARKED ? TEGOTAE_MARK_ROW_BOOKMARK : TEGOTAE_MARK_ROW_VERDICT;
  value = mark != TEGOTAE_MARK_NOT_FOR_ME;
  if (is_set && mark != TEGOTAE_MARK_NONE
        ? tegotae_mark_rows_write (sqlite, SET, pack, entry, kind, mark == TEGOTAE_MARK_READ ? NULL : &value, now, error)
        : delete_row (sqlite, pack, entry, kind, error))
    return TRUE;

  g_prefix_error (error, "%s: ", get_failure (mark, is_set));

  return FALSE;
}

gboolean
tegotae_mark_table_set_place (TegotaeUserDb              *db,
                              const TegotaeReadingPlace  *place,
                              GError                    **error)
{
  gint64 permille;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  permille = place->permille;
  if (tegotae_mark_rows_write (tegotae_user_db_get_sqlite (db), SET, place->pack, place->entry, TEGOTAE_MARK_ROW_PLACE, &permille,
                 place->left_at, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The place where you stopped reading could not be saved"));

  return FALSE;
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
      g_prefix_error (error, "%s: ", _("What you have read and marked could not be looked up"));
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
        own |= g_str_equal (entry->verdict, tegotae_verdict_to_id (TEGOTAE_MARK_HELPFUL))
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
  if (!tegotae_mark_rows_read (statement, entries, error))
    {
      g_prefix_error (error, "%s: ", _("The place where you stopped reading could not be looked up"));
      return NULL;
    }

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_reading_place_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const TegotaeExportedEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (places, tegotae_reading_place_new (entry->pack, entry->entry, entry->permille,
                                                          entry->left_at));
    }

  return places;
}

TegotaeReadingPlace *
tegotae_mark_table_get_place (TegotaeUserDb  *db,
                              const char     *pack,
                              const char     *entry,
                              GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autoptr (GPtrArray) places = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (pack != NULL && entry != NULL, NULL);

  statement = tegotae_mark_rows_prepare (tegotae_user_db_get_sqlite (db), SELECT_PLACE, pack, entry, error);
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
