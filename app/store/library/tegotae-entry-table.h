/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-entry.h"
#include "store/library/tegotae-library-db.h"
#include "store/sqlite/tegotae-statement.h"

/* The head of the entry with that number, in a pack known by id and language.
 * Fails with TEGOTAE_ERROR_STORE. (transfer full) */
TegotaeEntryInfo *tegotae_entry_rows_get_info     (TegotaeSqlite    *db,
                                                   gint64            number,
                                                   const char       *pack,
                                                   const char       *lang,
                                                   GError          **error);

/**
 * TegotaeEntryFilter:
 * @stage: only entries for this stage; TEGOTAE_STAGE_NONE for all
 * @domain: (nullable): only entries about this domain
 * @advisor: (nullable): only entries that this advisor answers
 */
typedef struct
{
  TegotaeStage  stage;
  const char   *domain;
  const char   *advisor;
} TegotaeEntryFilter;

/* The heads of one pack's entries in one language, in pack order.
 * @filter: (nullable): which ones; NULL for all
 * (transfer full) (element-type TegotaeEntryInfo) */
GPtrArray *tegotae_entry_table_list     (TegotaeLibraryDb          *db,
                                         const char                *pack,
                                         const char                *lang,
                                         const TegotaeEntryFilter  *filter,
                                         GError                   **error);

/* The whole entry as JSON, owned by the caller. Fails with
 * TEGOTAE_ERROR_NOT_FOUND if there is none. */
char      *tegotae_entry_table_get_json (TegotaeLibraryDb          *db,
                                         const char                *pack,
                                         const char                *lang,
                                         const char                *id,
                                         GError                   **error);
