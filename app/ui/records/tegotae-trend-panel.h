/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

/**
 * TegotaeTrendPanel:
 *
 * The user's scores over time: of one questionnaire, in one range, as a chart
 * with its domains below, or as a table. Attempts ask for "records.open", the
 * last two for "records.compare" (ss: their ids).
 */
#define TEGOTAE_TYPE_TREND_PANEL (tegotae_trend_panel_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTrendPanel, tegotae_trend_panel, TEGOTAE, TREND_PANEL, AdwBin)

/* @attempts: (element-type TegotaeAttempt): the newest first. Range and
 * questionnaire stay as the user chose them, if they can. The panel hides itself
 * if there is nothing to show. */
void       tegotae_trend_panel_set_attempts (TegotaeTrendPanel    *self,
                                             GPtrArray            *attempts,
                                             const TegotaeContent *content);
