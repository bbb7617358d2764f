/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/search/tegotae-search-result.h"
#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"
#include "core/tegotae-marks.h"

/**
 * TegotaeEntryItem:
 * @info: the entry
 * @group: (nullable): the name of the group of the domain it is most about
 * @marks: its TegotaeMark flags
 * @heading: (nullable): what stands above it in what the list shows
 * @reasons: (nullable): why it is suggested, if it comes first for that
 *
 * An entry in a list, to be read but not written by others.
 *
 * Signal "changed": @marks, @heading or @reasons is another.
 */
#define TEGOTAE_TYPE_ENTRY_ITEM (tegotae_entry_item_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryItem, tegotae_entry_item, TEGOTAE, ENTRY_ITEM, GObject)

struct _TegotaeEntryItem
{
  GObject           parent_instance;

  TegotaeEntryInfo *info;
  TegotaeContent   *content;
  char             *group;
  GPtrArray        *results; /* what the one it shows belongs to; NULL if none */
  guint             position;
  char             *heading;
  char             *reasons;
  TegotaeMark       marks;
};

/* What of it a search has found; NULL if it comes from none. Borrowed. */
const TegotaeSearchResult *
                        tegotae_entry_item_get_result  (TegotaeEntryItem *self);

/* Takes its marks from those of all entries. */
void                    tegotae_entry_item_update_marks (TegotaeEntryItem   *self,
                                                         const TegotaeMarks *marks);

/* @heading: (nullable) */
void                    tegotae_entry_item_set_heading (TegotaeEntryItem *self,
                                                        const char       *heading);

/* @reasons: (nullable) */
void                    tegotae_entry_item_set_reasons (TegotaeEntryItem *self,
                                                        const char       *reasons);

/* Those that are more about @domain (const char *) come first. A GCompareDataFunc. */
int                     tegotae_entry_item_compare     (gconstpointer     first,
                                                        gconstpointer     second,
                                                        gpointer          domain);

/* What the packs that are there when @self is made call a domain. @domain: (nullable).
 * Returns: (transfer full) (nullable): NULL if they do not know it */
char                   *tegotae_entry_item_dup_domain_name (TegotaeEntryItem *self,
                                                            const char       *domain);

/* Whether it is the entry @id of @pack. */
gboolean                tegotae_entry_item_is          (TegotaeEntryItem *self,
                                                        const char       *pack,
                                                        const char       *id);

/* The entry @id (nullable) of @pack in @items (TegotaeEntryItem). @place: (out) (optional): where
 * it is; G_MAXUINT if it is not there. (transfer full) (nullable) */
TegotaeEntryItem       *tegotae_entry_item_find_in      (GListModel       *items,
                                                         const char       *pack,
                                                         const char       *id,
                                                         guint            *place);

/**
 * tegotae_entry_item_list_grouped:
 * @entries: (element-type TegotaeEntryInfo)
 * @marks: those of all entries
 *
 * Puts entries in groups by the domain they are most about: the groups in pack
 * order, those about none last, and within a group as they were.
 *
 * Returns: (transfer full) (element-type TegotaeEntryItem)
 */
GPtrArray              *tegotae_entry_item_list_grouped (GPtrArray      *entries,
                                                         TegotaeMarks   *marks,
                                                         TegotaeContent *content);

/* What a search has found, in its order, keeping a reference to all of it; none has a group.
 * @results: (element-type TegotaeSearchResult). @marks: those of all entries
 * Returns: (transfer full) (element-type TegotaeEntryItem) */
GPtrArray              *tegotae_entry_item_list_found   (GPtrArray      *results,
                                                         TegotaeMarks   *marks,
                                                         TegotaeContent *content);
