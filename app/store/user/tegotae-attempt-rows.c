/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-rows.h"

#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-record-rows.h"

#define INSERT_ATTEMPT \
  "INSERT INTO attempt (id, pack, revision, lang, questionnaire, stage, started_at," \
  "                     finished_at, score, band, band_name, step, near_cut, hurried," \
  "                     taken_by, saved_order, note_emptied_at, deleted_at, undeleted_at," \
  "                     exact_numerator, exact_denominator, step_numerator, step_denominator, reach) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15," \
  "        CASE WHEN ?16 > 0 THEN ?16" \
  "             ELSE max (?8, 1 + (SELECT coalesce (max (saved_order), 0) FROM attempt)) END," \
  "        ?17, nullif (?18, 0), ?19, ?20, ?21, ?22, ?23, ?24)"

#define INSERT_RESPONSE \
  "INSERT INTO response (attempt, position, item, option, points, milliseconds) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

#define INSERT_DOMAIN_SCORE \
  "INSERT INTO domain_score (attempt, position, domain, name, score, exact_numerator, exact_denominator) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"

/* A note that is here stays unless this one is newer, and one that was emptied stays so, but
 * if ?4. */
#define MERGE_NOTE \
  "INSERT INTO attempt_note (attempt, text, changed_at) SELECT ?1, ?2, ?3 " \
  "WHERE ?4 OR ?3 > (SELECT note_emptied_at FROM attempt WHERE number = ?1) " \
  "ON CONFLICT (attempt) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at " \
  "WHERE excluded.changed_at > attempt_note.changed_at"

/* The note that was emptied elsewhere. */
#define DELETE_NOTE "DELETE FROM attempt_note WHERE attempt = ?1 AND changed_at <= ?2"
#define EMPTY_NOTE \
  "UPDATE attempt SET note_emptied_at = max (note_emptied_at, ?2) WHERE number = ?1" \
  "  AND NOT EXISTS (SELECT 1 FROM attempt_note WHERE attempt = ?1)"

#define SELECT_ATTEMPTS \
  "SELECT number, id, pack, revision, lang, questionnaire, stage, started_at," \
  "       finished_at, score, band, band_name, step, near_cut, hurried," \
  "       attempt_note.text, changed_at, taken_by, saved_order, deleted_at, undeleted_at," \
  "       note_emptied_at, exact_numerator, exact_denominator, step_numerator, step_denominator, reach " \
  "FROM attempt LEFT JOIN attempt_note ON attempt_note.attempt = number "

#define SELECT_RESPONSES \
  "SELECT attempt, item, option, points, milliseconds FROM response "

#define SELECT_DOMAIN_SCORES \
  "SELECT attempt, domain, name, score, exact_numerator, exact_denominator FROM domain_score "

#define NEWEST_FIRST "ORDER BY saved_order DESC, number DESC "

#define LIVE "deleted_at IS NULL "

/* The exact score or step that rounds to @score. */
static TegotaeFraction
read_fraction (TegotaeStatement *row,
               int               column,
               int               score)
{
  TegotaeFraction exact = { tegotae_statement_get_int64 (row, column), tegotae_statement_get_int64 (row, column + 1) };

  /* A file that is damaged may hold anything. */
  return tegotae_fraction_is_of (exact, score) ? exact : tegotae_fraction_of_score (score);
}

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
  attempt->deleted_at = tegotae_statement_get_time (row, 19);
  attempt->undeleted_at = tegotae_statement_get_time (row, 20);
  attempt->note_emptied_at = tegotae_statement_get_time (row, 21);
  attempt->exact = read_fraction (row, 22, attempt->score);
  attempt->exact_step = read_fraction (row, 24, attempt->step);
  attempt->reach = tegotae_statement_get_int (row, 26);

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
                                         tegotae_statement_is_null (row, 2) ? TEGOTAE_OPTION_UNKNOWN
                                                                            : (guint) tegotae_statement_get_int (row, 2),
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
  score->exact = read_fraction (row, 4, score->score);
  g_ptr_array_add (attempt->profile->domains, score);
}

static void
complete_attempt (gpointer record)
{
  tegotae_profile_set_places (((TegotaeAttempt *) record)->profile);
}

