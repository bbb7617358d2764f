/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-report.h"
#include "report/tegotae-report-pen.h"

G_BEGIN_DECLS

/* The domains as rows of a table: name, bar, score, what it is, what changed.
 * @n_rows: how many at most. Goes on below it. Nothing if there are none. */
void tegotae_report_domains_put (TegotaeReportPen    *pen,
                                 const TegotaeReport *report,
                                 guint                n_rows);

G_END_DECLS
