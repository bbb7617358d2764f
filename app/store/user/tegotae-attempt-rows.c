/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-rows.h"

#include "store/user/tegotae-record-rows.h"

#define INSERT_ATTEMPT \
  "INSERT INTO attempt (id, pack, revision, lang, questionnaire, stage, started_at," \
  "                     finished_at, score, band, band_name, step, near_cut, hurried," \
  "                     taken_by, saved_order) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15," \
  "        CASE WHEN ?16 > 0 THEN ?16" \
  "             ELSE max (?8, 1 + (SELECT coalesce (max (saved_order), 0) FROM attempt)) END)"

#define INSERT_RESPONSE \
  "INSERT INTO response (attempt, position, item, option, points, milliseconds) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

#define INSERT_DOMAIN_SCORE \
  "INSERT INTO domain_score (attempt, position, domain, name, score, strength, improvement) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"

/* A note that is here stays unless this one is newer. */
#define MERGE_NOTE \
  "INSERT INTO attempt_note (attempt, text, changed_at) VALUES (?1, ?2, ?3) " \
  "ON CONFLICT (attempt) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at " \
  "WHERE excluded.changed_at > attempt_note.changed_at"

#define SELECT_ATTEMPTS \
  "SELECT number, id, pack, revision, lang, questionnaire, stage, started_at," \
  "       finished_at, score, band, band_name, step, near_cut, hurried," \
  "       attempt_note.text, changed_at, taken_by, saved_order " \
  "FROM attempt LEFT JOIN attempt_note ON attempt_note.attempt = number "

#define SELECT_RESPONSES \
  "SELECT attempt, item, option, points, milliseconds FROM response "

#define SELECT_DOMAIN_SCORES \
  "SELECT attempt, domain, name, score, strength, improvement FROM domain_score "

#define NEWEST_FIRST "ORDER BY saved_order DESC, number DESC "

#define SELECT_NUMBER "SELECT number FROM attempt WHERE id = ?1"
#define SELECT_LAST_NUMBER \
  "SELECT number FROM attempt WHERE taken_by IS NULL " NEWEST_FIRST "LIMIT 1"

static gpointer
read_attempt (TegotaeStatement *row)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->id = tegotae_statement_dup_text (row, 1);
  attempt->pack = tegotae_statement_dup_text (row, 2);
  attempt->revision = tegotae_statement_get_int (row, 3);
  attempt->lang = tegotae_statement_dup_text (row, 4);
  attempt->questionnaire = tegotae_statement_dup_text (row, 5);
  attempt->stage = tegotae_stage_from_id (tegotae_statement_get_text (row, 6));
  attempt->started_at = tegotae_statement_get_time (row, 7);
  attempt->finished_at = tegotae_statement_get_time (row, 8);
  attempt->score = tegotae_statement_get_int (row, 9);
  attempt->band = tegotae_statement_dup_text (row, 10);
  attempt->band_name = tegotae_statement_dup_text (row, 11);
  attempt->step = tegotae_statement_get_int (row, 12);
  attempt->near_cut = tegotae_statement_get_int (row, 13) != 0;
  attempt->hurried = tegotae_statement_get_int (row, 14) != 0;
  attempt->note = tegotae_statement_dup_text (row, 15);
  attempt->note_changed_at = tegotae_statement_get_time (row, 16);
  attempt->taken_by = tegotae_statement_dup_text (row, 17);
  attempt->order = tegotae_statement_get_int64 (row, 18);

  return attempt;
}

static void
read_response (TegotaeStatement *row,
               gpointer          record)
{
  TegotaeAttempt *attempt = record;
  g_autofree char *item = tegotae_statement_dup_text (row, 1);
  gint64 milliseconds = tegotae_statement_is_null (row, 4)
                          ? TEGOTAE_RESPONSE_UNTIMED
                          : tegotae_statement_get_int64 (row, 4);

  g_ptr_array_add (attempt->responses,
                   tegotae_response_new (item,
                                         tegotae_statement_get_int (row, 2),
                                         tegotae_statement_get_int64 (row, 3),
                                         milliseconds));
}

