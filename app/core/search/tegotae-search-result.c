/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-result.h"

#include "core/search/tegotae-passage.h"

TegotaeSearchResult *
tegotae_search_result_new (TegotaeEntryInfo   *entry,
                           const TegotaeQuery *query,
                           const char         *text)
{
  g_autoptr (TegotaeFoldedText) title = NULL;
  TegotaeSearchResult *self;

  g_return_val_if_fail (entry != NULL && query != NULL && text != NULL, NULL);

  title = tegotae_folded_text_new (entry->title, -1);
  self = g_new0 (TegotaeSearchResult, 1);
  self->entry = entry;
  self->title_ranges = tegotae_highlight_find (query, title);
  self->snippet = tegotae_passage_choose (query, text, &self->snippet_ranges);

  return self;
}

void
tegotae_search_result_free (TegotaeSearchResult *result)
{
  if (result == NULL)
    return;

  tegotae_entry_info_unref (result->entry);
  g_array_unref (result->title_ranges);
  g_array_unref (result->snippet_ranges);
  g_free (result->snippet);
  g_free (result);
}
