/* tegotae-related-row.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"

G_BEGIN_DECLS

/**
 * TegotaeRelatedRow:
 *
 * Leads from one entry to another, through "nav.open-entry".
 */
#define TEGOTAE_TYPE_RELATED_ROW (tegotae_related_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeRelatedRow, tegotae_related_row, TEGOTAE, RELATED_ROW, GtkListBoxRow)

GtkWidget *tegotae_related_row_new (const TegotaeEntryInfo *info,
                                    const TegotaeContent   *content);

G_END_DECLS
