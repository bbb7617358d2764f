/* tegotae-library-db.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "tegotae-store"

#include "tegotae-library-db.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/tegotae-database-file.h"
#include "store/tegotae-fts.h"
#include "store/tegotae-integrity.h"
#include "store/tegotae-library-db-private.h"
#include "store/tegotae-search-index.h"
#include "store/tegotae-search-marks.h"
#include "store/tegotae-stamp.h"
#include "store/tegotae-statement.h"
#include "store/tegotae-transaction.h"
#include "tegotae-sql.h"

#define SCHEMA "/io/github/tegotae/Tegotae/sql/library.sql"

/* Of data/sql/library.sql; a file with another one is made anew. */
#define SCHEMA_VERSION 2

/* Long enough for another process to make a large library anew. */
#define WAIT_MILLISECONDS 30000

/* Touches every table, so that a file without one is found out at once. */
#define PROBE \
  "SELECT (SELECT count (*) FROM meta)" \
  "     + (SELECT count (*) FROM pack)" \
  "     + EXISTS (SELECT 1 FROM entry)" \
  "     + EXISTS (SELECT 1 FROM entry_json)" \
  "     + EXISTS (SELECT 1 FROM entry_stage)" \
  "     + EXISTS (SELECT 1 FROM entry_domain)" \
  "     + EXISTS (SELECT 1 FROM entry_trigger)" \
  "     + EXISTS (SELECT 1 FROM entry_advisor)" \
  "     + EXISTS (SELECT 1 FROM entry_text)" \
  "     + EXISTS (SELECT 1 FROM entry_term)" \
  "     + EXISTS (SELECT 1 FROM entry_vocabulary)" \
  "     + EXISTS (SELECT 1 FROM entry_fts WHERE entry_fts MATCH 'a')"

/* Packs are public; writing zeros over each that goes takes time for nothing. */
#define NO_TRACES_TO_HIDE "PRAGMA secure_delete = OFF"

/* In KiB: a search in a large library goes over much of its index. */
#define LARGE_CACHE "PRAGMA cache_size = -16384"

#define SELECT_FINGERPRINT "SELECT value FROM meta WHERE key = 'fingerprint'"

#define UPSERT_FINGERPRINT \
  "INSERT INTO meta (key, value) VALUES ('fingerprint', ?1) " \
  "ON CONFLICT (key) DO UPDATE SET value = excluded.value"

struct _TegotaeLibraryDb
{
  TegotaeSqlite      *sqlite;
  TegotaeTransaction *change; /* NULL if none was begun */
  guint               n_added; /* entries in this change */
  gboolean            is_new;  /* made when it was opened */
  gboolean            was_damaged; /* what it was made in place of */
  gboolean            indexed; /* and since the last of them */
};

