/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-user-db-private.h"

#define LIVE "deleted_at IS NULL "

/* A change is later than the one before it, of whichever program that was. */
#define INSERT \
  "INSERT INTO question (id, title, situation, stage, asked_at, changed_at, deleted_at, undeleted_at) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif (?7, 0), ?8) " \
  "ON CONFLICT (id) DO UPDATE SET title = excluded.title, situation = excluded.situation," \
  "  stage = excluded.stage, asked_at = excluded.asked_at," \
  "  changed_at = " TEGOTAE_SQL_CHANGE_TIME ("excluded.changed_at", "question.changed_at")

#define DELETE_ANSWERS "DELETE FROM question_answer WHERE question = ?1"
#define INSERT_ANSWER \
  "INSERT INTO question_answer (question, position, giver, text, added_at) " \
  "VALUES (?1, ?2, ?3, ?4, ?5)"

#define SELECT_QUESTIONS \
  "SELECT number, id, title, situation, stage, asked_at, changed_at, deleted_at, undeleted_at FROM question "
#define SELECT_ANSWERS "SELECT question, giver, text, added_at FROM question_answer "

/* The times are in milliseconds, so two states do not share them. */
#define SELECT_STATE \
  "SELECT CASE count (*) WHEN 0 THEN '' ELSE printf ('%d %d %d %d', count (*), max (number)," \
  "       max (changed_at), sum (changed_at % 1000000007)) END FROM question WHERE deleted_at IS NULL"

static gpointer
read_question (TegotaeStatement *row)
{
  g_autofree char *id = tegotae_statement_dup_text (row, 1);
  g_autofree char *title = tegotae_statement_dup_text (row, 2);
  g_autofree char *situation = tegotae_statement_dup_text (row, 3);
  TegotaeQuestion *question = tegotae_question_new (id, tegotae_statement_get_time (row, 5));

  tegotae_question_set_title (question, title);
  tegotae_question_set_situation (question, situation);
  question->stage = tegotae_stage_from_id (tegotae_statement_get_text (row, 4));
  question->changed_at = tegotae_statement_get_time (row, 6);
  question->deleted_at = tegotae_statement_get_time (row, 7);
  question->undeleted_at = tegotae_statement_get_time (row, 8);

  return question;
}

static void
read_answer (TegotaeStatement *row,
             gpointer          question)
{
  g_autofree char *giver = tegotae_statement_dup_text (row, 1);
  g_autofree char *text = tegotae_statement_dup_text (row, 2);

  tegotae_question_add_answer (question, giver, text, tegotae_statement_get_time (row, 3));
}

const TegotaeRecordKind tegotae_question_kinds[] = {
#define KIND(where, found) { \
  .find = "SELECT number FROM question WHERE " found, \
  .numbers = "SELECT number FROM question ORDER BY number", \
  .all = SELECT_QUESTIONS where "ORDER BY asked_at DESC, number DESC", \
  .one = SELECT_QUESTIONS "WHERE number = ?1", \
  .read = read_question, \
  .unref = (GDestroyNotify) tegotae_question_unref, \
  .parts = { \
    { SELECT_ANSWERS "ORDER BY question, position", \
      SELECT_ANSWERS "WHERE question = ?1 ORDER BY position", read_answer }, \
  } }
  [TEGOTAE_RECORDS_LIVE] = KIND ("WHERE " LIVE, "id = ?1 AND " LIVE),
  [TEGOTAE_RECORDS_ALL] = KIND ("", "id = ?1"),
#undef KIND
};

static gboolean
insert_question (TegotaeSqlite          *sqlite,
                 const TegotaeQuestion  *question,
                 const TegotaeDeletion  *deletion,
                 GError                **error)
{
  return tegotae_statement_execute (
    sqlite, INSERT,
    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (question->id), TEGOTAE_SQL_TEXT (question->title),
                        TEGOTAE_SQL_TEXT (question->situation),
                        TEGOTAE_SQL_TEXT (tegotae_stage_to_id (question->stage)),
                        TEGOTAE_SQL_INT (question->asked_at), TEGOTAE_SQL_INT (question->changed_at),
                        TEGOTAE_SQL_INT (deletion->deleted_at), TEGOTAE_SQL_INT (deletion->undeleted_at)),
    error);
}

static gboolean
insert_answers (TegotaeSqlite          *sqlite,
                gint64                  number,
                const TegotaeQuestion  *question,
                GError                **error)
{
  for (guint i = 0; i < question->answers->len; i++)
    {
      const TegotaeQuestionAnswer *answer = tegotae_question_get_answer (question, i);
      const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (
        TEGOTAE_SQL_INT (number), TEGOTAE_SQL_INT (i), TEGOTAE_SQL_TEXT (answer->giver),
        TEGOTAE_SQL_TEXT (answer->text), TEGOTAE_SQL_INT (answer->added_at));

      if (!tegotae_statement_execute (sqlite, INSERT_ANSWER, values, error))
        return FALSE;
    }

  return TRUE;
}