const TegotaeRecordKind tegotae_attempt_kinds[] = {
#define KIND(where, found) { \
  .find = "SELECT number FROM attempt WHERE " found, \
  .numbers = "SELECT number FROM attempt ORDER BY number", \
  .all = SELECT_ATTEMPTS where NEWEST_FIRST, \
  .one = SELECT_ATTEMPTS "WHERE number = ?1", \
  .read = read_attempt, \
  .unref = (GDestroyNotify) tegotae_attempt_unref, \
  .parts = { \
    { SELECT_RESPONSES "ORDER BY attempt, position", \
      SELECT_RESPONSES "WHERE attempt = ?1 ORDER BY position", read_response }, \
    { SELECT_DOMAIN_SCORES "ORDER BY attempt, position", \
      SELECT_DOMAIN_SCORES "WHERE attempt = ?1 ORDER BY position", read_domain_score }, \
  }, \
  .complete = complete_attempt }
  [TEGOTAE_RECORDS_LIVE] = KIND ("WHERE " LIVE, "id = ?1 AND " LIVE),
  [TEGOTAE_RECORDS_ALL] = KIND ("", "id = ?1"),
#undef KIND
};

static gboolean
insert_attempt (TegotaeSqlite          *sqlite,
                const TegotaeAttempt   *attempt,
                const TegotaeDeletion  *deletion,
                GError                **error)
{
  const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (
    TEGOTAE_SQL_TEXT (attempt->id), TEGOTAE_SQL_TEXT (attempt->pack), TEGOTAE_SQL_INT (attempt->revision),
    TEGOTAE_SQL_TEXT (attempt->lang), TEGOTAE_SQL_TEXT (attempt->questionnaire),
    TEGOTAE_SQL_TEXT (tegotae_stage_to_id (attempt->stage)),
    TEGOTAE_SQL_INT (attempt->started_at), TEGOTAE_SQL_INT (attempt->finished_at),
    TEGOTAE_SQL_INT (attempt->score), TEGOTAE_SQL_TEXT (attempt->band), TEGOTAE_SQL_TEXT (attempt->band_name),
    TEGOTAE_SQL_INT (attempt->step), TEGOTAE_SQL_INT (attempt->near_cut ? 1 : 0),
    TEGOTAE_SQL_INT (attempt->hurried ? 1 : 0), TEGOTAE_SQL_TEXT (attempt->taken_by),
    TEGOTAE_SQL_INT (attempt->order), TEGOTAE_SQL_INT (attempt->note_emptied_at),
    TEGOTAE_SQL_INT (deletion->deleted_at), TEGOTAE_SQL_INT (deletion->undeleted_at),
    TEGOTAE_SQL_INT (attempt->exact.numerator), TEGOTAE_SQL_INT (attempt->exact.denominator),
    TEGOTAE_SQL_INT (attempt->exact_step.numerator), TEGOTAE_SQL_INT (attempt->exact_step.denominator),
    TEGOTAE_SQL_INT (attempt->reach));

  return tegotae_statement_execute (sqlite, INSERT_ATTEMPT, values, error);
}

static gboolean
insert_responses (TegotaeSqlite  *sqlite,
                  gint64          number,
                  GPtrArray      *responses,
                  GError        **error)
{
  for (guint i = 0; i < responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (responses, i);
      gboolean is_known = response->option != TEGOTAE_OPTION_UNKNOWN;
      const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (
        TEGOTAE_SQL_INT (number), TEGOTAE_SQL_INT (i), TEGOTAE_SQL_TEXT (response->item),
        is_known ? TEGOTAE_SQL_INT (response->option) : TEGOTAE_SQL_NULL,
        is_known ? TEGOTAE_SQL_INT (response->points) : TEGOTAE_SQL_NULL,
        response->milliseconds != TEGOTAE_RESPONSE_UNTIMED ? TEGOTAE_SQL_INT (response->milliseconds)
                                                           : TEGOTAE_SQL_NULL);

      if (!tegotae_statement_execute (sqlite, INSERT_RESPONSE, values, error))
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
  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (domains, i);
      const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (
        TEGOTAE_SQL_INT (number), TEGOTAE_SQL_INT (i), TEGOTAE_SQL_TEXT (domain->id), TEGOTAE_SQL_TEXT (domain->name),
        TEGOTAE_SQL_INT (domain->score), TEGOTAE_SQL_INT (domain->exact.numerator),
        TEGOTAE_SQL_INT (domain->exact.denominator));

      if (!tegotae_statement_execute (sqlite, INSERT_DOMAIN_SCORE, values, error))
        return FALSE;
    }

  return TRUE;
}

