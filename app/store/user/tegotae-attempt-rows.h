/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-export.h"
#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-record-rows.h"

/**
 * SECTION: attempts in their four tables
 *
 * An attempt's number is that of its row, to which the other tables refer; its
 * place in the order of saving is its order. What belongs together is read within one TegotaeSnapshot.
 */

/* How they are read, by TegotaeRecords; all come the newest first. Records are
 * TegotaeAttempt. */
extern const TegotaeRecordKind tegotae_attempt_kinds[TEGOTAE_N_RECORDS];

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
