/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-comparison.h"
#include "core/comparison/tegotae-second-view.h"

/* What lies between two attempts, in words. What is not const is owned by the caller;
 * none of it is markup. */

/* “Since 3 November 2026, 21:05: 40 → 57 (+17)” */
char       *tegotae_words_of_score_change       (const TegotaeComparison *comparison);

/* “40 → 57” */
char       *tegotae_words_of_comparison_scores  (const TegotaeComparison *comparison);

/* What can be said of that, as a sentence. Static. */
const char *tegotae_words_of_comparison_verdict (const TegotaeComparison *comparison);

/* The same in a few words, of a point in a chart. Static. */
const char *tegotae_words_of_verdict            (TegotaeVerdict           verdict);

/* That other items were asked, and how many are the same; empty if all are. */
char       *tegotae_words_of_comparison_limits  (const TegotaeComparison *comparison);

/* “33 → 50”; “– → 50” if there is nothing before. */
char       *tegotae_words_of_domain_change      (const TegotaeDomainChange *change);

/**
 * tegotae_words_of_answer_change:
 * @attempt: of @change, the later one
 * @question: (out) (transfer full): the item as the packs have it, or its id
 *
 * Returns: “0 times → 3 to 5 times”; numbers where the packs no longer have it
 */
char       *tegotae_words_of_answer_change      (const TegotaeAttempt       *attempt,
                                                 const TegotaeAnswerChange  *change,
                                                 const TegotaeContent       *content,
                                                 char                      **question);

/* What the user and the other answered differently, in one to three sentences. */
char       *tegotae_words_of_second_view        (const TegotaeSecondView    *view);

/* Likewise of a second view: “You: 0 times · Mother: 3 to 5 times” */
char       *tegotae_words_of_answer_difference  (const TegotaeSecondView    *view,
                                                 const TegotaeAnswerChange  *change,
                                                 const TegotaeContent       *content,
                                                 char                      **question);
