/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "store/user/tegotae-draft-table.h"

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
