/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/tegotae-report-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  TEGOTAE_LETTER_TITLE,
  TEGOTAE_LETTER_HEADING,
  TEGOTAE_LETTER_SCORE,
  TEGOTAE_LETTER_STRONG,
  TEGOTAE_LETTER_BODY,
  TEGOTAE_LETTER_SMALL,
} TegotaeLetter;

/**
 * TegotaeReportPen:
 * @sheet: what is written on
 * @context: what texts are set with
 * @y: where the next thing begins
 *
 * Goes down the page and sets one thing under the other.
 */
typedef struct
{
  TegotaeReportSheet *sheet;
  PangoContext       *context;
  double              y;
} TegotaeReportPen;

/**
 * tegotae_report_pen_write:
 * @x: of the text's left edge; it begins at @pen's height, which stays
 * @width: lines are broken there
 * @max_lines: what is more is cut off with an ellipsis
 *
 * Returns: (transfer none): the mark with its real size
 */
TegotaeSheetMark *tegotae_report_pen_write   (TegotaeReportPen *pen,
                                              TegotaeLetter     style,
                                              TegotaeInk        ink,
                                              double            x,
                                              double            width,
                                              int               max_lines,
                                              const char       *text);

/* The same, and goes on below it. */
void              tegotae_report_pen_put     (TegotaeReportPen *pen,
                                              TegotaeLetter     style,
                                              TegotaeInk        ink,
                                              double            x,
                                              double            width,
                                              int               max_lines,
                                              const char       *text);

/* A heading with a line under it. */
void              tegotae_report_pen_head    (TegotaeReportPen *pen,
                                              double            x,
                                              double            width,
                                              const char       *text);

/* A filled rectangle. */
void              tegotae_report_pen_fill    (TegotaeReportPen *pen,
                                              TegotaeInk        ink,
                                              double            x,
                                              double            y,
                                              double            width,
                                              double            height);

G_END_DECLS
