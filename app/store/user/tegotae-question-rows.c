/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-rows.h"

#include "store/user/tegotae-record-rows.h"

#define SELECT_NUMBER "SELECT number FROM question WHERE id = ?1"

/* A change is later than the one before it, of whichever program that was. */
#define INSERT \
  "INSERT INTO question (id, title, situation, stage, asked_at, changed_at) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6) " \
  "ON CONFLICT (id) DO UPDATE SET title = excluded.title, situation = excluded.situation," \
  "  stage = excluded.stage, asked_at = excluded.asked_at," \
  "  changed_at = " TEGOTAE_SQL_CHANGE_TIME ("excluded.changed_at", "question.changed_at")

#define DELETE_ANSWERS "DELETE FROM question_answer WHERE question = ?1"
#define INSERT_ANSWER \
  "INSERT INTO question_answer (question, position, giver, text, added_at) " \
  "VALUES (?1, ?2, ?3, ?4, ?5)"

#define SELECT_QUESTIONS \
  "SELECT number, id, title, situation, stage, asked_at, changed_at FROM question "
#define SELECT_ANSWERS "SELECT question, giver, text, added_at FROM question_answer "

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

static const TegotaeRecordKind questions = {
  .all = SELECT_QUESTIONS "ORDER BY asked_at DESC, number DESC",
  .one = SELECT_QUESTIONS "WHERE number = ?1",
  .read = read_question,
  .unref = (GDestroyNotify) tegotae_question_unref,
  .parts = {
    { SELECT_ANSWERS "ORDER BY question, position",
      SELECT_ANSWERS "WHERE question = ?1 ORDER BY position", read_answer },
  },
};

GPtrArray *
tegotae_question_rows_load (TegotaeSqlite  *sqlite,
                            GError        **error)
{
  return tegotae_record_rows_load (sqlite, &questions, TEGOTAE_RECORD_NO_NUMBER, error);
}

gboolean
tegotae_question_rows_get (TegotaeSqlite    *sqlite,
                           const char       *id,
                           TegotaeQuestion **question,
                           GError          **error)
{
  return tegotae_record_rows_get (sqlite, &questions, SELECT_NUMBER, id, (gpointer *) question, error);
}

static gboolean
insert_question (TegotaeSqlite          *sqlite,
                 const TegotaeQuestion  *question,
                 GError                **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, INSERT, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, question->id);
  tegotae_statement_bind_text (statement, 2, question->title);
  tegotae_statement_bind_text (statement, 3, question->situation);
  tegotae_statement_bind_text (statement, 4, tegotae_stage_to_id (question->stage));
  tegotae_statement_bind_int64 (statement, 5, question->asked_at);
  tegotae_statement_bind_int64 (statement, 6, question->changed_at);

  return tegotae_statement_run (statement, error);
}

static gboolean
delete_answers (TegotaeSqlite  *sqlite,
                gint64          number,
                GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, DELETE_ANSWERS, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);

  return tegotae_statement_run (statement, error);
}

static gboolean
insert_answers (TegotaeSqlite          *sqlite,
                gint64                  number,
                const TegotaeQuestion  *question,
                GError                **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, INSERT_ANSWER, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < question->answers->len; i++)
    {
      const TegotaeQuestionAnswer *answer = tegotae_question_get_answer (question, i);

      tegotae_statement_bind_int64 (statement, 1, number);
      tegotae_statement_bind_int64 (statement, 2, i);
      tegotae_statement_bind_text (statement, 3, answer->giver);
      tegotae_statement_bind_text (statement, 4, answer->text);
      tegotae_statement_bind_int64 (statement, 5, answer->added_at);

      if (!tegotae_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tegotae_question_rows_put (TegotaeSqlite          *sqlite,
                           const TegotaeQuestion  *question,
                           GError                **error)
{
  gint64 number;

  return insert_question (sqlite, question, error) &&
         tegotae_record_rows_find (sqlite, SELECT_NUMBER, question->id, &number, error) &&
         delete_answers (sqlite, number, error) &&
         insert_answers (sqlite, number, question, error);
}

gboolean
tegotae_question_rows_merge (TegotaeSqlite          *sqlite,
                             const TegotaeQuestion  *question,
                             TegotaeRestoreCount    *count,
                             GError                **error)
{
  g_autoptr (TegotaeQuestion) here = NULL;

  if (!tegotae_question_rows_get (sqlite, question->id, &here, error))
    return FALSE;

  if (here != NULL && question->changed_at <= here->changed_at)
    {
      count->unchanged++;
      return TRUE;
    }

  if (here == NULL)
    count->added++;
  else
    count->updated++;

  return tegotae_question_rows_put (sqlite, question, error);
}
