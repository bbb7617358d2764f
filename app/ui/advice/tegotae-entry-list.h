/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-content.h"
#include "core/tegotae-marks.h"

#include "tegotae-filter-bar.h"

/**
 * TegotaeEntryList:
 *
 * A list of entries of any length, grouped by the domain they are most about, or
 * of those that a search has found. Of one chosen domain, they are one group, those
 * most about it first. A click or Enter activates "nav.open-entry".
 *
 * Signal "changed": what is shown is another.
 */
#define TEGOTAE_TYPE_ENTRY_LIST (tegotae_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryList, tegotae_entry_list, TEGOTAE, ENTRY_LIST, GtkWidget)

/* Replaces what is shown. @entries: (element-type TegotaeEntryInfo). @marks:
 * those of all entries. */
void       tegotae_entry_list_set_entries (TegotaeEntryList *self,
                                           GPtrArray        *entries,
                                           TegotaeMarks     *marks,
                                           TegotaeContent   *content);

/* Replaces what is shown by what a search has found, in its order and from the
 * top. @results: (element-type TegotaeSearchResult). @marks: those of all
 * entries. */
void       tegotae_entry_list_set_results (TegotaeEntryList *self,
                                           GPtrArray        *results,
                                           TegotaeMarks     *marks,
                                           TegotaeContent   *content);

/* Puts those that are suggested and not read first, under "For You", while the filters let
 * everything through; the one that is being read stays until another is. Keeps place and
 * focus. @suggestions: (nullable) (element-type TegotaeSuggestion): with the texts of their
 * reasons. Whether others are first now. */
gboolean   tegotae_entry_list_set_suggestions (TegotaeEntryList *self,
                                               GPtrArray        *suggestions);

/* Scrolls there, and takes the focus along if it is in the list. */
void       tegotae_entry_list_show_beginning (TegotaeEntryList *self);

void       tegotae_entry_list_clear       (TegotaeEntryList *self);

/* The same entries, but others are marked: keeps selection and place. */
void       tegotae_entry_list_set_marks   (TegotaeEntryList *self,
                                           TegotaeMarks     *marks);

/* Shows what @filters let through. To be called once. */
void       tegotae_entry_list_set_filters (TegotaeEntryList *self,
                                           TegotaeFilterBar *filters);

/* Marks the entry that is being read, if it is in the list; NULL for none. */
void       tegotae_entry_list_set_current (TegotaeEntryList *self,
                                           const char       *pack,
                                           const char       *id);

/* How many the filter lets through. */
guint      tegotae_entry_list_get_n_shown (TegotaeEntryList *self);

/* How many there are without the filter. */
guint      tegotae_entry_list_get_n_all   (TegotaeEntryList *self);
