/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/library/tegotae-search-terms.h"
#include "store/sqlite/tegotae-fts.h"

/**
 * TegotaeSearchExpression:
 * @match: for FTS5, NULL if nothing can match it
 * @n_gates: of its phrases, those that only choose what is looked at
 * @phrases: (element-type TegotaeFtsPhrase): those after them
 * @n_groups: of those
 * @needs_all: what is found has something of every group
 * @n_rows: about how many entries match, never fewer than half of those
 *
 * A query as FTS5 understands it. Whatever was typed, it is well formed:
 * tokens have neither quotes nor blanks.
 */
typedef struct
{
  char     *match;
  guint     n_gates;
  GArray   *phrases;
  guint     n_groups;
  gboolean  needs_all;
  gint64    n_rows;
} TegotaeSearchExpression;

void tegotae_search_expression_free (TegotaeSearchExpression *expression);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSearchExpression, tegotae_search_expression_free)

/* Every word, as it was typed, or a word that means the same in the pack. */
TegotaeSearchExpression *tegotae_search_expression_new_words    (GPtrArray                 *sources,
                                                                 const TegotaeQuery        *query,
                                                                 const TegotaeSearchTerms  *terms,
                                                                 GError                   **error);

/* Any term, all of them counting. In a large library only entries with one of
 * the rarest are looked at; the others could not come first. */
TegotaeSearchExpression *tegotae_search_expression_new_sentence (GPtrArray                 *sources,
                                                                 const TegotaeQuery        *query,
                                                                 const TegotaeSearchTerms  *terms,
                                                                 GError                   **error);
