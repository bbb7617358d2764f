/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "store/sqlite/tegotae-sqlite.h"
#include "store/user/tegotae-user-db.h"

/* Keeps @draft in place of the one that was there, in one transaction. All
 * functions here fail with TEGOTAE_ERROR_STORE if the database fails. */
gboolean      tegotae_draft_table_save   (TegotaeUserDb       *db,
                                          const TegotaeDraft  *draft,
                                          GError             **error);

/* The draft, with its responses in no order; NULL without an error if there is
 * none. One whose attempt is saved is none: the program may have ended just
 * before it took the draft away.
 * (transfer full) */
TegotaeDraft *tegotae_draft_table_get    (TegotaeUserDb       *db,
                                          GError             **error);

/* Takes it away if @attempt is what has become of it. */
gboolean      tegotae_draft_table_settle (TegotaeUserDb         *db,
                                          const TegotaeAttempt  *attempt,
                                          GError               **error);

/* Takes it away, if there is one. */
gboolean      tegotae_draft_table_delete (TegotaeUserDb       *db,
                                          GError             **error);

/* Writes a draft where there is none, within one TegotaeTransaction. */
gboolean tegotae_draft_rows_insert (TegotaeSqlite       *sqlite,
                                    const TegotaeDraft  *draft,
                                    GError             **error);

/* The draft, in a snapshot of its own. @draft: (out) (transfer full) (nullable): NULL if
 * there is none, or if its attempt is saved */
gboolean tegotae_draft_rows_load   (TegotaeSqlite       *sqlite,
                                    TegotaeDraft       **draft,
                                    GError             **error);
