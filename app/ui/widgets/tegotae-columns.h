/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeColumns:
 *
 * Puts its children side by side where there is room, below each other where
 * there is not, and decides so anew for every width it is given; hidden
 * children take no place.
 *
 * Properties, to be set in templates:
 * "threshold" (int, pixels at GTK's own size of text, with which it grows; default
 *   520): the width from which on they are side by side, if that does not take
 *   more height; 0: whenever they fit
 * "spacing" (int, pixels, default 12): between two children either way
 *
 * Side by side, children with "hexpand" share equally what the others leave.
 */
#define TEGOTAE_TYPE_COLUMNS (tegotae_columns_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeColumns, tegotae_columns, TEGOTAE, COLUMNS, GtkWidget)

GtkWidget *tegotae_columns_new    (void);

void       tegotae_columns_append (TegotaeColumns *self,
                                   GtkWidget      *child);

/* Removes all children. */
void       tegotae_columns_clear  (TegotaeColumns *self);

G_END_DECLS
