/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-points.h"

#include <glib/gi18n.h>

#define LEFT TEGOTAE_REPORT_MARGIN
#define WIDTH (TEGOTAE_REPORT_WIDTH - 2 * TEGOTAE_REPORT_MARGIN)

#define INDENT 11.0
#define BULLET 3.0
#define POINT_GAP 3.0
#define COLUMN_GAP 18.0
#define SECTION_GAP 7.0

#define HALF ((WIDTH - COLUMN_GAP) / 2)

#define TITLE_LINES 2

/* Goes on below it. */
static void
put_point (TegotaeReportPen         *pen,
           const TegotaeReportPoint *point,
           guint                     text_lines,
           double                    x,
           double                    width)
{
  TegotaeSheetMark *title;
  TegotaeLetter    style = point->text != NULL ? TEGOTAE_LETTER_STRONG : TEGOTAE_LETTER_BODY;

  tegotae_report_pen_fill (pen, TEGOTAE_INK_ACCENT, x, pen->y + 5, BULLET, BULLET);
  title = tegotae_report_pen_write (pen, style, TEGOTAE_INK_TEXT, x + INDENT, width - INDENT,
                                    TITLE_LINES, point->title);
  pen->y += title->height;
  if (point->text != NULL && text_lines > 0)
    tegotae_report_pen_put (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_DIM, x + INDENT, width - INDENT,
                            (int) text_lines, point->text);
  pen->y += POINT_GAP;
}

/* The points of @extract beside each other, in rows of two. */
static void
put_beside (TegotaeReportPen           *pen,
            const TegotaeReportExtract *extract)
{
  double top = pen->y, bottom = pen->y;

  for (guint i = 0; i < extract->n_points; i++)
    {
      pen->y = top;
      put_point (pen, g_ptr_array_index (extract->section->points, i), extract->text_lines,
                 LEFT + (i % 2) * (HALF + COLUMN_GAP), HALF);
      bottom = MAX (bottom, pen->y);
      if (i % 2 == 1)
        top = bottom;
    }

  pen->y = bottom;
}

static void
put_more (TegotaeReportPen           *pen,
          const TegotaeReportExtract *extract,
          double                      x,
          double                      width)
{
  guint more = extract->section->points->len - extract->n_points;
  g_autofree char *text = NULL;

  if (more == 0)
    return;

  text = g_strdup_printf (ngettext ("%u more is in the app.", "%u more are in the app.", more), more);
  tegotae_report_pen_put (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_DIM, x + INDENT, width - INDENT, 1, text);
}

static void
put_column (TegotaeReportPen           *pen,
            const TegotaeReportExtract *extract,
            double                      x,
            double                      width)
{
  tegotae_report_pen_head (pen, x, width, extract->section->heading);
  if (extract->section->beside && extract->n_points > 1 && width > HALF)
    put_beside (pen, extract);
  else
    for (guint i = 0; i < extract->n_points; i++)
      put_point (pen, g_ptr_array_index (extract->section->points, i), extract->text_lines, x, width);

  put_more (pen, extract, x, width);
  pen->y += SECTION_GAP;
}

void
tegotae_report_points_put (TegotaeReportPen           *pen,
                           const TegotaeReportExtract *extract)
{
  if (extract->n_points > 0)
    put_column (pen, extract, LEFT, WIDTH);
}

void
tegotae_report_points_put_pair (TegotaeReportPen           *pen,
                                const TegotaeReportExtract *left,
                                const TegotaeReportExtract *right)
{
  double top = pen->y;
  double bottom;

  if (left->n_points == 0 || right->n_points == 0)
    {
      tegotae_report_points_put (pen, left);
      tegotae_report_points_put (pen, right);
      return;
    }

  put_column (pen, left, LEFT, HALF);
  bottom = pen->y;
  pen->y = top;
  put_column (pen, right, LEFT + HALF + COLUMN_GAP, HALF);
  pen->y = MAX (pen->y, bottom);
}
