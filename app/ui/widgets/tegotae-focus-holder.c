/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-focus-holder.h"

static void
on_is_focus_cb (GtkEventController *controller,
                GParamSpec         *pspec,
                GtkWidget          *widget)
{
  gboolean is_focus = gtk_event_controller_focus_is_focus (GTK_EVENT_CONTROLLER_FOCUS (controller));

  gtk_widget_set_focusable (widget, is_focus);
}

void
tegotae_focus_holder_init (GtkWidget *widget)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "notify::is-focus", G_CALLBACK (on_is_focus_cb), widget);
  gtk_widget_add_controller (widget, controller);
}

gboolean
tegotae_focus_holder_hold (GtkWidget *widget)
{
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  if (root == NULL)
    return FALSE;

  gtk_widget_set_focusable (widget, TRUE);
  gtk_root_set_focus (root, widget);

  return TRUE;
}

void
tegotae_focus_holder_pass (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_is_focus (widget))
    gtk_widget_grab_focus (widget);
}
