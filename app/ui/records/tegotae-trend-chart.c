/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-chart.h"

#include <adwaita.h>
#include <math.h>

#include "text/tegotae-words-trend-groups.h"
#include "text/tegotae-words-trend.h"
#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-trend-chart-private.h"

#define MIN_WIDTH 240
#define NATURAL_WIDTH 640
#define NATURAL_HEIGHT 264

/* The scores of the bands stand below each other; large ones need more room. */
#define LINES 12

#define DOT 10
#define SMALL_DOT 6
#define LINE_WIDTH 2.0

/* Points that are closer than this are drawn smaller. */
#define CROWDED 12

#define BUBBLE_GAP 9

/* Room for a point at either end. */
#define INSET 9

G_DEFINE_FINAL_TYPE (TegotaeTrendChart, tegotae_trend_chart, GTK_TYPE_WIDGET)

int
tegotae_trend_chart_get_n_points (TegotaeTrendChart *self)
{
  return self->groups != NULL ? (int) self->groups->len : 0;
}

const TegotaeTrendGroup *
tegotae_trend_chart_get_group (TegotaeTrendChart *self,
                               int                index)
{
  return &g_array_index (self->groups, TegotaeTrendGroup, index);
}

static void
fill_plot (TegotaeTrendChart *self,
           int                width,
           int                height,
           TegotaeTrendPlot  *plot)
{
  tegotae_trend_axes_fit (self->axes, width, height, plot);
  plot->inset = INSET;
  tegotae_trend_plot_span (plot, self->groups);
}

void
tegotae_trend_chart_locate (TegotaeTrendChart *self,
                            int                index,
                            double            *x,
                            double            *y)
{
  const TegotaeTrendGroup *group = tegotae_trend_chart_get_group (self, index);
  TegotaeTrendPlot plot;

  fill_plot (self, gtk_widget_get_width (GTK_WIDGET (self)),
             gtk_widget_get_height (GTK_WIDGET (self)), &plot);
  *x = tegotae_trend_plot_get_x (&plot, tegotae_trend_group_get_time (group));
  *y = tegotae_trend_plot_get_y (&plot, group->score);
}

GArray *
tegotae_trend_chart_list_dates (TegotaeTrendChart *self)
{
  TegotaeTrendPlot plot;

  fill_plot (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), &plot);

  return tegotae_trend_axes_list_dates (self->axes, &plot);
}

/* --- Drawing --- */

static void
draw_line (TegotaeTrendChart      *self,
           const TegotaeTrendPlot *plot,
           cairo_t                *cr)
{
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  guint n = self->groups->len;
  g_autofree int *scores = g_new (int, n);
  g_autofree int *lowest = g_new (int, n);
  g_autofree int *highest = g_new (int, n);
  const TegotaeTrendSeries series = { self->trend, self->groups, plot, scores };
  GdkRGBA color, soft;

  for (guint i = 0; i < n; i++)
    {
      const TegotaeTrendGroup *group = tegotae_trend_chart_get_group (self, (int) i);
      const TegotaeAttempt *attempt = tegotae_trend_get_point (self->trend, group->first)->attempt;
      int margin = self->unit == TEGOTAE_TREND_ATTEMPT ? tegotae_verdict_get_margin (attempt) : 0;

      scores[i] = group->score;
      lowest[i] = group->lowest - margin;
      highest[i] = group->highest + margin;
    }

  tegotae_colors_get (GTK_WIDGET (self), &color);
  soft = color;
  soft.alpha *= contrast ? 0.35f : 0.16f;
  tegotae_trend_plot_draw_range (cr, &series, lowest, highest, &soft);
  tegotae_trend_plot_draw_line (cr, &series, LINE_WIDTH, &color);
}

static void
tegotae_trend_chart_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  TegotaeTrendPlot plot;
  cairo_t *cr;

  if (self->trend == NULL)
    return;

  fill_plot (self, width, height, &plot);
  tegotae_trend_axes_snapshot (self->axes, snapshot, &plot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_line (self, &plot, cr);
  cairo_destroy (cr);

  for (guint i = 0; i < self->dots->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->dots, i), snapshot);
  gtk_widget_snapshot_child (widget, self->bubble, snapshot);
}

/* --- Layout --- */

static void
tegotae_trend_chart_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      int line_height = tegotae_trend_axes_get_line_height (TEGOTAE_TREND_CHART (widget)->axes);

      *minimum = *natural = MAX (NATURAL_HEIGHT, LINES * line_height);
    }
}

static gboolean
is_crowded (TegotaeTrendChart      *self,
            const TegotaeTrendPlot *plot)
{
  int n = tegotae_trend_chart_get_n_points (self);

  return n > 1 && (plot->right - plot->left) / (n - 1) < CROWDED;
}

static void
allocate_dots (TegotaeTrendChart      *self,
               const TegotaeTrendPlot *plot)
{
  int size = is_crowded (self, plot) ? SMALL_DOT : DOT;

  for (guint i = 0; i < self->dots->len; i++)
    {
      const TegotaeTrendGroup *group = tegotae_trend_chart_get_group (self, (int) i);
      double x = tegotae_trend_plot_get_x (plot, tegotae_trend_group_get_time (group));
      double y = tegotae_trend_plot_get_y (plot, group->score);
      const GtkAllocation place = {
        (int) round (x - size / 2.0), (int) round (y - size / 2.0), size, size
      };

      gtk_widget_size_allocate (g_ptr_array_index (self->dots, i), &place, -1);
    }
}

