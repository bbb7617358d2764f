/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "core/tegotae-question.h"
#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-record-rows.h"
#include "store/user/tegotae-user-db.h"

/* The user's own questions, but for those that are deleted: see tegotae-deletion-table.h.
 * All functions fail with TEGOTAE_ERROR_STORE if the
 * database does. */

/* Saves a question with its answers in one transaction, in place of the one of
 * that id if there is one; then its changed_at is after that of the one it replaces.
 * Else it is kept exactly as it is. What was deleted or removed is there again. Fails with TEGOTAE_ERROR_INVALID as
 * tegotae_question_check(). */
gboolean         tegotae_question_table_save   (TegotaeUserDb          *db,
                                                const TegotaeQuestion  *question,
                                                GError                **error);

/* All questions, whole, the newest first (by asked_at, then by order saved).
 * (transfer full) (element-type TegotaeQuestion) */
GPtrArray       *tegotae_question_table_list   (TegotaeUserDb          *db,
                                                GError                **error);

/* Fails with TEGOTAE_ERROR_NOT_FOUND if there is none of that id.
 * (transfer full) */
TegotaeQuestion *tegotae_question_table_get    (TegotaeUserDb          *db,
                                                const char             *id,
                                                GError                **error);

/* What is another text after any change of any question, whoever made it; ""
 * if there are none. Owned by the caller. */
char            *tegotae_question_table_get_state (TegotaeUserDb       *db,
                                                GError                **error);

/**
 * SECTION: questions in their two tables, where two places meet
 *
 * As tegotae-attempt-rows.h for attempts. What belongs together is read within
 * one TegotaeSnapshot and written within one TegotaeTransaction.
 */

/* How they are read, by TegotaeRecords; all come the newest first. Records are
 * TegotaeQuestion. */
extern const TegotaeRecordKind tegotae_question_kinds[TEGOTAE_N_RECORDS];

/* Merges a question that comes from elsewhere: it takes the place of the one of its id, with
 * all its answers, if it was changed later, and takes over whether it is deleted. */
gboolean   tegotae_question_rows_merge (TegotaeSqlite         *sqlite,
                                       const TegotaeQuestion  *question,
                                       TegotaeMerge            merge,
                                       TegotaeRestoreCount    *count,
                                       GError                **error);
