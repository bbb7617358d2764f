/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has the widgets of a class choose with @grab_focus where inside them the
 * keyboard begins, while Tab and Shift+Tab go through what they have in its order
 * and out at both ends. With GTK's own order Shift+Tab would ask for @grab_focus
 * at the first end, and so never come out. */
void tegotae_focus_chain_install (GtkWidgetClass *klass,
                                  gboolean      (*grab_focus) (GtkWidget *widget));

G_END_DECLS
