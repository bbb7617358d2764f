/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backup-merge.h"

#include "store/safety/tegotae-damaged-copy.h"
#include "store/sqlite/tegotae-private-file.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-export-table.h"
#include "store/user/tegotae-user-schema.h"

/* Of a file that nobody else uses. */
#define WAIT 0

/* The backup may be of an older schema, and is not to be changed.
 * @copy: (out) (nullable): NULL if it cannot be merged */
static gboolean
open_copy (const char     *backup,
           const char     *work,
           TegotaeSqlite **copy,
           GError        **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;
  g_autoptr (GError) local_error = NULL;

  *copy = NULL;
  if (!tegotae_private_file_copy (backup, work, NULL, error))
    return FALSE;

  db = tegotae_sqlite_open (work, WAIT, error);
  if (db == NULL)
    return FALSE;

  if (tegotae_user_schema_migrate (db, &local_error) && tegotae_user_schema_check (db, &local_error))
    {
      *copy = g_steal_pointer (&db);
      return TRUE;
    }

  if (tegotae_sqlite_lacks_room (db))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_info ("%s", local_error->message);

  return TRUE;
}

/* All of it or, if a row breaks a rule after all, nothing. */
static gboolean
merge (TegotaeSqlite  *from,
       TegotaeSqlite  *to,
       GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (to, error);
  g_autoptr (GError) local_error = NULL;

  if (transaction == NULL)
    return FALSE;

  if (tegotae_export_table_merge (from, to, &local_error))
    return tegotae_transaction_commit (g_steal_pointer (&transaction), error);

  g_info ("%s", local_error->message);
  if (!tegotae_sqlite_lacks_room (to))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
tegotae_backup_merge (TegotaeSqlite  *db,
                      const char     *backup,
                      const char     *work,
                      GError        **error)
{
  g_autoptr (TegotaeSqlite) copy = NULL;
  gboolean ok;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (backup != NULL && work != NULL, FALSE);

  tegotae_damaged_copy_remove (work);
  ok = open_copy (backup, work, &copy, error) && (copy == NULL || merge (copy, db, error));
  g_clear_pointer (&copy, tegotae_sqlite_close);
  tegotae_damaged_copy_remove (work);

  return ok;
}
