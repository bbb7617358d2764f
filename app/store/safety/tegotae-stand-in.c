/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-stand-in.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/sqlite/tegotae-database-copy.h"
#include "store/sqlite/tegotae-integrity.h"
#include "store/sqlite/tegotae-private-file.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-stamp.h"
#include "store/user/tegotae-user-schema.h"

#define READ_ONLY "PRAGMA query_only = ON"

/* Nobody else knows of the copy, and where it lies there may be none. */
#define NO_LOCKS "unix-none"

/* A log is read without locks only where its index is not shared. */
#define NO_SHARED_MEMORY "PRAGMA locking_mode = EXCLUSIVE"

/* The files that SQLite reads a database from. */
static const char * const suffixes[] = { "", "-journal", "-wal" };

/* --- A copy that SQLite may write beside --- */

/* A folder of this user's own, in memory if there is one, because the disk may be full.
 * NULL with an error. */
static char *
make_folder (GError **error)
{
  const char *places[] = { g_getenv ("XDG_RUNTIME_DIR"), "/dev/shm", g_get_tmp_dir () };
  int code = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = NULL;

      if (places[i] == NULL)
        continue;

      folder = g_build_filename (places[i], "tegotae-XXXXXX", NULL);
      if (g_mkdtemp (folder) != NULL)
        return g_steal_pointer (&folder);

      code = errno;
    }

  g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, g_strerror (code));

  return NULL;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

/* A database of which there are backups, or may be, was not always empty. */
static gboolean
check_not_emptied (TegotaeSqlite       *copy,
                   const TegotaeStamp  *stamp,
                   const char          *path,
                   GError             **error)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (path, NULL);

  return !tegotae_stamp_is_blank (stamp) ||
         (backups != NULL && backups->len == 0) ||
         tegotae_sqlite_set_damaged (copy, "this has been emptied", error);
}

static gboolean
check (TegotaeSqlite  *copy,
       const char     *path,
       GError        **error)
{
  TegotaeStamp stamp;

  return tegotae_stamp_read (copy, &stamp, error) &&
         tegotae_user_schema_check_stamp (&stamp, path, error) &&
         check_not_emptied (copy, &stamp, path, error) &&
         tegotae_integrity_check (copy, TEGOTAE_CHECK_QUICK, error);
}

/* Fills @db from what is at @path, as SQLite reads it with its log. */
static gboolean
read_copy (TegotaeSqlite  *db,
           const char     *path,
           const char     *folder,
           GError        **error)
{
  g_autofree char *copy_path = g_build_filename (folder, "user.db", NULL);
  g_autoptr (TegotaeSqlite) copy = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (copy_path, suffixes[i], NULL);
      gboolean found;

      /* A file that is not there is none to copy. */
      if (!tegotae_private_file_copy (from, to, &found, error))
        return FALSE;
    }

  if (!g_file_test (copy_path, G_FILE_TEST_EXISTS))
    return TRUE;

  copy = tegotae_sqlite_open_with (copy_path, 0, NO_LOCKS, error);
  if (copy == NULL || !tegotae_sqlite_exec (copy, NO_SHARED_MEMORY, error))
    return FALSE;

  /* What is said of it is said of the file. */
  g_free (copy->path);
  copy->path = g_strdup (path);

  return check (copy, path, error) && tegotae_database_copy (copy, db, error);
}

static gboolean
fill (TegotaeSqlite  *db,
      const char     *path,
      GError        **error)
{
  g_autofree char *folder = make_folder (error);
  gboolean ok;

  if (folder == NULL)
    return FALSE;

  ok = read_copy (db, path, folder, error);
  remove_folder (folder);

  return ok;
}

TegotaeSqlite *
tegotae_stand_in_open (const char  *path,
                       GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  db = tegotae_user_schema_make_in_memory (error);

  if (db == NULL ||
      !fill (db, path, error) ||
      !tegotae_user_schema_migrate (db, error) ||
      !tegotae_sqlite_exec (db, READ_ONLY, error))
    return NULL;

  /* What cannot be written is the file, for whoever is told. */
  g_free (db->path);
  db->path = g_strdup (path);

  return g_steal_pointer (&db);
}
