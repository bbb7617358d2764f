/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "core/tegotae-question.h"
#include "store/user/tegotae-deletion-rows.h"
#include "store/user/tegotae-record-rows.h"

G_BEGIN_DECLS

/**
 * SECTION: questions in their two tables
 *
 * As tegotae-attempt-rows.h for attempts. What belongs together is read within
 * one TegotaeSnapshot and written within one TegotaeTransaction.
 */

/* All, the newest first. (transfer full) (element-type TegotaeQuestion) */
GPtrArray *tegotae_question_rows_load (TegotaeSqlite          *sqlite,
                                       TegotaeRecords          which,
                                       GError                **error);

/* How all of them are read. Static. */
const TegotaeRecordKind *tegotae_question_rows_get_kind (void);

/* Each that there is, also those that are deleted: see tegotae_record_rows_each(). */
gboolean   tegotae_question_rows_each (TegotaeSqlite          *sqlite,
                                       TegotaeRecordFunc       func,
                                       gpointer                user_data,
                                       GError                **error);

/* The question @id, read in a snapshot of its own. @question: (out)
 * (transfer full) (nullable): NULL if there is none */
gboolean   tegotae_question_rows_get  (TegotaeSqlite          *sqlite,
                                       const char             *id,
                                       TegotaeRecords          which,
                                       TegotaeQuestion       **question,
                                       GError                **error);

/* Adds it, or writes it over the question of its id, with all its answers. What was deleted
 * or removed is there again. */
gboolean   tegotae_question_rows_put  (TegotaeSqlite          *sqlite,
                                       const TegotaeQuestion  *question,
                                       GError                **error);

/* Merges a question that comes from elsewhere: it takes the place of the one of its id, with
 * all its answers, if it was changed later, and takes over whether it is deleted. */
gboolean   tegotae_question_rows_merge (TegotaeSqlite         *sqlite,
                                       const TegotaeQuestion  *question,
                                       TegotaeMerge            merge,
                                       TegotaeRestoreCount    *count,
                                       GError                **error);

G_END_DECLS
