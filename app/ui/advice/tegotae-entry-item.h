/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "core/search/tegotae-search-result.h"
#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"
#include "core/tegotae-marks.h"

G_BEGIN_DECLS

/**
 * TegotaeEntryItem:
 *
 * An entry in a list.
 *
 * Properties: "marks" (guint, notified): its TegotaeMark flags;
 * "first" (gboolean, notified): whether it is the first of its group in what
 * the list shows, so that the group's name stands above it.
 */
#define TEGOTAE_TYPE_ENTRY_ITEM (tegotae_entry_item_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryItem, tegotae_entry_item, TEGOTAE, ENTRY_ITEM, GObject)

/* @group: (nullable): the name of its group. */
TegotaeEntryItem       *tegotae_entry_item_new         (TegotaeEntryInfo *info,
                                                        TegotaeContent   *content,
                                                        const char       *group);

/* Of what a search has found, keeping a reference to all of it. @results:
 * (element-type TegotaeSearchResult). It has no group. */
TegotaeEntryItem       *tegotae_entry_item_new_found   (GPtrArray        *results,
                                                        guint             position,
                                                        TegotaeContent   *content);

/* Borrowed. */
const TegotaeEntryInfo *tegotae_entry_item_get_info    (TegotaeEntryItem *self);
const TegotaeContent   *tegotae_entry_item_get_content (TegotaeEntryItem *self);
const char             *tegotae_entry_item_get_group   (TegotaeEntryItem *self);

/* What of it a search has found; NULL if it comes from none. Borrowed. */
const TegotaeSearchResult *
                        tegotae_entry_item_get_result  (TegotaeEntryItem *self);

TegotaeMark             tegotae_entry_item_get_marks   (TegotaeEntryItem *self);

/* Takes "marks" from those of all entries. */
void                    tegotae_entry_item_update_marks (TegotaeEntryItem   *self,
                                                         const TegotaeMarks *marks);

gboolean                tegotae_entry_item_get_first   (TegotaeEntryItem *self);
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

G_END_DECLS
