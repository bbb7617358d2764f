/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-trend-groups.h"
#include "core/tegotae-content.h"

/**
 * TegotaeTrendChart:
 *
 * The scores of a trend as a line, before the bands of its questionnaire, with
 * a soft band for what is too small to tell. Where they are too many to be told apart, a
 * point is the average of a day, a week or more, and the soft band is from the lowest to
 * the highest score of it.
 *
 * Tab goes to the point last looked at, the arrow keys from point to point, Home
 * and End to the first and the last. The point with the keyboard, or under the
 * mouse, shows its date, score and stage. Return, or a second click, asks for
 * "records.open" with the id of its last attempt.
 */
#define TEGOTAE_TYPE_TREND_CHART (tegotae_trend_chart_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTrendChart, tegotae_trend_chart, TEGOTAE, TREND_CHART, GtkWidget)

/* @trend: (transfer full). @groups: (element-type TegotaeTrendGroup): of it; kept, and not
 * to be changed. @unit: what they are */
void        tegotae_trend_chart_set_trend (TegotaeTrendChart    *self,
                                           TegotaeTrend         *trend,
                                           GArray               *groups,
                                           TegotaeTrendUnit      unit,
                                           const TegotaeContent *content);

/* The point that is shown, or -1. */
int         tegotae_trend_chart_get_shown (TegotaeTrendChart    *self);
