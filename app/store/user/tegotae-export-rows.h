/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "core/tegotae-restore-counts.h"
#include "store/sqlite/tegotae-sqlite.h"

G_BEGIN_DECLS

/* Each reads one part of the user's data; within one TegotaeSnapshot. */
gboolean tegotae_export_rows_read_attempts     (TegotaeSqlite                  *sqlite,
                                                TegotaeExport                  *data,
                                                GError                        **error);
gboolean tegotae_export_rows_read_entries      (TegotaeSqlite                  *sqlite,
                                                TegotaeExport                  *data,
                                                GError                        **error);
gboolean tegotae_export_rows_read_questions    (TegotaeSqlite                  *sqlite,
                                                TegotaeExport                  *data,
                                                GError                        **error);
gboolean tegotae_export_rows_read_settings     (TegotaeSqlite                  *sqlite,
                                                TegotaeExport                  *data,
                                                GError                        **error);

/* Each merges one thing, as tegotae_export_table_restore() says, and counts it;
 * within one TegotaeTransaction. */
gboolean tegotae_export_rows_restore_attempt   (TegotaeSqlite                  *sqlite,
                                                const TegotaeAttempt           *attempt,
                                                TegotaeRestoreCount            *count,
                                                GError                        **error);
gboolean tegotae_export_rows_restore_entry     (TegotaeSqlite                  *sqlite,
                                                const TegotaeExportedEntry     *entry,
                                                TegotaeRestoreCount            *count,
                                                GError                        **error);
gboolean tegotae_export_rows_restore_question  (TegotaeSqlite                  *sqlite,
                                                const TegotaeQuestion          *question,
                                                TegotaeRestoreCount            *count,
                                                GError                        **error);
gboolean tegotae_export_rows_restore_setting   (TegotaeSqlite                  *sqlite,
                                                const char                     *key,
                                                const char                     *value,
                                                TegotaeRestoreCount            *count,
                                                GError                        **error);

G_END_DECLS
