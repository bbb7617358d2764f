/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attempts, the diagnosis in progress and own questions, and what becomes of them when they
 * are deleted. */

#include "service/tegotae-home.h"

#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-deletion-table.h"
#include "store/user/tegotae-draft-table.h"
#include "store/user/tegotae-question-table.h"

/* --- Attempts --- */

static gpointer
do_save_attempt (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  if (db == NULL || !tegotae_attempt_table_save (db, arguments, error))
    return NULL;

  /* A draft that stays is none any more: its attempt is saved. */
  tegotae_draft_table_settle (db, arguments, NULL);

  return TEGOTAE_CALL_DONE (TRUE);
}

const TegotaeCall tegotae_call_save_attempt = {
  .func = do_save_attempt,
  .arguments_free = (GDestroyNotify) tegotae_attempt_unref,
  .changes = TEGOTAE_CHANGES_ATTEMPTS,
  .care = TEGOTAE_CALL_KEPT,
};

GPtrArray *
tegotae_home_list_attempts (TegotaeHome    *home,
                            TegotaeTakers   takers,
                            GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  GPtrArray *attempts = db != NULL ? tegotae_attempt_table_list (db, error) : NULL;

  for (guint i = attempts != NULL ? attempts->len : 0; i > 0; i--)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i - 1);

      if ((takers & (attempt->taken_by == NULL ? TEGOTAE_TAKERS_USER : TEGOTAE_TAKERS_OTHERS)) == 0)
        g_ptr_array_remove_index (attempts, i - 1);
    }

  return attempts;
}

static gpointer
do_list_attempts (TegotaeHome    *home,
                  gconstpointer   arguments,
                  GCancellable   *cancellable,
                  GError        **error)
{
  return tegotae_home_list_attempts (home, TEGOTAE_TAKERS_USER, error);
}

const TegotaeCall tegotae_call_list_attempts = {
  .func = do_list_attempts,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

static gpointer
do_list_second_views (TegotaeHome    *home,
                      gconstpointer   arguments,
                      GCancellable   *cancellable,
                      GError        **error)
{
  return tegotae_home_list_attempts (home, TEGOTAE_TAKERS_OTHERS, error);
}

const TegotaeCall tegotae_call_list_second_views = {
  .func = do_list_second_views,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

static gpointer
do_get_attempt (TegotaeHome    *home,
                gconstpointer   arguments,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_attempt_table_get (db, arguments, error) : NULL;
}

const TegotaeCall tegotae_call_get_attempt = {
  .func = do_get_attempt,
  .arguments_free = g_free,
  .result_free = (GDestroyNotify) tegotae_attempt_unref,
};

TegotaeAttempt *
tegotae_home_get_last_attempt (TegotaeHome  *home,
                               GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_attempt_table_get_last (db, error) : NULL;
}

static gpointer
do_set_note (TegotaeHome    *home,
             gconstpointer   arguments,
             GCancellable   *cancellable,
             GError        **error)
{
  const TegotaeNoteChange *change = arguments;
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL &&
                            tegotae_attempt_table_set_note (db, change->attempt, change->text,
                                                            tegotae_home_get_time (), error));
}

/* Whether two are of one attempt. */
static gboolean
is_same_note (gconstpointer a,
              gconstpointer b)
{
  return g_str_equal (((const TegotaeNoteChange *) a)->attempt, ((const TegotaeNoteChange *) b)->attempt);
}

const TegotaeCall tegotae_call_set_note = {
  .func = do_set_note,
  .arguments_free = (GDestroyNotify) tegotae_note_change_free,
  .changes = TEGOTAE_CHANGES_ATTEMPTS,
  .care = TEGOTAE_CALL_KEPT,
  .supersedes = is_same_note,
};

/* --- The diagnosis in progress --- */

static gpointer
do_save_draft (TegotaeHome    *home,
               gconstpointer   arguments,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL && tegotae_draft_table_save (db, arguments, error));
}

const TegotaeCall tegotae_call_save_draft = {
  .func = do_save_draft,
  .arguments_free = (GDestroyNotify) tegotae_draft_unref,
  .care = TEGOTAE_CALL_KEPT,
  .supersedes = tegotae_call_always,
};

