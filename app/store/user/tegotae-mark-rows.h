/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-marks.h"
#include "store/sqlite/tegotae-statement.h"

G_BEGIN_DECLS

/* What the tables of marks share: each has a row for an entry, which is named
 * by its pack and its id. */

/* Takes the statement @sql and binds the entry to its first two parameters. */
TegotaeStatement *tegotae_mark_rows_prepare (TegotaeSqlite  *sqlite,
                                             const char     *sql,
                                             const char     *pack,
                                             const char     *entry,
                                             GError        **error);

/* Adds @mark to every entry that @sql selects, as pack and entry. */
gboolean          tegotae_mark_rows_collect (TegotaeSqlite  *sqlite,
                                             const char     *sql,
                                             TegotaeMark     mark,
                                             TegotaeMarks   *marks,
                                             GError        **error);

G_END_DECLS