static void
read_domain_score (TegotaeStatement *row,
                   gpointer          record)
{
  TegotaeAttempt *attempt = record;
  g_autofree char *id = tegotae_statement_dup_text (row, 1);
  g_autofree char *name = tegotae_statement_dup_text (row, 2);
  TegotaeDomainScore *score;

  score = tegotae_domain_score_new (id, name, tegotae_statement_get_int (row, 3));
  score->strength = tegotae_statement_get_int (row, 4);
  score->improvement = tegotae_statement_get_int (row, 5);
  g_ptr_array_add (attempt->profile->domains, score);
}

static const TegotaeRecordKind attempts = {
  .all = SELECT_ATTEMPTS NEWEST_FIRST,
  .one = SELECT_ATTEMPTS "WHERE number = ?1",
  .read = read_attempt,
  .unref = (GDestroyNotify) tegotae_attempt_unref,
  .parts = {
    { SELECT_RESPONSES "ORDER BY attempt, position",
      SELECT_RESPONSES "WHERE attempt = ?1 ORDER BY position", read_response },
    { SELECT_DOMAIN_SCORES "ORDER BY attempt, position",
      SELECT_DOMAIN_SCORES "WHERE attempt = ?1 ORDER BY position", read_domain_score },
  },
};

gboolean
tegotae_attempt_rows_find (TegotaeSqlite  *sqlite,
                           const char     *id,
                           gint64         *number,
                           GError        **error)
{
  return tegotae_record_rows_find (sqlite, SELECT_NUMBER, id, number, error);
}

GPtrArray *
tegotae_attempt_rows_load (TegotaeSqlite  *sqlite,
                           GError        **error)
{
  return tegotae_record_rows_load (sqlite, &attempts, TEGOTAE_RECORD_NO_NUMBER, error);
}

gboolean
tegotae_attempt_rows_get (TegotaeSqlite   *sqlite,
                          const char      *id,
                          TegotaeAttempt **attempt,
                          GError         **error)
{
  const char *sql = id != NULL ? SELECT_NUMBER : SELECT_LAST_NUMBER;

  return tegotae_record_rows_get (sqlite, &attempts, sql, id, (gpointer *) attempt, error);
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
  tegotae_statement_bind_int64 (statement, 16, attempt->order);

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

/* @n_changes: how many notes are another now */
static gboolean
merge_note (TegotaeSqlite         *sqlite,
            gint64                 number,
            const TegotaeAttempt  *attempt,
            gint64                *n_changes,
            GError               **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  *n_changes = 0;
  if (attempt->note == NULL)
    return TRUE;

  statement = tegotae_statement_prepare (sqlite, MERGE_NOTE, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);
  tegotae_statement_bind_text (statement, 2, attempt->note);
  tegotae_statement_bind_int64 (statement, 3, attempt->note_changed_at);
  if (!tegotae_statement_run (statement, error))
    return FALSE;

  *n_changes = tegotae_sqlite_get_n_changes (sqlite);

  return TRUE;
}

gboolean
tegotae_attempt_rows_insert (TegotaeSqlite         *sqlite,
                             const TegotaeAttempt  *attempt,
                             GError               **error)
{
  gint64 number;
  gint64 n_notes;

  if (!insert_attempt (sqlite, attempt, error))
    return FALSE;

  number = tegotae_sqlite_get_last_row (sqlite);

  return insert_responses (sqlite, number, attempt->responses, error) &&
         insert_domain_scores (sqlite, number, attempt->profile->domains, error) &&
         merge_note (sqlite, number, attempt, &n_notes, error);
}

gboolean
tegotae_attempt_rows_merge (TegotaeSqlite         *sqlite,
                            const TegotaeAttempt  *attempt,
                            TegotaeRestoreCount   *count,
                            GError               **error)
{
  gint64 number;
  gint64 n_notes;

  if (!tegotae_attempt_rows_find (sqlite, attempt->id, &number, error))
    return FALSE;

  if (number == TEGOTAE_RECORD_NO_NUMBER)
    {
      count->added++;
      return tegotae_attempt_rows_insert (sqlite, attempt, error);
    }

  if (!merge_note (sqlite, number, attempt, &n_notes, error))
    return FALSE;

  if (n_notes > 0)
    count->updated++;
  else
    count->unchanged++;

  return TRUE;
}