static gboolean
create_schema (TegotaeSqlite  *sqlite,
               GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = NULL;
  g_autoptr (GBytes) sql = NULL;

  sql = g_resource_lookup_data (tegotae_sql_get_resource (), SCHEMA, 0, error);
  if (sql == NULL)
    return FALSE;

  transaction = tegotae_transaction_begin (sqlite, error);

  /* A resource ends with a NUL that its size does not count. */
  return transaction != NULL &&
         tegotae_sqlite_exec (sqlite, g_bytes_get_data (sql, NULL), error) &&
         tegotae_stamp_write (sqlite, TEGOTAE_APPLICATION_LIBRARY, SCHEMA_VERSION, error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

/* Of another version, newer or older, fails with TEGOTAE_ERROR_NEWER. */
static gboolean
check_stamp (const TegotaeStamp  *stamp,
             GError             **error)
{
  if (tegotae_stamp_is_blank (stamp) ||
      (stamp->application == TEGOTAE_APPLICATION_LIBRARY && stamp->version == SCHEMA_VERSION))
    return TRUE;

  g_set_error (error, TEGOTAE_ERROR,
               stamp->application == TEGOTAE_APPLICATION_LIBRARY ? TEGOTAE_ERROR_NEWER : TEGOTAE_ERROR_FOREIGN,
               "application %x, schema %u", stamp->application, stamp->version);

  return FALSE;
}

static TegotaeSqlite *
open_as_it_is (TegotaeDatabaseFile  *file,
               const char           *path,
               gboolean             *is_new,
               GError              **error)
{
  g_autoptr (TegotaeSqlite) sqlite = tegotae_sqlite_open (path, WAIT_MILLISECONDS, error);
  TegotaeStamp stamp;
  gint64 probe;

  if (sqlite == NULL ||
      !tegotae_stamp_read (sqlite, &stamp, error) ||
      !check_stamp (&stamp, error) ||
      !tegotae_fts_register (sqlite, error) ||
      !tegotae_search_marks_register (sqlite, error) ||
      !tegotae_database_file_protect (file, error) ||
      !tegotae_sqlite_adopt (sqlite, TEGOTAE_SYNC_NORMAL, error) ||
      !tegotae_sqlite_exec (sqlite, NO_TRACES_TO_HIDE, error) ||
      !tegotae_sqlite_exec (sqlite, LARGE_CACHE, error))
    return NULL;

  *is_new = tegotae_stamp_is_blank (&stamp);
  if (*is_new && !create_schema (sqlite, error))
    return NULL;

  if (!tegotae_sqlite_get_int64 (sqlite, PROBE, &probe, error))
    return NULL;

  return g_steal_pointer (&sqlite);
}

/* Anything may go to make room for a library, but never the user's records,
 * whatever mix-up of paths brought them here. */
static gboolean
check_not_precious (const char  *path,
                    GError     **error)
{
  g_autoptr (TegotaeSqlite) sqlite = tegotae_sqlite_open (path, WAIT_MILLISECONDS, NULL);
  g_autofree char *name = NULL;
  TegotaeStamp stamp;

  if (sqlite == NULL ||
      !tegotae_stamp_read_head (sqlite, &stamp, NULL) ||
      stamp.application != TEGOTAE_APPLICATION_USER)
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("this file holds your records, not the library (%s)"), name);

  return FALSE;
}

static TegotaeSqlite *
open_or_replace (const char  *path,
                 gboolean    *is_new,
                 gboolean    *was_damaged,
                 GError     **error)
{
  g_autoptr (TegotaeDatabaseFile) file = tegotae_database_file_hold (path, error);
  g_autoptr (GError) reason = NULL;
  TegotaeSqlite *sqlite;

  if (file == NULL)
    return NULL;

  sqlite = open_as_it_is (file, path, is_new, &reason);
  if (sqlite != NULL)
    return sqlite;

  if (!check_not_precious (path, error) || !tegotae_database_file_replace (file, error))
    return NULL;

  g_info ("The library was made anew: %s", reason->message);
  *was_damaged = !g_error_matches (reason, TEGOTAE_ERROR, TEGOTAE_ERROR_NEWER);

  return open_as_it_is (file, path, is_new, error);
}

static TegotaeLibraryDb *
library_db_new (TegotaeSqlite *sqlite,
                gboolean       is_new)
{
  TegotaeLibraryDb *self = g_new0 (TegotaeLibraryDb, 1);

  self->sqlite = sqlite;
  self->is_new = is_new;

  return self;
}

TegotaeLibraryDb *
tegotae_library_db_open (const char  *path,
                         GError     **error)
{
  TegotaeLibraryDb *self;
  TegotaeSqlite *sqlite;
  gboolean is_new = FALSE;
  gboolean was_damaged = FALSE;

  g_return_val_if_fail (path != NULL, NULL);

  sqlite = open_or_replace (path, &is_new, &was_damaged, error);
  if (sqlite == NULL)
    {
      g_prefix_error (error, "%s: ", _("The library could not be opened"));
      return NULL;
    }

  self = library_db_new (sqlite, is_new);
  self->was_damaged = was_damaged;

  return self;
}

TegotaeLibraryDb *
tegotae_library_db_new_in_memory (GError **error)
{
  g_autoptr (TegotaeSqlite) sqlite = tegotae_sqlite_open (":memory:", WAIT_MILLISECONDS, error);

  if (sqlite == NULL ||
      !tegotae_sqlite_exec (sqlite, TEGOTAE_SQLITE_NO_FILES, error) ||
      !tegotae_fts_register (sqlite, error) ||
      !tegotae_search_marks_register (sqlite, error) ||
      !create_schema (sqlite, error))
    return NULL;

  return library_db_new (g_steal_pointer (&sqlite), TRUE);
}

/* Damage deep inside shows only when it is met, so the next one to open the
 * library must find an empty one; unless somebody has replaced it already. */
static void
throw_away (TegotaeSqlite *sqlite)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeDatabaseFile) file = NULL;

  file = tegotae_database_file_hold (tegotae_sqlite_get_path (sqlite), &error);

  if (file == NULL ||
      (tegotae_sqlite_is_in_place (sqlite) && !tegotae_database_file_replace (file, &error)))
    g_warning ("The damaged library could not be removed: %s", error->message);
}

