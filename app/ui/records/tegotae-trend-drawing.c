/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-drawing.h"

#define WHISKER_WIDTH 8.0

void
tegotae_trend_drawing_add_grid (cairo_t                *cr,
                                const TegotaeTrendPlot *plot,
                                const int              *scores,
                                guint                   n_scores,
                                const GdkRGBA          *color)
{
  for (guint i = 0; i < n_scores; i++)
    {
      double y = (int) tegotae_trend_plot_get_y (plot, scores[i]) + 0.5;

      cairo_move_to (cr, plot->left, y);
      cairo_line_to (cr, plot->right, y);
    }

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static double
get_x (const TegotaeTrendSeries *series,
       guint                     index)
{
  const TegotaeTrendPoint *point = tegotae_trend_get_point (series->trend, index);

  return tegotae_trend_plot_get_x (series->plot, point->attempt->finished_at);
}

static double
get_y (const TegotaeTrendSeries *series,
       guint                     index,
       int                       offset)
{
  return tegotae_trend_plot_get_y (series->plot, series->scores[index] + offset);
}

static gboolean
is_joined (const TegotaeTrendSeries *series,
           guint                     index)
{
  return index > 0 && index < series->trend->points->len
         && series->scores[index] >= 0 && series->scores[index - 1] >= 0
         && tegotae_trend_get_point (series->trend, index)->joined;
}

static void
trace_whisker (cairo_t                  *cr,
               const TegotaeTrendSeries *series,
               guint                     index,
               int                       margin)
{
  double top = get_y (series, index, margin);

  cairo_rectangle (cr, get_x (series, index) - WHISKER_WIDTH / 2, top,
                   WHISKER_WIDTH, get_y (series, index, -margin) - top);
}

/* Along the upper side and back along the lower. */
static void
trace_band (cairo_t                  *cr,
            const TegotaeTrendSeries *series,
            const int                *margins,
            guint                     first,
            guint                     end)
{
  cairo_new_sub_path (cr);
  for (guint i = first; i < end; i++)
    cairo_line_to (cr, get_x (series, i), get_y (series, i, margins[i]));
  for (guint i = end; i > first; i--)
    cairo_line_to (cr, get_x (series, i - 1), get_y (series, i - 1, -margins[i - 1]));
  cairo_close_path (cr);
}

void
tegotae_trend_drawing_add_uncertainty (cairo_t                  *cr,
                                       const TegotaeTrendSeries *series,
                                       const int                *margins,
                                       const GdkRGBA            *color)
{
  guint first = 0;

  for (guint i = 0; i < series->trend->points->len; i++)
    {
      if (is_joined (series, i + 1))
        continue;

      if (first < i)
        trace_band (cr, series, margins, first, i + 1);
      else if (series->scores[i] >= 0)
        trace_whisker (cr, series, i, margins[i]);
      first = i + 1;
    }

  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

void
tegotae_trend_drawing_add_line (cairo_t                  *cr,
                                const TegotaeTrendSeries *series,
                                double                    width,
                                const GdkRGBA            *color)
{
  for (guint i = 0; i < series->trend->points->len; i++)
    {
      if (series->scores[i] < 0)
        continue;

      if (is_joined (series, i))
        cairo_line_to (cr, get_x (series, i), get_y (series, i, 0));
      else
        cairo_move_to (cr, get_x (series, i), get_y (series, i, 0));
    }

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}
