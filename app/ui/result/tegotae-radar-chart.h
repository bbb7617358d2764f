/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * TegotaeRadarChart:
 *
 * A profile as a shape: one axis per domain, rings at 33, 66 and 100, where the
 * levels change. The same facts are in its accessible label, and belong beside
 * it as text.
 */
#define TEGOTAE_TYPE_RADAR_CHART (tegotae_radar_chart_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeRadarChart, tegotae_radar_chart, TEGOTAE, RADAR_CHART, GtkWidget)

/**
 * tegotae_radar_chart_set_values:
 * @names: (array length=n_axes): what each axis is called
 * @scores: (array length=n_axes): 0–100 each
 * @lang: (nullable): language of the names
 *
 * Replaces what is shown. The chart hides itself if there are too few axes for
 * a shape, or too many.
 */
void        tegotae_radar_chart_set_values   (TegotaeRadarChart  *self,
                                              const char * const *names,
                                              const int          *scores,
                                              guint               n_axes,
                                              const char         *lang);

/* How far the shape has grown from the centre, 0–1; 1 from the start. */
void        tegotae_radar_chart_set_progress (TegotaeRadarChart  *self,
                                              double              progress);
