/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-marks.h"
#include "store/sqlite/tegotae-sqlite.h"

/* What tegotae_has_marks() is handed in SQL, and the name of the type. */
#define TEGOTAE_SEARCH_MARKS "tegotae-search-marks"

/**
 * TegotaeSearchMarks:
 * @marks: those of all entries
 * @filter: which of them are wanted
 *
 * Marks are in another database than entries, and few: so they are handed over.
 */
typedef struct
{
  const TegotaeMarks *marks;
  TegotaeMarksFilter  filter;
} TegotaeSearchMarks;

/**
 * SECTION: the file of library.db, and what becomes of one that cannot be used
 */

/* Opens it as tegotae_library_db_open() says. One that only lacks room on the disk
 * to be opened is left as it is.
 * @is_new: (out): whether it is empty, as there was none that could be used
 * @was_damaged: (out): set if there was one that had to go, and was not only made by
 *   another version */
TegotaeSqlite *tegotae_library_file_open           (const char     *path,
                                                    gboolean       *is_new,
                                                    gboolean       *was_damaged,
                                                    GError        **error);

/* An empty one that is no file. */
TegotaeSqlite *tegotae_library_file_open_in_memory (GError        **error);

/* Empties a library in which damage was met, so that the next one to open it makes
 * it anew. */
void           tegotae_library_file_throw_away     (TegotaeSqlite  *sqlite);
