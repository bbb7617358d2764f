/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-questionnaire.h"

/**
 * TegotaeItemCard:
 *
 * One item: its text and its options. Chosen with the action
 * "item.choose" (uu: position of the item, index of the option, or the number of options
 * to say that one does not know), which a page around it handles.
 */
#define TEGOTAE_TYPE_ITEM_CARD (tegotae_item_card_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeItemCard, tegotae_item_card, TEGOTAE, ITEM_CARD, GtkWidget)

/* @choice: index of the option chosen before, TEGOTAE_DIAGNOSIS_NONE or
 * TEGOTAE_DIAGNOSIS_UNKNOWN. @lang: (nullable): language of the texts. @may_be_unknown: offer
 * to say that one does not know, below the options. */
GtkWidget *tegotae_item_card_new         (const TegotaeItem *item,
                                          const char        *text,
                                          guint              position,
                                          int                choice,
                                          const char        *lang,
                                          gboolean           may_be_unknown);

/* Shows an option, or TEGOTAE_OPTION_UNKNOWN, as chosen; nothing if there is no such option. */
void       tegotae_item_card_show_choice (TegotaeItemCard   *self,
                                          guint              option);
