/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backup-file.h"

#include "store/sqlite/tegotae-database-copy.h"
#include "store/sqlite/tegotae-integrity.h"
#include "store/sqlite/tegotae-private-file.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-stamp.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-user-schema.h"

/* In milliseconds. Who writes to the database does not keep others from
 * reading; only who makes it anew does, and that is soon over. */
#define WAIT 2000

/* The copy is not worth anything before it is whole, and is put on the disk at
 * the end at once. */
#define CARELESS "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"

/* The head of the copy says that a log is kept beside it. */
#define STAND_ALONE "PRAGMA journal_mode = DELETE"

#define COUNT_ATTEMPTS "SELECT count (*) FROM attempt"

/* What is there before the first record is, and is soon another anyway. A backup
 * of nothing else would be the only one of its day. */
static const char * const PASSING[] = {
  "draft", "0",
  "draft_response", "0",
  "mark", "kind <> 'place'",
  "reading_place", "0", /* before version 4 */
  "setting", "0",
  "tombstone", "0",
  NULL
};

/* Only ours; who else has it open is not disturbed. */
static TegotaeSqlite *
open_source (const char  *path,
             GError     **error)
{
  g_autoptr (TegotaeSqlite) db = tegotae_sqlite_open (path, WAIT, error);
  TegotaeStamp stamp;

  return db != NULL &&
         tegotae_stamp_read_head (db, &stamp, error) &&
         tegotae_user_schema_check_stamp (&stamp, path, error) &&
         tegotae_stamp_read (db, &stamp, error) &&
         tegotae_user_schema_check_stamp (&stamp, path, error) &&
         tegotae_sqlite_tidy (db, error)
         ? g_steal_pointer (&db)
         : NULL;
}

static gboolean
copy (const char  *source_path,
      const char  *target_path,
      GError     **error)
{
  g_autoptr (TegotaeSqlite) source = open_source (source_path, error);
  g_autoptr (TegotaeSqlite) target = NULL;

  if (source == NULL)
    return FALSE;

  target = tegotae_sqlite_open (target_path, WAIT, error);

  return target != NULL &&
         tegotae_sqlite_exec (target, CARELESS, error) &&
         tegotae_database_copy (source, target, error) &&
         tegotae_sqlite_exec (target, STAND_ALONE, error);
}

gboolean
tegotae_backup_file_is_needed (const char  *source,
                               gboolean    *is_needed,
                               GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;

  g_return_val_if_fail (source != NULL && is_needed != NULL, FALSE);

  db = open_source (source, error);

  return db != NULL && tegotae_integrity_has_rows (db, PASSING, is_needed, error);
}

gboolean
tegotae_backup_file_write (const char  *source,
                           const char  *target,
                           GError     **error)
{
  guint n_attempts;

  g_return_val_if_fail (source != NULL && target != NULL, FALSE);

  return copy (source, target, error) &&
         tegotae_backup_file_inspect (target, &n_attempts, NULL, error) &&
         tegotae_private_file_sync (target, error);
}

static gboolean
inspect (TegotaeSqlite  *db,
         guint          *n_attempts,
         GError        **error)
{
  TegotaeStamp stamp;
  gint64 count = 0;

  if (!tegotae_stamp_read (db, &stamp, error) ||
      !tegotae_user_schema_check_stamp (&stamp, tegotae_sqlite_get_path (db), error) ||
      !tegotae_integrity_check (db, TEGOTAE_CHECK_QUICK, error))
    return FALSE;

  /* None was ever made without tables: it was cut short, and SQLite takes what
   * is left of it for a database that is still to be filled. */
  if (tegotae_stamp_is_blank (&stamp))
    return tegotae_sqlite_set_damaged (db, "nothing is in it", error);

  /* Before version 5 nothing was kept that is deleted. */
  if (!tegotae_statement_read_int64 (db, COUNT_ATTEMPTS " WHERE deleted_at IS NULL", NULL, &count, NULL) &&
      !tegotae_statement_read_int64 (db, COUNT_ATTEMPTS, NULL, &count, error))
    return FALSE;

  *n_attempts = (guint) count;

  return TRUE;
}

gboolean
tegotae_backup_file_inspect (const char  *path,
                             guint       *n_attempts,
                             gboolean    *is_withheld,
                             GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;
  gboolean ok;

  g_return_val_if_fail (path != NULL && n_attempts != NULL, FALSE);

  db = tegotae_sqlite_open (path, WAIT, error);
  ok = db != NULL && inspect (db, n_attempts, error);
  if (is_withheld != NULL)
    *is_withheld = !ok && (db == NULL || (tegotae_sqlite_is_withheld (db) && !tegotae_sqlite_is_damaged (db)));

  return ok;
}
