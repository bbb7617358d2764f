/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "store/sqlite/tegotae-statement.h"

G_BEGIN_DECLS

/* The kinds of marks. */
#define TEGOTAE_MARK_ROW_READ     "read"
#define TEGOTAE_MARK_ROW_BOOKMARK "bookmark"
#define TEGOTAE_MARK_ROW_VERDICT  "verdict"
#define TEGOTAE_MARK_ROW_PLACE    "place"

#define TEGOTAE_MARK_ROWS_INSERT "INSERT INTO mark (pack, entry, kind, value, time) "
#define TEGOTAE_MARK_ROWS_SELECT "SELECT pack, entry, kind, value, time FROM mark "

/* Takes a statement with its first two parameters. */
TegotaeStatement *tegotae_mark_rows_prepare (TegotaeSqlite     *sqlite,
                                             const char        *sql,
                                             const char        *pack,
                                             const char        *entry,
                                             GError           **error);

/* Runs a statement with five parameters: the columns. @value: (nullable): NULL for NULL */
gboolean          tegotae_mark_rows_write   (TegotaeSqlite     *sqlite,
                                             const char        *sql,
                                             const char        *pack,
                                             const char        *entry,
                                             const char        *kind,
                                             const gint64      *value,
                                             gint64             time,
                                             GError           **error);

/* Adds the mark of the row to its entry. */
void              tegotae_mark_rows_read_one (TegotaeStatement     *row,
                                              TegotaeExportedEntry *entry);

/* Adds the rows that @statement selects to @entries, one for each entry. It is NULL if it
 * could not be prepared. (element-type TegotaeExportedEntry) */
gboolean          tegotae_mark_rows_read    (TegotaeStatement  *statement,
                                             GPtrArray         *entries,
                                             GError           **error);

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

G_END_DECLS