static gpointer
do_get_draft (TegotaeHome    *home,
              gconstpointer   arguments,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_draft_table_get (db, error) : NULL;
}

const TegotaeCall tegotae_call_get_draft = {
  .func = do_get_draft,
  .result_free = (GDestroyNotify) tegotae_draft_unref,
};

static gpointer
do_delete_draft (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL && tegotae_draft_table_delete (db, error));
}

const TegotaeCall tegotae_call_delete_draft = {
  .func = do_delete_draft,
  .care = TEGOTAE_CALL_AWAITED,
};

/* --- Own questions --- */

static gpointer
do_save_question (TegotaeHome    *home,
                  gconstpointer   arguments,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL && tegotae_question_table_save (db, arguments, error));
}

static gboolean
is_same_question (gconstpointer a,
                  gconstpointer b)
{
  return g_str_equal (((const TegotaeQuestion *) a)->id, ((const TegotaeQuestion *) b)->id);
}

const TegotaeCall tegotae_call_save_question = {
  .func = do_save_question,
  .arguments_free = (GDestroyNotify) tegotae_question_unref,
  .changes = TEGOTAE_CHANGES_QUESTIONS,
  .care = TEGOTAE_CALL_KEPT,
  .supersedes = is_same_question,
};

GPtrArray *
tegotae_home_list_questions (TegotaeHome  *home,
                             GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_question_table_list (db, error) : NULL;
}

static gpointer
do_list_questions (TegotaeHome    *home,
                   gconstpointer   arguments,
                   GCancellable   *cancellable,
                   GError        **error)
{
  return tegotae_home_list_questions (home, error);
}

const TegotaeCall tegotae_call_list_questions = {
  .func = do_list_questions,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

static gpointer
do_get_question (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_question_table_get (db, arguments, error) : NULL;
}

const TegotaeCall tegotae_call_get_question = {
  .func = do_get_question,
  .arguments_free = g_free,
  .result_free = (GDestroyNotify) tegotae_question_unref,
};

/* --- Deleting, whatever kind of record it is, and bringing back --- */

#define CHANGES ((TegotaeChanges) (TEGOTAE_CHANGES_ATTEMPTS | TEGOTAE_CHANGES_QUESTIONS))

static gpointer
do_delete (TegotaeHome    *home,
           gconstpointer   arguments,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL &&
                            tegotae_deletion_table_delete (db, arguments, tegotae_home_get_time (), error));
}

const TegotaeCall tegotae_call_delete = {
  .func = do_delete,
  .arguments_free = (GDestroyNotify) g_strfreev,
  .changes = CHANGES,
  .care = TEGOTAE_CALL_AWAITED,
};

static gpointer
do_undelete (TegotaeHome    *home,
             gconstpointer   arguments,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL &&
                            tegotae_deletion_table_undelete (db, arguments, tegotae_home_get_time (), error));
}

const TegotaeCall tegotae_call_undelete = {
  .func = do_undelete,
  .arguments_free = (GDestroyNotify) g_strfreev,
  .changes = CHANGES,
  .care = TEGOTAE_CALL_AWAITED,
};

static gpointer
do_remove (TegotaeHome    *home,
           gconstpointer   arguments,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL &&
                            tegotae_deletion_table_remove (db, arguments, tegotae_home_get_time (), error));
}

const TegotaeCall tegotae_call_remove = {
  .func = do_remove,
  .arguments_free = (GDestroyNotify) g_strfreev,
  .changes = CHANGES,
  .care = TEGOTAE_CALL_AWAITED,
};

static gpointer
do_list_deleted (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_deletion_table_list (db, tegotae_home_get_time (), error) : NULL;
}

const TegotaeCall tegotae_call_list_deleted = {
  .func = do_list_deleted,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

static gpointer
do_delete_range (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  const TegotaeTimeRange *range = arguments;
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL ? tegotae_deletion_table_delete_range (db, range->from, range->to,
                                                           tegotae_home_get_time (), error)
                    : NULL;
}

const TegotaeCall tegotae_call_delete_range = {
  .func = do_delete_range,
  .arguments_free = g_free,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
  .changes = TEGOTAE_CHANGES_ATTEMPTS,
};
