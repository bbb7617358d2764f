/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-navigator-private.h"

#include "ui/advice/tegotae-advisor-page.h"
#include "ui/advice/tegotae-practice-page.h"
#include "ui/result/tegotae-report-page.h"
#include "tegotae-guard.h"

/* The button that goes back on most mice. */
#define MOUSE_BUTTON_BACK 8

static void
on_back_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (widget));
}

static void
on_home_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  tegotae_navigator_pop_to_root (TEGOTAE_NAVIGATOR (widget));
}

static void
on_open_entry_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *pack;
  const char *entry;

  g_variant_get (parameter, "(&s&s)", &pack, &entry);
  tegotae_navigator_push (self, tegotae_navigator_new_entry_page (tegotae_navigator_get_service (self),
                                                                  pack, entry));
}

static void
on_open_advisor_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *pack;
  const char *advisor;

  g_variant_get (parameter, "(&s&s)", &pack, &advisor);
  tegotae_navigator_push (self, tegotae_advisor_page_new (tegotae_navigator_get_service (self), pack, advisor));
}

static void
on_open_practice_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *pack;
  const char *practice;

  g_variant_get (parameter, "(&s&s)", &pack, &practice);
  tegotae_navigator_push (self, tegotae_practice_page_new (tegotae_navigator_get_service (self), pack, practice));
}

static void
on_open_report_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *attempt = g_variant_get_string (parameter, NULL);

  tegotae_navigator_push (self, tegotae_report_page_new (tegotae_navigator_get_service (self), attempt));
}

static gboolean
on_back_key_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);

  if (!tegotae_navigator_get_can_go_back (self))
    return GDK_EVENT_PROPAGATE;

  tegotae_navigator_back (self);

  return GDK_EVENT_STOP;
}

static void
on_mouse_back_cb (GtkGestureClick  *gesture,
                  int               n_press,
                  double            x,
                  double            y,
                  TegotaeNavigator *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  tegotae_navigator_back (self);
}

void
tegotae_navigator_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "nav.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "nav.home", NULL, on_home_cb);
  gtk_widget_class_install_action (widget_class, "nav.open-entry", "(ss)", on_open_entry_cb);
  gtk_widget_class_install_action (widget_class, "nav.open-advisor", "(ss)", on_open_advisor_cb);
  gtk_widget_class_install_action (widget_class, "nav.open-practice", "(ss)", on_open_practice_cb);
  gtk_widget_class_install_action (widget_class, "nav.open-report", "s", on_open_report_cb);

  tegotae_navigator_class_add_question_actions (widget_class);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_back_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_back_key_cb, NULL);
}

static gpointer
get_contents (GtkWidget *widget)
{
  return tegotae_navigator_get_visible_page (TEGOTAE_NAVIGATOR (widget));
}

void
tegotae_navigator_add_controllers (TegotaeNavigator *self)
{
  GtkGesture *mouse = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (mouse), MOUSE_BUTTON_BACK);
  g_signal_connect (mouse, "pressed", G_CALLBACK (on_mouse_back_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (mouse));

  tegotae_guard_add (GTK_WIDGET (self), get_contents);
}
