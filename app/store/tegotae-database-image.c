/* tegotae-database-image.c
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

#include "tegotae-database-image.h"

#include <string.h>

#include "core/tegotae-error.h"
#include "store/tegotae-sqlite-private.h"
#include "store/tegotae-write-ahead-log.h"

/* In the head of the file, https://www.sqlite.org/fileformat.html, 1.3: whether
 * there is a log (2) or not (1), for who writes and for who reads. */
#define HEAD_SIZE 100
#define OFFSET_OF_FORMATS 18
#define WITHOUT_LOG 1

/* NULL without an error if it is not there. */
static GByteArray *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  char *bytes = NULL;
  gsize size;

  if (g_file_get_contents (path, &bytes, &size, &local_error))
    return g_byte_array_new_take ((guint8 *) bytes, size);

  if (!g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, local_error->message);

  return NULL;
}

/* Adds what is in the log, if there is one. */
static gboolean
add_log (GByteArray  *database,
         const char  *path,
         GError     **error)
{
  g_autofree char *log_path = g_strconcat (path, "-wal", NULL);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GByteArray) log = read_file (log_path, &local_error);

  if (log != NULL)
    return tegotae_write_ahead_log_apply (log->data, log->len, database, error);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* SQLite takes the bytes in memory of its own. */
static gboolean
hand_over (TegotaeSqlite  *db,
           GByteArray     *bytes,
           GError        **error)
{
  guchar *copy = sqlite3_malloc64 (MAX (bytes->len, 1));
  int status = SQLITE_NOMEM;

  if (copy != NULL)
    {
      memcpy (copy, bytes->data, bytes->len);
      status = sqlite3_deserialize (db->handle, "main", copy, bytes->len, bytes->len,
                                    SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
    }

  if (status == SQLITE_OK)
    return TRUE;

  tegotae_sqlite_set_error (db, status, error);

  return FALSE;
}

TegotaeSqlite *
tegotae_database_image_open (const char  *path,
                             GError     **error)
{
  g_autoptr (TegotaeSqlite) db = NULL;
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = read_file (path, error);
  if (bytes == NULL || !add_log (bytes, path, error))
    return NULL;

  db = tegotae_sqlite_open (":memory:", 0, error);
  if (db == NULL)
    return NULL;

  if (bytes->len >= HEAD_SIZE)
    memset (bytes->data + OFFSET_OF_FORMATS, WITHOUT_LOG, 2);

  /* What is said of it is said of the file. */
  g_free (db->path);
  db->path = g_strdup (path);

  return hand_over (db, bytes, error) ? g_steal_pointer (&db) : NULL;
}
