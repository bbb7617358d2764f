/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-second-view.h"
#include "core/search/tegotae-search-result.h"
#include "core/tegotae-attempt.h"
#include "core/tegotae-entry.h"

/* What the commands print for people: plain text on stdout, in the user's
 * language. */

/* Score, band, profile, strengths and improvements. */
void tegotae_text_report_attempt     (const TegotaeAttempt *attempt,
                                      const TegotaeContent *content);

/* What somebody else answered beside what the user did. */
void tegotae_text_report_second_view (const TegotaeSecondView *view,
                                      const TegotaeContent    *content);

/* Suggestions with their reasons. (element-type TegotaeSuggestion) */
void tegotae_text_report_suggestions (GPtrArray            *suggestions);

/* One line an attempt. (element-type TegotaeAttempt) */
void tegotae_text_report_history     (GPtrArray            *attempts,
                                      const TegotaeContent *content);

/* What a search has found, each with its snippet.
 * (element-type TegotaeSearchResult) */
void tegotae_text_report_results     (GPtrArray            *results);

/* A whole entry. */
void tegotae_text_report_entry       (const TegotaeEntry   *entry,
                                      const TegotaeContent *content);
