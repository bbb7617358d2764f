/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-deletion-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-attempt-rows.h"
#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-user-db-private.h"

/* What is done to one record of a table, and at a start to all. */
typedef enum
{
  DELETE,
  UNDELETE,
  BURY, /* before it is removed */
  REMOVE,
  HAS_OVER, /* whether the rest has anything to do */
  BURY_OVER,
  REMOVE_OVER,
  SEE_OVER, /* or not, if the clock that saw it was wrong */
  N_STEPS
} Step;

/* What was deleted until ?1 is over, at a start at ?3, on the day that began at ?2. */
#define OVER "deleted_at <= ?1 AND over_seen_at < min (?2, ?3)"
#define UNSEEN "iif (deleted_at <= ?1, coalesce (over_seen_at, ?3 + 1) > ?3, over_seen_at IS NOT NULL)"

/* A deletion is later than every change before it.
 * @last: the time of the last change of a record that is not deleted */
#define STEPS_OF(table, last) \
  { \
    [DELETE] = \
      "UPDATE " table " SET deleted_at = " TEGOTAE_SQL_CHANGE_TIME ("max (?2, 1)", last) ", over_seen_at = NULL" \
      " WHERE id = ?1 AND deleted_at IS NULL", \
    [UNDELETE] = TEGOTAE_SQL_UNDELETE (table), \
    [BURY] = \
      "INSERT OR REPLACE INTO tombstone (id, kind, removed_at)" \
      " SELECT id, '" table "', " TEGOTAE_SQL_CHANGE_TIME ("?2", "deleted_at") " FROM " table \
      " WHERE id = ?1 AND deleted_at IS NOT NULL", \
    [REMOVE] = \
      "DELETE FROM " table \
      " WHERE id = ?1 AND EXISTS (SELECT 1 FROM tombstone WHERE id = ?1 AND removed_at >= ?2)", \
    [HAS_OVER] = "SELECT EXISTS (SELECT 1 FROM " table " WHERE (" OVER ") OR " UNSEEN ")", \
    [BURY_OVER] = \
      "INSERT OR REPLACE INTO tombstone (id, kind, removed_at)" \
      " SELECT id, '" table "', max (?3, deleted_at) FROM " table " WHERE " OVER, \
    [REMOVE_OVER] = "DELETE FROM " table " WHERE " OVER, \
    [SEE_OVER] = "UPDATE " table " SET over_seen_at = iif (deleted_at <= ?1, ?3, NULL) WHERE " UNSEEN, \
  }

static const char * const steps[][N_STEPS] = {
  STEPS_OF ("attempt", "undeleted_at"),
  STEPS_OF ("question", "max (undeleted_at, changed_at)"),
};

/* After ?1. */
#define SELECT_DELETED \
  "SELECT 0, id, deleted_at, finished_at, NULL, taken_by, score FROM attempt WHERE deleted_at > ?1 " \
  "UNION ALL SELECT 1, id, deleted_at, asked_at, title, NULL, 0 FROM question WHERE deleted_at > ?1 " \
  "ORDER BY deleted_at DESC, finished_at DESC, id"

/* --- What the user does --- */

/* UUIDs are those of one record of whatever table. */
static gboolean
act_on (TegotaeSqlite  *sqlite,
        Step            act,
        const char     *id,
        gint64          now,
        GError        **error)
{
  const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (id), TEGOTAE_SQL_INT (now));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if ((act == REMOVE && !tegotae_statement_execute (sqlite, steps[i][BURY], values, error)) ||
          !tegotae_statement_execute (sqlite, steps[i][act], values, error))
        return FALSE;

      if (tegotae_sqlite_get_n_changes (sqlite) > 0)
        return TRUE;
    }

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
               act == DELETE ? _("There is no record “%s”") : _("There is no deleted record “%s”"), id);

  return FALSE;
}

