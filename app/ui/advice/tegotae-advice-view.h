/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

#include "ui/shell/tegotae-navigator.h"

/**
 * TegotaeAdviceView:
 *
 * All entries to choose from, and the one being read: side by side where there
 * is room, one after the other where there is not.
 */
#define TEGOTAE_TYPE_ADVICE_VIEW (tegotae_advice_view_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAdviceView, tegotae_advice_view, TEGOTAE, ADVICE_VIEW, GtkWidget)

GtkWidget        *tegotae_advice_view_new           (TegotaeService    *service);

/* Shows the list, if it is not there, and takes the keyboard to its search. */
void              tegotae_advice_view_search        (TegotaeAdviceView *self);

/* Borrowed. */
TegotaeNavigator *tegotae_advice_view_get_navigator (TegotaeAdviceView *self);

/* Saves at once what is being written. The id of the question if one is being
 * written, borrowed. */
const char       *tegotae_advice_view_flush          (TegotaeAdviceView *self);

/* Goes on writing what @other is at. */
void              tegotae_advice_view_continue      (TegotaeAdviceView *self,
                                                     TegotaeAdviceView *other);
