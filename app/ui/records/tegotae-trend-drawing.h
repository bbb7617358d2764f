/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-trend-plot.h"

G_BEGIN_DECLS

/* What charts of a trend are made of, drawn one over the other. */

/* A line across at each score. */
void tegotae_trend_drawing_add_grid        (cairo_t                *cr,
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
void tegotae_trend_drawing_add_uncertainty (cairo_t                  *cr,
                                            const TegotaeTrendSeries *series,
                                            const int                *margins,
                                            const GdkRGBA            *color);

/* The line through the points, where their items are the same. */
void tegotae_trend_drawing_add_line        (cairo_t                  *cr,
                                            const TegotaeTrendSeries *series,
                                            double                    width,
                                            const GdkRGBA            *color);

G_END_DECLS
