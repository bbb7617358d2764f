/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/search/tegotae-search-result.h"
#include "store/library/tegotae-library-db.h"
#include "store/library/tegotae-library-file.h"
#include "store/library/tegotae-question-index.h"

/**
 * TegotaeSearchScope:
 * @packs: (element-type TegotaePack): where to search, each in its language
 * @stage: only entries for this stage; TEGOTAE_STAGE_NONE for all
 * @domain: (nullable): only entries about this domain
 * @own: (nullable): the user's own questions, to be found with the entries
 * @marks: (nullable): only entries with these marks
 * @prefers: entries for @preferred come before others that fit as well
 * @as_typed: words that nothing has are not replaced by others
 */
typedef struct
{
  GPtrArray                  *packs;
  TegotaeStage                stage;
  const char                 *domain;
  const TegotaeQuestionIndex *own;
  const TegotaeSearchMarks   *marks;
  gboolean                    as_typed;
  gboolean                    prefers;
  TegotaeStage                preferred;
} TegotaeSearchScope;

/* The entries that fit a query, the best first. A few words find what has all
 * of them as they were typed; if nothing has, and for a sentence, what has most
 * of it. A word that nothing has is replaced by one that is spelt almost alike, which
 * the results tell. Fails with TEGOTAE_ERROR_STORE, and with G_IO_ERROR_CANCELLED soon
 * after @cancellable (nullable) was cancelled.
 * @limit: how many at most
 * (transfer full) (element-type TegotaeSearchResult) */
GPtrArray *tegotae_search_table_find (TegotaeLibraryDb          *db,
                                      const TegotaeQuery        *query,
                                      const TegotaeSearchScope  *scope,
                                      guint                      limit,
                                      GCancellable              *cancellable,
                                      GError                   **error);
