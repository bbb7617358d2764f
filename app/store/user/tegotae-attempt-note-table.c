/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-note-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-attempt-rows.h"
#include "store/user/tegotae-user-db-private.h"

#define UPSERT \
  "INSERT INTO attempt_note (attempt, text, changed_at) " \
  "VALUES (?1, ?2, " TEGOTAE_SQL_CHANGE_TIME ("?3", "(SELECT note_emptied_at FROM attempt WHERE number = ?1)") ") " \
  "ON CONFLICT (attempt) DO UPDATE SET text = excluded.text, " \
  "  changed_at = " TEGOTAE_SQL_CHANGE_TIME ("excluded.changed_at", "attempt_note.changed_at")

#define EMPTY \
  "UPDATE attempt SET note_emptied_at = max (note_emptied_at, changed_at) " \
  "FROM attempt_note WHERE number = ?1 AND attempt_note.attempt = ?1"

#define DELETE "DELETE FROM attempt_note WHERE attempt = ?1"

static gboolean
write_note (TegotaeSqlite  *sqlite,
            gint64          number,
            const char     *text,
            gint64          now,
            GError        **error)
{
  const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number));

  if (*text == '\0')
    return tegotae_statement_execute (sqlite, EMPTY, values, error) &&
           tegotae_statement_execute (sqlite, DELETE, values, error);

  return tegotae_statement_execute (sqlite, UPSERT,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number), TEGOTAE_SQL_TEXT (text),
                                                        TEGOTAE_SQL_INT (now)),
                                    error);
}

static gboolean
set (TegotaeSqlite  *sqlite,
     const char     *attempt,
     const char     *text,
     gint64          now,
     GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);
  gint64 number;

  if (transaction == NULL || !tegotae_attempt_rows_find (sqlite, attempt, TEGOTAE_RECORDS_LIVE, &number, error))
    return FALSE;

  if (number == TEGOTAE_RECORD_NO_NUMBER)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                   _("There is no attempt “%s”"), attempt);
      return FALSE;
    }

  return write_note (sqlite, number, text, now, error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_attempt_note_table_set (TegotaeUserDb  *db,
                                const char     *attempt,
                                const char     *text,
                                gint64          now,
                                GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (attempt != NULL && text != NULL, FALSE);

  if (set (tegotae_user_db_get_sqlite (db), attempt, text, now, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The note could not be saved"));

  return FALSE;
}
