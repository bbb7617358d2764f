/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-trend.h"
#include "core/tegotae-content.h"

/**
 * TegotaeTrendChart:
 *
 * The scores of a trend as a line, before the bands of its questionnaire, with
 * a soft band for what is too small to tell.
 *
 * Tab goes to the point last looked at, the arrow keys from point to point, Home
 * and End to the first and the last. The point with the keyboard, or under the
 * mouse, shows its date, score and stage. Return, or a second click, asks for
 * "records.open" with its attempt's id.
 */
#define TEGOTAE_TYPE_TREND_CHART (tegotae_trend_chart_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTrendChart, tegotae_trend_chart, TEGOTAE, TREND_CHART, GtkWidget)

/**
 * tegotae_trend_chart_set_trend:
 * @trend: (transfer full)
 * @now: milliseconds since 1970 UTC, where a range of days ends
 */
void        tegotae_trend_chart_set_trend (TegotaeTrendChart    *self,
                                           TegotaeTrend         *trend,
                                           TegotaeTrendRange     range,
                                           gint64                now,
                                           const TegotaeContent *content);

/* The point that is shown, or -1. */
int         tegotae_trend_chart_get_shown (TegotaeTrendChart    *self);
