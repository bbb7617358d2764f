/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* "Tego" and "TegL", as SQLite's application ids. */
#define TEGOTAE_APPLICATION_USER    0x5465676f
#define TEGOTAE_APPLICATION_LIBRARY 0x5465674c

/**
 * TegotaeStamp:
 * @is_sqlite: whether it is a SQLite database, or an empty file, which is one
 * @application: whose database it is; 0 if it does not say
 * @version: of the schema; 0 if it does not say
 * @changes: how often the schema was changed; 0 in a database just made
 *
 * What a database says of itself.
 */
typedef struct
{
  gboolean is_sqlite;
  guint32  application;
  guint32  version;
  guint32  changes;
} TegotaeStamp;

/* Reads it from the head of the file as it lies on the disk: takes no lock,
 * and touches neither the file nor what is beside it. What is still in a
 * write-ahead log is not seen. Fails with TEGOTAE_ERROR_STORE. */
gboolean tegotae_stamp_read_head (TegotaeSqlite       *db,
                                  TegotaeStamp        *stamp,
                                  GError             **error);

/* Reads it through SQLite, as it holds at this moment. Likewise. */
gboolean tegotae_stamp_read      (TegotaeSqlite       *db,
                                  TegotaeStamp        *stamp,
                                  GError             **error);

/* Writes application and version; part of the transaction that is open. */
gboolean tegotae_stamp_write     (TegotaeSqlite       *db,
                                  guint32              application,
                                  guint32              version,
                                  GError             **error);

/* Whether nobody has put anything into the database yet. */
gboolean tegotae_stamp_is_blank  (const TegotaeStamp  *stamp);
