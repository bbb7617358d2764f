/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeEntryPage:
 *
 * One entry, whole, to be read: a page of a navigator. Loads the entry itself,
 * again when the content changes, and marks it as read once it has been on
 * screen.
 */
#define TEGOTAE_TYPE_ENTRY_PAGE (tegotae_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryPage, tegotae_entry_page, TEGOTAE, ENTRY_PAGE, GtkWidget)

GtkWidget  *tegotae_entry_page_new      (TegotaeService   *service,
                                         const char       *pack,
                                         const char       *id);

/* Borrowed. */
const char *tegotae_entry_page_get_pack (TegotaeEntryPage *self);
const char *tegotae_entry_page_get_id   (TegotaeEntryPage *self);
