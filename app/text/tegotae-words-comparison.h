/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-comparison.h"
#include "core/comparison/tegotae-second-view.h"

/* What changed between two attempts, in words. All are owned by the caller. */

/* "40 → 57 (+17), since 3 November 2026, 21:05" */
char *tegotae_words_of_score_change   (const TegotaeComparison *comparison);

/* Whether that is a change, or too small to tell, or not to be told. */
char *tegotae_words_of_change_meaning (const TegotaeComparison *comparison);

/* "+17", "+8 (too small to tell)"; NULL if there is nothing to compare. */
char *tegotae_words_of_domain_change  (const TegotaeComparison *comparison,
                                       const char              *domain_id);

/* What is said of a comparison. All owned by the caller. */

/* “40 → 57” */
char *tegotae_words_of_comparison_scores (const TegotaeComparison   *comparison);

/* Whether the score changed, as a sentence. */
char *tegotae_words_of_comparison_change (const TegotaeComparison   *comparison);

/* What has to be known to read it, as sentences: taken soon after each other,
 * other items. Empty if there is nothing. */
char *tegotae_words_of_comparison_limits (const TegotaeComparison   *comparison);

/* A domain's change in a few words. */
char *tegotae_words_of_comparison_domain (const TegotaeDomainChange *change);

/**
 * tegotae_words_of_comparison_answer:
 * @question: (out) (transfer full): the item as the packs have it, or its id
 *
 * Returns: “0 times → 3 to 5 times”; numbers where the packs no longer have it
 */
char *tegotae_words_of_comparison_answer (const TegotaeComparison    *comparison,
                                          const TegotaeAnswerChange  *change,
                                          const TegotaeContent       *content,
                                          char                      **question);

/* What the user and the other see differently, in one to three sentences; or
 * why that cannot be said. Owned by the caller, like all here; not markup. */
char *tegotae_words_of_second_view (const TegotaeSecondView   *view,
                                    const TegotaeContent      *content);

/* How far apart is far enough to tell; "" if nothing can be told. */
char *tegotae_words_of_threshold   (const TegotaeSecondView   *view);

/* "Mother sees more", "You see more", "Alike"; "" if that cannot be told. */
char *tegotae_words_of_view_change (const TegotaeDomainChange *change,
                                    const char                *taken_by);
