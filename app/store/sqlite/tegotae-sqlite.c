/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-sqlite-private.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-missing-locks.h"
#include "store/sqlite/tegotae-obstacle.h"

/* Of SQLite's machine, between two looks whether to go on: a few rows. */
#define STEPS_TO_CANCEL 100

/* What happens to people, in their own words; NULL for what only happens to programs. */
static const char *
describe (int status)
{
  if (tegotae_missing_locks_is (status))
    return _("this disk cannot lock files, so nothing can be saved safely on it. Move the folder to another "
             "disk");

  switch (status & 0xff)
    {
    case SQLITE_FULL:
      return _("there is no room on the disk");

    case SQLITE_READONLY:
      return _("there is no permission to write the file");

    case SQLITE_CANTOPEN:
      return _("the file could not be opened");

    case SQLITE_IOERR:
      return _("the disk could not be read or written");

    case SQLITE_BUSY:
      return _("another program is using the file");

    default:
      return NULL;
    }
}

static gboolean
is_lack_of_room (int status)
{
  switch (status)
    {
    case SQLITE_FULL:
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A file that ends too soon, or whose file system is broken, is damaged. */
static gboolean
is_withheld (int status)
{
  switch (status & 0xff)
    {
    case SQLITE_IOERR:
      return status != SQLITE_IOERR_SHORT_READ && status != SQLITE_IOERR_CORRUPTFS;
    case SQLITE_BUSY:
    case SQLITE_CANTOPEN:
    case SQLITE_FULL:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      return TRUE;
    default:
      return FALSE;
    }
}

void
tegotae_sqlite_set_error (TegotaeSqlite  *db,
                          int             status,
                          GError        **error)
{
  g_autofree char *name = g_filename_display_name (db->path);
  g_autofree char *obstacle = NULL;
  int kind = status & 0xff;
  const char *words = describe (status);

  if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB)
    db->damaged = TRUE;
  if (is_lack_of_room (status))
    db->lacks_room = TRUE;
  if (is_withheld (status))
    db->withheld = TRUE;

  if (kind == SQLITE_READONLY || kind == SQLITE_CANTOPEN || status == SQLITE_IOERR_WRITE)
    obstacle = tegotae_obstacle_describe_database (db->path);
  if (obstacle != NULL)
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, obstacle);
      return;
    }

  /* The connection's message says more (which constraint, which table) than
   * the status, but only if it is about this very failure. */
  if (words == NULL)
    words = sqlite3_extended_errcode (db->handle) == status ? sqlite3_errmsg (db->handle)
                                                            : sqlite3_errstr (status);

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, "%s (%s)", words, name);
}

gboolean
tegotae_sqlite_set_damaged (TegotaeSqlite  *db,
                            const char     *fault,
                            GError        **error)
{
  g_autofree char *name = g_filename_display_name (db->path);

  db->damaged = TRUE;
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, "%s (%s)", fault, name);

  return FALSE;
}

static gboolean
check (TegotaeSqlite  *db,
       int             status,
       GError        **error)
{
  g_assert (db->thread == g_thread_self ());

  if (status == SQLITE_OK)
    return TRUE;

  tegotae_sqlite_set_error (db, status, error);

  return FALSE;
}

/* Well above what we use, and far below what a hostile file could ask for: see
 * "Defense Against The Dark Arts", https://www.sqlite.org/security.html */
