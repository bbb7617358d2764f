/* tegotae-attempt-table.c
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

#include "tegotae-attempt-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/tegotae-attempt-rows.h"
#include "store/tegotae-statement.h"
#include "store/tegotae-transaction.h"
#include "store/tegotae-user-db-private.h"

#define INSERT_ATTEMPT \
  "INSERT INTO attempt (id, pack, revision, lang, questionnaire, stage, started_at," \
  "                     finished_at, score, band, band_name, step, near_cut, hurried," \
  "                     taken_by) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"

#define INSERT_RESPONSE \
  "INSERT INTO response (attempt, position, item, option, points, milliseconds) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

#define INSERT_DOMAIN_SCORE \
  "INSERT INTO domain_score (attempt, position, domain, name, score, strength, improvement) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"

#define INSERT_NOTE \
  "INSERT INTO attempt_note (attempt, text, changed_at) VALUES (?1, ?2, ?3)"

static void
set_not_found (const char  *id,
               GError     **error)
{
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
               _("There is no attempt “%s”"), id);
}

static gboolean
check_is_new (TegotaeSqlite  *sqlite,
              const char     *id,
              GError        **error)
{
  gint64 number;

  if (!tegotae_attempt_rows_find (sqlite, id, &number, error))
    return FALSE;

  if (number == TEGOTAE_ATTEMPT_NO_NUMBER)
    return TRUE;

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS,
               _("there is an attempt “%s” already"), id);

  return FALSE;
}

static gboolean
insert_attempt (TegotaeSqlite         *sqlite,
                const TegotaeAttempt  *attempt,
                GError               **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_statement_prepare (sqlite, INSERT_ATTEMPT, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, attempt->id);
  tegotae_statement_bind_text (statement, 2, attempt->pack);
  tegotae_statement_bind_int64 (statement, 3, attempt->revision);
  tegotae_statement_bind_text (statement, 4, attempt->lang);
  tegotae_statement_bind_text (statement, 5, attempt->questionnaire);
  tegotae_statement_bind_text (statement, 6, tegotae_stage_to_id (attempt->stage));
  tegotae_statement_bind_int64 (statement, 7, attempt->started_at);
  tegotae_statement_bind_int64 (statement, 8, attempt->finished_at);
  tegotae_statement_bind_int64 (statement, 9, attempt->score);
  tegotae_statement_bind_text (statement, 10, attempt->band);
  tegotae_statement_bind_text (statement, 11, attempt->band_name);
  tegotae_statement_bind_int64 (statement, 12, attempt->step);
  tegotae_statement_bind_int64 (statement, 13, attempt->near_cut ? 1 : 0);
  tegotae_statement_bind_int64 (statement, 14, attempt->hurried ? 1 : 0);
  tegotae_statement_bind_text (statement, 15, attempt->taken_by);

  return tegotae_statement_run (statement, error);
}

static gboolean
insert_responses (TegotaeSqlite  *sqlite,
                  gint64          number,
                  GPtrArray      *responses,
                  GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_statement_prepare (sqlite, INSERT_RESPONSE, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (responses, i);

      tegotae_statement_bind_int64 (statement, 1, number);
      tegotae_statement_bind_int64 (statement, 2, i);
      tegotae_statement_bind_text (statement, 3, response->item);
      tegotae_statement_bind_int64 (statement, 4, response->option);
      tegotae_statement_bind_int64 (statement, 5, response->points);
      if (response->milliseconds != TEGOTAE_RESPONSE_UNTIMED)
        tegotae_statement_bind_int64 (statement, 6, response->milliseconds);

      if (!tegotae_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_domain_scores (TegotaeSqlite  *sqlite,
                      gint64          number,
                      GPtrArray      *domains,
                      GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_statement_prepare (sqlite, INSERT_DOMAIN_SCORE, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (domains, i);

      tegotae_statement_bind_int64 (statement, 1, number);
      tegotae_statement_bind_int64 (statement, 2, i);
      tegotae_statement_bind_text (statement, 3, domain->id);
      tegotae_statement_bind_text (statement, 4, domain->name);
      tegotae_statement_bind_int64 (statement, 5, domain->score);
      tegotae_statement_bind_int64 (statement, 6, domain->strength);
      tegotae_statement_bind_int64 (statement, 7, domain->improvement);

      if (!tegotae_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tegotae_attempt_rows_insert (TegotaeSqlite         *sqlite,
                             const TegotaeAttempt  *attempt,
                             gint64                *number,
                             GError               **error)
{
  if (!insert_attempt (sqlite, attempt, error))
    return FALSE;

  *number = tegotae_sqlite_get_last_row (sqlite);

  return insert_responses (sqlite, *number, attempt->responses, error) &&
         insert_domain_scores (sqlite, *number, attempt->profile->domains, error);
}

static gboolean
insert_note (TegotaeSqlite         *sqlite,
             gint64                 number,
             const TegotaeAttempt  *attempt,
             GError               **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  if (attempt->note == NULL)
    return TRUE;

  statement = tegotae_statement_prepare (sqlite, INSERT_NOTE, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);
  tegotae_statement_bind_text (statement, 2, attempt->note);
  tegotae_statement_bind_int64 (statement, 3, attempt->note_changed_at);

  return tegotae_statement_run (statement, error);
}

static gboolean
insert_whole (TegotaeSqlite         *sqlite,
              const TegotaeAttempt  *attempt,
              GError               **error)
{
  gint64 number;

  return check_is_new (sqlite, attempt->id, error) &&
         tegotae_attempt_rows_insert (sqlite, attempt, &number, error) &&
         insert_note (sqlite, number, attempt, error);
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
  if (transaction != NULL &&
      insert_whole (sqlite, attempt, error) &&
      tegotae_transaction_commit (g_steal_pointer (&transaction), error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The attempt could not be saved"));

  return FALSE;
}

static gboolean
save_all (TegotaeSqlite  *sqlite,
          GPtrArray      *attempts,
          GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);

  if (transaction == NULL)
    return FALSE;

  /* In the order they were listed in, the newest is the first. */
  for (guint i = attempts->len; i > 0; i--)
    if (!insert_whole (sqlite, g_ptr_array_index (attempts, i - 1), error))
      return FALSE;

  return tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_attempt_table_save_all (TegotaeUserDb  *db,
                                GPtrArray      *attempts,
                                GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (attempts != NULL, FALSE);

  if (save_all (tegotae_user_db_get_sqlite (db), attempts, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("The attempts could not be saved"));

  return FALSE;
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
    attempts = tegotae_attempt_rows_load (snapshot, TEGOTAE_ATTEMPT_NO_NUMBER, error);

  if (attempts == NULL)
    g_prefix_error (error, "%s: ", _("The attempts could not be read"));

  return attempts;
}

/* Finds one as tegotae_attempt_rows_find() does and loads it. */
static gboolean
load_one (TegotaeSqlite   *sqlite,
          const char      *id,
          TegotaeAttempt **attempt,
          GError         **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (sqlite, error);
  g_autoptr (GPtrArray) attempts = NULL;
  gint64 number;

  *attempt = NULL;

  if (snapshot == NULL || !tegotae_attempt_rows_find (sqlite, id, &number, error))
    return FALSE;

  if (number == TEGOTAE_ATTEMPT_NO_NUMBER)
    return TRUE;

  attempts = tegotae_attempt_rows_load (sqlite, number, error);
  if (attempts == NULL)
    return FALSE;

  *attempt = tegotae_attempt_ref (g_ptr_array_index (attempts, 0));

  return TRUE;
}

TegotaeAttempt *
tegotae_attempt_table_get (TegotaeUserDb  *db,
                           const char     *id,
                           GError        **error)
{
  TegotaeAttempt *attempt;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  if (!load_one (tegotae_user_db_get_sqlite (db), id, &attempt, error))
    g_prefix_error (error, "%s: ", _("The attempt could not be read"));
  else if (attempt == NULL)
    set_not_found (id, error);

  return attempt;
}

TegotaeAttempt *
tegotae_attempt_table_get_last (TegotaeUserDb  *db,
                                GError        **error)
{
  TegotaeAttempt *attempt;

  g_return_val_if_fail (db != NULL, NULL);

  if (!load_one (tegotae_user_db_get_sqlite (db), NULL, &attempt, error))
    g_prefix_error (error, "%s: ", _("The attempt could not be read"));

  return attempt;
}

gboolean
tegotae_attempt_table_delete (TegotaeUserDb  *db,
                              const char     *id,
                              GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;
  TegotaeSqlite *sqlite;

  g_return_val_if_fail (db != NULL && id != NULL, FALSE);

  /* One statement is a transaction of its own; responses and domain scores go
   * with the attempt. */
  sqlite = tegotae_user_db_get_sqlite (db);
  statement = tegotae_statement_prepare (sqlite, "DELETE FROM attempt WHERE id = ?1", error);
  if (statement != NULL)
    tegotae_statement_bind_text (statement, 1, id);

  if (statement == NULL || !tegotae_statement_run (statement, error))
    {
      g_prefix_error (error, "%s: ", _("The attempt could not be deleted"));
      return FALSE;
    }

  if (tegotae_sqlite_get_n_changes (sqlite) > 0)
    return TRUE;

  set_not_found (id, error);

  return FALSE;
}
