/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-comparison.h"

G_BEGIN_DECLS

/* What changed between two attempts, in words. All are owned by the caller. */

/* "40 → 57 (+17), since 3 November 2026, 21:05" */
char *tegotae_words_of_score_change   (const TegotaeComparison *comparison);

/* Whether that is a change, or too small to tell, or not to be told. */
char *tegotae_words_of_change_meaning (const TegotaeComparison *comparison);

/* "+17", "+8 (too small to tell)"; NULL if there is nothing to compare. */
char *tegotae_words_of_domain_change  (const TegotaeComparison *comparison,
                                       const char              *domain_id);

G_END_DECLS
