/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-repeat-filter.h"

/* The contents when the click or the key press began. */
typedef struct
{
  TegotaeRepeatFilterFunc get_contents;
  gpointer         clicked;
  guint32          clicked_at;
  double           x;
  double           y;
  gpointer         pressed;
  guint            keycode;
} Guard;

static gpointer
get_contents (Guard              *guard,
              GtkEventController *controller)
{
  return guard->get_contents (gtk_event_controller_get_widget (controller));
}

/* Whether a press belongs to the same double click as the one before. */
static gboolean
is_second (Guard     *guard,
           GtkWidget *widget,
           GdkEvent  *event)
{
  GtkSettings *settings = gtk_widget_get_settings (widget);
  int time;
  int distance;
  double x;
  double y;

  g_object_get (settings,
                "gtk-double-click-time", &time,
                "gtk-double-click-distance", &distance,
                NULL);
  gdk_event_get_position (event, &x, &y);

  return gdk_event_get_time (event) - guard->clicked_at <= (guint32) time
         && ABS (x - guard->x) <= distance
         && ABS (y - guard->y) <= distance;
}

static gboolean
on_event_cb (GtkEventController *controller,
             GdkEvent           *event,
             Guard              *guard)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  GdkEventType type = gdk_event_get_event_type (event);
  gpointer contents = get_contents (guard, controller);
  gboolean second;

  if (type != GDK_BUTTON_PRESS && type != GDK_TOUCH_BEGIN)
    return GDK_EVENT_PROPAGATE;

  second = is_second (guard, widget, event);
  guard->clicked_at = gdk_event_get_time (event);
  gdk_event_get_position (event, &guard->x, &guard->y);

  if (second && guard->clicked != contents)
    return GDK_EVENT_STOP;

  guard->clicked = contents;

  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        modifiers,
                   Guard                 *guard)
{
  gpointer contents = get_contents (guard, GTK_EVENT_CONTROLLER (controller));

  if (guard->keycode == keycode && guard->pressed != contents)
    return GDK_EVENT_STOP;

  guard->keycode = keycode;
  guard->pressed = contents;

  return GDK_EVENT_PROPAGATE;
}

static void
on_key_released_cb (GtkEventControllerKey *controller,
                    guint                  keyval,
                    guint                  keycode,
                    GdkModifierType        modifiers,
                    Guard                 *guard)
{
  if (guard->keycode == keycode)
    guard->keycode = 0;
}

static void
add_controller (GtkWidget          *widget,
                GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, controller);
}

void
tegotae_repeat_filter_add (GtkWidget        *widget,
                           TegotaeRepeatFilterFunc  func)
{
  GtkEventController *click;
  GtkEventController *key;
  Guard *guard;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  guard = g_new0 (Guard, 1);
  guard->get_contents = func;

  click = gtk_event_controller_legacy_new ();
  g_signal_connect (click, "event", G_CALLBACK (on_event_cb), guard);
  add_controller (widget, click);

  key = gtk_event_controller_key_new ();
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), guard);
  g_signal_connect (key, "key-released", G_CALLBACK (on_key_released_cb), guard);
  add_controller (widget, key);

  g_object_set_data_full (G_OBJECT (widget), "tegotae-repeat-filter", guard, g_free);
}
