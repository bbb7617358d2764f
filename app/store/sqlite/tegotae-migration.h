/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/sqlite/tegotae-sqlite.h"

/**
 * SECTION: bringing a schema up to date
 *
 * Migrations are numbered SQL files, 0001-….sql and on without a gap, in a
 * folder of the program's resources, which every thread may look up. The number
 * of the last one that ran is the version in the database's stamp. A file that
 * has been released is never changed.
 */

/* The version that the migrations in @folder lead to. */
guint32  tegotae_migration_get_latest (const char *folder);

/* Runs the migrations that @db has not had yet, each in one
 * transaction that ends with a check of all foreign keys. If one fails, the database stays at
 * the version before it.
 *
 * Fails with TEGOTAE_ERROR_NEWER if the database is newer than the latest, and
 * with TEGOTAE_ERROR_STORE if a migration fails. */
gboolean tegotae_migration_run        (TegotaeSqlite  *db,
                                       guint32         application,
                                       const char     *folder,
                                       GError        **error);

/* Sets TEGOTAE_ERROR_NEWER for the database at @path. */
void     tegotae_migration_set_newer  (const char     *path,
                                       GError        **error);
