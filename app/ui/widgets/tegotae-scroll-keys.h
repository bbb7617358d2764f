/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a page the keys that scroll any text to be read. @func is called with
 * the GtkScrollType as "i". */
void tegotae_scroll_keys_add (GtkWidgetClass  *widget_class,
                              GtkShortcutFunc  func);

/* For such a @func: scrolls @scrolled as @args say. */
gboolean tegotae_scroll_keys_scroll (GtkScrolledWindow *scrolled,
                                     GVariant          *args);

G_END_DECLS
