/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-attempt-rows.h"
#include "store/user/tegotae-user-db-private.h"

#define SELECT_NEWEST \
  "SELECT number FROM attempt WHERE taken_by IS NULL AND deleted_at IS NULL " \
  "ORDER BY saved_order DESC, number DESC LIMIT 1"

#define UPSERT_NOTE \
  "INSERT INTO attempt_note (attempt, text, changed_at) " \
  "VALUES (?1, ?2, " TEGOTAE_SQL_CHANGE_TIME ("?3", "(SELECT note_emptied_at FROM attempt WHERE number = ?1)") ") " \
  "ON CONFLICT (attempt) DO UPDATE SET text = excluded.text, " \
  "  changed_at = " TEGOTAE_SQL_CHANGE_TIME ("excluded.changed_at", "attempt_note.changed_at")

#define EMPTY_NOTE \
  "UPDATE attempt SET note_emptied_at = max (note_emptied_at, changed_at) " \
  "FROM attempt_note WHERE number = ?1 AND attempt_note.attempt = ?1"

#define DELETE_NOTE "DELETE FROM attempt_note WHERE attempt = ?1"

static gboolean
check_is_new (TegotaeSqlite  *sqlite,
              const char     *id,
              GError        **error)
{
  gint64 number;

  if (!tegotae_record_rows_find (sqlite, &tegotae_attempt_kinds[TEGOTAE_RECORDS_ALL], id, &number, error))
    return FALSE;

  if (number == TEGOTAE_RECORD_NO_NUMBER)
    return TRUE;

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS,
               _("there is an attempt “%s” already"), id);

  return FALSE;
}

static gboolean
insert_new (TegotaeSqlite         *sqlite,
            const TegotaeAttempt  *attempt,
            GError               **error)
{
  return check_is_new (sqlite, attempt->id, error) &&
         tegotae_attempt_rows_insert (sqlite, attempt, error);
}

gboolean
tegotae_attempt_table_save (TegotaeUserDb         *db,
                            const TegotaeAttempt  *attempt,
                            GError               **error)
{
  TegotaeSqlite *sqlite;
  g_autoptr (TegotaeTransaction) transaction = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (attempt != NULL && attempt->id != NULL, FALSE);

  sqlite = tegotae_user_db_get_sqlite (db);
  transaction = tegotae_transaction_begin (sqlite, error);
  return (transaction != NULL &&
          insert_new (sqlite, attempt, error) &&
          tegotae_transaction_commit (g_steal_pointer (&transaction), error)) ||
         tegotae_error_prefix (error, _("The attempt could not be saved"));
}

GPtrArray *
tegotae_attempt_table_list (TegotaeUserDb  *db,
                            GError        **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = NULL;
  GPtrArray *attempts = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  snapshot = tegotae_snapshot_take (tegotae_user_db_get_sqlite (db), error);
  if (snapshot != NULL)
    attempts = tegotae_record_rows_load (snapshot, &tegotae_attempt_kinds[TEGOTAE_RECORDS_LIVE],
                                         TEGOTAE_RECORD_NO_NUMBER, error);

  if (attempts == NULL)
    g_prefix_error (error, "%s: ", _("The attempts could not be read"));

  return attempts;
}

TegotaeAttempt *
tegotae_attempt_table_get (TegotaeUserDb  *db,
                           const char     *id,
                           GError        **error)
{
  gpointer attempt;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  if (!tegotae_record_rows_get (tegotae_user_db_get_sqlite (db), &tegotae_attempt_kinds[TEGOTAE_RECORDS_LIVE], id,
                                &attempt, error))
    g_prefix_error (error, "%s: ", _("The attempt could not be read"));
  else if (attempt == NULL)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND, _("There is no attempt “%s”"), id);

  return attempt;
}

TegotaeAttempt *
tegotae_attempt_table_get_last (TegotaeUserDb  *db,
                                GError        **error)
{
  TegotaeRecordKind newest = tegotae_attempt_kinds[TEGOTAE_RECORDS_LIVE];
  gpointer attempt;

  g_return_val_if_fail (db != NULL, NULL);

  newest.find = SELECT_NEWEST;
  if (!tegotae_record_rows_get (tegotae_user_db_get_sqlite (db), &newest, NULL, &attempt, error))
    g_prefix_error (error, "%s: ", _("The attempt could not be read"));

  return attempt;
}

static gboolean
write_note (TegotaeSqlite  *sqlite,
            gint64          number,
            const char     *text,
            gint64          now,
            GError        **error)
{
  const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number));

  if (*text == '\0')
    return tegotae_statement_execute (sqlite, EMPTY_NOTE, values, error) &&
           tegotae_statement_execute (sqlite, DELETE_NOTE, values, error);

  return tegotae_statement_execute (sqlite, UPSERT_NOTE,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number), TEGOTAE_SQL_TEXT (text),
                                                        TEGOTAE_SQL_INT (now)),
                                    error);
}

static gboolean
set_note (TegotaeSqlite  *sqlite,
     const char     *attempt,
     const char     *text,
     gint64          now,
     GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);
  gint64 number;

  if (transaction == NULL ||
      !tegotae_record_rows_find (sqlite, &tegotae_attempt_kinds[TEGOTAE_RECORDS_LIVE], attempt, &number, error))
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
tegotae_attempt_table_set_note (TegotaeUserDb  *db,
                                const char     *attempt,
                                const char     *text,
                                gint64          now,
                                GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (attempt != NULL && text != NULL, FALSE);

  return set_note (tegotae_user_db_get_sqlite (db), attempt, text, now, error) ||
         tegotae_error_prefix (error, _("The note could not be saved"));
}
