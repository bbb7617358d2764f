/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-head.h"

#define LEFT TEGOTAE_REPORT_MARGIN
#define WIDTH (TEGOTAE_REPORT_WIDTH - 2 * TEGOTAE_REPORT_MARGIN)
#define GAP 24.0

/* The part beside the radar chart. */
#define BESIDE 235.0
#define CHART_HEIGHT 180
#define MAX_RADIUS 74.0

#define MESSAGE_LINES 7

#define LABEL_WIDTH 74.0

/* With more, labels of two lines would touch. */
#define FEW_AXES 6

#define SCALE_HEIGHT 6.0
#define MARKER_WIDTH 3.0
#define MARKER_HEIGHT 14.0
#define TICK_ROOM 24.0
#define SCORE_GAP 6.0

static void
put_title (TegotaeReportPen    *pen,
           const TegotaeReport *report)
{
  tegotae_report_pen_put (pen, TEGOTAE_LETTER_TITLE, TEGOTAE_INK_TEXT, LEFT, WIDTH, 1, report->title);
  pen->y += 2;
  tegotae_report_pen_put (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_DIM, LEFT, WIDTH, 2, report->origin);
  pen->y += 6;
  tegotae_report_pen_fill (pen, TEGOTAE_INK_ACCENT, LEFT, pen->y, WIDTH, 1.5);
  pen->y += 12;
}

/* The score, and beside its foot what it is out of and the band, if there is one. */
static void
put_score (TegotaeReportPen    *pen,
           const TegotaeReport *report,
           double               width)
{
  g_autofree char *digits = g_strdup_printf ("%d", report->score);
  TegotaeSheetMark *score, *caption;
  double foot;

  score = tegotae_report_pen_write (pen, TEGOTAE_LETTER_SCORE, TEGOTAE_INK_ACCENT, LEFT, width, 1, digits);
  caption = tegotae_report_pen_write (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_DIM,
                                      LEFT + score->width + SCORE_GAP, width - score->width - SCORE_GAP,
                                      1, report->caption);
  foot = pen->y + score->height - 8;
  if (report->band != NULL)
    {
      TegotaeSheetMark *band = tegotae_report_pen_write (pen, TEGOTAE_LETTER_TITLE, TEGOTAE_INK_TEXT, caption->x,
                                                         width - score->width - SCORE_GAP, 1, report->band);

      foot -= band->height;
      band->y = foot;
    }
  caption->y = foot - caption->height;
  pen->y += score->height + 4;
}

static double
get_scale_x (int    score,
             double width)
{
  return LEFT + CLAMP (score, 0, 100) * width / 100;
}

static void
put_tick (TegotaeReportPen *pen,
          int               score,
          double            width)
{
  g_autofree char *digits = g_strdup_printf ("%d", score);
  TegotaeSheetMark *tick = tegotae_report_pen_write (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_DIM,
                                                     0, TICK_ROOM, 1, digits);

  tick->x = CLAMP (get_scale_x (score, width) - tick->width / 2, LEFT, LEFT + width - tick->width);
}

/* From 0 to 100 with the edges of the bands, the score, and around it what one
 * answer moved by one option changes. Read by shape and place, not by colour. */
static void
put_scale (TegotaeReportPen    *pen,
           const TegotaeReport *report,
           double               width)
{
  double y = pen->y + MARKER_HEIGHT / 2 - SCALE_HEIGHT / 2;
  double from = get_scale_x (report->score - report->step, width);
  double to = get_scale_x (report->score + report->step, width);
  double at = get_scale_x (report->score, width);

  tegotae_report_pen_fill (pen, TEGOTAE_INK_TINT, LEFT, y, width, SCALE_HEIGHT);
  tegotae_report_pen_fill (pen, TEGOTAE_INK_RULE, from, y, to - from, SCALE_HEIGHT);
  for (guint i = 0; i < report->cuts->len; i++)
    {
      int cut = g_array_index (report->cuts, int, i);

      tegotae_report_pen_fill (pen, TEGOTAE_INK_DIM, get_scale_x (cut, width) - 0.4, y - 2, 0.8, SCALE_HEIGHT + 4);
    }

  tegotae_report_pen_fill (pen, TEGOTAE_INK_ACCENT,
                           CLAMP (at - MARKER_WIDTH / 2, LEFT, LEFT + width - MARKER_WIDTH), pen->y,
                           MARKER_WIDTH, MARKER_HEIGHT);

  pen->y += MARKER_HEIGHT + 1;
  put_tick (pen, 0, width);
  for (guint i = 0; i < report->cuts->len; i++)
    put_tick (pen, g_array_index (report->cuts, int, i), width);
  put_tick (pen, 100, width);
  pen->y += 14;
}

static gboolean
has_chart (const TegotaeReport *report)
{
  return report->domains->len >= TEGOTAE_RADAR_MIN_AXES && report->domains->len <= TEGOTAE_RADAR_MAX_AXES;
}

/* Returns its height; the pen stays. */
static double
put_chart (TegotaeReportPen    *pen,
           const TegotaeReport *report,
           double               x,
           double               width)
{
  TegotaeSheetMark *labels[TEGOTAE_RADAR_MAX_AXES];
  TegotaeRadarLayout layout = { .n_axes = report->domains->len };
  TegotaeSheetMark *chart;

  chart = tegotae_report_sheet_add (pen->sheet, TEGOTAE_SHEET_RADAR, TEGOTAE_INK_ACCENT,
                                    x, pen->y, width, 0);
  for (guint i = 0; i < layout.n_axes; i++)
    {
      const TegotaeReportDomain *domain = g_ptr_array_index (report->domains, i);

      labels[i] = tegotae_report_pen_write (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_TEXT, 0, LABEL_WIDTH,
                                            layout.n_axes > FEW_AXES ? 1 : 2, domain->name);
      layout.labels[i].width = (int) labels[i]->width + 1;
      layout.labels[i].height = (int) labels[i]->height + 1;
      chart->shares[i] = domain->score / 100.0;
    }

  tegotae_radar_layout_fit (&layout, (int) width, CHART_HEIGHT, MAX_RADIUS);
  layout.y -= layout.labels[0].y;
  chart->radar = layout;
  chart->height = layout.height;
  for (guint i = 0; i < layout.n_axes; i++)
    {
      labels[i]->x = x + layout.labels[i].x;
      labels[i]->y = pen->y + layout.labels[i].y - layout.labels[0].y;
    }

  return layout.height;
}

void
tegotae_report_head_put (TegotaeReportPen    *pen,
                         const TegotaeReport *report)
{
  double width = has_chart (report) ? BESIDE : WIDTH;
  double top, bottom;

  put_title (pen, report);
  top = pen->y;
  put_score (pen, report, width);
  put_scale (pen, report, width);
  if (report->message != NULL)
    {
      tegotae_report_pen_put_sentences (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_TEXT, LEFT, width,
                                        MESSAGE_LINES, report->message);
      pen->y += 3;
    }
  tegotae_report_pen_put_sentences (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_DIM, LEFT, width, 5, report->uncertainty);

  bottom = pen->y;
  pen->y = top;
  if (has_chart (report))
    pen->y += put_chart (pen, report, LEFT + BESIDE + GAP, WIDTH - BESIDE - GAP);
  pen->y = MAX (pen->y, bottom) + 10;
}
