/* tegotae-export-question-rows.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "tegotae-store"

#include "tegotae-export-rows.h"

#include "store/tegotae-statement.h"

#define SELECT_QUESTIONS \
  "SELECT number, id, title, situation, stage, asked_at, changed_at FROM question ORDER BY number"

#define SELECT_ANSWERS \
  "SELECT giver, text, added_at FROM question_answer WHERE question = ?1 ORDER BY position"

#define SELECT_CHANGED_AT "SELECT number, changed_at FROM question WHERE id = ?1"

#define INSERT_QUESTION \
  "INSERT INTO question (id, title, situation, stage, asked_at, changed_at) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

#define UPDATE_QUESTION \
  "UPDATE question SET title = ?2, situation = ?3, stage = ?4, asked_at = ?5, changed_at = ?6 " \
  "WHERE id = ?1"

#define DELETE_ANSWERS "DELETE FROM question_answer WHERE question = ?1"

#define INSERT_ANSWER \
  "INSERT INTO question_answer (question, position, giver, text, added_at) " \
  "VALUES (?1, ?2, ?3, ?4, ?5)"

static gboolean
read_answers (TegotaeSqlite            *sqlite,
              gint64                    number,
              TegotaeExportedQuestion  *question,
              GError                  **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_ANSWERS, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);
  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *giver = tegotae_statement_dup_text (statement, 0);
      g_autofree char *text = tegotae_statement_dup_text (statement, 1);

      tegotae_exported_question_add_answer (question, giver, text,
                                            tegotae_statement_get_int64 (statement, 2));
    }

  return step == TEGOTAE_STEP_DONE;
}

static TegotaeExportedQuestion *
read_question (TegotaeStatement *row)
{
  TegotaeExportedQuestion *question = tegotae_exported_question_new ();

  question->id = tegotae_statement_dup_text (row, 1);
  question->title = tegotae_statement_dup_text (row, 2);
  question->situation = tegotae_statement_dup_text (row, 3);
  question->stage = tegotae_stage_from_id (tegotae_statement_get_text (row, 4));
  question->asked_at = tegotae_statement_get_int64 (row, 5);
  question->changed_at = tegotae_statement_get_int64 (row, 6);

  return question;
}

gboolean
tegotae_export_rows_read_questions (TegotaeSqlite  *sqlite,
                                    TegotaeExport  *data,
                                    GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_QUESTIONS, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      TegotaeExportedQuestion *question = read_question (statement);

      g_ptr_array_add (data->questions, question);
      if (!read_answers (sqlite, tegotae_statement_get_int64 (statement, 0), question, error))
        return FALSE;
    }

  return step == TEGOTAE_STEP_DONE;
}

/* @number is 0 if the question is not here. */
static gboolean
find (TegotaeSqlite  *sqlite,
      const char     *id,
      gint64         *number,
      gint64         *changed_at,
      GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_CHANGED_AT, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, id);
  step = tegotae_statement_step (statement, error);
  *number = step == TEGOTAE_STEP_ROW ? tegotae_statement_get_int64 (statement, 0) : 0;
  *changed_at = step == TEGOTAE_STEP_ROW ? tegotae_statement_get_int64 (statement, 1) : 0;

  return step != TEGOTAE_STEP_FAILED;
}

static gboolean
put_question (TegotaeSqlite                  *sqlite,
              const char                     *sql,
              const TegotaeExportedQuestion  *question,
              GError                        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, sql, error);

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
put_answers (TegotaeSqlite  *sqlite,
             gint64          number,
             GPtrArray      *answers,
             GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, INSERT_ANSWER, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < answers->len; i++)
    {
      const TegotaeExportedAnswer *answer = g_ptr_array_index (answers, i);

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
tegotae_export_rows_restore_question (TegotaeSqlite                  *sqlite,
                                      const TegotaeExportedQuestion  *question,
                                      TegotaeRestoreCount            *count,
                                      GError                        **error)
{
  gint64 number, changed_at;
  gboolean is_new;

  if (!find (sqlite, question->id, &number, &changed_at, error))
    return FALSE;

  is_new = number == 0;
  if (!is_new && question->changed_at <= changed_at)
    {
      count->unchanged++;
      return TRUE;
    }

  if (!put_question (sqlite, is_new ? INSERT_QUESTION : UPDATE_QUESTION, question, error))
    return FALSE;

  if (is_new)
    number = tegotae_sqlite_get_last_row (sqlite);
  else if (!delete_answers (sqlite, number, error))
    return FALSE;

  if (is_new)
    count->added++;
  else
    count->updated++;

  return put_answers (sqlite, number, question->answers, error);
}
