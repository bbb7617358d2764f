/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tegotae-entry-item.h"
#include "tegotae-filter-bar.h"

/**
 * TegotaeFirstEntries:
 *
 * What is between a list of entries and its model: those that are suggested and not read come
 * first, the best at the top, and are not repeated below. The one that is being read stays
 * until another is, so that its row does not go away under the user's eyes.
 */
typedef struct _TegotaeFirstEntries TegotaeFirstEntries;

/* @items: (element-type TegotaeEntryItem): all entries */
TegotaeFirstEntries *tegotae_first_entries_new         (GListModel          *items);
void                 tegotae_first_entries_free        (TegotaeFirstEntries *self);

/* All that are shown. Borrowed. */
GListModel          *tegotae_first_entries_get_model   (TegotaeFirstEntries *self);

/* How many of them come first. */
guint                tegotae_first_entries_get_n_first (TegotaeFirstEntries *self);

/* Shows what @filters let through, all of it once they are gone. To be called once. */
void                 tegotae_first_entries_set_filters (TegotaeFirstEntries *self,
                                                        TegotaeFilterBar    *filters);

/* Once the filters let through one domain, those that are most about it come before the others,
 * and all are one group.
 * Returns: whether it is another domain than before */
gboolean             tegotae_first_entries_sort        (TegotaeFirstEntries *self);

/* Takes effect with the next update. @suggestions: (nullable) (element-type TegotaeSuggestion):
 * with the texts of their reasons */
void                 tegotae_first_entries_set_suggestions (TegotaeFirstEntries *self,
                                                            GPtrArray           *suggestions);

/* Chooses again which come first, none while something is filtered, in small steps: each row that stays is still the same. @pack,
 * @id: (nullable): the entry that is being read
 *
 * Returns: whether others do now */
gboolean             tegotae_first_entries_update      (TegotaeFirstEntries *self,
                                                        const char          *pack,
                                                        const char          *id);

/* None comes first, until the next update: the items are about to be replaced. */
void                 tegotae_first_entries_clear       (TegotaeFirstEntries *self);

/* Gives the first of each group that is shown the group's name as its heading: "For You", then
 * those of tegotae_entry_item_list_grouped(). */
void                 tegotae_first_entries_mark_groups (TegotaeFirstEntries *self);
