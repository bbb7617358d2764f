/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-entry.h"
#include "store/sqlite/tegotae-statement.h"

G_BEGIN_DECLS

/* What one row adds to the head of an entry. Its first column is the number of
 * the entry; the rest are those of its table, but for position. */
void              tegotae_entry_rows_read_stage   (TegotaeStatement *row,
                                                   TegotaeEntryInfo *info);
void              tegotae_entry_rows_read_domain  (TegotaeStatement *row,
                                                   TegotaeEntryInfo *info);
void              tegotae_entry_rows_read_trigger (TegotaeStatement *row,
                                                   TegotaeEntryInfo *info);

/* The head of the entry with that number, in a pack known by id and language.
 * Fails with TEGOTAE_ERROR_STORE. (transfer full) */
TegotaeEntryInfo *tegotae_entry_rows_get_info     (TegotaeSqlite    *db,
                                                   gint64            number,
                                                   const char       *pack,
                                                   const char       *lang,
                                                   GError          **error);

G_END_DECLS
