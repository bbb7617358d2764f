/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-tile.h"

#include <adwaita.h>

#include "text/tegotae-words-trend-groups.h"
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
  TegotaeTrend *trend;
  GArray       *groups;
  int          *scores; /* one per group; negative is none */
  GtkWidget    *name; /* has the colour of the grid */
} Tile;

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  tegotae_trend_free (tile->trend);
  g_array_unref (tile->groups);
  g_free (tile->scores);
  g_free (tile);
}

static void
draw_last (const TegotaeTrendSeries *series,
           cairo_t                  *cr)
{
  guint last = series->groups->len - 1;
  const TegotaeTrendGroup *group = &g_array_index (series->groups, TegotaeTrendGroup, last);

  if (series->scores[last] < 0)
    return;

  cairo_arc (cr, tegotae_trend_plot_get_x (series->plot, tegotae_trend_group_get_time (group)),
             tegotae_trend_plot_get_y (series->plot, series->scores[last]), DOT_RADIUS, 0, 2 * G_PI);
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
  TegotaeTrendPlot plot = { DOT_RADIUS, width - DOT_RADIUS, DOT_RADIUS, height - DOT_RADIUS, 0, 0, 0 };
  const TegotaeTrendSeries series = { tile->trend, tile->groups, &plot, tile->scores };
  GdkRGBA color, grid;

  tegotae_trend_plot_span (&plot, tile->groups);
  tegotae_colors_get (tile->name, &grid);
  grid.alpha *= contrast ? 0.5f : 0.15f;
  tegotae_trend_plot_draw_grid (cr, &plot, levels, G_N_ELEMENTS (levels), &grid);

  tegotae_colors_get (GTK_WIDGET (area), &color);
  tegotae_trend_plot_draw_line (cr, &series, LINE_WIDTH, &color);
  draw_last (&series, cr);
}

static int *
list_scores (const TegotaeTrend *trend,
             GArray             *groups,
             const char         *domain)
{
  int *scores = g_new (int, groups->len);

  for (guint i = 0; i < groups->len; i++)
    scores[i] = tegotae_trend_group_average (&g_array_index (groups, TegotaeTrendGroup, i), trend, domain);

  return scores;
}

/* Of the newest attempt that has one. */
static void
show_last (GtkLabel           *label,
           const TegotaeTrend *trend,
           const char         *domain)
{
  const TegotaeDomainScore *score = NULL;

  for (guint i = trend->points->len; i > 0 && score == NULL; i--)
    score = tegotae_profile_find (tegotae_trend_get_point (trend, i - 1)->attempt->profile, domain);

  if (score != NULL)
    tegotae_text_printf (label, "%d", score->score);
  else
    gtk_label_set_text (label, "–");
}

GtkWidget *
tegotae_trend_tile_new (const TegotaeTrend *trend,
                        GArray             *groups,
                        TegotaeTrendUnit    unit,
                        const char         *domain,
                        const char         *name,
                        const char         *lang)
{
  g_autofree char *text = NULL;
  GtkWidget *root;
  GtkDrawingArea *chart;
  GtkLabel *title, *score;
  Tile *tile;

  g_return_val_if_fail (trend != NULL && groups != NULL && groups->len > 0, NULL);
  g_return_val_if_fail (domain != NULL && name != NULL, NULL);

  root = tegotae_template_build ("records/tegotae-trend-tile", "chart", &chart, "name", &title,
                                 "score", &score, NULL);
  tile = g_new (Tile, 1);
  *tile = (Tile) {
    tegotae_trend_copy (trend), g_array_ref (groups), list_scores (trend, groups, domain), GTK_WIDGET (title)
  };
  gtk_drawing_area_set_draw_func (chart, draw, tile, tile_free);

  tegotae_text_set (title, name, lang);
  show_last (score, trend, domain);
  text = unit == TEGOTAE_TREND_ATTEMPT ? tegotae_words_of_trend_domain (trend, domain, name)
                                       : tegotae_words_of_trend_averages (tile->scores, groups->len, name);
  tegotae_text_set_name (root, text);

  return root;
}
