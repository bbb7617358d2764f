/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-salvage.h"

#include "core/tegotae-export.h"
#include "core/tegotae-time.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-attempt-rows.h"
#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-draft-table.h"
#include "store/user/tegotae-mark-table.h"
#include "store/user/tegotae-question-table.h"
#include "store/user/tegotae-setting-table.h"

/* Within a gap that cannot be read from either end, so many numbers are tried one by one. */
#define MOST_TRIED 100000

/* The rows as every version of the schema has them, the latest first, with the columns of
 * the latest. No index is used but that of the numbers, because it may be what is damaged. */
#define ATTEMPT(more) \
  "SELECT number, id, pack, revision, lang, questionnaire, stage, started_at, finished_at, score, band," \
  "       band_name, step, near_cut, hurried, " more " FROM attempt NOT INDEXED "
#define NOTE "LEFT JOIN attempt_note ON attempt_note.attempt = number "
#define ONE "WHERE number = ?1"

/* Where the rounded score and step count as exact. */
#define ROUNDED ", score, 100, step, 100, 0"

static const char * const attempts[] = {
  ATTEMPT ("text, changed_at, taken_by, saved_order, deleted_at, undeleted_at, note_emptied_at, exact_numerator,"
           "exact_denominator, step_numerator, step_denominator, reach") NOTE ONE,
  ATTEMPT ("text, changed_at, taken_by, saved_order, deleted_at, undeleted_at, note_emptied_at" ROUNDED) NOTE ONE,
  ATTEMPT ("text, changed_at, taken_by, saved_order, NULL, 0, note_emptied_at" ROUNDED) NOTE ONE,
  ATTEMPT ("text, changed_at, taken_by, 0, NULL, 0, 0" ROUNDED) NOTE ONE,
  ATTEMPT ("NULL, NULL, NULL, 0, NULL, 0, 0" ROUNDED) ONE,
  NULL
};

#define DOMAIN_SCORE(exact) \
  "SELECT attempt, domain, name, score, " exact ", position FROM domain_score WHERE attempt = ?1 ORDER BY position"

static const char * const domain_scores[] = {
  DOMAIN_SCORE ("exact_numerator, exact_denominator"),
  DOMAIN_SCORE ("score, 100"),
};

#define QUESTION(more) \
  "SELECT number, id, title, situation, stage, asked_at, changed_at, " more " FROM question NOT INDEXED " ONE

static const char * const questions[] = { QUESTION ("deleted_at, undeleted_at"), QUESTION ("NULL, 0"), NULL };

/* Of what has no number, in the order of its key. */
typedef struct
{
  const char *sql;
  const char *types;
  gboolean  (*merge) (TegotaeStatement     *row,
                      TegotaeSqlite        *to,
                      TegotaeRestoreCount  *count,
                      GError              **error);
} Rows;

typedef struct
{
  TegotaeSqlite       *from;
  TegotaeSqlite       *to;
  gboolean             is_complete;
  gint64               order;  /* of the last attempt; for those that have none of their own */
  TegotaeRestoreCount  count;
} Salvage;

static gboolean
can_prepare (Salvage    *self,
             const char *sql)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (self->from, sql, NULL);

  return statement != NULL;
}

/* What was done to @to since the savepoint stays if @ok. Else it is left out, unless @to
 * cannot be written. */
static gboolean
end_one (Salvage       *self,
         gboolean       ok,
         const GError  *reason,
         GError       **error)
{
  if (!ok && tegotae_sqlite_lacks_room (self->to))
    {
      g_propagate_error (error, g_error_copy (reason));
      return FALSE;
    }

  if (!ok)
    {
      g_info ("%s", reason->message);
      self->is_complete = FALSE;
    }

  return (ok || tegotae_sqlite_exec (self->to, "ROLLBACK TO one", error)) &&
         tegotae_sqlite_exec (self->to, "RELEASE one", error);
}

/* --- Records: what has a number --- */

static void
list_numbers (TegotaeSqlite *from,
              const char    *sql,
              GArray        *numbers,
              gboolean      *is_complete)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (from, sql, NULL);
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, NULL)) == TEGOTAE_STEP_ROW)
    {
      gint64 number = tegotae_statement_get_int64 (statement, 0);

      g_array_append_val (numbers, number);
    }

  *is_complete = step == TEGOTAE_STEP_DONE;
}

/* The numbers of the rows in their order: from both ends as far as they can be read, and
 * what may lie between. */
