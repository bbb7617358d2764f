/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-content.h"

#include "service/tegotae-service.h"

/**
 * TegotaeEntrySheet:
 *
 * Everything an entry holds, from the question to its sources, and a practice
 * that goes with it.
 */
#define TEGOTAE_TYPE_ENTRY_SHEET (tegotae_entry_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntrySheet, tegotae_entry_sheet, TEGOTAE, ENTRY_SHEET, GtkBox)

/* The entry's pack must be in @content. */
GtkWidget *tegotae_entry_sheet_new     (const TegotaeOpenEntry *open,
                                        const TegotaeContent   *content);

/* What stands below all that is to be read. Borrowed. */
GtkWidget *tegotae_entry_sheet_get_end (TegotaeEntrySheet      *self);
