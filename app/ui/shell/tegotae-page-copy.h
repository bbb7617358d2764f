/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/* A new page of the same thing, in the language of now: an entry, a question, a
 * practice, a result, a comparison. NULL for others, which are of their moment.
 * (transfer floating) (nullable) */
GtkWidget *tegotae_page_copy_new (TegotaeService *service,
                                  GtkWidget      *page);

G_END_DECLS
