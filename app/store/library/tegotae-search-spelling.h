/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/library/tegotae-search-terms.h"

/* What was typed, with each word that nothing has replaced by the commonest
 * that is one edit away: a letter or a kana more, less or another, or two exchanged.
 * Looks at words of five English letters or more, the first of which is taken as right
 * unless it is exchanged, and at words of four kana or more.
 * @mended: (out) (transfer full) (nullable): NULL if there is nothing to replace
 * Fails with TEGOTAE_ERROR_STORE. English questions of tests/content/finding (half
 * "tune") with and without: share among the first three 0.925, 0.912,
 * MRR@10 0.834, 0.841: four of them are misspelt (2026-12-01). */
gboolean tegotae_search_spelling_mend (GPtrArray           *sources,
                                       const TegotaeQuery  *query,
                                       char               **mended,
                                       GError             **error);
