/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "report/tegotae-radar-layout.h"

G_BEGIN_DECLS

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

G_END_DECLS
