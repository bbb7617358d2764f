/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-user-db-private.h"

#include "store/sqlite/tegotae-statement.h"

TegotaeUserDb *
tegotae_user_db_hold (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  db->n_holders++;

  return db;
}

gboolean
tegotae_user_db_is_held (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->n_holders > 1;
}

void
tegotae_user_db_close (TegotaeUserDb *db)
{
  if (db == NULL || --db->n_holders > 0)
    return;

  g_clear_pointer (&db->sqlite, tegotae_sqlite_close);
  g_clear_pointer (&db->recovery, tegotae_recovery_free);
  g_free (db->problem);
  g_free (db);
}

const TegotaeRecovery *
tegotae_user_db_get_recovery (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return db->recovery;
}

gboolean
tegotae_user_db_is_blank (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->is_blank;
}

gboolean
tegotae_user_db_is_writable (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return !db->is_stand_in;
}

gboolean
tegotae_user_db_is_stale (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return !db->is_stand_in &&
         (tegotae_sqlite_is_damaged (db->sqlite) || !tegotae_sqlite_is_in_place (db->sqlite));
}

void
tegotae_user_db_set_problem_func (TegotaeUserDb      *db,
                                  TegotaeProblemFunc  func,
                                  gpointer            user_data)
{
  g_autofree char *problem = NULL;

  g_return_if_fail (db != NULL);

  db->problem_func = func;
  db->problem_data = user_data;

  problem = g_steal_pointer (&db->problem);
  if (problem != NULL && func != NULL)
    func (problem, user_data);
}

TegotaeSqlite *
tegotae_user_db_get_sqlite (TegotaeUserDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return db->sqlite;
}

gboolean
tegotae_user_db_get_data_version (TegotaeUserDb  *db,
                                  gint64         *version,
                                  GError        **error)
{
  g_return_val_if_fail (db != NULL && version != NULL, FALSE);

  return tegotae_statement_read_int64 (db->sqlite, "PRAGMA data_version", NULL, version, error);
}
