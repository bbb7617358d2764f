/* tegotae-mark-rows.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/tegotae-marks.h"
#include "store/tegotae-statement.h"

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