static TegotaeDeletion
get_deletion (const TegotaeQuestion *question)
{
  return (TegotaeDeletion) { "question", question->id, question->deleted_at, question->undeleted_at,
                             question->changed_at };
}

static gboolean
put (TegotaeSqlite          *sqlite,
     const TegotaeQuestion  *question,
     const TegotaeDeletion  *deletion,
     GError                **error)
{
  gint64 number;

  return insert_question (sqlite, question, deletion, error) &&
         tegotae_record_rows_find (sqlite, &tegotae_question_kinds[TEGOTAE_RECORDS_ALL], question->id, &number,
                                   error) &&
         tegotae_statement_execute (sqlite, DELETE_ANSWERS, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number)), error) &&
         insert_answers (sqlite, number, question, error);
}

/* Adds it, or writes it over the question of its id, with all its answers. What was deleted
 * or removed is there again. */
static gboolean
put_back (TegotaeSqlite          *sqlite,
          const TegotaeQuestion  *question,
          GError                **error)
{
  TegotaeDeletion deletion = get_deletion (question);
  gboolean ignored;

  deletion.deleted_at = 0;

  return tegotae_deletion_rows_admit (sqlite, &deletion, TEGOTAE_MERGE_BRINGS_BACK, &ignored, error) &&
         put (sqlite, question, &deletion, error) &&
         tegotae_deletion_rows_merge (sqlite, &deletion, TEGOTAE_MERGE_BRINGS_BACK, &ignored, error);
}

static gboolean
add_new (TegotaeSqlite          *sqlite,
         const TegotaeQuestion  *question,
         TegotaeMerge            merge,
         TegotaeRestoreCount    *count,
         GError                **error)
{
  TegotaeDeletion deletion = get_deletion (question);
  gboolean admitted;

  if (!tegotae_deletion_rows_admit (sqlite, &deletion, merge, &admitted, error))
    return FALSE;

  tegotae_restore_count_add (count, TRUE, admitted);

  return !admitted || put (sqlite, question, &deletion, error);
}

gboolean
tegotae_question_rows_merge (TegotaeSqlite          *sqlite,
                             const TegotaeQuestion  *question,
                             TegotaeMerge            merge,
                             TegotaeRestoreCount    *count,
                             GError                **error)
{
  TegotaeDeletion deletion = get_deletion (question);
  g_autoptr (TegotaeQuestion) here = NULL;
  gpointer found;
  gboolean has_new_state;
  gboolean is_newer;

  if (!tegotae_record_rows_get (sqlite, &tegotae_question_kinds[TEGOTAE_RECORDS_ALL], question->id, &found, error))
    return FALSE;

  here = found;
  if (here == NULL)
    return add_new (sqlite, question, merge, count, error);

  is_newer = question->changed_at > here->changed_at;
  if ((is_newer && !put (sqlite, question, &deletion, error)) ||
      !tegotae_deletion_rows_merge (sqlite, &deletion, merge, &has_new_state, error))
    return FALSE;

  tegotae_restore_count_add (count, FALSE, is_newer || has_new_state);

  return TRUE;
}

static gboolean
save (TegotaeSqlite          *sqlite,
      const TegotaeQuestion  *question,
      GError                **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);

  return transaction != NULL &&
         put_back (sqlite, question, error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_question_table_save (TegotaeUserDb          *db,
                             const TegotaeQuestion  *question,
                             GError                **error)
{
  g_return_val_if_fail (db != NULL && question != NULL, FALSE);

  return (tegotae_question_check (question, error) &&
          save (tegotae_user_db_get_sqlite (db), question, error)) ||
         tegotae_error_prefix (error, _("The question could not be saved"));
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
    questions = tegotae_record_rows_load (snapshot, &tegotae_question_kinds[TEGOTAE_RECORDS_LIVE],
                                          TEGOTAE_RECORD_NO_NUMBER, error);

  if (questions == NULL)
    g_prefix_error (error, "%s: ", _("The questions could not be read"));

  return questions;
}

TegotaeQuestion *
tegotae_question_table_get (TegotaeUserDb  *db,
                            const char     *id,
                            GError        **error)
{
  gpointer question;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  if (!tegotae_record_rows_get (tegotae_user_db_get_sqlite (db), &tegotae_question_kinds[TEGOTAE_RECORDS_LIVE], id,
                                &question, error))
    g_prefix_error (error, "%s: ", _("The question could not be read"));
  else if (question == NULL)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND, _("You have no question “%s”"), id);

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
