/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-draft-table.h"

#include <glib/gi18n.h>

#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-draft-rows.h"
#include "store/user/tegotae-user-db-private.h"

#define DELETE "DELETE FROM draft"
#define SETTLE "DELETE FROM draft WHERE pack = ?1 AND questionnaire = ?2 AND started_at = ?3"

static gboolean
save (TegotaeSqlite       *sqlite,
      const TegotaeDraft  *draft,
      GError             **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);

  return transaction != NULL &&
         tegotae_sqlite_exec (sqlite, DELETE, error) &&
         tegotae_draft_rows_insert (sqlite, draft, error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_draft_table_save (TegotaeUserDb       *db,
                          const TegotaeDraft  *draft,
                          GError             **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  if (save (tegotae_user_db_get_sqlite (db), draft, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The unfinished check could not be kept"));

  return FALSE;
}

TegotaeDraft *
tegotae_draft_table_get (TegotaeUserDb  *db,
                         GError        **error)
{
  TegotaeDraft *draft = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  if (!tegotae_draft_rows_load (tegotae_user_db_get_sqlite (db), &draft, error))
    g_prefix_error (error, "%s: ", _("The unfinished check could not be read"));

  return draft;
}

gboolean
tegotae_draft_table_settle (TegotaeUserDb         *db,
                            const TegotaeAttempt  *attempt,
                            GError               **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (attempt != NULL, FALSE);

  return tegotae_statement_execute (tegotae_user_db_get_sqlite (db), SETTLE,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (attempt->pack),
                                                        TEGOTAE_SQL_TEXT (attempt->questionnaire),
                                                        TEGOTAE_SQL_INT (attempt->started_at)),
                                    error);
}

gboolean
tegotae_draft_table_delete (TegotaeUserDb  *db,
                            GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_sqlite_exec (tegotae_user_db_get_sqlite (db), DELETE, error);
}
