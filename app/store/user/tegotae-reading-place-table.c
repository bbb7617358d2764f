/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-reading-place-table.h"

#include <glib/gi18n.h>

#include "store/user/tegotae-mark-rows.h"
#include "store/user/tegotae-user-db-private.h"

/* The latest of all places leads, so this one is later than each that is here. */
#define UPSERT \
  "INSERT INTO reading_place (pack, entry, permille, left_at) " \
  "VALUES (?1, ?2, ?3, " TEGOTAE_SQL_CHANGE_TIME ("?4", "(SELECT max (left_at) FROM reading_place)") ") " \
  "ON CONFLICT (pack, entry) DO UPDATE SET permille = excluded.permille, " \
  "left_at = excluded.left_at"

#define COLUMNS "pack, entry, permille, left_at"

#define SELECT_ONE "SELECT " COLUMNS " FROM reading_place WHERE pack = ?1 AND entry = ?2"

/* The ids only make the order of what was left at the same time certain. */
#define SELECT_ALL \
  "SELECT " COLUMNS " FROM reading_place ORDER BY left_at DESC, pack, entry"

static gboolean
write_row (TegotaeSqlite              *sqlite,
           const TegotaeReadingPlace  *place,
           GError                    **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_mark_rows_prepare (sqlite, UPSERT, place->pack, place->entry, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 3, place->permille);
  tegotae_statement_bind_int64 (statement, 4, place->left_at);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_reading_place_table_set (TegotaeUserDb              *db,
                                 const TegotaeReadingPlace  *place,
                                 GError                    **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (write_row (tegotae_user_db_get_sqlite (db), place, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The place where you stopped reading could not be saved"));

  return FALSE;
}

static TegotaeReadingPlace *
read_row (TegotaeStatement *statement)
{
  g_autofree char *pack = tegotae_statement_dup_text (statement, 0);
  g_autofree char *entry = tegotae_statement_dup_text (statement, 1);

  return tegotae_reading_place_new (pack, entry,
                                    tegotae_statement_get_int (statement, 2),
                                    tegotae_statement_get_time (statement, 3));
}

/* Reads all rows of @statement into @places. It is NULL if it could not be
 * prepared. */
static gboolean
read_rows (TegotaeStatement  *statement,
           GPtrArray         *places,
           GError           **error)
{
  TegotaeStep step = TEGOTAE_STEP_FAILED;

  while (statement != NULL &&
         (step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    g_ptr_array_add (places, read_row (statement));

  if (step == TEGOTAE_STEP_DONE)
    return TRUE;

  g_prefix_error (error, "%s: ",
                  _("The place where you stopped reading could not be looked up"));

  return FALSE;
}

TegotaeReadingPlace *
tegotae_reading_place_table_get (TegotaeUserDb  *db,
                                 const char     *pack,
                                 const char     *entry,
                                 GError        **error)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (TegotaeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (pack != NULL && entry != NULL, NULL);

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_reading_place_free);
  statement = tegotae_mark_rows_prepare (tegotae_user_db_get_sqlite (db), SELECT_ONE,
                                         pack, entry, error);
  if (!read_rows (statement, places, error) || places->len == 0)
    return NULL;

  return g_ptr_array_steal_index (places, 0);
}

GPtrArray *
tegotae_reading_place_table_list (TegotaeUserDb  *db,
                                  GError        **error)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (TegotaeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_reading_place_free);
  statement = tegotae_statement_prepare (tegotae_user_db_get_sqlite (db), SELECT_ALL, error);
  if (!read_rows (statement, places, error))
    return NULL;

  return g_steal_pointer (&places);
}
