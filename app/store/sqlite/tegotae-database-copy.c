/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-database-copy.h"

#include "store/sqlite/tegotae-sqlite-private.h"

#define ALL_PAGES -1
#define PAUSE 10 /* milliseconds */

/* SQLite does not wait for others here by itself. */
static int
copy_all (sqlite3_backup *backup,
          guint           wait)
{
  gint64 deadline = g_get_monotonic_time () + wait * G_GINT64_CONSTANT (1000);
  int status;

  while (TRUE)
    {
      status = sqlite3_backup_step (backup, ALL_PAGES);
      if ((status != SQLITE_BUSY && status != SQLITE_LOCKED) ||
          g_get_monotonic_time () > deadline)
        return status;

      sqlite3_sleep (PAUSE);
    }
}

gboolean
tegotae_database_copy (TegotaeSqlite  *source,
                       TegotaeSqlite  *target,
                       GError        **error)
{
  sqlite3_backup *backup;
  int status, finished;

  g_return_val_if_fail (source != NULL && target != NULL, FALSE);

  backup = sqlite3_backup_init (target->handle, "main", source->handle, "main");
  if (backup == NULL)
    {
      tegotae_sqlite_set_error (target, sqlite3_extended_errcode (target->handle), error);
      return FALSE;
    }

  status = copy_all (backup, target->wait);
  finished = sqlite3_backup_finish (backup);
  if (status == SQLITE_DONE && finished == SQLITE_OK)
    return TRUE;

  tegotae_sqlite_set_error (target, status == SQLITE_DONE ? finished : status, error);

  return FALSE;
}
