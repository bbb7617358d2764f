/* tegotae-trend-bubble.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-content.h"
#include "core/tegotae-trend.h"

G_BEGIN_DECLS

/**
 * TegotaeTrendBubble:
 *
 * What a point of a chart says, beside it: score and band, date, stage. The
 * point's own name says the same to assistive technology.
 */
#define TEGOTAE_TYPE_TREND_BUBBLE (tegotae_trend_bubble_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTrendBubble, tegotae_trend_bubble, TEGOTAE, TREND_BUBBLE, GtkWidget)

GtkWidget *tegotae_trend_bubble_new       (void);

void       tegotae_trend_bubble_set_point (TegotaeTrendBubble      *self,
                                           const TegotaeTrendPoint *point,
                                           const TegotaeContent    *content);

G_END_DECLS
