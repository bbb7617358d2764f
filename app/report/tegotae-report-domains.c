/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-domains.h"

#include <glib/gi18n.h>

#define LEFT TEGOTAE_REPORT_MARGIN
#define RIGHT (TEGOTAE_REPORT_WIDTH - TEGOTAE_REPORT_MARGIN)

/* Where the columns begin. */
#define BAR_X (LEFT + 120)
#define BAR_WIDTH 136.0
#define SCORE_X (BAR_X + BAR_WIDTH + 10)
#define MARK_X (SCORE_X + 34)
#define CHANGE_X (MARK_X + 86)

#define BAR_HEIGHT 6.0
#define ROW_GAP 2.0

static void
put_bar (TegotaeReportPen *pen,
         int               score,
         double            row_height)
{
  double y = pen->y + (row_height - BAR_HEIGHT) / 2;
  double width = BAR_WIDTH * CLAMP (score, 0, 100) / 100;

  tegotae_report_pen_fill (pen, TEGOTAE_INK_TINT, BAR_X, y, BAR_WIDTH, BAR_HEIGHT);
  tegotae_report_pen_fill (pen, TEGOTAE_INK_ACCENT, BAR_X, y, width, BAR_HEIGHT);
}

static void
put_row (TegotaeReportPen          *pen,
         const TegotaeReportDomain *domain)
{
  g_autofree char *digits = g_strdup_printf ("%d", domain->score);
  TegotaeSheetMark *name, *score;

  name = tegotae_report_pen_write (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_TEXT,
                                   LEFT, BAR_X - LEFT - 8, 1, domain->name);
  put_bar (pen, domain->score, name->height);
  score = tegotae_report_pen_write (pen, TEGOTAE_LETTER_STRONG, TEGOTAE_INK_TEXT, SCORE_X, 24, 1, digits);
  score->x += 22 - score->width;
  score->y += (name->height - score->height) / 2;
  if (domain->mark != NULL)
    tegotae_report_pen_write (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_TEXT,
                              MARK_X, CHANGE_X - MARK_X - 6, 1, domain->mark);
  if (domain->change != NULL)
    tegotae_report_pen_write (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_TEXT,
                              CHANGE_X, RIGHT - CHANGE_X, 1, domain->change);

  pen->y += name->height + ROW_GAP;
}

static void
put_headings (TegotaeReportPen    *pen,
              const TegotaeReport *report)
{
  double top = pen->y;
  TegotaeSheetMark *heading;

  tegotae_report_pen_head (pen, LEFT, RIGHT - LEFT, report->profile_heading);
  if (report->change_heading == NULL)
    return;

  heading = tegotae_report_pen_write (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_DIM,
                                      CHANGE_X, RIGHT - CHANGE_X, 1, report->change_heading);
  heading->y = top + 4;
}

void
tegotae_report_domains_put (TegotaeReportPen    *pen,
                            const TegotaeReport *report,
                            guint                n_rows)
{
  guint n = MIN (report->domains->len, n_rows);

  if (n == 0)
    return;

  put_headings (pen, report);

  for (guint i = 0; i < n; i++)
    put_row (pen, g_ptr_array_index (report->domains, i));

  if (n < report->domains->len)
    {
      guint more = report->domains->len - n;
      g_autofree char *text = g_strdup_printf (ngettext ("%u more domain is in the app.",
                                                         "%u more domains are in the app.", more), more);

      tegotae_report_pen_put (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_DIM, LEFT, RIGHT - LEFT, 1, text);
    }
  pen->y += 7;
}
