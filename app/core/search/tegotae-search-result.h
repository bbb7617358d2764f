/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-highlight.h"
#include "core/tegotae-entry.h"

/* The part of a text that shows best why it was found: about sixty characters
 * of Japanese or twice as many of English, on one line, with an ellipsis where
 * something was left out. The beginning if nothing was found in it.
 * @text: valid UTF-8
 * @ranges: (out) (optional) (transfer full) (element-type TegotaeTextRange): of
 *   the snippet, what the query meant
 * (transfer full) */
char *tegotae_snippet_choose (const TegotaeQuery  *query,
                              const char          *text,
                              GArray             **ranges);

/**
 * TegotaeSearchResult:
 * @title_ranges: (element-type TegotaeTextRange): of the entry's title, what
 *   the query meant
 * @snippet: the part of its text that shows best why it was found; "" if there is
 *   no text
 * @snippet_ranges: (element-type TegotaeTextRange): likewise of @snippet
 * @searched_for: (nullable): what was searched for in place of what was typed, of
 *   which nothing has some word
 *
 * An entry that a search has found. Title and snippet are plain text.
 */
typedef struct
{
  TegotaeEntryInfo *entry;
  GArray           *title_ranges;
  char             *snippet;
  GArray           *snippet_ranges;
  char             *searched_for;
} TegotaeSearchResult;

/* Takes ownership of @entry. @text: the words of the entry but its title. */
TegotaeSearchResult *tegotae_search_result_new  (TegotaeEntryInfo    *entry,
                                                 const TegotaeQuery  *query,
                                                 const char          *text);
void                 tegotae_search_result_free (TegotaeSearchResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSearchResult, tegotae_search_result_free)