static gboolean
act_on_all (TegotaeUserDb       *db,
            Step                 act,
            const char * const  *ids,
            gint64               now,
            GError             **error)
{
  TegotaeSqlite *sqlite = tegotae_user_db_get_sqlite (db);
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);

  if (transaction == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    if (!act_on (sqlite, act, ids[i], now, error))
      return FALSE;

  return tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_deletion_table_delete (TegotaeUserDb       *db,
                               const char * const  *ids,
                               gint64               now,
                               GError             **error)
{
  g_return_val_if_fail (db != NULL && ids != NULL, FALSE);

  return act_on_all (db, DELETE, ids, now, error) ||
         tegotae_error_prefix (error, _("The records could not be deleted"));
}

gboolean
tegotae_deletion_table_undelete (TegotaeUserDb       *db,
                                 const char * const  *ids,
                                 gint64               now,
                                 GError             **error)
{
  g_return_val_if_fail (db != NULL && ids != NULL, FALSE);

  return act_on_all (db, UNDELETE, ids, now, error) ||
         tegotae_error_prefix (error, _("The records could not be brought back"));
}

gboolean
tegotae_deletion_table_remove (TegotaeUserDb       *db,
                               const char * const  *ids,
                               gint64               now,
                               GError             **error)
{
  g_return_val_if_fail (db != NULL && ids != NULL, FALSE);

  return act_on_all (db, REMOVE, ids, now, error) ||
         tegotae_error_prefix (error, _("The records could not be removed"));
}

/* All attempts but those that the range does not have. NULL with an error. */
static GPtrArray *
list_range (TegotaeSqlite  *sqlite,
            gint64          from,
            gint64          to,
            GError        **error)
{
  GPtrArray *attempts = tegotae_record_rows_load (sqlite, &tegotae_attempt_kinds[TEGOTAE_RECORDS_LIVE],
                                                  TEGOTAE_RECORD_NO_NUMBER, error);

  for (guint i = attempts != NULL ? attempts->len : 0; i > 0; i--)
    {
      gint64 time = ((TegotaeAttempt *) g_ptr_array_index (attempts, i - 1))->finished_at;

      if (time <= 0 || time < from || time >= to)
        g_ptr_array_remove_index (attempts, i - 1);
    }

  return attempts;
}

static GPtrArray *
delete_range (TegotaeSqlite  *sqlite,
              gint64          from,
              gint64          to,
              gint64          now,
              GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (sqlite, error);
  g_autoptr (GPtrArray) attempts = transaction != NULL ? list_range (sqlite, from, to, error) : NULL;

  for (guint i = 0; attempts != NULL && i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      if (!act_on (sqlite, DELETE, attempt->id, now, error))
        return NULL;
    }

  return attempts != NULL && tegotae_transaction_commit (g_steal_pointer (&transaction), error)
         ? g_steal_pointer (&attempts)
         : NULL;
}

GPtrArray *
tegotae_deletion_table_delete_range (TegotaeUserDb  *db,
                                     gint64          from,
                                     gint64          to,
                                     gint64          now,
                                     GError        **error)
{
  GPtrArray *attempts;

  g_return_val_if_fail (db != NULL, NULL);

  attempts = delete_range (tegotae_user_db_get_sqlite (db), from, to, now, error);
  if (attempts == NULL)
    g_prefix_error (error, "%s: ", _("The records could not be deleted"));

  return attempts;
}

static TegotaeDeletedRecord *
read_deleted (TegotaeStatement *row)
{
  g_autofree char *id = tegotae_statement_dup_text (row, 1);
  TegotaeDeletedRecord *record;

  record = tegotae_deleted_record_new (tegotae_statement_get_int (row, 0) == 0 ? TEGOTAE_DELETED_ATTEMPT
                                                                               : TEGOTAE_DELETED_QUESTION,
                                       id, tegotae_statement_get_time (row, 2));
  record->made_at = tegotae_statement_get_time (row, 3);
  record->title = tegotae_statement_dup_text (row, 4);
  record->taken_by = tegotae_statement_dup_text (row, 5);
  record->score = tegotae_statement_get_int (row, 6);

  return record;
}

GPtrArray *
tegotae_deletion_table_list (TegotaeUserDb  *db,
                             gint64          now,
                             GError        **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (TegotaeStatement) statement = NULL;
  TegotaeStep step;

  g_return_val_if_fail (db != NULL, NULL);

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_deleted_record_free);
  statement = tegotae_statement_prepare_with (tegotae_user_db_get_sqlite (db), SELECT_DELETED,
                                              TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (now - TEGOTAE_DELETED_MILLISECONDS)),
                                              error);
  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    g_ptr_array_add (records, read_deleted (statement));

  if (step == TEGOTAE_STEP_DONE)
    return g_steal_pointer (&records);

  g_prefix_error (error, "%s: ", _("The deleted records could not be read"));

  return NULL;
}

/* --- What a start does --- */

static gboolean
sweep (TegotaeSqlite          *sqlite,
       const char * const     *kind,
       const TegotaeSqlValue  *times,
       GError                **error)
{
  g_autoptr (TegotaeTransaction) transaction = NULL;
  gint64 has_over = 0;

  if (!tegotae_statement_read_int64 (sqlite, kind[HAS_OVER], times, &has_over, error))
    return FALSE;

  if (!has_over)
    return TRUE;

  transaction = tegotae_transaction_begin (sqlite, error);

  return transaction != NULL &&
         tegotae_statement_execute (sqlite, kind[BURY_OVER], times, error) &&
         tegotae_statement_execute (sqlite, kind[REMOVE_OVER], times, error) &&
         tegotae_statement_execute (sqlite, kind[SEE_OVER], times, error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_deletion_table_sweep (TegotaeUserDb  *db,
                              gint64          now,
                              gint64          today,
                              GError        **error)
{
  const TegotaeSqlValue *times = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (now - TEGOTAE_DELETED_MILLISECONDS),
                                                     TEGOTAE_SQL_INT (today), TEGOTAE_SQL_INT (now));

  g_return_val_if_fail (db != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!sweep (tegotae_user_db_get_sqlite (db), steps[i], times, error))
      return FALSE;

  return TRUE;
}
