/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeScrollPosition:
 *
 * Remembers how far the user has scrolled an entry, a moment after they stop and
 * when they leave.
 */
#define TEGOTAE_TYPE_SCROLL_POSITION (tegotae_scroll_position_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeScrollPosition, tegotae_scroll_position, TEGOTAE, SCROLL_POSITION, GObject)

/* @scrolled must outlive it. */
TegotaeScrollPosition *tegotae_scroll_position_new     (TegotaeService     *service,
                                                        const char         *pack,
                                                        const char         *id,
                                                        GtkScrolledWindow  *scrolled);

/* Scrolling past @end counts as having read all. Borrowed weakly. */
void                tegotae_scroll_position_set_end (TegotaeScrollPosition *self,
                                                     GtkWidget          *end);

/* Puts the text where it was left, before it is painted, and keeps it there
 * while it still finds its size; not once the user scrolls. */
void                tegotae_scroll_position_restore (TegotaeScrollPosition *self,
                                                     int                 permille);

/* Saves at once what is not saved yet. */
void                tegotae_scroll_position_flush   (TegotaeScrollPosition *self);
