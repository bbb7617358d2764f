/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stays of the backups: of each of the latest 12 days, 10 weeks and 9
 * months that have any, the last one. */
#define TEGOTAE_BACKUP_PLAN_DAYS 12
#define TEGOTAE_BACKUP_PLAN_WEEKS 10
#define TEGOTAE_BACKUP_PLAN_MONTHS 9

/* And of the latest day its first and its last ones, so many in all: what was
 * done today is what people want back. */
#define TEGOTAE_BACKUP_PLAN_LATEST_DAY 12

/**
 * tegotae_backup_plan_choose:
 * @times: (array length=n): when backups were made, in milliseconds since 1970
 *   UTC, the latest first
 * @n: how many there are
 * @zone: where days begin; weeks begin on Monday
 * @keep: (out caller-allocates) (array length=n): which of them stay
 */
void tegotae_backup_plan_choose (const gint64 *times,
                                 gsize         n,
                                 GTimeZone    *zone,
                                 gboolean     *keep);

/* Whether both times lie in the same day. */
gboolean tegotae_backup_plan_same_day (gint64     a,
                                       gint64     b,
                                       GTimeZone *zone);

G_END_DECLS
