/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/* The pages of the rooms that a navigator can show; nothing else of it knows them. */

/* The actions of TegotaeNavigator that open a page. */
void       tegotae_navigator_pages_install   (GtkWidgetClass *klass);

/* The page of an entry, or of a question of the user's own if @pack says so. */
GtkWidget *tegotae_navigator_pages_new_entry (TegotaeService *service,
                                              const char     *pack,
                                              const char     *id);

/* A new page of the same thing, in the present language: an entry, a question, a
 * practice, a result, a comparison. NULL for other pages. (transfer floating) (nullable) */
GtkWidget *tegotae_navigator_pages_copy      (TegotaeService *service,
                                              GtkWidget      *page);

G_END_DECLS
