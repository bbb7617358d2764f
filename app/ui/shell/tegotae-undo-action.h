/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "win.undo" of the main window, with Ctrl+Z: the "view.undo" of the page that is
 * shown or of the view it is in, wherever the keyboard is. What is deleted takes the
 * focus along with it. */
void tegotae_undo_action_install (GtkWidgetClass *window_class);

G_END_DECLS
