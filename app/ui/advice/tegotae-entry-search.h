/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeEntrySearch:
 *
 * Searches as one types. What was asked last is what is answered: the search
 * before it is cancelled, and nothing of it comes any more.
 *
 * Signals: "found" (GPtrArray of TegotaeSearchResult): what the last query finds,
 * the best first; "failed" (string): it could not be searched, with the reason.
 */
#define TEGOTAE_TYPE_ENTRY_SEARCH (tegotae_entry_search_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntrySearch, tegotae_entry_search, TEGOTAE, ENTRY_SEARCH, GObject)

/* More results than anybody reads are not asked for. */
#define TEGOTAE_ENTRY_SEARCH_LIMIT 50

TegotaeEntrySearch *tegotae_entry_search_new     (TegotaeService     *service);

/* @stage: TEGOTAE_STAGE_NONE for every stage. @domain: (nullable) */
void                tegotae_entry_search_start   (TegotaeEntrySearch *self,
                                                  const char         *query,
                                                  TegotaeStage        stage,
                                                  const char         *domain,
                                                  TegotaeMarksFilter  marks);

/* No signal comes after it, until it is started again. */
void                tegotae_entry_search_stop    (TegotaeEntrySearch *self);

/* Whether an answer is still to come. */
gboolean            tegotae_entry_search_is_busy (TegotaeEntrySearch *self);

G_END_DECLS
