/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "report/tegotae-report-sheet.h"

/**
 * TegotaeReportFonts:
 *
 * The fonts of one sheet with no other glyphs than those on it and no shared
 * subroutines, for a file that is to be small: cairo 1.16 leaves all subroutines
 * of a CFF font in the PDF as soon as it cannot follow one of its glyphs, which
 * are 850 kB in each weight of Noto Sans CJK.
 */
typedef struct _TegotaeReportFonts TegotaeReportFonts;

TegotaeReportFonts *tegotae_report_fonts_new         (const TegotaeReportSheet *sheet);
void                tegotae_report_fonts_free        (TegotaeReportFonts       *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeReportFonts, tegotae_report_fonts_free)

/* Draws a text of the sheet with its upper left corner at the current point. A
 * font that cannot be made smaller is used as it is. */
void                tegotae_report_fonts_show_layout (TegotaeReportFonts       *fonts,
                                                      cairo_t                  *cr,
                                                      PangoLayout              *layout);
