/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <math.h>

#include "text/tegotae-words-comparison.h"
#include "text/tegotae-words-trend-groups.h"
#include "text/tegotae-words.h"
#include "ui/widgets/tegotae-text.h"

#include "tegotae-trend-chart-private.h"

/* How near to the mouse a point must be to be chosen, in pixels. */
#define REACH 36

static GtkWidgetClass *parent_class;

/* --- Which point is shown --- */

/* The name of the point says the same to assistive technology. */
static void
fill_bubble (TegotaeTrendChart       *self,
             const TegotaeTrendPoint *point)
{
  const TegotaeAttempt *attempt = point->attempt;
  g_autofree char *band = tegotae_words_of_band (attempt, self->content);
  g_autofree char *time = tegotae_words_of_time (attempt->finished_at);
  g_autofree char *facts = g_strconcat (time,
                                        attempt->stage != TEGOTAE_STAGE_NONE ? "\n" : "",
                                        tegotae_words_of_stage (attempt->stage),
                                        "\n", tegotae_words_of_verdict (point->verdict), NULL);

  tegotae_text_printf (self->bubble_score, "%d  %s", attempt->score, band);
  gtk_label_set_text (self->bubble_facts, facts);
}

/* The same of several attempts. */
static void
fill_bubble_of_group (TegotaeTrendChart       *self,
                      const TegotaeTrendGroup *group)
{
  g_autofree char *period = tegotae_words_of_trend_period (group);

  tegotae_text_printf (self->bubble_score, "%d  (%d–%d)", group->score, group->lowest, group->highest);
  /* Translators: a day, or from one day to another. */
  tegotae_text_printf (self->bubble_facts, ngettext ("%1$s\n%2$u attempt", "%1$s\n%2$u attempts", group->n),
                       period, group->n);
}

static void
show_point (TegotaeTrendChart *self,
            int                index,
            gboolean           from_mouse)
{
  if (index == self->shown)
    return;

  if (self->shown >= 0 && self->shown < (int) self->dots->len)
    gtk_widget_unset_state_flags (g_ptr_array_index (self->dots, self->shown),
                                  GTK_STATE_FLAG_SELECTED);

  self->shown = index;
  self->from_mouse = from_mouse;
  if (index >= 0)
    {
      const TegotaeTrendGroup *group = tegotae_trend_chart_get_group (self, index);

      gtk_widget_set_state_flags (g_ptr_array_index (self->dots, index), GTK_STATE_FLAG_SELECTED,
                                  FALSE);
      if (group->n == 1)
        fill_bubble (self, tegotae_trend_get_point (self->trend, group->first));
      else
        fill_bubble_of_group (self, group);
    }

  gtk_widget_set_visible (self->bubble, index >= 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The point that has the keyboard, or -1. */
static int
get_focused (TegotaeTrendChart *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index;

  if (child != NULL && g_ptr_array_find (self->dots, child, &index))
    return (int) index;

  return -1;
}

static int
find_nearest (TegotaeTrendChart *self,
              double             x,
              double             y)
{
  double least = REACH;
  int nearest = -1;

  for (int i = 0; i < tegotae_trend_chart_get_n_points (self); i++)
    {
      double point_x, point_y, distance;

      tegotae_trend_chart_locate (self, i, &point_x, &point_y);
      /* A point above or below the mouse counts as nearer than one beside it. */
      distance = hypot (point_x - x, (point_y - y) / 4);
      if (distance < least)
        {
          least = distance;
          nearest = i;
        }
    }

  return nearest;
}

static void
on_motion_cb (TegotaeTrendChart *self,
              double             x,
              double             y)
{
  int nearest = find_nearest (self, x, y);

  show_point (self, nearest >= 0 ? nearest : get_focused (self), TRUE);
}

static void
on_leave_cb (TegotaeTrendChart *self)
{
  show_point (self, get_focused (self), FALSE);
}

static void
open_point (TegotaeTrendChart *self,
            int                index)
{
  const TegotaeTrendGroup *group = tegotae_trend_chart_get_group (self, index);
  guint last = group->first + group->n - 1;

  gtk_widget_activate_action (GTK_WIDGET (self), "records.open", "s",
                              tegotae_trend_get_point (self->trend, last)->attempt->id);
}

static void
on_pressed_cb (TegotaeTrendChart *self,
               int                n_press,
               double             x,
               double             y)
{
  int nearest = find_nearest (self, x, y);

  if (nearest < 0)
    return;

  gtk_widget_grab_focus (g_ptr_array_index (self->dots, nearest));
  if (n_press == 2)
    open_point (self, nearest);
}

/* --- Keyboard --- */

static void
set_focus_child (GtkWidget *widget,
                 GtkWidget *child)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (widget);
  guint index;

  parent_class->set_focus_child (widget, child);

  if (child != NULL && g_ptr_array_find (self->dots, child, &index))
    {
      self->current = (int) index;
      show_point (self, self->current, FALSE);
    }
  else if (!self->from_mouse)
    {
      show_point (self, -1, FALSE);
    }
}

static gboolean
go_to (TegotaeTrendChart *self,
       int                index)
{
  return gtk_widget_grab_focus (g_ptr_array_index (self->dots,
                                                   CLAMP (index, 0, tegotae_trend_chart_get_n_points (self) - 1)));
}

static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (widget);

  if (tegotae_trend_chart_get_n_points (self) == 0)
    return FALSE;

  if (gtk_widget_get_focus_child (widget) == NULL)
    return go_to (self, self->current);

  switch (direction)
    {
    case GTK_DIR_LEFT:
      return go_to (self, self->current - 1);
    case GTK_DIR_RIGHT:
      return go_to (self, self->current + 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
    default:
      return FALSE;
    }
}

static gboolean
grab_focus (GtkWidget *widget)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (widget);

  return tegotae_trend_chart_get_n_points (self) > 0 && go_to (self, self->current);
}

/* @args: which point to go to; -1 is the last */
static gboolean
on_go_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (widget);
  int index = g_variant_get_int32 (args);
  int n_points = tegotae_trend_chart_get_n_points (self);

  return n_points > 0 && go_to (self, index < 0 ? n_points - 1 : index);
}

static gboolean
on_open_cb (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (widget);

  if (get_focused (self) < 0)
    return FALSE;

  open_point (self, get_focused (self));

  return TRUE;
}

void
tegotae_trend_chart_class_add_keys (GtkWidgetClass *widget_class)
{
  static const guint open[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  parent_class = g_type_class_peek_parent (widget_class);
  widget_class->focus = focus;
  widget_class->grab_focus = grab_focus;
  widget_class->set_focus_child = set_focus_child;

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    gtk_widget_class_add_binding (widget_class, open[i], 0, on_open_cb, NULL);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_go_cb, "i", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_go_cb, "i", -1);
}

void
tegotae_trend_chart_add_mouse (TegotaeTrendChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
