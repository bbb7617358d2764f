/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "core/search/tegotae-search-result.h"
#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"
#include "core/tegotae-marks.h"

/**
 * TegotaeEntryItem:
 * @info: the entry
 * @group: (nullable): the name of its group
 * @marks: its TegotaeMark flags
 * @first: whether it is the first of its group in what the list shows, so that the group's
 *   name stands above it
 *
 * An entry in a list, to be read but not written by others.
 *
 * Signal "changed": @marks or @first is another.
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
  gboolean          first;
  TegotaeMark       marks;
};

/* Of what a search has found, keeping a reference to all of it. @results:
 * (element-type TegotaeSearchResult). It has no group. */
TegotaeEntryItem       *tegotae_entry_item_new_found   (GPtrArray        *results,
                                                        guint             position,
                                                        TegotaeContent   *content);

/* What of it a search has found; NULL if it comes from none. Borrowed. */
const TegotaeSearchResult *
                        tegotae_entry_item_get_result  (TegotaeEntryItem *self);

/* Takes its marks from those of all entries. */
void                    tegotae_entry_item_update_marks (TegotaeEntryItem   *self,
                                                         const TegotaeMarks *marks);

void                    tegotae_entry_item_set_first   (TegotaeEntryItem *self,
                                                        gboolean          first);

/* Whether it is the entry @id of @pack. */
gboolean                tegotae_entry_item_is          (TegotaeEntryItem *self,
                                                        const char       *pack,
                                                        const char       *id);

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
