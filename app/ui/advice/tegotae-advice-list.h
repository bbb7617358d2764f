/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeAdviceList:
 *
 * All entries, with a search and what narrows them down. Loads them itself, again
 * when the content changes, and marks what was read meanwhile. Opens an entry through
 * "nav.open-entry".
 */
#define TEGOTAE_TYPE_ADVICE_LIST (tegotae_advice_list_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAdviceList, tegotae_advice_list, TEGOTAE, ADVICE_LIST, GtkWidget)

GtkWidget *tegotae_advice_list_new          (TegotaeService    *service);

/* Takes the keyboard to the search. */
void       tegotae_advice_list_search       (TegotaeAdviceList *self);

/* Whether it is there. */
gboolean   tegotae_advice_list_is_searching (TegotaeAdviceList *self);

/* Marks the entry that is being read; NULL for none. */
void       tegotae_advice_list_set_current  (TegotaeAdviceList *self,
                                             const char        *pack,
                                             const char        *id);
