/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-trend.h"
#include "core/tegotae-content.h"

/* What charts and tables of a trend say. All owned by the caller. */

/* A point in a line: when, score, band, stage, and the verdict. */
char *tegotae_words_of_trend_point   (const TegotaeTrendPoint *point,
                                      const TegotaeContent    *content);

/* A trend in one or two sentences: how many, the first, the last, the lowest
 * and the highest, and how far each may be off. */
char *tegotae_words_of_trend   (const TegotaeTrend      *trend);

/* The scores of a domain, the oldest first. @name: of the domain. */
char *tegotae_words_of_trend_domain  (const TegotaeTrend      *trend,
                                      const char              *domain,
                                      const char              *name);

/* What a point being soon after another means. Static. */
const char *tegotae_words_of_trend_soon (void);

/* What the soft band means. Static. */
const char *tegotae_words_of_trend_margin (void);

/* The name of a trend's questionnaire. */
char *tegotae_words_of_trend_questionnaire (const char           *questionnaire,
                                            const TegotaeContent *content);
