/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-report.h"
#include "report/tegotae-report-sheet.h"

/* The upper part of the page: the title, the score with what it means, and the
 * profile as a radar chart. Goes on below it. */
void tegotae_report_head_put (TegotaeReportPen    *pen,
                              const TegotaeReport *report);
