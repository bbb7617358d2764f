/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-query.h"

G_BEGIN_DECLS

/**
 * TegotaeRelevance:
 *
 * The second look at what a search has found: what counting words leaves out.
 */
typedef struct _TegotaeRelevance TegotaeRelevance;

/* The query is borrowed. @weights: how much each of its terms says, as the
 * natural logarithm of how rare it is (idf). */
TegotaeRelevance *tegotae_relevance_new   (const TegotaeQuery *query,
                                           const double       *weights);
void              tegotae_relevance_free  (TegotaeRelevance   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeRelevance, tegotae_relevance_free)

/* What a text deserves on top of its bm25: a share of the weights of the runs
 * of four characters that it has in common with the query, and of the terms in
 * the one sentence that has most of them. 0 or more.
 * @original: what @text was folded from */
double            tegotae_relevance_score (TegotaeRelevance        *self,
                                           const TegotaeFoldedText *text,
                                           const char              *original);

/* Whether a sentence or a paragraph ends in the break at @i. */
gboolean          tegotae_relevance_is_sentence_end (const TegotaeFoldedText *text,
                                                     const char              *original,
                                                     gsize                    i);

G_END_DECLS
