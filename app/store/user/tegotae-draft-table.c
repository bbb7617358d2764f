/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-draft-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-user-db-private.h"

/* There is one draft at most, and this is its number. */
#define NUMBER "1"

#define INSERT_DRAFT \
  "INSERT INTO draft (number, pack, revision, lang, questionnaire, stage, taken_by," \
  "                   started_at, changed_at) " \
  "VALUES (" NUMBER ", ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"

#define INSERT_RESPONSE \
  "INSERT INTO draft_response (draft, item, option, milliseconds) VALUES (" NUMBER ", ?1, ?2, ?3)"

#define SELECT_DRAFT \
  "SELECT pack, revision, lang, questionnaire, stage, taken_by, started_at, changed_at " \
  "FROM draft WHERE NOT EXISTS" \
  " (SELECT 1 FROM attempt WHERE attempt.started_at = draft.started_at" \
  "  AND attempt.pack = draft.pack AND attempt.questionnaire = draft.questionnaire)"

#define SELECT_RESPONSES "SELECT item, option, milliseconds FROM draft_response"

#define DELETE "DELETE FROM draft"
#define SETTLE "DELETE FROM draft WHERE pack = ?1 AND questionnaire = ?2 AND started_at = ?3"

static gboolean
insert_draft (TegotaeSqlite       *sqlite,
              const TegotaeDraft  *draft,
              GError             **error)
{
  return tegotae_statement_execute (
    sqlite, INSERT_DRAFT,
    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (draft->pack), TEGOTAE_SQL_INT (draft->revision),
                        TEGOTAE_SQL_TEXT (draft->lang), TEGOTAE_SQL_TEXT (draft->questionnaire),
                        TEGOTAE_SQL_TEXT (tegotae_stage_to_id (draft->stage)), TEGOTAE_SQL_TEXT (draft->taken_by),
                        TEGOTAE_SQL_INT (draft->started_at), TEGOTAE_SQL_INT (draft->changed_at)),
    error);
}

static gboolean
insert_responses (TegotaeSqlite  *sqlite,
                  GPtrArray      *responses,
                  GError        **error)
{
  for (guint i = 0; i < responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (responses, i);
      const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (
        TEGOTAE_SQL_TEXT (response->item),
        response->option != TEGOTAE_OPTION_UNKNOWN ? TEGOTAE_SQL_INT (response->option) : TEGOTAE_SQL_NULL,
        response->milliseconds != TEGOTAE_RESPONSE_UNTIMED ? TEGOTAE_SQL_INT (response->milliseconds)
                                                           : TEGOTAE_SQL_NULL);

      if (!tegotae_statement_execute (sqlite, INSERT_RESPONSE, values, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tegotae_draft_rows_insert (TegotaeSqlite       *sqlite,
                           const TegotaeDraft  *draft,
                           GError             **error)
{
  return insert_draft (sqlite, draft, error) && insert_responses (sqlite, draft->responses, error);
}

static TegotaeDraft *
read_draft (TegotaeStatement *row)
{
  TegotaeDraft *draft = tegotae_draft_new ();

  draft->pack = tegotae_statement_dup_text (row, 0);
  draft->revision = tegotae_statement_get_int (row, 1);
  draft->lang = tegotae_statement_dup_text (row, 2);
  draft->questionnaire = tegotae_statement_dup_text (row, 3);
  draft->stage = tegotae_stage_from_id (tegotae_statement_get_text (row, 4));
  draft->taken_by = tegotae_statement_dup_text (row, 5);
  draft->started_at = tegotae_statement_get_time (row, 6);
  draft->changed_at = tegotae_statement_get_time (row, 7);

  return draft;
}

static gboolean
read_responses (TegotaeSqlite  *sqlite,
                GPtrArray      *responses,
                GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_RESPONSES, error);
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *item = tegotae_statement_dup_text (statement, 0);
      gint64 milliseconds = tegotae_statement_is_null (statement, 2)
                              ? TEGOTAE_RESPONSE_UNTIMED
                              : tegotae_statement_get_int64 (statement, 2);

      g_ptr_array_add (responses,
                       tegotae_response_new (item,
                                             tegotae_statement_is_null (statement, 1)
                                               ? TEGOTAE_OPTION_UNKNOWN
                                               : (guint) tegotae_statement_get_int (statement, 1),
                                             0, milliseconds));
    }

  return step == TEGOTAE_STEP_DONE;
}

gboolean
tegotae_draft_rows_load (TegotaeSqlite  *sqlite,
                         TegotaeDraft  **draft,
                         GError        **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (sqlite, error);
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autoptr (TegotaeDraft) read = NULL;
  TegotaeStep step;

  if (snapshot == NULL)
    return FALSE;

  statement = tegotae_statement_prepare (sqlite, SELECT_DRAFT, error);
  step = tegotae_statement_step (statement, error);
  if (step == TEGOTAE_STEP_ROW)
    {
      read = read_draft (statement);
      if (!read_responses (sqlite, read->responses, error))
        return FALSE;
    }

  *draft = g_steal_pointer (&read);

  return step != TEGOTAE_STEP_FAILED;
}

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

  return save (tegotae_user_db_get_sqlite (db), draft, error) ||
         tegotae_error_prefix (error, _("The unfinished check could not be saved"));
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
