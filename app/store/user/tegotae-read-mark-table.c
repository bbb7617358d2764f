/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-read-mark-table.h"

#include <glib/gi18n.h>

#include "store/user/tegotae-mark-rows.h"
#include "store/user/tegotae-user-db-private.h"

/* max(), because a clock may have been set back since. */
#define UPSERT \
  "INSERT INTO read_mark (pack, entry, first_read_at, last_read_at) VALUES (?1, ?2, ?3, ?3) " \
  "ON CONFLICT (pack, entry) DO UPDATE SET last_read_at = max (last_read_at, excluded.last_read_at)"

#define DELETE "DELETE FROM read_mark WHERE pack = ?1 AND entry = ?2"

#define SELECT_ALL "SELECT pack, entry FROM read_mark"

static gboolean
add (TegotaeSqlite  *sqlite,
     const char     *pack,
     const char     *entry,
     gint64          now,
     GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_mark_rows_prepare (sqlite, UPSERT, pack, entry, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 3, now);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_read_mark_table_add (TegotaeUserDb  *db,
                             const char     *pack,
                             const char     *entry,
                             gint64          now,
                             GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (pack != NULL && entry != NULL, FALSE);

  if (add (tegotae_user_db_get_sqlite (db), pack, entry, now, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("It could not be noted that the entry was read"));

  return FALSE;
}

static gboolean
remove_mark (TegotaeSqlite  *sqlite,
             const char     *pack,
             const char     *entry,
             GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_mark_rows_prepare (sqlite, DELETE, pack, entry, error);

  return statement != NULL && tegotae_statement_run (statement, error);
}

gboolean
tegotae_read_mark_table_remove (TegotaeUserDb  *db,
                                const char     *pack,
                                const char     *entry,
                                GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (pack != NULL && entry != NULL, FALSE);

  if (remove_mark (tegotae_user_db_get_sqlite (db), pack, entry, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The entry could not be marked as unread"));

  return FALSE;
}

gboolean
tegotae_read_mark_table_collect (TegotaeUserDb  *db,
                                 TegotaeMarks   *marks,
                                 GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (marks != NULL, FALSE);

  if (tegotae_mark_rows_collect (tegotae_user_db_get_sqlite (db), SELECT_ALL,
                                 TEGOTAE_MARK_READ, marks, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The entries you have read could not be looked up"));

  return FALSE;
}
