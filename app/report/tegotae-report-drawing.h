/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "core/tegotae-report.h"
#include "report/tegotae-report-sheet.h"

/* Lays a report out with the fonts that are there, in points. (transfer full) */
TegotaeReportSheet *tegotae_report_drawing_lay_out (const TegotaeReport      *report);

/* What is said where the sheet lacks a font: that, and what to install. Static. */
const char         *tegotae_report_drawing_get_font_advice (void);

/* Draws it with its upper left corner at the origin. */
void                tegotae_report_drawing_draw    (const TegotaeReportSheet *sheet,
                                                    cairo_t                  *cr);

/* The same on paper or in a file, which takes longer and gets small. */
void                tegotae_report_drawing_print   (const TegotaeReportSheet *sheet,
                                                    cairo_t                  *cr);

/**
 * tegotae_report_pdf_new:
 * @n_left_out: (out) (optional): points that had no room on the page
 *
 * The report as a PDF of one A4 page, whose text can be selected and searched.
 * Needs no display. Fails with TEGOTAE_ERROR_STORE if there is no memory, or no
 * font for what is on the page.
 *
 * Returns: (transfer full): the file
 */
GBytes *tegotae_report_pdf_new (const TegotaeReport  *report,
                                guint                *n_left_out,
                                GError              **error);
