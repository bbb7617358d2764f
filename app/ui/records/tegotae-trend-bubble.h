/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/scoring/tegotae-trend.h"
#include "core/tegotae-content.h"

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
