/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/comparison/tegotae-trend.h"
#include "core/tegotae-content.h"

/**
 * TegotaeTrendTable:
 *
 * A trend as a table, the newest first, older ones on demand: when, band and stage; the score; each
 * domain in a column of its own, or all in one where it is narrow. Each row has
 * a name that says all of it. Activating one asks for "records.open" with the
 * attempt's id.
 */
#define TEGOTAE_TYPE_TREND_TABLE (tegotae_trend_table_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTrendTable, tegotae_trend_table, TEGOTAE, TREND_TABLE, AdwBin)

/* @trend: (nullable): copied; NULL empties it */
void       tegotae_trend_table_set_trend (TegotaeTrendTable    *self,
                                          const TegotaeTrend   *trend,
                                          const TegotaeContent *content);
