/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-attempt.h"
#include "core/tegotae-deleted-record.h"
#include "core/tegotae-pack.h"

/* The app's own words for what the domain knows by id, in the user's language.
 * Interface and command line say the same thing. Strings marked “static” are
 * borrowed, the others owned by the caller. None of them is markup. */

/* "Before the first interview" …; "" for TEGOTAE_STAGE_NONE. Static. */
const char *tegotae_words_of_stage       (TegotaeStage          stage);

/* "One answer moved by one option changes the score by up to 4 points, and moved
 * from end to end by up to 10." */
char       *tegotae_words_of_step        (const TegotaeAttempt *attempt);

/* What a domain is called: "Strength", "Room to grow", or the word of its level. Static. */
const char *tegotae_words_of_place       (const TegotaeDomainScore *score);

/* The honest line: what one answer can change, near the cut or not, hurried or
 * not, as one to three sentences. */
char       *tegotae_words_of_uncertainty (const TegotaeAttempt *attempt);

/* The date of an attempt in the user's time zone, in full ("2026年11月3日
 * 21:05") or only the day ("11月3日"), with its year if that is not this one. */
char       *tegotae_words_of_time        (gint64                milliseconds);
char       *tegotae_words_of_day         (gint64                milliseconds);

/* The day with its year ("2026年11月3日"). */
char       *tegotae_words_of_date        (gint64                milliseconds);

/* The name of an attempt's band: as the pack calls it now in the content's
 * language, else as it was called then. */
char       *tegotae_words_of_band        (const TegotaeAttempt *attempt,
                                          const TegotaeContent *content);

/* The same for a domain of the attempt's profile. */
char       *tegotae_words_of_domain      (const TegotaeAttempt *attempt,
                                          const TegotaeContent *content,
                                          const char           *domain_id);

/* Which questionnaire, when and where the user stood then, as far as known. */
char       *tegotae_words_of_origin      (const TegotaeAttempt *attempt,
                                          const TegotaeContent *content);

/* Of one just taken: which questionnaire, and how long answering took, if known:
 * "30-second check · 41 seconds". */
char       *tegotae_words_of_fresh_origin (const TegotaeAttempt *attempt,
                                           const TegotaeContent *content);

/* What a record that is deleted is called: "Attempt of 3 November 2026, 21:05", "Answers of Mother", or the title of a question. */
char *tegotae_words_of_deleted  (const TegotaeDeletedRecord *record);

/* "Score: 57 of 100 · Deleted on 3 November 2026, kept until 3 December 2026" */
char *tegotae_words_of_deletion (const TegotaeDeletedRecord *record);

/* @text with @sentence after it, as the language joins sentences. Frees @text,
 * which may be NULL. */
char       *tegotae_words_join           (char                 *text,
                                          const char           *sentence);

/* Sets the text of every reason of the suggestions: “You chose “0” for “Times
 * you practised out loud?””, naming answer, domain with its score, stage. */
void        tegotae_words_explain        (GPtrArray            *suggestions,
                                          const TegotaeAttempt *attempt,
                                          const TegotaeContent *content);
