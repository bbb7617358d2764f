/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-trend-groups.h"

/**
 * tegotae_trend_tile_new:
 * @trend: copied
 * @groups: (element-type TegotaeTrendGroup): of it; kept, and not to be changed
 * @unit: what they are
 * @domain: id of the domain
 * @name: its name; @lang: (nullable): the language of that
 *
 * The scores of one domain over time, small: its name, its score at last, and a
 * line. All of them are in its accessible label.
 *
 * Returns: (transfer full)
 */
GtkWidget  *tegotae_trend_tile_new      (const TegotaeTrend *trend,
                                         GArray             *groups,
                                         TegotaeTrendUnit    unit,
                                         const char         *domain,
                                         const char         *name,
                                         const char         *lang);
