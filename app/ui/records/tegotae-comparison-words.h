/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-comparison.h"

G_BEGIN_DECLS

/* What is said of a comparison. All owned by the caller. */

/* “40 → 57” */
char *tegotae_comparison_words_of_scores (const TegotaeComparison   *comparison);

/* Whether the score changed, as a sentence. */
char *tegotae_comparison_words_of_change (const TegotaeComparison   *comparison);

/* What has to be known to read it, as sentences: taken soon after each other,
 * other items. Empty if there is nothing. */
char *tegotae_comparison_words_of_limits (const TegotaeComparison   *comparison);

/* A domain's change in a few words. */
char *tegotae_comparison_words_of_domain (const TegotaeDomainChange *change);

/**
 * tegotae_comparison_words_of_answer:
 * @question: (out) (transfer full): the item as the packs have it, or its id
 *
 * Returns: “0 times → 3 to 5 times”; numbers where the packs no longer have it
 */
char *tegotae_comparison_words_of_answer (const TegotaeComparison    *comparison,
                                          const TegotaeAnswerChange  *change,
                                          const TegotaeContent       *content,
                                          char                      **question);

G_END_DECLS
