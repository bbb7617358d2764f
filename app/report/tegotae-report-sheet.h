/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "report/tegotae-radar.h"

/* A4, in points. */
#define TEGOTAE_REPORT_WIDTH 595.28
#define TEGOTAE_REPORT_HEIGHT 841.89

/* What every printer can reach, and what a hole punch needs. */
#define TEGOTAE_REPORT_MARGIN 45.0

/* What is drawn with, each a shade of its own when printed in grey. */
typedef enum
{
  TEGOTAE_INK_TEXT,
  TEGOTAE_INK_DIM,
  TEGOTAE_INK_ACCENT,
  TEGOTAE_INK_RULE,
  TEGOTAE_INK_TINT,
} TegotaeInk;

/* The kinds of marks there are. */
typedef enum
{
  TEGOTAE_SHEET_TEXT,
  TEGOTAE_SHEET_BOX,
  TEGOTAE_SHEET_FRAME,
  TEGOTAE_SHEET_RADAR,
} TegotaeSheetKind;

/**
 * TegotaeSheetMark:
 * @text: of TEGOTAE_SHEET_TEXT
 * @radar: of TEGOTAE_SHEET_RADAR, relative to @x and @y
 * @shares: likewise
 *
 * Something on the sheet, in points from its upper left corner.
 */
typedef struct
{
  TegotaeSheetKind    kind;
  TegotaeInk          ink;
  double              x;
  double              y;
  double              width;
  double              height;
  PangoLayout        *text;
  TegotaeRadarLayout  radar;
  double              shares[TEGOTAE_RADAR_MAX_AXES];
} TegotaeSheetMark;

/**
 * TegotaeReportSheet:
 * @title: of the document
 * @lang: of its texts
 * @marks: (element-type TegotaeSheetMark): in the order in which they are drawn
 * @n_left_out: points and domains that had no room
 *
 * One page, laid out.
 */
typedef struct
{
  char      *title;
  char      *lang;
  GPtrArray *marks;
  guint      n_left_out;
} TegotaeReportSheet;

TegotaeReportSheet *tegotae_report_sheet_new  (const char         *title,
                                               const char         *lang);
void                tegotae_report_sheet_free (TegotaeReportSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeReportSheet, tegotae_report_sheet_free)

/* An empty mark at the end. Borrowed. */
TegotaeSheetMark   *tegotae_report_sheet_add  (TegotaeReportSheet *sheet,
                                               TegotaeSheetKind    kind,
                                               TegotaeInk          ink,
                                               double              x,
                                               double              y,
                                               double              width,
                                               double              height);

/* All texts, in the order in which they are read, a line each. Owned by the
 * caller. */
char               *tegotae_report_sheet_dup_text (const TegotaeReportSheet *sheet);

/* Whether something on it is Japanese and no font has the letters, so that boxes
 * would be drawn in their place. */
gboolean            tegotae_report_sheet_lacks_font (const TegotaeReportSheet *sheet);

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

/* The same with as many sentences as have room, whole: the first even in more than
 * @max_lines, but nothing if it is longer than eight. */
void              tegotae_report_pen_put_sentences (TegotaeReportPen *pen,
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
