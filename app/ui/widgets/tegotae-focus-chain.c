/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-focus-chain.h"

static gboolean
is_backward (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
}

/* From the child that has the focus to the next that takes it. */
static gboolean
focus_child (GtkWidget        *widget,
             GtkDirectionType  direction)
{
  gboolean backward = is_backward (direction);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = backward ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);

  for (; child != NULL; child = backward ? gtk_widget_get_prev_sibling (child)
                                         : gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}

static gboolean
take_focus (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget))
    return FALSE;

  gtk_root_set_focus (gtk_widget_get_root (widget), widget);

  return TRUE;
}

/* A widget that takes the focus itself stands before what is in it. */
static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  gboolean backward = is_backward (direction);
  gboolean is_focus = gtk_widget_is_focus (widget);
  gboolean is_outside = !is_focus && gtk_widget_get_focus_child (widget) == NULL;

  if (is_focus && backward)
    return FALSE;

  if (is_outside && !backward && take_focus (widget))
    return TRUE;

  return focus_child (widget, direction) || (backward && take_focus (widget));
}

void
tegotae_focus_chain_install (GtkWidgetClass *klass,
                             gboolean      (*grab_focus) (GtkWidget *widget))
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));
  g_return_if_fail (grab_focus != NULL);

  klass->focus = focus;
  klass->grab_focus = grab_focus;
}
