/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-query.h"
#include "core/tegotae-pack.h"
#include "store/library/tegotae-library-db.h"
#include "store/sqlite/tegotae-sqlite.h"

/**
 * TegotaeSearchSource:
 * @packs: number → TegotaePack
 * @pack_numbers: the same numbers, with commas between them
 *
 * A library that is searched, and what of it. Several are searched as if they
 * were one: a term that is common on one of them says little on all.
 */
typedef struct
{
  TegotaeSqlite *db;
  GHashTable    *packs;
  char          *pack_numbers;
} TegotaeSearchSource;

/* Both are borrowed. @packs: (element-type TegotaePack): where to search, each
 * in its language; what is not there is left out */
TegotaeSearchSource *tegotae_search_source_new  (TegotaeLibraryDb    *db,
                                                GPtrArray           *packs,
                                                GError             **error);
void                tegotae_search_source_free (TegotaeSearchSource  *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSearchSource, tegotae_search_source_free)

/* A number of the pack that has another in every source. @source: the index of that */
gint64               tegotae_search_source_get_key (guint  source,
                                                    gint64 number);

/**
 * TegotaeSearchTerms:
 * @n_entries: in the packs that are searched
 * @counts: (element-type gint64): of each term of the query, how many have it
 * @weights: (element-type double): of each, how much it says: its idf, and its factor
 *
 * What the sources together know of the terms of a query.
 */
typedef struct
{
  gint64  n_entries;
  GArray *counts;
  GArray *weights;
} TegotaeSearchTerms;

/* @sources: (element-type TegotaeSearchSource) */
TegotaeSearchTerms *tegotae_search_terms_new  (GPtrArray           *sources,
                                               const TegotaeQuery  *query,
                                               GError             **error);
void                tegotae_search_terms_free (TegotaeSearchTerms  *terms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSearchTerms, tegotae_search_terms_free)

/* How many entries have @term; -1 with an error. */
gint64     tegotae_search_terms_count    (GPtrArray      *sources,
                                          const char     *term,
                                          GError        **error);

/* At most how many entries have all tokens of @phrase; -1 with an error. */
gint64     tegotae_search_terms_count_phrase (GPtrArray    *sources,
                                              const char   *phrase,
                                              GError      **error);

/* How much a term that @count of @n_entries have says; more than 0. */
double     tegotae_search_terms_weigh    (gint64          n_entries,
                                          gint64          count);

/* The commonest terms that begin so, at most @limit of each source.
 * (transfer full) (element-type utf8) */
GPtrArray *tegotae_search_terms_complete (GPtrArray      *sources,
                                          const char     *beginning,
                                          guint           limit,
                                          GError        **error);
