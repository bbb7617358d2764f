/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-verdict-table.h"

#include <glib/gi18n.h>

#include "store/user/tegotae-mark-rows.h"
#include "store/user/tegotae-user-db-private.h"

#define UPSERT \
  "INSERT INTO verdict (pack, entry, verdict, given_at) VALUES (?1, ?2, ?3, ?4) " \
  "ON CONFLICT (pack, entry) DO UPDATE SET verdict = excluded.verdict, " \
  "given_at = " TEGOTAE_SQL_CHANGE_TIME ("excluded.given_at", "verdict.given_at")

#define DELETE "DELETE FROM verdict WHERE pack = ?1 AND entry = ?2"

#define SELECT_HELPFUL    "SELECT pack, entry FROM verdict WHERE verdict = 'helpful'"
#define SELECT_NOT_FOR_ME "SELECT pack, entry FROM verdict WHERE verdict = 'not-for-me'"

static gboolean
write_row (TegotaeSqlite  *sqlite,
           const char     *pack,
           const char     *entry,
           const char     *verdict,
           gint64          now,
           GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_mark_rows_prepare (sqlite, verdict != NULL ? UPSERT : DELETE,
                                         pack, entry, error);
  if (statement == NULL)
    return FALSE;

  if (verdict != NULL)
    {
      tegotae_statement_bind_text (statement, 3, verdict);
      tegotae_statement_bind_int64 (statement, 4, now);
    }

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_verdict_table_set (TegotaeUserDb  *db,
                           const char     *pack,
                           const char     *entry,
                           TegotaeMark     verdict,
                           gint64          now,
                           GError        **error)
{
  const char *id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (pack != NULL && entry != NULL, FALSE);

  id = tegotae_verdict_to_id (verdict);
  g_return_val_if_fail (id != NULL || verdict == TEGOTAE_MARK_NONE, FALSE);

  if (write_row (tegotae_user_db_get_sqlite (db), pack, entry, id, now, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("What you think of the entry could not be saved"));

  return FALSE;
}

gboolean
tegotae_verdict_table_collect (TegotaeUserDb  *db,
                               TegotaeMarks   *marks,
                               GError        **error)
{
  TegotaeSqlite *sqlite;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (marks != NULL, FALSE);

  sqlite = tegotae_user_db_get_sqlite (db);
  if (tegotae_mark_rows_collect (sqlite, SELECT_HELPFUL, TEGOTAE_MARK_HELPFUL, marks, error) &&
      tegotae_mark_rows_collect (sqlite, SELECT_NOT_FOR_ME, TEGOTAE_MARK_NOT_FOR_ME, marks, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("What you think of the entries could not be looked up"));

  return FALSE;
}
