/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-report.h"
#include "report/tegotae-report-sheet.h"

/**
 * tegotae_report_layout_new:
 * @context: for points, not for pixels: its resolution is 72
 *
 * Lays a report out on one page, whatever is in it. There are at most twenty
 * domains, and ten points in a section. What has no room is left out by this
 * rule, until the rest fits: texts have the whole sentences of two lines in place
 * of five, at least one; the section with the most points loses its last, of
 * equals the lower one, down to three points each; texts have those of one line,
 * at least one; sections go down to one point each; there are no texts; there are
 * five domains. The page says how many points are not on it.
 *
 * Returns: (transfer full): the page
 */
TegotaeReportSheet *tegotae_report_layout_new (const TegotaeReport *report,
                                               PangoContext        *context);
