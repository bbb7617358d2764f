/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-bookmark-table.h"

#include <glib/gi18n.h>

#include "store/user/tegotae-mark-rows.h"
#include "store/user/tegotae-user-db-private.h"

#define INSERT \
  "INSERT INTO bookmark (pack, entry, added_at) VALUES (?1, ?2, ?3) " \
  "ON CONFLICT (pack, entry) DO NOTHING"

#define DELETE "DELETE FROM bookmark WHERE pack = ?1 AND entry = ?2"

#define SELECT_ALL "SELECT pack, entry FROM bookmark"

static gboolean
write_row (TegotaeSqlite  *sqlite,
           const char     *pack,
           const char     *entry,
           gboolean        bookmarked,
           gint64          now,
           GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_mark_rows_prepare (sqlite, bookmarked ? INSERT : DELETE, pack, entry, error);
  if (statement == NULL)
    return FALSE;

  if (bookmarked)
    tegotae_statement_bind_int64 (statement, 3, now);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_bookmark_table_set (TegotaeUserDb  *db,
                            const char     *pack,
                            const char     *entry,
                            gboolean        bookmarked,
                            gint64          now,
                            GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (pack != NULL && entry != NULL, FALSE);

  if (write_row (tegotae_user_db_get_sqlite (db), pack, entry, bookmarked, now, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The bookmark could not be saved"));

  return FALSE;
}

gboolean
tegotae_bookmark_table_collect (TegotaeUserDb  *db,
                                TegotaeMarks   *marks,
                                GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (marks != NULL, FALSE);

  if (tegotae_mark_rows_collect (tegotae_user_db_get_sqlite (db), SELECT_ALL,
                                 TEGOTAE_MARK_BOOKMARKED, marks, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The bookmarks could not be looked up"));

  return FALSE;
}