static void
limit (sqlite3 *handle)
{
  static const struct
  {
    int limit;
    int value;
  } limits[] = {
    /* A row holds at most the header of a pack, which is a file. */
    { SQLITE_LIMIT_LENGTH, 48 * 1024 * 1024 },
    { SQLITE_LIMIT_SQL_LENGTH, 100 * 1000 },
    { SQLITE_LIMIT_COLUMN, 100 },
    { SQLITE_LIMIT_EXPR_DEPTH, 50 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
    { SQLITE_LIMIT_VDBE_OP, 25 * 1000 },
    { SQLITE_LIMIT_FUNCTION_ARG, 16 },
    { SQLITE_LIMIT_ATTACHED, 1 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
    /* What is deleted along with something else counts, too. */
    { SQLITE_LIMIT_TRIGGER_DEPTH, 5 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (handle, limits[i].limit, limits[i].value);
}

/* A file from elsewhere may hold a hostile schema, so whatever a schema can
 * make SQLite do on its own is off. */
static gboolean
harden (TegotaeSqlite  *db,
        GError        **error)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    { SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int status = sqlite3_db_config (db->handle, options[i].option, options[i].value, NULL);

      if (!check (db, status, error))
        return FALSE;
    }

  limit (db->handle);

  /* Not mapped, because what is wrong with a page is then met by checks and not
   * by a signal. */
  return tegotae_sqlite_exec (db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", error);
}

TegotaeSqlite *
tegotae_sqlite_open_with (const char  *path,
                          guint        wait,
                          const char  *vfs,
                          GError     **error)
{
  g_autoptr (TegotaeSqlite) self = NULL;
  int status;

  tegotae_missing_locks_notice ();

  self = g_new0 (TegotaeSqlite, 1);
  self->path = g_strdup (path);
  self->thread = g_thread_self ();
  self->wait = wait;

  /* SQLite gives a handle even if it fails, to ask it for the message. */
  status = sqlite3_open_v2 (path, &self->handle,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                            vfs);

  if (!check (self, status, error) ||
      !check (self, sqlite3_busy_timeout (self->handle, wait), error) ||
      !harden (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

TegotaeSqlite *
tegotae_sqlite_open (const char  *path,
                     guint        wait,
                     GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return tegotae_sqlite_open_with (path, wait, NULL, error);
}

/* Changing to the write-ahead log needs the file alone, and SQLite does not
 * wait for that by itself. A file system that cannot do it keeps the rollback
 * journal, which is as safe. */
static gboolean
set_wal (TegotaeSqlite  *db,
         GError        **error)
{
  gint64 deadline = g_get_monotonic_time () + db->wait * G_GINT64_CONSTANT (1000);
  int status;

  while (TRUE)
    {
      status = sqlite3_exec (db->handle, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
      if ((status & 0xff) != SQLITE_BUSY || g_get_monotonic_time () > deadline)
        return check (db, status, error);

      g_usleep (10 * 1000);
    }
}

gboolean
tegotae_sqlite_adopt (TegotaeSqlite  *db,
                      TegotaeSync     sync,
                      GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return set_wal (db, error) &&
         tegotae_sqlite_exec (db,
                              sync == TEGOTAE_SYNC_FULL
                                ? "PRAGMA synchronous = FULL"
                                : "PRAGMA synchronous = NORMAL",
                              error) &&
         tegotae_sqlite_tidy (db, error);
}

gboolean
tegotae_sqlite_tidy (TegotaeSqlite  *db,
                     GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return check (db,
                sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL),
                error);
}

void
tegotae_sqlite_close (TegotaeSqlite *db)
{
  if (db == NULL)
    return;

  g_return_if_fail (db->thread == g_thread_self ());

  g_clear_pointer (&db->statements, g_hash_table_unref);

  if (sqlite3_close (db->handle) != SQLITE_OK)
    {
      g_critical ("%s was closed with a statement left", db->path);
      sqlite3_close_v2 (db->handle);
    }

  g_free (db->path);
  g_free (db);
}

gboolean
tegotae_sqlite_exec (TegotaeSqlite  *db,
                     const char     *sql,
                     GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return check (db, sqlite3_exec (db->handle, sql, NULL, NULL, NULL), error);
}

gint64
tegotae_sqlite_get_last_row (TegotaeSqlite *db)
{
  g_return_val_if_fail (db != NULL, 0);

  return sqlite3_last_insert_rowid (db->handle);
}

gint64
tegotae_sqlite_get_n_changes (TegotaeSqlite *db)
{
  g_return_val_if_fail (db != NULL, 0);

  return sqlite3_changes64 (db->handle);
}

gboolean
tegotae_sqlite_set_foreign_keys (TegotaeSqlite  *db,
                                 gboolean        enforced,
                                 GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return check (db,
                sqlite3_db_config (db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, enforced ? 1 : 0, NULL),
                error);
}

static int
is_cancelled (void *user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

void
tegotae_sqlite_set_cancellable (TegotaeSqlite *db,
                                GCancellable  *cancellable)
{
  g_return_if_fail (db != NULL);

  sqlite3_progress_handler (db->handle, STEPS_TO_CANCEL,
                            cancellable != NULL ? is_cancelled : NULL, cancellable);
}

static int
on_commit (void *user_data)
{
  TegotaeSqlite *self = user_data;

  self->before_commit (self->before_commit_data);

  return 0;
}

void
tegotae_sqlite_set_before_commit (TegotaeSqlite  *db,
                                  void          (*func) (gpointer user_data),
                                  gpointer        user_data)
{
  g_return_if_fail (db != NULL);

  db->before_commit = func;
  db->before_commit_data = user_data;
  sqlite3_commit_hook (db->handle, func != NULL ? on_commit : NULL, db);
}

gboolean
tegotae_sqlite_is_damaged (TegotaeSqlite *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->damaged;
}

gboolean
tegotae_sqlite_lacks_room (TegotaeSqlite *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->lacks_room;
}

gboolean
tegotae_sqlite_is_withheld (TegotaeSqlite *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->withheld;
}

gboolean
tegotae_sqlite_is_in_place (TegotaeSqlite *db)
{
  int moved = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  return sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
         !moved;
}

gboolean
tegotae_sqlite_check_writable (TegotaeSqlite  *db,
                               GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return check (db, sqlite3_db_readonly (db->handle, "main") == 0 ? SQLITE_OK : SQLITE_READONLY, error);
}

const char *
tegotae_sqlite_get_path (TegotaeSqlite *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return db->path;
}
