/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting, whatever kind of record it is, and bringing back. */

#include "service/tegotae-home.h"

#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "store/user/tegotae-deletion-table.h"

#define CHANGES ((TegotaeChanges) (TEGOTAE_CHANGES_ATTEMPTS | TEGOTAE_CHANGES_QUESTIONS))

gboolean
tegotae_home_delete (TegotaeHome         *home,
                     const char * const  *ids,
                     GError             **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_deletion_table_delete (db, ids, tegotae_home_get_time (), error);
}

gboolean
tegotae_home_undelete (TegotaeHome         *home,
                       const char * const  *ids,
                       GError             **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_deletion_table_undelete (db, ids, tegotae_home_get_time (), error);
}

GPtrArray *
tegotae_home_list_deleted (TegotaeHome  *home,
                           GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_deletion_table_list (db, tegotae_home_get_time (), error) : NULL;
}

static gpointer
do_delete (TegotaeHome    *home,
           gconstpointer   arguments,
           GCancellable   *cancellable,
           GError        **error)
{
  return TEGOTAE_CALL_DONE (tegotae_home_delete (home, arguments, error));
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
  return TEGOTAE_CALL_DONE (tegotae_home_undelete (home, arguments, error));
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
  return tegotae_home_list_deleted (home, error);
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
