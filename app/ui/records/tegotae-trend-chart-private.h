/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-trend-axes.h"
#include "tegotae-trend-chart.h"

/* What the files of TegotaeTrendChart share. */

struct _TegotaeTrendChart
{
  GtkWidget           parent_instance;

  TegotaeTrend       *trend;
  TegotaeTrendRange   range;
  gint64              now;
  TegotaeContent     *content;

  TegotaeTrendAxes   *axes;
  GPtrArray          *dots;    /* one per point, drawn by CSS */
  GtkWidget          *bubble;
  GtkLabel           *bubble_score; /* and the band */
  GtkLabel           *bubble_facts;
  int                 current; /* where Tab goes to */
  int                 shown;   /* in the bubble, or -1 */
  gboolean            from_mouse;
};

int  tegotae_trend_chart_get_n_points   (TegotaeTrendChart *self);

/* Where a point is in the chart. */
void tegotae_trend_chart_locate         (TegotaeTrendChart *self,
                                         int                index,
                                         double            *x,
                                         double            *y);

/* Keyboard and mouse. */
void tegotae_trend_chart_class_add_keys (GtkWidgetClass    *widget_class);
void tegotae_trend_chart_add_mouse      (TegotaeTrendChart *self);
