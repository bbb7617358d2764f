/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "store/sqlite/tegotae-sqlite.h"

G_BEGIN_DECLS

/* Writes a draft where there is none, within one TegotaeTransaction. */
gboolean tegotae_draft_rows_insert (TegotaeSqlite       *sqlite,
                                    const TegotaeDraft  *draft,
                                    GError             **error);

/* The draft, in a snapshot of its own. @draft: (out) (transfer full) (nullable): NULL if
 * there is none, or if its attempt is saved */
gboolean tegotae_draft_rows_load   (TegotaeSqlite       *sqlite,
                                    TegotaeDraft       **draft,
                                    GError             **error);

G_END_DECLS
