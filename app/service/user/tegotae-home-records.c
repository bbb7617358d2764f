/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-draft-table.h"

gboolean
tegotae_home_save_attempt (TegotaeHome           *home,
                           const TegotaeAttempt  *attempt,
                           GError               **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  if (db == NULL || !tegotae_attempt_table_save (db, attempt, error))
    return FALSE;

  /* A draft that stays is none any more: its attempt is saved. */
  tegotae_draft_table_settle (db, attempt, NULL);

  return TRUE;
}

GPtrArray *
tegotae_home_list_attempts (TegotaeHome  *home,
                            GError      **error)
{
  return tegotae_home_list_attempts_by (home, TEGOTAE_TAKERS_USER, error);
}

GPtrArray *
tegotae_home_list_attempts_by (TegotaeHome   *home,
                               TegotaeTakers  takers,
                               GError       **error)
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

TegotaeAttempt *
tegotae_home_get_attempt (TegotaeHome  *home,
                          const char   *id,
                          GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_attempt_table_get (db, id, error) : NULL;
}

TegotaeAttempt *
tegotae_home_get_last_attempt (TegotaeHome  *home,
                               GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_attempt_table_get_last (db, error) : NULL;
}

static gpointer
do_save_attempt (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return TEGOTAE_CALL_DONE (tegotae_home_save_attempt (home, arguments, error));
}

const TegotaeCall tegotae_call_save_attempt = {
  .func = do_save_attempt,
  .arguments_free = (GDestroyNotify) tegotae_attempt_unref,
  .changes = TEGOTAE_CHANGES_ATTEMPTS,
  .care = TEGOTAE_CALL_KEPT,
};

static gpointer
do_list_attempts (TegotaeHome    *home,
                  gconstpointer   arguments,
                  GCancellable   *cancellable,
                  GError        **error)
{
  return tegotae_home_list_attempts (home, error);
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
  return tegotae_home_list_attempts_by (home, TEGOTAE_TAKERS_OTHERS, error);
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
  return tegotae_home_get_attempt (home, arguments, error);
}

const TegotaeCall tegotae_call_get_attempt = {
  .func = do_get_attempt,
  .arguments_free = g_free,
  .result_free = (GDestroyNotify) tegotae_attempt_unref,
};

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