/* @changed: whether any row is another now */
static gboolean
change (TegotaeSqlite          *sqlite,
        const char             *sql,
        const TegotaeSqlValue  *values,
        gboolean               *changed,
        GError                **error)
{
  if (!tegotae_statement_execute (sqlite, sql, values, error))
    return FALSE;

  *changed = tegotae_sqlite_get_n_changes (sqlite) > 0;

  return TRUE;
}

/* @changed: whether the note is another now */
static gboolean
merge_note (TegotaeSqlite         *sqlite,
            gint64                 number,
            const TegotaeAttempt  *attempt,
            TegotaeMerge           merge,
            gboolean              *changed,
            GError               **error)
{
  const TegotaeSqlValue *emptied = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number),
                                                       TEGOTAE_SQL_INT (attempt->note_emptied_at));

  *changed = FALSE;
  if (attempt->note != NULL)
    return change (sqlite, MERGE_NOTE,
                   TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number), TEGOTAE_SQL_TEXT (attempt->note),
                                       TEGOTAE_SQL_INT (attempt->note_changed_at),
                                       TEGOTAE_SQL_INT (merge == TEGOTAE_MERGE_BRINGS_BACK)),
                   changed, error);

  return attempt->note_emptied_at == 0 ||
         (change (sqlite, DELETE_NOTE, emptied, changed, error) &&
          tegotae_statement_execute (sqlite, EMPTY_NOTE, emptied, error));
}

static TegotaeDeletion
get_deletion (const TegotaeAttempt *attempt)
{
  return (TegotaeDeletion) { "attempt", attempt->id, attempt->deleted_at, attempt->undeleted_at, 0 };
}

static gboolean
insert (TegotaeSqlite          *sqlite,
        const TegotaeAttempt   *attempt,
        const TegotaeDeletion  *deletion,
        GError                **error)
{
  gint64 number;
  gboolean changed;

  if (!insert_attempt (sqlite, attempt, deletion, error))
    return FALSE;

  number = tegotae_sqlite_get_last_row (sqlite);

  return insert_responses (sqlite, number, attempt->responses, error) &&
         insert_domain_scores (sqlite, number, attempt->profile->domains, error) &&
         (attempt->note == NULL ||
          merge_note (sqlite, number, attempt, TEGOTAE_MERGE_BRINGS_BACK, &changed, error));
}

gboolean
tegotae_attempt_rows_insert (TegotaeSqlite         *sqlite,
                             const TegotaeAttempt  *attempt,
                             GError               **error)
{
  TegotaeDeletion deletion = get_deletion (attempt);

  return insert (sqlite, attempt, &deletion, error);
}

static gboolean
add_new (TegotaeSqlite         *sqlite,
         const TegotaeAttempt  *attempt,
         TegotaeMerge           merge,
         TegotaeRestoreCount   *count,
         GError               **error)
{
  TegotaeDeletion deletion = get_deletion (attempt);
  gboolean admitted;

  if (!tegotae_deletion_rows_admit (sqlite, &deletion, merge, &admitted, error))
    return FALSE;

  tegotae_restore_count_add (count, TRUE, admitted);

  return !admitted || insert (sqlite, attempt, &deletion, error);
}

gboolean
tegotae_attempt_rows_merge (TegotaeSqlite         *sqlite,
                            const TegotaeAttempt  *attempt,
                            TegotaeMerge           merge,
                            TegotaeRestoreCount   *count,
                            GError               **error)
{
  TegotaeDeletion deletion = get_deletion (attempt);
  gboolean has_new_note, has_new_state;
  gint64 number;

  if (!tegotae_record_rows_find (sqlite, &tegotae_attempt_kinds[TEGOTAE_RECORDS_ALL], attempt->id, &number, error))
    return FALSE;

  if (number == TEGOTAE_RECORD_NO_NUMBER)
    return add_new (sqlite, attempt, merge, count, error);

  if (!merge_note (sqlite, number, attempt, merge, &has_new_note, error) ||
      !tegotae_deletion_rows_merge (sqlite, &deletion, merge, &has_new_state, error))
    return FALSE;

  tegotae_restore_count_add (count, FALSE, has_new_note || has_new_state);

  return TRUE;
}
