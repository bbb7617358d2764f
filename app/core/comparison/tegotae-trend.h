/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-verdict.h"

/* How many days back a trend goes. */
typedef enum
{
  TEGOTAE_TREND_ALL = 0,
  TEGOTAE_TREND_30_DAYS = 30,
  TEGOTAE_TREND_90_DAYS = 90,
} TegotaeTrendRange;

/**
 * TegotaeTrendPoint:
 * @verdict: after the one before by order of saving
 * @joined: the items are those of the one before, so that a line may join them
 *
 * An attempt among those of its questionnaire. What was before counts even
 * where the range leaves it out. The first of all is joined to nothing.
 */
typedef struct
{
  TegotaeAttempt *attempt;
  TegotaeVerdict  verdict;
  gboolean        joined;
} TegotaeTrendPoint;

/**
 * TegotaeTrend:
 * @questionnaire: "pack/questionnaire"
 * @points: (element-type TegotaeTrendPoint): the oldest first
 * @n_all: how many there would be in the widest range
 *
 * What the user's own attempts of one questionnaire found over time. Attempts
 * that somebody else took, or whose time is not known, are not among them.
 */
typedef struct
{
  char      *questionnaire;
  GPtrArray *points;
  guint      n_all;
} TegotaeTrend;

/**
 * tegotae_trend_new:
 * @attempts: (element-type TegotaeAttempt): any, the one saved last first
 * @questionnaire: "pack/questionnaire"
 * @now: milliseconds since 1970 UTC, where the range ends; later ones are kept
 */
TegotaeTrend *tegotae_trend_new  (GPtrArray         *attempts,
                                  const char        *questionnaire,
                                  TegotaeTrendRange  range,
                                  gint64             now);
void          tegotae_trend_free (TegotaeTrend      *trend);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeTrend, tegotae_trend_free)

TegotaeTrend *tegotae_trend_copy (const TegotaeTrend *trend);

/* Borrowed. */
const TegotaeTrendPoint *tegotae_trend_get_point (const TegotaeTrend *trend,
                                                  guint               index);

/* The ids of the domains that the points have scores of: those of the newest in
 * its order, then what only older ones have. (transfer full) (element-type utf8) */
GPtrArray *tegotae_trend_list_domains (const TegotaeTrend *trend);

/* The questionnaires that a trend can be made of, as "pack/questionnaire", the
 * one taken last first. @attempts: as above. (transfer full) (element-type utf8) */
GPtrArray *tegotae_trend_list_questionnaires (GPtrArray *attempts);
