/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/library/tegotae-library-db.h"
#include "store/sqlite/tegotae-sqlite.h"

/* Borrowed. */
TegotaeSqlite *tegotae_library_db_get_sqlite  (TegotaeLibraryDb *db);

/* Whether a change has begun and not ended. */
gboolean       tegotae_library_db_is_changing (TegotaeLibraryDb *db);

/* Counts an entry that the open change has added. */
void           tegotae_library_db_count_entry (TegotaeLibraryDb *db);
