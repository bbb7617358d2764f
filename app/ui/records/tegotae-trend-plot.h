/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/scoring/tegotae-trend.h"

G_BEGIN_DECLS

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

G_END_DECLS
