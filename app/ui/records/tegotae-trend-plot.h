/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-trend.h"

/**
 * TegotaeTrendPlot:
 * @left, @right, @top, @bottom: where it is drawn, in pixels
 * @from, @to: the time it spans, in milliseconds since 1970 UTC
 *
 * Time to the right, scores from 0 to 100 upwards.
 */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  gint64 from;
  gint64 to;
} TegotaeTrendPlot;

/* The time to span: what the range says, and all points; a week at least. */
void   tegotae_trend_plot_span       (TegotaeTrendPlot       *plot,
                                      const TegotaeTrend     *trend,
                                      TegotaeTrendRange       range,
                                      gint64                  now);

double tegotae_trend_plot_get_x      (const TegotaeTrendPlot *plot,
                                      gint64                  time);
double tegotae_trend_plot_get_y      (const TegotaeTrendPlot *plot,
                                      double                  score);

/**
 * tegotae_trend_plot_list_ticks:
 * @max: how many there is room for
 * @format: (out): what shows such a time best, for g_date_time_format()
 *
 * Days or months of the user's time zone, evenly spaced.
 *
 * Returns: (transfer full) (element-type GDateTime)
 */
GPtrArray *tegotae_trend_plot_list_ticks (const TegotaeTrendPlot  *plot,
                                          guint                    max,
                                          const char             **format);

/* A line across at each score. */
void tegotae_trend_plot_draw_grid        (cairo_t                *cr,
                                          const TegotaeTrendPlot *plot,
                                          const int              *scores,
                                          guint                   n_scores,
                                          const GdkRGBA          *color);

/* Scores of a trend, one per point; a negative one is none. */
typedef struct
{
  const TegotaeTrend     *trend;
  const TegotaeTrendPlot *plot;
  const int              *scores;
} TegotaeTrendSeries;

/* How far each score may be off, up and down: a soft band around the line. A
 * point that no line goes through has a whisker of its own. */
void tegotae_trend_plot_draw_uncertainty (cairo_t                  *cr,
                                          const TegotaeTrendSeries *series,
                                          const int                *margins,
                                          const GdkRGBA            *color);

/* The line through the points, where their items are the same. */
void tegotae_trend_plot_draw_line        (cairo_t                  *cr,
                                          const TegotaeTrendSeries *series,
                                          double                    width,
                                          const GdkRGBA            *color);
