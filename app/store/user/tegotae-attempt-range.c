/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-range.h"

#include <glib/gi18n.h>

#include "core/tegotae-attempt.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-attempt-rows.h"
#include "store/user/tegotae-user-db-private.h"

#define DELETE_RANGE \
  "DELETE FROM attempt WHERE finished_at > 0 AND finished_at >= ?1 " \
  "AND min (finished_at, " TEGOTAE_SQL_LATEST_TIME ") < ?2"

static gboolean
run_on_range (TegotaeSqlite  *sqlite,
              gint64          from,
              gint64          to,
              GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, DELETE_RANGE, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, from);
  tegotae_statement_bind_int64 (statement, 2, to);

  return tegotae_statement_run (statement, error);
}

/* Leaves those that the range has. */
static void
keep_range (GPtrArray *attempts,
            gint64     from,
            gint64     to)
{
  for (guint i = attempts->len; i > 0; i--)
    {
      gint64 time = ((TegotaeAttempt *) g_ptr_array_index (attempts, i - 1))->finished_at;

      if (time <= 0 || time < from || time >= to)
        g_ptr_array_remove_index (attempts, i - 1);
    }
}

static GPtrArray *
delete_range (TegotaeSqlite  *sqlite,
              gint64          from,
              gint64          to,
              GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);
  g_autoptr (GPtrArray) attempts = NULL;

  if (transaction == NULL)
    return NULL;

  attempts = tegotae_attempt_rows_load (sqlite, error);
  if (attempts == NULL ||
      !run_on_range (sqlite, from, to, error) ||
      !tegotae_transaction_commit (g_steal_pointer (&transaction), error))
    return NULL;

  keep_range (attempts, from, to);

  return g_steal_pointer (&attempts);
}

GPtrArray *
tegotae_attempt_range_delete (TegotaeUserDb  *db,
                              gint64          from,
                              gint64          to,
                              GError        **error)
{
  GPtrArray *attempts;

  g_return_val_if_fail (db != NULL, NULL);

  attempts = delete_range (tegotae_user_db_get_sqlite (db), from, to, error);
  if (attempts == NULL)
    g_prefix_error (error, "%s: ", _("The attempts could not be deleted"));

  return attempts;
}
