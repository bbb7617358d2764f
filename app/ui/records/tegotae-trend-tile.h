/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-trend.h"

/**
 * tegotae_trend_tile_new:
 * @trend: copied
 * @domain: id of the domain
 * @name: its name; @lang: (nullable): the language of that
 * @range, @now: as of the chart above it
 *
 * The scores of one domain over time, small: its name, its score at last, and a
 * line. All of them are in its accessible label.
 *
 * Returns: (transfer full)
 */
GtkWidget  *tegotae_trend_tile_new      (const TegotaeTrend *trend,
                                         const char         *domain,
                                         const char         *name,
                                         const char         *lang,
                                         TegotaeTrendRange   range,
                                         gint64              now);
