/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What the keyboard does in pages. */

/* Has the widgets of a class choose with @grab_focus where inside them the
 * keyboard begins, while Tab and Shift+Tab go through what they have in its order
 * and out at both ends. With GTK's own order Shift+Tab would ask for @grab_focus
 * at the first end, and so never come out. */
void     tegotae_keyboard_set_order       (GtkWidgetClass *klass,
                                           gboolean      (*grab_focus) (GtkWidget *widget));

/* Makes @widget one that can hold the focus while its contents are being loaded, so that
 * the keys do not go to hidden widgets. Tab does not stop at it. Once, when it is made. */
void     tegotae_keyboard_init_holder     (GtkWidget      *widget);

/* Has it hold the focus itself. */
gboolean tegotae_keyboard_hold            (GtkWidget      *widget);

/* Calls gtk_widget_grab_focus() on it if it still holds the focus. */
void     tegotae_keyboard_pass            (GtkWidget      *widget);

/* Adds the keys that scroll a text to a class whose template has a GtkScrolledWindow,
 * bound as "scrolled". */
void     tegotae_keyboard_add_scroll_keys (GtkWidgetClass *klass);
