/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"
#include "store/sqlite/tegotae-stamp.h"

/**
 * SECTION: what a user.db of this version is like
 */

/* The version that its migrations lead to. */
guint32  tegotae_user_schema_get_latest  (void);

/* Whether a database may be opened to write: ours or still blank, and not of a
 * newer version. Fails with TEGOTAE_ERROR_NEWER or TEGOTAE_ERROR_FOREIGN. */
gboolean tegotae_user_schema_check_stamp (const TegotaeStamp  *stamp,
                                          const char          *path,
                                          GError             **error);

/* Brings it up to date. Fails with TEGOTAE_ERROR_STORE, the database at the
 * version before the step that failed. */
gboolean tegotae_user_schema_migrate     (TegotaeSqlite       *db,
                                          GError             **error);

/* Whether every table is as the migrations make it. If not, the database is
 * damaged, and it fails with TEGOTAE_ERROR_STORE. */
gboolean tegotae_user_schema_check       (TegotaeSqlite       *db,
                                          GError             **error);

/* A database in memory, up to date and empty. */
TegotaeSqlite *tegotae_user_schema_make_in_memory (GError    **error);
