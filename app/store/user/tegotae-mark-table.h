/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "core/tegotae-marks.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-user-db.h"

/* What the user has done with entries. Times are milliseconds since 1970 UTC; all
 * functions fail with TEGOTAE_ERROR_STORE if the database does. */

/**
 * tegotae_mark_table_set:
 * @mark: TEGOTAE_MARK_READ, TEGOTAE_MARK_BOOKMARKED, or a verdict; TEGOTAE_MARK_NONE for
 *   the verdict that was given
 * @is_set: FALSE to take it away
 *
 * An entry that is read again keeps the time of its first reading, a bookmark that is
 * there keeps its time, and a verdict takes the place of the one given before, which
 * counts as earlier whatever @now is.
 */
gboolean             tegotae_mark_table_set         (TegotaeUserDb              *db,
                                                     const char                 *pack,
                                                     const char                 *entry,
                                                     TegotaeMark                 mark,
                                                     gboolean                    is_set,
                                                     gint64                      now,
                                                     GError                    **error);

/* Of all entries. (transfer full) */
TegotaeMarks        *tegotae_mark_table_list        (TegotaeUserDb              *db,
                                                     GError                    **error);

/* Keeps where the reading of an entry was left. It is later than every place kept so
 * far, whatever its time is. */
gboolean             tegotae_mark_table_set_place   (TegotaeUserDb              *db,
                                                     const TegotaeReadingPosition  *place,
                                                     GError                    **error);

/* NULL without an error if there is none. (transfer full) */
TegotaeReadingPosition *tegotae_mark_table_get_place   (TegotaeUserDb              *db,
                                                     const char                 *pack,
                                                     const char                 *entry,
                                                     GError                    **error);

/* The latest first. (transfer full) (element-type TegotaeReadingPosition) */
GPtrArray           *tegotae_mark_table_list_places (TegotaeUserDb              *db,
                                                     GError                    **error);

/* Adds the mark of a row, whose columns are pack, entry, kind, value and time, to its entry. */
void              tegotae_mark_rows_read_one (TegotaeStatement     *row,
                                              TegotaeExportedEntry *entry);

/* Adds every entry that has marks, by pack and entry; within one TegotaeSnapshot.
 * @entries: (element-type TegotaeExportedEntry) */
gboolean          tegotae_mark_rows_load    (TegotaeSqlite              *sqlite,
                                             GPtrArray                  *entries,
                                             GError                    **error);

/* Merges what was done with one entry elsewhere; within one TegotaeTransaction. The
 * earliest first and the latest last reading count, a bookmark stays, and verdict and
 * place are replaced by later ones. */
gboolean          tegotae_mark_rows_merge   (TegotaeSqlite               *sqlite,
                                             const TegotaeExportedEntry  *entry,
                                             TegotaeRestoreCount         *count,
                                             GError                     **error);