void
tegotae_library_db_close (TegotaeLibraryDb *db)
{
  if (db == NULL)
    return;

  tegotae_library_db_rollback (db);

  if (tegotae_sqlite_is_damaged (db->sqlite))
    throw_away (db->sqlite);

  tegotae_sqlite_close (db->sqlite);
  g_free (db);
}

gboolean
tegotae_library_db_is_new (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->is_new;
}

gboolean
tegotae_library_db_was_damaged (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->was_damaged;
}

gboolean
tegotae_library_db_is_damaged (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_sqlite_is_damaged (db->sqlite);
}

gboolean
tegotae_library_db_check (TegotaeLibraryDb  *db,
                          GError           **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_integrity_check (db->sqlite, TEGOTAE_CHECK_THOROUGH, error);
}

TegotaeSqlite *
tegotae_library_db_get_sqlite (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return db->sqlite;
}

gboolean
tegotae_library_db_is_changing (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->change != NULL;
}

void
tegotae_library_db_count_entry (TegotaeLibraryDb *db)
{
  g_return_if_fail (db != NULL && db->change != NULL);

  db->n_added++;
  db->indexed = FALSE;
}

static char *
read_fingerprint (TegotaeSqlite  *sqlite,
                  GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_statement_prepare (sqlite, SELECT_FINGERPRINT, error);
  if (statement == NULL)
    return NULL;

  switch (tegotae_statement_step (statement, error))
    {
    case TEGOTAE_STEP_ROW:
      return tegotae_statement_dup_text (statement, 0);
    case TEGOTAE_STEP_DONE:
      return g_strdup ("");
    case TEGOTAE_STEP_FAILED:
    default:
      return NULL;
    }
}

char *
tegotae_library_db_get_fingerprint (TegotaeLibraryDb  *db,
                                    GError           **error)
{
  char *fingerprint;

  g_return_val_if_fail (db != NULL, NULL);

  fingerprint = read_fingerprint (db->sqlite, error);
  if (fingerprint == NULL)
    g_prefix_error (error, "%s: ", _("The library could not be read"));

  return fingerprint;
}

gboolean
tegotae_library_db_begin (TegotaeLibraryDb  *db,
                          GError           **error)
{
  g_return_val_if_fail (db != NULL && db->change == NULL, FALSE);

  db->n_added = 0;
  db->indexed = FALSE;
  db->change = tegotae_transaction_begin (db->sqlite, error);
  if (db->change == NULL)
    g_prefix_error (error, "%s: ", _("The library could not be changed"));

  return db->change != NULL;
}

static gboolean
write_fingerprint (TegotaeSqlite  *sqlite,
                   const char     *fingerprint,
                   GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_statement_prepare (sqlite, UPSERT_FINGERPRINT, error);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, fingerprint);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_library_db_index (TegotaeLibraryDb  *db,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_return_val_if_fail (db != NULL && db->change != NULL, FALSE);

  tegotae_sqlite_set_cancellable (db->sqlite, cancellable);
  db->indexed = db->indexed || tegotae_search_index_finish (db->sqlite, db->n_added, error);
  tegotae_sqlite_set_cancellable (db->sqlite, NULL);

  if (!db->indexed)
    g_prefix_error (error, "%s: ", _("The library could not be changed"));

  return db->indexed;
}

gboolean
tegotae_library_db_commit (TegotaeLibraryDb  *db,
                           const char        *fingerprint,
                           GError           **error)
{
  g_return_val_if_fail (db != NULL && db->change != NULL, FALSE);
  g_return_val_if_fail (fingerprint != NULL, FALSE);

  if ((db->indexed || tegotae_search_index_finish (db->sqlite, db->n_added, error)) &&
      write_fingerprint (db->sqlite, fingerprint, error) &&
      tegotae_transaction_commit (g_steal_pointer (&db->change), error))
    return TRUE;

  tegotae_library_db_rollback (db);
  g_prefix_error (error, "%s: ", _("The library could not be changed"));

  return FALSE;
}

void
tegotae_library_db_rollback (TegotaeLibraryDb *db)
{
  g_return_if_fail (db != NULL);

  g_clear_pointer (&db->change, tegotae_transaction_rollback);
}
