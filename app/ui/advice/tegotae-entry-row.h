/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tegotae-entry-item.h"

/**
 * TegotaeEntryRow:
 *
 * Shows an item of a list of entries: title, domains, stages, and whether it is
 * still unread; of one that a search has found, also the snippet that says why. Names the row that it is in for assistive technologies.
 *
 * Signal "open": a click asks for the entry.
 */
#define TEGOTAE_TYPE_ENTRY_ROW (tegotae_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryRow, tegotae_entry_row, TEGOTAE, ENTRY_ROW, GtkWidget)

GtkWidget        *tegotae_entry_row_new       (void);

/* Borrowed; NULL if there is none. */
TegotaeEntryItem *tegotae_entry_row_get_item  (TegotaeEntryRow  *self);

/* Keeps a reference until the next call; NULL lets go of it. */
void              tegotae_entry_row_set_item  (TegotaeEntryRow  *self,
                                               TegotaeEntryItem *item);
