/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-tile.h"

#include <adwaita.h>

#include "text/tegotae-words-trend.h"
#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-trend-plot.h"

#define LINE_WIDTH 2.0
#define DOT_RADIUS 3.0

/* Where the levels of a domain change. */
static const int levels[] = { 0, 33, 66, 100 };

struct _TegotaeTrendTile
{
  GtkBox            parent_instance;

  TegotaeTrend     *trend;
  int              *scores; /* one per point; negative is none */
  TegotaeTrendRange range;
  gint64            now;

  GtkLabel         *name;
  GtkLabel         *score;
  GtkDrawingArea   *chart;
};

G_DEFINE_FINAL_TYPE (TegotaeTrendTile, tegotae_trend_tile, GTK_TYPE_BOX)

static void
draw_last (const TegotaeTrendPlot *plot,
           const TegotaeTrend     *trend,
           const int              *scores,
           cairo_t                *cr)
{
  guint last = trend->points->len - 1;
  const TegotaeAttempt *attempt = tegotae_trend_get_point (trend, last)->attempt;

  if (scores[last] < 0)
    return;

  cairo_arc (cr, tegotae_trend_plot_get_x (plot, attempt->finished_at),
             tegotae_trend_plot_get_y (plot, scores[last]), DOT_RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw (GtkDrawingArea *area,
      cairo_t        *cr,
      int             width,
      int             height,
      gpointer        user_data)
{
  TegotaeTrendTile *self = user_data;
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  TegotaeTrendPlot plot = { DOT_RADIUS, width - DOT_RADIUS, DOT_RADIUS, height - DOT_RADIUS, 0, 0 };
  const TegotaeTrendSeries series = { self->trend, &plot, self->scores };
  GdkRGBA color, grid;

  tegotae_trend_plot_span (&plot, self->trend, self->range, self->now);
  tegotae_colors_get (GTK_WIDGET (self->name), &grid);
  grid.alpha *= contrast ? 0.5f : 0.15f;
  tegotae_trend_plot_draw_grid (cr, &plot, levels, G_N_ELEMENTS (levels), &grid);

  tegotae_colors_get (GTK_WIDGET (area), &color);
  tegotae_trend_plot_draw_line (cr, &series, LINE_WIDTH, &color);
  draw_last (&plot, self->trend, self->scores, cr);
}

static void
tegotae_trend_tile_finalize (GObject *object)
{
  TegotaeTrendTile *self = TEGOTAE_TREND_TILE (object);

  g_clear_pointer (&self->trend, tegotae_trend_free);
  g_free (self->scores);

  G_OBJECT_CLASS (tegotae_trend_tile_parent_class)->finalize (object);
}

static void
tegotae_trend_tile_class_init (TegotaeTrendTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_trend_tile_finalize;

  tegotae_template_set (widget_class, "records/tegotae-trend-tile");
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTile, chart);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTile, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTile, score);

  gtk_widget_class_set_css_name (widget_class, "tegotae-trend-tile");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tegotae_trend_tile_init (TegotaeTrendTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->chart, draw, self, NULL);
}

static void
fill_scores (TegotaeTrendTile *self,
             const char       *domain)
{
  guint n = self->trend->points->len;
  int last = -1;

  self->scores = g_new (int, n);
  for (guint i = 0; i < n; i++)
    {
      const TegotaeAttempt *attempt = tegotae_trend_get_point (self->trend, i)->attempt;
      const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, domain);

      self->scores[i] = score != NULL ? score->score : -1;
      last = score != NULL ? score->score : last;
    }

  if (last >= 0)
    tegotae_text_printf (self->score, "%d", last);
  else
    gtk_label_set_text (self->score, "–");
}

GtkWidget *
tegotae_trend_tile_new (const TegotaeTrend *trend,
                        const char         *domain,
                        const char         *name,
                        const char         *lang,
                        TegotaeTrendRange   range,
                        gint64              now)
{
  TegotaeTrendTile *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (trend != NULL && trend->points->len > 0, NULL);
  g_return_val_if_fail (domain != NULL && name != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_TREND_TILE, NULL);
  self->trend = tegotae_trend_copy (trend);
  self->range = range;
  self->now = now;

  tegotae_text_set (self->name, name, lang);
  fill_scores (self, domain);

  text = tegotae_words_of_trend_domain (trend, domain, name);
  tegotae_text_set_name (GTK_WIDGET (self), text);

  return GTK_WIDGET (self);
}
