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
  GArray             *groups;  /* (element-type TegotaeTrendGroup) */
  TegotaeTrendUnit    unit;
  TegotaeContent     *content;

  TegotaeTrendAxes   *axes;
  GPtrArray          *dots;    /* one per group, drawn by CSS */
  GtkWidget          *bubble;
  GtkLabel           *bubble_score; /* and the band */
  GtkLabel           *bubble_facts;
  int                 current; /* where Tab goes to */
  int                 shown;   /* in the bubble, or -1 */
  gboolean            from_mouse;
};

/* A point of the chart is a group of the trend. */
int  tegotae_trend_chart_get_n_points   (TegotaeTrendChart *self);

const TegotaeTrendGroup *tegotae_trend_chart_get_group (TegotaeTrendChart *self,
                                                        int                index);

/* Where a point is in the chart. */
void tegotae_trend_chart_locate         (TegotaeTrendChart *self,
                                         int                index,
                                         double            *x,
                                         double            *y);

/* The dates that are written below it. (transfer full) (element-type TegotaeTrendDate) */
GArray *tegotae_trend_chart_list_dates  (TegotaeTrendChart *self);

/* Keyboard and mouse. */
void tegotae_trend_chart_class_add_keys (GtkWidgetClass    *widget_class);
void tegotae_trend_chart_add_mouse      (TegotaeTrendChart *self);
