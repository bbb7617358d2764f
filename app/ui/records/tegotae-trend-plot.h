/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-trend-groups.h"

/**
 * TegotaeTrendPlot:
 * @left, @right, @top, @bottom: where it is drawn, in pixels
 * @inset: how far from left and right the first and the last stand, in pixels
 * @from, @to: the time it spans, in milliseconds since 1970 UTC; may be one moment
 *
 * Time to the right, scores from 0 to 100 upwards.
 */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  double inset;
  gint64 from;
  gint64 to;
} TegotaeTrendPlot;

/* From the earliest of @groups to the latest, and no longer. Of none, the
 * moment 0. @groups: (element-type TegotaeTrendGroup) */
void   tegotae_trend_plot_span       (TegotaeTrendPlot       *plot,
                                      GArray                 *groups);

/* The middle, if the plot spans one moment only. */
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

/* What shows a day of the plot, likewise. Static. */
const char *tegotae_trend_plot_get_day_format (const TegotaeTrendPlot *plot);

/* A line across at each score. */
void tegotae_trend_plot_draw_grid        (cairo_t                *cr,
                                          const TegotaeTrendPlot *plot,
                                          const int              *scores,
                                          guint                   n_scores,
                                          const GdkRGBA          *color);

/* Scores over time, one per group; a negative one is none. */
typedef struct
{
  const TegotaeTrend     *trend;
  GArray                 *groups; /* (element-type TegotaeTrendGroup) */
  const TegotaeTrendPlot *plot;
  const int              *scores;
} TegotaeTrendSeries;

/* From the lowest to the highest that each score may stand for: a soft band around the
 * line. A point that no line goes through has a whisker of its own. */
void tegotae_trend_plot_draw_range       (cairo_t                  *cr,
                                          const TegotaeTrendSeries *series,
                                          const int                *lowest,
                                          const int                *highest,
                                          const GdkRGBA            *color);

/* The line through the points, where their items are the same. */
void tegotae_trend_plot_draw_line        (cairo_t                  *cr,
                                          const TegotaeTrendSeries *series,
                                          double                    width,
                                          const GdkRGBA            *color);
