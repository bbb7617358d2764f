/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/**
 * tegotae_backup_merge:
 * @db: of the latest schema, outside of any transaction
 * @backup: path of a good backup; it is not changed
 * @work: where a copy of it may lie for the while
 *
 * Adds what @db lacks of the backup, and takes from it what was changed later than
 * it was in @db. A backup that is not what it should be after all adds nothing.
 *
 * Fails with TEGOTAE_ERROR_STORE, @db as it was, if the disk or @db does.
 */
gboolean tegotae_backup_merge (TegotaeSqlite  *db,
                               const char     *backup,
                               const char     *work,
                               GError        **error);
