/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "core/tegotae-question.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-question-rows.h"
#include "store/user/tegotae-record-rows.h"
#include "store/user/tegotae-user-db-private.h"

/* The times are in milliseconds, so two states do not share them. */
#define SELECT_STATE \
  "SELECT CASE count (*) WHEN 0 THEN '' ELSE printf ('%d %d %d %d', count (*), max (number)," \
  "       max (changed_at), sum (changed_at % 1000000007)) END FROM question WHERE deleted_at IS NULL"

static gboolean
save (TegotaeSqlite          *sqlite,
      const TegotaeQuestion  *question,
      GError                **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);

  return transaction != NULL &&
         tegotae_question_rows_put (sqlite, question, error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_question_table_save (TegotaeUserDb          *db,
                             const TegotaeQuestion  *question,
                             GError                **error)
{
  g_return_val_if_fail (db != NULL && question != NULL, FALSE);

  if (tegotae_question_check (question, error) &&
      save (tegotae_user_db_get_sqlite (db), question, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The question could not be saved"));

  return FALSE;
}

GPtrArray *
tegotae_question_table_list (TegotaeUserDb  *db,
                             GError        **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = NULL;
  GPtrArray *questions = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  snapshot = tegotae_snapshot_take (tegotae_user_db_get_sqlite (db), error);
  if (snapshot != NULL)
    questions = tegotae_question_rows_load (snapshot, TEGOTAE_RECORDS_LIVE, error);

  if (questions == NULL)
    g_prefix_error (error, "%s: ", _("The questions could not be read"));

  return questions;
}

TegotaeQuestion *
tegotae_question_table_get (TegotaeUserDb  *db,
                            const char     *id,
                            GError        **error)
{
  TegotaeQuestion *question;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  if (!tegotae_question_rows_get (tegotae_user_db_get_sqlite (db), id, TEGOTAE_RECORDS_LIVE, &question, error))
    g_prefix_error (error, "%s: ", _("The question could not be read"));
  else if (question == NULL)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND, _("There is no question “%s” of yours"), id);

  return question;
}

char *
tegotae_question_table_get_state (TegotaeUserDb  *db,
                                  GError        **error)
{
  char *state;

  g_return_val_if_fail (db != NULL, NULL);

  if (!tegotae_statement_read_text (tegotae_user_db_get_sqlite (db), SELECT_STATE, NULL, &state, error))
    g_prefix_error (error, "%s: ", _("The questions could not be read"));

  return state;
}
