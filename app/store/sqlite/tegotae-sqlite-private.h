/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "tegotae-sqlite.h"

struct _TegotaeSqlite
{
  sqlite3    *handle;
  char       *path;
  GThread    *thread;
  guint       wait; /* for other processes, in milliseconds */
  GHashTable *statements; /* SQL → TegotaeStatement, each prepared once; NULL before the first */
  gboolean    damaged;
  gboolean    lacks_room;
  gboolean    withheld;
  gboolean    changing;   /* in a TegotaeTransaction */
  void      (*before_commit) (gpointer user_data);
  gpointer    before_commit_data;
};

/* tegotae_sqlite_open() on another system below SQLite.
 * @vfs: (nullable): its name for SQLite */
TegotaeSqlite *tegotae_sqlite_open_with (const char  *path,
                                         guint        wait,
                                         const char  *vfs,
                                         GError     **error);

/* Sets @error from the result @status of a call that failed. */
void tegotae_sqlite_set_error (TegotaeSqlite  *db,
                               int             status,
                               GError        **error);

/* Sets @error from a fault that was found in the file, and marks it damaged.
 * Returns: FALSE */
gboolean tegotae_sqlite_set_damaged (TegotaeSqlite  *db,
                                     const char     *fault,
                                     GError        **error);
