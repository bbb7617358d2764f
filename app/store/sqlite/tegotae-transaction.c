/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-transaction.h"

#include "store/sqlite/tegotae-sqlite-private.h"

TegotaeTransaction *
tegotae_transaction_begin (TegotaeSqlite  *db,
                           GError        **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  /* IMMEDIATE, so that waiting is over once it has begun: a transaction that
   * starts by reading could find later that it may not write any more. */
  if (!tegotae_sqlite_exec (db, "BEGIN IMMEDIATE", error))
    return NULL;

  db->changing = TRUE;

  return db;
}

gboolean
tegotae_transaction_commit (TegotaeTransaction  *transaction,
                            GError             **error)
{
  g_return_val_if_fail (transaction != NULL, FALSE);

  if (!tegotae_sqlite_exec (transaction, "COMMIT", error))
    {
      /* A commit that fails may leave the transaction open. */
      tegotae_transaction_rollback (transaction);
      return FALSE;
    }

  transaction->changing = FALSE;

  return TRUE;
}

/* Ends whatever is open without keeping it. */
static void
roll_back (TegotaeSqlite *db)
{
  g_autoptr (GError) error = NULL;

  /* After some errors SQLite has rolled back by itself. */
  if (!sqlite3_get_autocommit (db->handle) && !tegotae_sqlite_exec (db, "ROLLBACK", &error))
    g_warning ("A transaction could not be rolled back: %s", error->message);
}

void
tegotae_transaction_rollback (TegotaeTransaction *transaction)
{
  g_return_if_fail (transaction != NULL);

  transaction->changing = FALSE;
  roll_back (transaction);
}

TegotaeSnapshot *
tegotae_snapshot_take (TegotaeSqlite  *db,
                       GError        **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  /* Outside a transaction this is a BEGIN; inside, it nests. */
  return tegotae_sqlite_exec (db, "SAVEPOINT snapshot", error) ? db : NULL;
}

void
tegotae_snapshot_release (TegotaeSnapshot *snapshot)
{
  g_return_if_fail (snapshot != NULL);

  if (sqlite3_get_autocommit (snapshot->handle))
    return;

  /* A damaged file may refuse even this. Nothing was written under a snapshot
   * of its own, so nothing is lost by ending it the other way. */
  if (!tegotae_sqlite_exec (snapshot, "RELEASE snapshot", NULL) && !snapshot->changing)
    roll_back (snapshot);
}
