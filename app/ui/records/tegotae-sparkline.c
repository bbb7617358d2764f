/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-sparkline.h"

#include <glib/gi18n.h>

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-widget-color.h"

#define NATURAL_WIDTH 72
#define NATURAL_HEIGHT 36
#define LINE_WIDTH 2.0
#define DOT_RADIUS 4.0
#define MAX_SCORE 100.0

struct _TegotaeSparkline
{
  GtkWidget  parent_instance;

  GArray    *scores;
};

G_DEFINE_FINAL_TYPE (TegotaeSparkline, tegotae_sparkline, GTK_TYPE_WIDGET)

static void
tegotae_sparkline_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH
                                                                  : NATURAL_HEIGHT;
}

/* Where a score is; the line keeps clear of the edges by the dot's radius. */
static void
locate (TegotaeSparkline *self,
        guint             index,
        double           *x,
        double           *y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * DOT_RADIUS;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * DOT_RADIUS;
  double share = self->scores->len > 1 ? (double) index / (self->scores->len - 1) : 0.5;
  double score = g_array_index (self->scores, int, index);

  *x = DOT_RADIUS + width * share;
  *y = DOT_RADIUS + height * (1.0 - score / MAX_SCORE);
}

static void
draw_line (TegotaeSparkline *self,
           cairo_t          *cr)
{
  double x = 0;
  double y = 0;

  for (guint i = 0; i < self->scores->len; i++)
    {
      locate (self, i, &x, &y);
      cairo_line_to (cr, x, y);
    }

  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  cairo_arc (cr, x, y, DOT_RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
tegotae_sparkline_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  TegotaeSparkline *self = TEGOTAE_SPARKLINE (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0,
                                               gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));
  cairo_t *cr;
  GdkRGBA color;

  if (self->scores->len == 0)
    return;

  tegotae_widget_color_get (widget, &color);

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &color);
  draw_line (self, cr);
  cairo_destroy (cr);
}

static void
tegotae_sparkline_finalize (GObject *object)
{
  TegotaeSparkline *self = TEGOTAE_SPARKLINE (object);

  g_array_unref (self->scores);

  G_OBJECT_CLASS (tegotae_sparkline_parent_class)->finalize (object);
}

static void
tegotae_sparkline_class_init (TegotaeSparklineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = tegotae_sparkline_finalize;
  widget_class->measure = tegotae_sparkline_measure;
  widget_class->snapshot = tegotae_sparkline_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tegotae-sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tegotae_sparkline_init (TegotaeSparkline *self)
{
  self->scores = g_array_new (FALSE, FALSE, sizeof (int));
}

GtkWidget *
tegotae_sparkline_new (void)
{
  return g_object_new (TEGOTAE_TYPE_SPARKLINE, NULL);
}

static void
update_accessible (TegotaeSparkline *self)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->scores->len; i++)
    g_string_append_printf (list, i == 0 ? "%d" : ", %d", g_array_index (self->scores, int, i));

  /* Translators: %s is a list of numbers, the oldest first. */
  text = g_strdup_printf (_("Your scores so far: %s"), list->str);
  tegotae_accessible_set_name (GTK_WIDGET (self), text);
}

void
tegotae_sparkline_set_scores (TegotaeSparkline *self,
                              const int        *scores,
                              guint             n_scores)
{
  g_return_if_fail (TEGOTAE_IS_SPARKLINE (self));
  g_return_if_fail (scores != NULL || n_scores == 0);

  g_array_set_size (self->scores, 0);
  g_array_append_vals (self->scores, scores, n_scores);

  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
