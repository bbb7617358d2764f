/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-undo-action.h"

#include "tegotae-window.h"

static void
on_undo_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TegotaeNavigator *navigator = tegotae_window_get_navigator (TEGOTAE_WINDOW (widget));
  GtkWidget *page = navigator != NULL ? tegotae_navigator_get_visible_page (navigator) : NULL;

  if (page != NULL)
    gtk_widget_activate_action (page, "view.undo", NULL);
}

void
tegotae_undo_action_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.undo", NULL, on_undo_cb);
  gtk_widget_class_add_binding_action (window_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}
