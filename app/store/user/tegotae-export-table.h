/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "store/sqlite/tegotae-sqlite.h"
#include "store/user/tegotae-user-db.h"

/* Everything the user made, as it was at one moment. The diagnosis in progress
 * is not part of it. (transfer full) */
TegotaeExport *tegotae_export_table_read    (TegotaeUserDb         *db,
                                             GError               **error);

/**
 * tegotae_export_table_restore:
 * @data: what tegotae_export_reader_read() has accepted
 * @counts: (out) (optional): what was done
 *
 * Merges @data into what is here, in one transaction: all of it or nothing.
 * Doing it again changes nothing.
 *
 * What is here stays, unless what comes has a time and is newer:
 * - an attempt (by its UUID) stays as it is; its note is replaced by a newer one;
 * - of an entry (by pack and id) the earliest first and the latest last reading
 *   count, a bookmark stays, and verdict and reading position are replaced by newer
 *   ones;
 * - a question (by its UUID) is replaced, with all its answers, by one changed
 *   later;
 * - what comes and is not deleted there is not deleted here, either, even if it was
 *   removed; what is deleted there is deleted here, unless it was brought back since;
 * - a setting stays.
 */
gboolean       tegotae_export_table_restore (TegotaeUserDb         *db,
                                             const TegotaeExport   *data,
                                             TegotaeRestoreCounts  *counts,
                                             GError               **error);

/* The same with all of @from, a backup of the latest schema, within a TegotaeTransaction of
 * @to; but what was deleted or removed later stays so. The diagnosis in progress belongs to
 * its moment and is not taken. */
gboolean       tegotae_export_table_merge   (TegotaeSqlite         *from,
                                             TegotaeSqlite         *to,
                                             GError               **error);
