/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"

#include "tegotae-trend-plot.h"

/**
 * TegotaeTrendAxes:
 *
 * What a chart of scores stands before: the bands as soft grounds with their
 * names, the scores at which they change, and dates. Its parts are children of
 * the chart, so that CSS gives them the colours of the bands.
 */
typedef struct _TegotaeTrendAxes TegotaeTrendAxes;

/* @chart: borrowed; lives longer */
TegotaeTrendAxes *tegotae_trend_axes_new       (GtkWidget              *chart);
void              tegotae_trend_axes_free      (TegotaeTrendAxes       *axes);

/* The bands of a questionnaire ("pack/questionnaire"), if the packs have it. */
void              tegotae_trend_axes_set_bands (TegotaeTrendAxes       *axes,
                                                const char             *questionnaire,
                                                const TegotaeContent   *content);

/* Leaves room for the writing on all four sides of the plot. */
void              tegotae_trend_axes_fit       (TegotaeTrendAxes       *axes,
                                                int                     width,
                                                int                     height,
                                                TegotaeTrendPlot       *plot);

/* Of the writing, in pixels. */
int               tegotae_trend_axes_get_line_height (TegotaeTrendAxes *axes);

/* @x: where its middle is, @width: of its text, both in pixels */
typedef struct
{
  char   *text;
  double  x;
  int     width;
} TegotaeTrendDate;

/* The dates below the plot, from left to right: days or months that are whole under it and
 * do not touch one another or, where fewer than two are, the first and the last day.
 * (transfer full) (element-type TegotaeTrendDate) */
GArray           *tegotae_trend_axes_list_dates (TegotaeTrendAxes     *axes,
                                               const TegotaeTrendPlot *plot);

void              tegotae_trend_axes_allocate  (TegotaeTrendAxes       *axes,
                                                const TegotaeTrendPlot *plot);
void              tegotae_trend_axes_snapshot  (TegotaeTrendAxes       *axes,
                                                GtkSnapshot            *snapshot,
                                                const TegotaeTrendPlot *plot);
