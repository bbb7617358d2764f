/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "store/sqlite/tegotae-sqlite.h"

G_BEGIN_DECLS

/* Merges records that come from elsewhere into @sqlite, within a TegotaeTransaction, as
 * tegotae_export_table_restore() says. @counts: what was done is added */
gboolean tegotae_record_merge_export   (TegotaeSqlite         *sqlite,
                                        const TegotaeExport   *data,
                                        TegotaeRestoreCounts  *counts,
                                        GError               **error);

/* The same with all of @from, a backup of the latest schema; but what was deleted or
 * removed later stays so. The diagnosis in progress belongs to its moment and is not
 * taken. */
gboolean tegotae_record_merge_database (TegotaeSqlite         *from,
                                        TegotaeSqlite         *to,
                                        GError               **error);

G_END_DECLS
