/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/tegotae-report.h"
#include "service/tegotae-service.h"

/**
 * TegotaeReportPage:
 *
 * Where the user chooses what is on the page for the counsellor, sees it as it
 * will be, and saves or prints it. Actions: "report.save", "report.print".
 */
#define TEGOTAE_TYPE_REPORT_PAGE (tegotae_report_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeReportPage, tegotae_report_page, TEGOTAE, REPORT_PAGE, AdwBin)

/* @attempt: id of what the page is about */
GtkWidget          *tegotae_report_page_new       (TegotaeService    *service,
                                                   const char        *attempt);

/* What is switched on. */
TegotaeReportParts  tegotae_report_page_get_parts (TegotaeReportPage *self);

/* The printing of @report, whose ownership is taken, on one page of A4 or whatever
 * paper there is. (transfer full) */
GtkPrintOperation  *tegotae_report_page_new_print (TegotaeReport     *report);
