/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-marks.h"
#include "store/sqlite/tegotae-sqlite.h"

G_BEGIN_DECLS

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

/* Teaches a connection tegotae_has_marks (pack, entry, pointer): whether the
 * filter lets that entry through. */
gboolean tegotae_search_marks_register (TegotaeSqlite  *db,
                                        GError        **error);

G_END_DECLS
