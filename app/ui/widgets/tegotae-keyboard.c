/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-keyboard.h"

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
grab (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget))
    return FALSE;

  gtk_root_set_focus (gtk_widget_get_root (widget), widget);

  return TRUE;
}

/* A focusable widget comes before its children. */
static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  gboolean backward = is_backward (direction);
  gboolean is_focus = gtk_widget_is_focus (widget);
  gboolean is_outside = !is_focus && gtk_widget_get_focus_child (widget) == NULL;

  if (is_focus && backward)
    return FALSE;

  if (is_outside && !backward && grab (widget))
    return TRUE;

  return focus_child (widget, direction) || (backward && grab (widget));
}

void
tegotae_keyboard_set_order (GtkWidgetClass *klass,
                            gboolean      (*grab_focus) (GtkWidget *widget))
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));
  g_return_if_fail (grab_focus != NULL);

  klass->focus = focus;
  klass->grab_focus = grab_focus;
}

static void
on_is_focus_cb (GtkEventController *controller,
                GParamSpec         *pspec,
                GtkWidget          *widget)
{
  gboolean is_focus = gtk_event_controller_focus_is_focus (GTK_EVENT_CONTROLLER_FOCUS (controller));

  gtk_widget_set_focusable (widget, is_focus);
}

void
tegotae_keyboard_init_holder (GtkWidget *widget)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "notify::is-focus", G_CALLBACK (on_is_focus_cb), widget);
  gtk_widget_add_controller (widget, controller);
}

gboolean
tegotae_keyboard_hold (GtkWidget *widget)
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
tegotae_keyboard_pass (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_is_focus (widget))
    gtk_widget_grab_focus (widget);
}

static gboolean
on_scroll_key_cb (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  GObject *scrolled = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), "scrolled");
  gboolean handled = FALSE;

  g_signal_emit_by_name (scrolled, "scroll-child", (GtkScrollType) g_variant_get_int32 (args), FALSE,
                         &handled);

  return handled;
}

void
tegotae_keyboard_add_scroll_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    GtkScrollType   scroll;
  } keys[] = {
    { GDK_KEY_Up, 0, GTK_SCROLL_STEP_UP },
    { GDK_KEY_Down, 0, GTK_SCROLL_STEP_DOWN },
    { GDK_KEY_Page_Up, 0, GTK_SCROLL_PAGE_UP },
    { GDK_KEY_Page_Down, 0, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_Home, 0, GTK_SCROLL_START },
    { GDK_KEY_End, 0, GTK_SCROLL_END },
    { GDK_KEY_space, 0, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_space, GDK_SHIFT_MASK, GTK_SCROLL_PAGE_UP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (klass, keys[i].keyval, keys[i].modifiers,
                                  on_scroll_key_cb, "i", keys[i].scroll);
}
