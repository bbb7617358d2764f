/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "store/user/tegotae-question-table.h"

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

TegotaeQuestion *
tegotae_home_get_question (TegotaeHome  *home,
                           const char   *id,
                           GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_question_table_get (db, id, error) : NULL;
}

static gpointer
do_get_question (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return tegotae_home_get_question (home, arguments, error);
}

const TegotaeCall tegotae_call_get_question = {
  .func = do_get_question,
  .arguments_free = g_free,
  .result_free = (GDestroyNotify) tegotae_question_unref,
};
