/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/**
 * TegotaeSqlite:
 *
 * A connection to one SQLite database file, hardened: foreign keys are kept,
 * the schema is not trusted, double quotes never make a string. Belongs to the
 * thread that opened it.
 *
 * All functions fail with TEGOTAE_ERROR_STORE and a message that has SQLite's
 * words and the file.
 */
typedef struct _TegotaeSqlite TegotaeSqlite;

/**
 * TegotaeSync:
 * @TEGOTAE_SYNC_NORMAL: the last commits may be lost when the power fails
 * @TEGOTAE_SYNC_FULL: a commit is on the disk when it returns
 *
 * What a commit promises. Neither ever leaves half a transaction.
 */
typedef enum
{
  TEGOTAE_SYNC_NORMAL,
  TEGOTAE_SYNC_FULL,
} TegotaeSync;

/* For a database in memory: what it sorts and joins is not written anywhere either. */
#define TEGOTAE_SQLITE_NO_FILES "PRAGMA temp_store = MEMORY"

/* Opens a file, which must be there. This writes nothing, and neither does
 * closing it again before it is adopted.
 * @wait: how long any call waits for other processes, in milliseconds */
TegotaeSqlite *tegotae_sqlite_open  (const char     *path,
                                     guint           wait,
                                     GError        **error);

/* Makes the file ours to write to: write-ahead log, checkpoint at close. */
gboolean       tegotae_sqlite_adopt (TegotaeSqlite  *db,
                                     TegotaeSync     sync,
                                     GError        **error);

/* Has closing leave nothing beside the file, which is ours, if nobody else uses it. */
gboolean       tegotae_sqlite_tidy  (TegotaeSqlite  *db,
                                     GError        **error);

/* Closes the connection. A statement that was not released is a programming
 * error and is complained of by its SQL. */
void           tegotae_sqlite_close (TegotaeSqlite  *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSqlite, tegotae_sqlite_close)

/* Runs statements that return nothing. */
gboolean       tegotae_sqlite_exec             (TegotaeSqlite  *db,
                                                const char     *sql,
                                                GError        **error);

/* The row id of the last INSERT. */
gint64         tegotae_sqlite_get_last_row     (TegotaeSqlite  *db);

/* How many rows the last INSERT, UPDATE or DELETE changed. */
gint64         tegotae_sqlite_get_n_changes    (TegotaeSqlite  *db);

/* Whether foreign keys are enforced; they are after opening. Has no effect
 * inside a transaction. */
gboolean       tegotae_sqlite_set_foreign_keys (TegotaeSqlite  *db,
                                                gboolean        enforced,
                                                GError        **error);

/* While @cancellable is set, whatever runs on the connection fails soon after it
 * was cancelled. (nullable): nothing is cancelled any more. Borrowed. */
void           tegotae_sqlite_set_cancellable  (TegotaeSqlite  *db,
                                                GCancellable   *cancellable);

/* Has @func called each time before a change becomes final. It may read the file
 * through another connection, which sees the state before the change. */
void           tegotae_sqlite_set_before_commit (TegotaeSqlite  *db,
                                                 void          (*func) (gpointer user_data),
                                                 gpointer        user_data);

/* Whether any call so far found the file to be damaged. */
gboolean       tegotae_sqlite_is_damaged       (TegotaeSqlite  *db);

/* Whether any call so far failed because nothing could be written to the disk, which
 * says nothing against the file. */
gboolean       tegotae_sqlite_lacks_room       (TegotaeSqlite  *db);

/* Whether any call so far failed because the system did not give the file (rights,
 * locks, the disk), which says nothing against the file. */
gboolean       tegotae_sqlite_is_withheld      (TegotaeSqlite  *db);

/* Whether the file that is open still has the name it was opened by. */
gboolean       tegotae_sqlite_is_in_place      (TegotaeSqlite  *db);

/* Fails if the file, as it was opened, cannot be written. SQLite would read it, but
 * make files beside it that cannot be written either, nor later. */
gboolean       tegotae_sqlite_check_writable   (TegotaeSqlite  *db,
                                                GError        **error);

/* Borrowed. */
const char    *tegotae_sqlite_get_path         (TegotaeSqlite  *db);
