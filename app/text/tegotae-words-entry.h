/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-content.h"
#include "core/tegotae-question.h"

/* The app's own words for entries, practices, advisors and the user's questions. Strings
 * marked “static” are borrowed, the others owned by the caller. None of them is markup. */

/* What kind of advisor it is, in the user's language; a person's credential is
 * not in it. Static. */
const char *tegotae_words_of_advisor (const TegotaeAdvisor *advisor);

/* The icon that goes with the kind. Static. */
const char *tegotae_words_get_advisor_icon (const TegotaeAdvisor *advisor);

/* "10 minutes"; NULL if the pack does not say. */
char *tegotae_words_of_practice_time (const TegotaePractice *practice);

/* What an entry is about, by name: its domains in the order of their weight,
 * and its stages. "" if it names none. */
char *tegotae_words_of_entry_domains (const TegotaeEntryInfo *info,
                                      const TegotaeContent   *content);
char *tegotae_words_of_entry_stages  (const TegotaeEntryInfo *info);

/* Why an entry is suggested, once tegotae_words_explain() has put its reasons into words:
 * that it leads, the answer, the domain and the stage that speak for it, one of each, because
 * more of them would say less; that it is unread where there is no other. */
char *tegotae_words_of_reasons (const TegotaeSuggestion *suggestion);

/* The title of a question of the user's own on one line; while it has none, the first
 * words of its situation, else "Untitled question". Never blank. */
char *tegotae_words_of_question_title (const TegotaeQuestion *question);

/* When it was asked, the stage and the number of answers, as far as there are any. */
char *tegotae_words_of_question (const TegotaeQuestion *question);
