/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-report.h"
#include "report/tegotae-report-pen.h"

G_BEGIN_DECLS

/* What of a section goes on the page.
 * @n_points: how many at most; that there are more is said
 * @text_lines: how long the text of a point may be, 0 for none
 */
typedef struct
{
  const TegotaeReportSection *section;
  guint                       n_points;
  guint                       text_lines;
} TegotaeReportExtract;

/* Each goes on below; a section without points is nothing. */
void tegotae_report_points_put      (TegotaeReportPen           *pen,
                                     const TegotaeReportExtract *extract);

/* Two sections beside each other. */
void tegotae_report_points_put_pair (TegotaeReportPen           *pen,
                                     const TegotaeReportExtract *left,
                                     const TegotaeReportExtract *right);

G_END_DECLS
