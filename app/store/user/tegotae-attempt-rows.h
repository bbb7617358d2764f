/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-export.h"
#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-record-rows.h"

G_BEGIN_DECLS

/**
 * SECTION: attempts in their four tables
 *
 * An attempt's number is that of its row, to which the other tables refer; its
 * place in the order of saving is its order. What belongs together is read within one TegotaeSnapshot.
 */

/* Finds the number of the attempt @id; gives TEGOTAE_RECORD_NO_NUMBER if there
 * is none. Fails only if the database does. */
gboolean   tegotae_attempt_rows_find   (TegotaeSqlite         *sqlite,
                                        const char            *id,
                                        TegotaeRecords         which,
                                        gint64                *number,
                                        GError               **error);

/* All, the newest first. (transfer full) (element-type TegotaeAttempt) */
GPtrArray *tegotae_attempt_rows_load   (TegotaeSqlite         *sqlite,
                                        TegotaeRecords         which,
                                        GError               **error);

/* How all of them are read. Static. */
const TegotaeRecordKind *tegotae_attempt_rows_get_kind (void);

/* Each that there is, also those that are deleted: see tegotae_record_rows_each(). */
gboolean   tegotae_attempt_rows_each   (TegotaeSqlite         *sqlite,
                                        TegotaeRecordFunc      func,
                                        gpointer               user_data,
                                        GError               **error);

/* The attempt @id, or the newest that the user took themselves if @id is NULL, unless it is
 * deleted; read in a snapshot of its own. @attempt: (out) (transfer full) (nullable): NULL
 * if there is none */
gboolean   tegotae_attempt_rows_get    (TegotaeSqlite         *sqlite,
                                        const char            *id,
                                        TegotaeAttempt       **attempt,
                                        GError               **error);

/* Inserts an attempt, which is not there yet, with its parts and its note; within
 * one TegotaeTransaction. If its order is 0, it is the last one from now on. */
gboolean   tegotae_attempt_rows_insert (TegotaeSqlite         *sqlite,
                                        const TegotaeAttempt  *attempt,
                                        GError               **error);

/* Merges an attempt that comes from elsewhere: one that is here stays as it is, but for a
 * note that is newer, and whether it is deleted. Within one TegotaeTransaction. */
gboolean   tegotae_attempt_rows_merge  (TegotaeSqlite         *sqlite,
                                        const TegotaeAttempt  *attempt,
                                        TegotaeMerge           merge,
                                        TegotaeRestoreCount   *count,
                                        GError               **error);

G_END_DECLS
