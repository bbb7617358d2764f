/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"

/**
 * TegotaePageRow:
 *
 * A row of a list that leads to a page of the navigator: a title, a caption below it and
 * an arrow.
 */
#define TEGOTAE_TYPE_PAGE_ROW (tegotae_page_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePageRow, tegotae_page_row, TEGOTAE, PAGE_ROW, GtkListBoxRow)

/* @action: takes the ids @pack and @id ("(ss)")
 * @lang: (nullable): the language of the title
 * @lines: the most lines of the title that are shown; 0 for all */
GtkWidget *tegotae_page_row_new         (const char             *action,
                                         const char             *pack,
                                         const char             *id,
                                         const char             *title,
                                         const char             *lang,
                                         int                     lines);

/* Leads to an entry, with its domains as the caption; its name is the title alone. */
GtkWidget *tegotae_page_row_new_entry   (const TegotaeEntryInfo *info,
                                         const TegotaeContent   *content);

/* @caption: (nullable): read out after the title */
void       tegotae_page_row_set_caption (TegotaePageRow         *self,
                                         const char             *caption);
