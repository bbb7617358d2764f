/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backup-merge.h"

#include "store/safety/tegotae-damaged-copy.h"
#include "store/sqlite/tegotae-private-file.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"
#include "store/user/tegotae-user-schema.h"
#include "tegotae-sql.h"

#define SCRIPT "/io/github/tegotae/Tegotae/sql/merge.sql"

/* Of a file that nobody else uses. */
#define WAIT 0

/* The backup may be of an older schema, and is not to be changed.
 * @usable: (out): whether the copy can be merged */
static gboolean
make_copy (const char  *backup,
           const char  *work,
           gboolean    *usable,
           GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;
  g_autoptr (GError) local_error = NULL;

  *usable = FALSE;
  if (!tegotae_private_file_copy (backup, work, NULL, error))
    return FALSE;

  db = tegotae_sqlite_open (work, WAIT, error);
  if (db == NULL)
    return FALSE;

  *usable = tegotae_user_schema_migrate (db, &local_error) &&
            tegotae_user_schema_check (db, &local_error);
  if (*usable)
    return TRUE;

  if (tegotae_sqlite_lacks_room (db))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_info ("%s", local_error->message);

  return TRUE;
}

static gboolean
attach (TegotaeSqlite  *db,
        const char     *path,
        GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (db, "ATTACH ?1 AS backup", error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, path);

  return tegotae_statement_run (statement, error);
}

static gboolean
merge (TegotaeSqlite  *db,
       GError        **error)
{
  g_autoptr (GBytes) sql = g_resource_lookup_data (tegotae_sql_get_resource (), SCRIPT, 0, error);
  g_autoptr (TegotaeTransaction) transaction = NULL;

  if (sql == NULL)
    return FALSE;

  transaction = tegotae_transaction_begin (db, error);

  /* A resource ends with a NUL that its size does not count. */
  return transaction != NULL &&
         tegotae_sqlite_exec (db, g_bytes_get_data (sql, NULL), error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
tegotae_backup_merge (TegotaeSqlite  *db,
                      const char     *backup,
                      const char     *work,
                      GError        **error)
{
  gboolean usable, ok;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (backup != NULL && work != NULL, FALSE);

  tegotae_damaged_copy_remove (work);
  ok = make_copy (backup, work, &usable, error);
  if (ok && usable)
    {
      ok = attach (db, work, error);
      if (ok)
        {
          ok = merge (db, error);
          ok = tegotae_sqlite_exec (db, "DETACH backup", ok ? error : NULL) && ok;
        }
    }
  tegotae_damaged_copy_remove (work);

  return ok;
}
