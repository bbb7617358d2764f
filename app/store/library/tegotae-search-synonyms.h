/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/library/tegotae-search-terms.h"

/**
 * TegotaeSearchSynonym:
 * @typed: a phrase of the query
 * @phrase: what means the same
 * @pack: where it does, as the search has it: see tegotae_search_source_get_key()
 * @group: the same for all that stand for one use of one word
 * @strength: how much of the query @typed is, in tokens
 *
 * A word of a pack's own that may stand for one of the query. Both phrases are
 * borrowed from the pack.
 */
typedef struct
{
  const char *typed;
  const char *phrase;
  gint64      pack;
  guint       group;
  double      strength;
} TegotaeSearchSynonym;

/* Those of all packs that are searched, one group after the other. (transfer full)
 * (element-type TegotaeSearchSynonym) */
GArray *tegotae_search_synonyms_list (GPtrArray          *sources,
                                      const TegotaeQuery *query);
