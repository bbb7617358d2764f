/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/user/tegotae-diagnosis.h"

/**
 * TegotaeItemPage:
 *
 * A diagnosis in progress, one item at a time. The letters of the options
 * choose, the next one says that whoever answers about the user does not know; "nav.back" shows the item before (and leaves at the first), Escape leaves.
 *
 * Signal "finished": the last item was answered; the diagnosis is complete.
 */
#define TEGOTAE_TYPE_ITEM_PAGE (tegotae_item_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeItemPage, tegotae_item_page, TEGOTAE, ITEM_PAGE, GtkWidget)

/* Goes on where @diagnosis is, which must not be complete. */
GtkWidget        *tegotae_item_page_new           (TegotaeDiagnosis *diagnosis);

/* Borrowed. */
TegotaeDiagnosis *tegotae_item_page_get_diagnosis (TegotaeItemPage  *self);