/* Above the point or, where there is no room, below it. */
static void
allocate_bubble (TegotaeTrendChart      *self,
                 const TegotaeTrendPlot *plot,
                 int                     width,
                 int                     height)
{
  GtkAllocation place;
  double x, y;

  if (self->shown < 0)
    return;

  tegotae_trend_chart_locate (self, self->shown, &x, &y);
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  place.width = MIN (place.width, width);
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_VERTICAL, place.width,
                      NULL, &place.height, NULL, NULL);
  place.x = CLAMP ((int) x - place.width / 2, 0, MAX (width - place.width, 0));
  place.y = (int) y - place.height - BUBBLE_GAP;
  if (place.y < 0)
    place.y = MIN ((int) y + BUBBLE_GAP, MAX (height - place.height, 0));

  gtk_widget_size_allocate (self->bubble, &place, -1);
}

static void
tegotae_trend_chart_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (widget);
  TegotaeTrendPlot plot;

  if (self->trend == NULL)
    return;

  fill_plot (self, width, height, &plot);
  tegotae_trend_axes_allocate (self->axes, &plot);
  allocate_dots (self, &plot);
  allocate_bubble (self, &plot, width, height);
}

/* --- Object --- */

static void
remove_dots (TegotaeTrendChart *self)
{
  self->shown = -1;
  gtk_widget_set_visible (self->bubble, FALSE);

  for (guint i = 0; i < self->dots->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->dots, i));
  g_ptr_array_set_size (self->dots, 0);
}

static void
tegotae_trend_chart_dispose (GObject *object)
{
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (object);

  if (self->bubble != NULL)
    {
      remove_dots (self);
      g_clear_pointer (&self->bubble, gtk_widget_unparent);
      g_clear_pointer (&self->axes, tegotae_trend_axes_free);
      g_clear_pointer (&self->trend, tegotae_trend_free);
      g_clear_pointer (&self->groups, g_array_unref);
      g_clear_pointer (&self->content, tegotae_content_unref);
      g_clear_pointer (&self->dots, g_ptr_array_unref);
    }

  G_OBJECT_CLASS (tegotae_trend_chart_parent_class)->dispose (object);
}

static void
tegotae_trend_chart_class_init (TegotaeTrendChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_trend_chart_dispose;

  widget_class->measure = tegotae_trend_chart_measure;
  widget_class->size_allocate = tegotae_trend_chart_size_allocate;
  widget_class->snapshot = tegotae_trend_chart_snapshot;

  tegotae_trend_chart_class_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "tegotae-trend-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_trend_chart_init (TegotaeTrendChart *self)
{
  self->dots = g_ptr_array_new ();
  self->shown = -1;
  self->axes = tegotae_trend_axes_new (GTK_WIDGET (self));
  self->bubble = tegotae_template_build ("records/tegotae-trend-bubble",
                                         "facts", &self->bubble_facts, "score", &self->bubble_score, NULL);
  gtk_widget_set_parent (self->bubble, GTK_WIDGET (self));
  g_object_unref (self->bubble);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
  tegotae_trend_chart_add_mouse (self);
}

static void
add_dots (TegotaeTrendChart *self)
{
  for (int i = 0; i < tegotae_trend_chart_get_n_points (self); i++)
    {
      const TegotaeTrendGroup *group = tegotae_trend_chart_get_group (self, i);
      const TegotaeTrendPoint *point = tegotae_trend_get_point (self->trend, group->first);
      g_autofree char *name = group->n == 1 ? tegotae_words_of_trend_point (point, self->content)
                                            : tegotae_words_of_trend_group (group);
      GtkWidget *dot = g_object_new (GTK_TYPE_DRAWING_AREA,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                                     "css-name", "tegotae-trend-dot",
                                     "focusable", TRUE,
                                     NULL);

      tegotae_text_set_name (dot, name);
      if (self->unit == TEGOTAE_TREND_ATTEMPT && point->verdict == TEGOTAE_VERDICT_TOO_SOON)
        gtk_widget_add_css_class (dot, "soon");
      gtk_widget_insert_before (dot, GTK_WIDGET (self), self->bubble);
      g_ptr_array_add (self->dots, dot);
    }

  self->current = MAX (tegotae_trend_chart_get_n_points (self) - 1, 0);
}

void
tegotae_trend_chart_set_trend (TegotaeTrendChart    *self,
                               TegotaeTrend         *trend,
                               GArray               *groups,
                               TegotaeTrendUnit      unit,
                               const TegotaeContent *content)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TEGOTAE_IS_TREND_CHART (self));
  g_return_if_fail (trend != NULL && groups != NULL && content != NULL);

  remove_dots (self);
  g_clear_pointer (&self->trend, tegotae_trend_free);
  g_clear_pointer (&self->content, tegotae_content_unref);
  g_clear_pointer (&self->groups, g_array_unref);
  self->trend = trend;
  self->groups = g_array_ref (groups);
  self->unit = unit;
  self->content = tegotae_content_ref ((TegotaeContent *) content);

  tegotae_trend_axes_set_bands (self->axes, trend->questionnaire, content);
  add_dots (self);

  text = unit == TEGOTAE_TREND_ATTEMPT ? tegotae_words_of_trend (trend) : tegotae_words_of_trend_in_groups (trend, unit);
  tegotae_text_set_name (GTK_WIDGET (self), text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
tegotae_trend_chart_get_shown (TegotaeTrendChart *self)
{
  g_return_val_if_fail (TEGOTAE_IS_TREND_CHART (self), -1);

  return self->shown;
}
