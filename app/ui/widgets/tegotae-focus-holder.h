/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SECTION: keeping the keyboard where its place is not there yet
 *
 * What is still being loaded has nothing that takes the focus. A widget around it
 * holds the focus meanwhile, so that the keys do not go to what is hidden, and
 * hands it on when there is something, unless the user has moved it. Tab does not
 * stop at such a widget.
 */

/* Makes a widget one that can hold the focus; once, when it is made. */
void     tegotae_focus_holder_init (GtkWidget *widget);

/* Has it hold the focus itself. */
gboolean tegotae_focus_holder_hold (GtkWidget *widget);

/* Calls gtk_widget_grab_focus() on it if it still holds the focus. */
void     tegotae_focus_holder_pass (GtkWidget *widget);

G_END_DECLS