static GArray *
find_numbers (Salvage    *self,
              const char *table)
{
  g_autofree char *forward = g_strdup_printf ("SELECT number FROM %s NOT INDEXED ORDER BY number", table);
  g_autofree char *backward = g_strconcat (forward, " DESC", NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean is_complete;
  gint64 below, above;

  list_numbers (self->from, forward, numbers, &is_complete);
  if (is_complete)
    return numbers;

  self->is_complete = FALSE;
  list_numbers (self->from, backward, ends, &is_complete);
  below = numbers->len > 0 ? g_array_index (numbers, gint64, numbers->len - 1) : 0;
  above = ends->len > 0 ? g_array_index (ends, gint64, ends->len - 1) : G_MAXINT64;
  for (gint64 number = below + 1; number < above && number <= below + MOST_TRIED; number++)
    g_array_append_val (numbers, number);

  for (guint i = ends->len; i > 0; i--)
    if (g_array_index (ends, gint64, i - 1) > below)
      g_array_append_val (numbers, g_array_index (ends, gint64, i - 1));

  return numbers;
}

/* @merge: merges a record into another database */
static gboolean
merge_records (Salvage                 *self,
               const char              *table,
               const TegotaeRecordKind *kind,
               gboolean               (*merge) (Salvage   *self,
                                                gpointer   record,
                                                GError   **error),
               GError                 **error)
{
  g_autoptr (GArray) numbers = find_numbers (self, table);

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (GError) reason = NULL;
      g_autoptr (GPtrArray) records = NULL;
      gboolean ok;

      if (!tegotae_sqlite_exec (self->to, "SAVEPOINT one", error))
        return FALSE;

      records = tegotae_record_rows_load (self->from, kind, g_array_index (numbers, gint64, i), &reason);
      ok = records != NULL &&
           (records->len == 0 || merge (self, g_ptr_array_index (records, 0), &reason));
      if (!end_one (self, ok, reason, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
merge_attempt (Salvage   *self,
               gpointer   record,
               GError   **error)
{
  TegotaeAttempt *attempt = record;

  /* As the migration has it: times are the order, but those of a clock that was ahead. */
  if (attempt->order == 0)
    {
      gboolean is_ahead = attempt->finished_at > tegotae_time_from_clock (g_get_real_time ());

      attempt->order = MAX (1, is_ahead ? self->order : attempt->finished_at);
      self->order = MAX (self->order, attempt->order);
    }

  return tegotae_attempt_rows_merge (self->to, attempt, TEGOTAE_MERGE_OBEYS, &self->count, error);
}

static gboolean
merge_question (Salvage   *self,
                gpointer   record,
                GError   **error)
{
  return tegotae_question_rows_merge (self->to, record, TEGOTAE_MERGE_OBEYS, &self->count, error);
}

/* Nothing where the table is not there: it is of a later version, or cannot be read. */
static gboolean
salvage_records (Salvage                  *self,
                 const char               *table,
                 const char * const       *one,
                 const TegotaeRecordKind  *kind,
                 gboolean                (*merge) (Salvage   *self,
                                                   gpointer   record,
                                                   GError   **error),
                 GError                  **error)
{
  TegotaeRecordKind wanted = *kind;

  for (guint i = 0; one[i] != NULL; i++)
    if (can_prepare (self, one[i]))
      {
        wanted.one = one[i];
        return merge_records (self, table, &wanted, merge, error);
      }

  return TRUE;
}

static gboolean
salvage_attempts (Salvage  *self,
                  GError  **error)
{
  TegotaeRecordKind kind = tegotae_attempt_kinds[TEGOTAE_RECORDS_ALL];

  kind.types = "ittittTiiittiiiTITiIiiiiiii";
  kind.parts[0].one = "SELECT attempt, item, option, points, milliseconds, position FROM response"
                      " WHERE attempt = ?1 ORDER BY position";
  kind.parts[0].types = "itIIIp";
  kind.parts[1].one = domain_scores[can_prepare (self, domain_scores[0]) ? 0 : 1];
  kind.parts[1].types = "ittiiip";
  if (!can_prepare (self, attempts[G_N_ELEMENTS (attempts) - 2]))
    self->is_complete = FALSE;

  return salvage_records (self, "attempt", attempts, &kind, merge_attempt, error);
}

static gboolean
salvage_questions (Salvage  *self,
                   GError  **error)
{
  TegotaeRecordKind kind = tegotae_question_kinds[TEGOTAE_RECORDS_ALL];

  kind.types = "itttTiiIi";
  kind.parts[0].one = "SELECT question, giver, text, added_at, position FROM question_answer"
                      " WHERE question = ?1 ORDER BY position";
  kind.parts[0].types = "ittip";

  return salvage_records (self, "question", questions, &kind, merge_question, error);
}

/* --- Rows that have no number --- */

static gboolean
merge_mark (TegotaeStatement     *row,
            TegotaeSqlite        *to,
            TegotaeRestoreCount  *count,
            GError              **error)
{
  g_autoptr (TegotaeExportedEntry) entry = tegotae_exported_entry_new (tegotae_statement_get_text (row, 0),
                                                                       tegotae_statement_get_text (row, 1));

  tegotae_mark_rows_read_one (row, entry);

  return tegotae_mark_rows_merge (to, entry, count, error);
}

static gboolean
merge_setting (TegotaeStatement     *row,
               TegotaeSqlite        *to,
               TegotaeRestoreCount  *count,
               GError              **error)
{
  return tegotae_setting_rows_merge (to, tegotae_statement_get_text (row, 0), tegotae_statement_get_text (row, 1),
                                     count, error);
}

static gboolean
merge_tombstone (TegotaeStatement     *row,
                 TegotaeSqlite        *to,
                 TegotaeRestoreCount  *count,
                 GError              **error)
{
  return tegotae_deletion_rows_merge_tombstone (to, tegotae_statement_get_text (row, 0),
                                                tegotae_statement_get_time (row, 1),
                                                tegotae_statement_get_text (row, 2), error);
}

/* The four tables that version 4 has made one come after it. */
static const Rows rows[] = {
  { "SELECT pack, entry, kind, value, time FROM mark", "tttii", merge_mark },
  { "SELECT pack, entry, 'read', first_read_at, last_read_at FROM read_mark", "tttii", merge_mark },
  { "SELECT pack, entry, 'bookmark', 1, added_at FROM bookmark", "tttii", merge_mark },
  { "SELECT pack, entry, 'verdict', verdict = 'helpful', given_at FROM verdict", "tttii", merge_mark },
  { "SELECT pack, entry, 'place', permille, left_at FROM reading_place", "tttii", merge_mark },
  { "SELECT key, value FROM setting", "tt", merge_setting },
  { "SELECT id, removed_at, kind FROM tombstone", "tit", merge_tombstone },
};

static gboolean
merge_rows (Salvage     *self,
            const Rows  *kind,
            const char  *sql,
            gboolean    *is_complete,
            GError     **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (self->from, sql, NULL);
  TegotaeStep step;

  while ((step = tegotae_statement_step (statement, NULL)) == TEGOTAE_STEP_ROW)
    {
      g_autoptr (GError) reason = NULL;
      gboolean ok;

      if (!tegotae_sqlite_exec (self->to, "SAVEPOINT one", error))
        return FALSE;

      ok = tegotae_statement_check_row (statement, kind->types, 0, &reason) &&
           kind->merge (statement, self->to, &self->count, &reason);
      if (!end_one (self, ok, reason, error))
        return FALSE;
    }

  *is_complete = step == TEGOTAE_STEP_DONE;

  return TRUE;
}

/* From both ends, if they cannot be read at once; what is merged twice changes nothing. */
static gboolean
salvage_rows (Salvage     *self,
              const Rows  *kind,
              GError     **error)
{
  g_autofree char *backward = g_strconcat (kind->sql, " ORDER BY 1 DESC, 2 DESC", NULL);
  gboolean is_complete;

  if (!can_prepare (self, kind->sql))
    return TRUE;

  if (!merge_rows (self, kind, kind->sql, &is_complete, error))
    return FALSE;

  if (is_complete)
    return TRUE;

  self->is_complete = FALSE;

  return merge_rows (self, kind, backward, &is_complete, error);
}

static gboolean
salvage_draft (Salvage  *self,
               GError  **error)
{
  g_autoptr (TegotaeDraft) draft = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean ok;

  if (!can_prepare (self, "SELECT 1 FROM draft"))
    return TRUE;

  if (!tegotae_sqlite_exec (self->to, "SAVEPOINT one", error))
    return FALSE;

  ok = tegotae_draft_rows_load (self->from, &draft, &reason) &&
       (draft == NULL || tegotae_draft_rows_insert (self->to, draft, &reason));

  return end_one (self, ok, reason, error);
}

gboolean
tegotae_salvage_run (TegotaeSqlite  *from,
                     TegotaeSqlite  *to,
                     gboolean       *is_complete,
                     GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = NULL;
  Salvage self = { from, to, TRUE, 0, { 0 } };

  g_return_val_if_fail (from != NULL && to != NULL && is_complete != NULL, FALSE);

  transaction = tegotae_transaction_begin (to, error);
  if (transaction == NULL ||
      !salvage_attempts (&self, error) ||
      !salvage_questions (&self, error) ||
      !salvage_draft (&self, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!salvage_rows (&self, &rows[i], error))
      return FALSE;

  *is_complete = self.is_complete;

  return tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}
