/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-query.h"
#include "store/library/tegotae-search-shelf.h"

G_BEGIN_DECLS

/**
 * TegotaeSearchTerms:
 * @n_entries: in the packs that are searched
 * @counts: (element-type gint64): of each term of the query, how many have it
 * @weights: (element-type double): of each, how much it says: its idf, and its factor
 *
 * What the shelves together know of the terms of a query.
 */
typedef struct
{
  gint64  n_entries;
  GArray *counts;
  GArray *weights;
} TegotaeSearchTerms;

/* @shelves: (element-type TegotaeSearchShelf) */
TegotaeSearchTerms *tegotae_search_terms_new  (GPtrArray           *shelves,
                                               const TegotaeQuery  *query,
                                               GError             **error);
void                tegotae_search_terms_free (TegotaeSearchTerms  *terms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSearchTerms, tegotae_search_terms_free)

/* How many entries have @term; -1 with an error. */
gint64     tegotae_search_terms_count    (GPtrArray      *shelves,
                                          const char     *term,
                                          GError        **error);

/* How much a term that @count of @n_entries have says; more than 0. */
double     tegotae_search_terms_weigh    (gint64          n_entries,
                                          gint64          count);

/* The commonest terms that begin so, at most @limit of each shelf.
 * (transfer full) (element-type utf8) */
GPtrArray *tegotae_search_terms_complete (GPtrArray      *shelves,
                                          const char     *beginning,
                                          guint           limit,
                                          GError        **error);

G_END_DECLS
