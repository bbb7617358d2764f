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

/* What is drawn on a tile; it belongs to the area that it is drawn on. */
typedef struct
{
  TegotaeTrend      *trend;
  int               *scores; /* one per point; negative is none */
  TegotaeTrendRange  range;
  gint64             now;
  GtkWidget         *name; /* has the colour of the grid */
} Tile;

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  tegotae_trend_free (tile->trend);
  g_free (tile->scores);
  g_free (tile);
}

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
  const Tile *tile = user_data;
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  TegotaeTrendPlot plot = { DOT_RADIUS, width - DOT_RADIUS, DOT_RADIUS, height - DOT_RADIUS, 0, 0 };
  const TegotaeTrendSeries series = { tile->trend, &plot, tile->scores };
  GdkRGBA color, grid;

  tegotae_trend_plot_span (&plot, tile->trend, tile->range, tile->now);
  tegotae_colors_get (tile->name, &grid);
  grid.alpha *= contrast ? 0.5f : 0.15f;
  tegotae_trend_plot_draw_grid (cr, &plot, levels, G_N_ELEMENTS (levels), &grid);

  tegotae_colors_get (GTK_WIDGET (area), &color);
  tegotae_trend_plot_draw_line (cr, &series, LINE_WIDTH, &color);
  draw_last (&plot, tile->trend, tile->scores, cr);
}

static int *
list_scores (const TegotaeTrend *trend,
             const char         *domain)
{
  int *scores = g_new (int, trend->points->len);

  for (guint i = 0; i < trend->points->len; i++)
    {
      const TegotaeAttempt *attempt = tegotae_trend_get_point (trend, i)->attempt;
      const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, domain);

      scores[i] = score != NULL ? score->score : -1;
    }

  return scores;
}

static void
show_last (GtkLabel   *label,
           const Tile *tile)
{
  guint i = tile->trend->points->len;

  while (i > 0 && tile->scores[i - 1] < 0)
    i--;

  if (i > 0)
    tegotae_text_printf (label, "%d", tile->scores[i - 1]);
  else
    gtk_label_set_text (label, "–");
}

GtkWidget *
tegotae_trend_tile_new (const TegotaeTrend *trend,
                        const char         *domain,
                        const char         *name,
                        const char         *lang,
                        TegotaeTrendRange   range,
                        gint64              now)
{
  g_autofree char *text = NULL;
  GtkWidget *root;
  GtkDrawingArea *chart;
  GtkLabel *title, *score;
  Tile *tile;

  g_return_val_if_fail (trend != NULL && trend->points->len > 0, NULL);
  g_return_val_if_fail (domain != NULL && name != NULL, NULL);

  root = tegotae_template_build ("records/tegotae-trend-tile", "chart", &chart, "name", &title,
                                 "score", &score, NULL);
  tile = g_new (Tile, 1);
  *tile = (Tile) { tegotae_trend_copy (trend), list_scores (trend, domain), range, now, GTK_WIDGET (title) };
  gtk_drawing_area_set_draw_func (chart, draw, tile, tile_free);

  tegotae_text_set (title, name, lang);
  show_last (score, tile);
  text = tegotae_words_of_trend_domain (trend, domain, name);
  tegotae_text_set_name (root, text);

  return root;
}
