/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-library-file.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-database-file.h"
#include "store/sqlite/tegotae-fts.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-stamp.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"

#define SCHEMA "/io/github/tegotae/Tegotae/sql/library.sql"

/* Of data/sql/library.sql; a file with another one is made anew. */
#define SCHEMA_VERSION 5

/* Long enough for another process to make a large library anew. */
#define WAIT_MILLISECONDS 30000

/* Reads every table, so that a missing one is detected at once. */
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

/* Packs are public: overwriting deleted rows with zeros would waste time. */
#define NO_TRACES_TO_HIDE "PRAGMA secure_delete = OFF"

/* In KiB: a search of a large library reads much of its index. */
#define LARGE_CACHE "PRAGMA cache_size = -16384"

static void
has_marks (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  const char *pack = (const char *) sqlite3_value_text (values[0]);
  const char *entry = (const char *) sqlite3_value_text (values[1]);
  const TegotaeSearchMarks *self = sqlite3_value_pointer (values[2], TEGOTAE_SEARCH_MARKS);

  if (pack == NULL || entry == NULL || self == NULL)
    {
      sqlite3_result_error_code (context, SQLITE_MISUSE);
      return;
    }

  sqlite3_result_int (context, tegotae_marks_filter_match (self->filter,
                                                           tegotae_marks_get (self->marks, pack,
                                                                              entry)));
}

/* Teaches a connection tegotae_has_marks (pack, entry, pointer): whether the
 * filter lets that entry through. */
static gboolean
register_has_marks (TegotaeSqlite  *db,
                    GError        **error)
{
  int status;

  g_return_val_if_fail (db != NULL, FALSE);

  status = sqlite3_create_function (db->handle, "tegotae_has_marks", 3,
                                    SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, has_marks, NULL, NULL);
  if (status == SQLITE_OK)
    return TRUE;

  tegotae_sqlite_set_error (db, status, error);

  return FALSE;
}

static gboolean
create_schema (TegotaeSqlite  *sqlite,
               GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = NULL;
  g_autoptr (GBytes) sql = NULL;

  sql = g_resources_lookup_data (SCHEMA, 0, error);
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

static gboolean
make_usable (TegotaeSqlite        *sqlite,
             TegotaeDatabaseFile  *file,
             gboolean             *is_new,
             GError              **error)
{
  TegotaeStamp stamp;
  gint64 probe;

  if (!tegotae_stamp_read (sqlite, &stamp, error) ||
      !check_stamp (&stamp, error) ||
      !tegotae_fts_register (sqlite, error) ||
      !register_has_marks (sqlite, error) ||
      !tegotae_database_file_protect (file, error) ||
      !tegotae_sqlite_adopt (sqlite, TEGOTAE_SYNC_NORMAL, error) ||
      !tegotae_sqlite_exec (sqlite, NO_TRACES_TO_HIDE, error) ||
      !tegotae_sqlite_exec (sqlite, LARGE_CACHE, error))
    return FALSE;

  *is_new = tegotae_stamp_is_blank (&stamp);

  return (!*is_new || create_schema (sqlite, error)) &&
         tegotae_statement_read_int64 (sqlite, PROBE, NULL, &probe, error);
}

/* @lacks_room: (out): whether that is why it cannot be opened */
static TegotaeSqlite *
open_as_it_is (TegotaeDatabaseFile  *file,
               const char           *path,
               gboolean             *is_new,
               gboolean             *lacks_room,
               GError              **error)
{
  g_autoptr (TegotaeSqlite) sqlite = tegotae_sqlite_open (path, WAIT_MILLISECONDS, error);

  *lacks_room = FALSE;
  if (sqlite == NULL)
    return NULL;

  if (make_usable (sqlite, file, is_new, error))
    return g_steal_pointer (&sqlite);

  *lacks_room = tegotae_sqlite_lacks_room (sqlite);

  return NULL;
}

/* A file in the place of the library may be deleted, except the user's records:
 * paths may be mixed up. */
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

TegotaeSqlite *
tegotae_library_file_open (const char  *path,
                           gboolean    *is_new,
                           gboolean    *was_damaged,
                           GError     **error)
{
  g_autoptr (TegotaeDatabaseFile) file = tegotae_database_file_hold (path, error);
  g_autoptr (GError) reason = NULL;
  TegotaeSqlite *sqlite;
  gboolean lacks_room;

  if (file == NULL)
    return NULL;

  sqlite = open_as_it_is (file, path, is_new, &lacks_room, &reason);
  if (sqlite != NULL)
    return sqlite;

  /* The file is good and can be opened once the disk has room. */
  if (lacks_room)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  if (!check_not_precious (path, error) || !tegotae_database_file_replace (file, error))
    return NULL;

  g_info ("The library was made anew: %s", reason->message);
  *was_damaged = !g_error_matches (reason, TEGOTAE_ERROR, TEGOTAE_ERROR_NEWER);

  return open_as_it_is (file, path, is_new, &lacks_room, error);
}

TegotaeSqlite *
tegotae_library_file_open_in_memory (GError **error)
{
  g_autoptr (TegotaeSqlite) sqlite = tegotae_sqlite_open (":memory:", WAIT_MILLISECONDS, error);

  return sqlite != NULL &&
         tegotae_sqlite_exec (sqlite, TEGOTAE_SQLITE_NO_FILES, error) &&
         tegotae_fts_register (sqlite, error) &&
         register_has_marks (sqlite, error) &&
         create_schema (sqlite, error)
         ? g_steal_pointer (&sqlite)
         : NULL;
}

/* Unless another process has replaced it already. */
void
tegotae_library_file_throw_away (TegotaeSqlite *sqlite)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeDatabaseFile) file = NULL;

  file = tegotae_database_file_hold (tegotae_sqlite_get_path (sqlite), &error);

  if (file == NULL ||
      (tegotae_sqlite_is_in_place (sqlite) && !tegotae_database_file_replace (file, &error)))
    g_warning ("The damaged library could not be removed: %s", error->message);
}
