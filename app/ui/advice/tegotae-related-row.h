/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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
