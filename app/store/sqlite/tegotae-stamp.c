/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-stamp.h"

#include <string.h>

#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"

/* The head of a database file: https://www.sqlite.org/fileformat.html, 1.3 */
#define HEAD_SIZE 100
#define OFFSET_OF_CHANGES 40
#define OFFSET_OF_VERSION 60
#define OFFSET_OF_APPLICATION 68

static const char magic[16] = "SQLite format 3";

static guint32
get_number (const guint8 *head,
            gsize         offset)
{
  guint32 number;

  memcpy (&number, head + offset, sizeof number);

  return GUINT32_FROM_BE (number);
}

static void
parse_head (const guint8 *head,
            TegotaeStamp *stamp)
{
  stamp->is_sqlite = memcmp (head, magic, sizeof magic) == 0;
  if (!stamp->is_sqlite)
    return;

  stamp->application = get_number (head, OFFSET_OF_APPLICATION);
  stamp->version = get_number (head, OFFSET_OF_VERSION);
  stamp->changes = get_number (head, OFFSET_OF_CHANGES);
}

gboolean
tegotae_stamp_read_head (TegotaeSqlite  *db,
                         TegotaeStamp   *stamp,
                         GError        **error)
{
  guint8 head[HEAD_SIZE] = { 0 };
  sqlite3_int64 size = 0;
  sqlite3_file *file = NULL;
  int status;

  g_return_val_if_fail (db != NULL && stamp != NULL, FALSE);

  /* SQLite's own descriptor: closing another one would drop the locks that
   * this process holds on the file. */
  status = sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (status == SQLITE_OK)
    status = file->pMethods->xFileSize (file, &size);
  if (status == SQLITE_OK)
    status = file->pMethods->xRead (file, head, HEAD_SIZE, 0);

  if (status != SQLITE_OK && status != SQLITE_IOERR_SHORT_READ)
    {
      tegotae_sqlite_set_error (db, status, error);
      return FALSE;
    }

  /* SQLite takes a file of one byte for an empty one, but somebody may have
   * put that byte there. */
  *stamp = (TegotaeStamp) { .is_sqlite = size == 0 && head[0] == '\0' };
  if (size >= HEAD_SIZE)
    parse_head (head, stamp);

  return TRUE;
}

static gboolean
read_number (TegotaeSqlite  *db,
             const char     *sql,
             guint32        *number,
             GError        **error)
{
  gint64 value;

  if (!tegotae_statement_read_int64 (db, sql, NULL, &value, error))
    return FALSE;

  *number = (guint32) value;

  return TRUE;
}

gboolean
tegotae_stamp_read (TegotaeSqlite  *db,
                    TegotaeStamp   *stamp,
                    GError        **error)
{
  g_autoptr (TegotaeSnapshot) snapshot = NULL;

  g_return_val_if_fail (db != NULL && stamp != NULL, FALSE);

  snapshot = tegotae_snapshot_take (db, error);
  stamp->is_sqlite = TRUE;

  return snapshot != NULL &&
         read_number (db, "PRAGMA application_id", &stamp->application, error) &&
         read_number (db, "PRAGMA user_version", &stamp->version, error) &&
         read_number (db, "PRAGMA schema_version", &stamp->changes, error);
}

gboolean
tegotae_stamp_write (TegotaeSqlite  *db,
                     guint32         application,
                     guint32         version,
                     GError        **error)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  sql = g_strdup_printf ("PRAGMA application_id = %d;"
                         "PRAGMA user_version = %d;",
                         (gint32) application, (gint32) version);

  return tegotae_sqlite_exec (db, sql, error);
}

gboolean
tegotae_stamp_is_blank (const TegotaeStamp *stamp)
{
  g_return_val_if_fail (stamp != NULL, FALSE);

  return stamp->is_sqlite &&
         stamp->application == 0 && stamp->version == 0 && stamp->changes == 0;
}
