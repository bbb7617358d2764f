/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-layout.h"

#include "report/tegotae-report-domains.h"
#include "report/tegotae-report-head.h"
#include "report/tegotae-report-points.h"

#define LEFT TEGOTAE_REPORT_MARGIN
#define WIDTH (TEGOTAE_REPORT_WIDTH - 2 * TEGOTAE_REPORT_MARGIN)
#define BOTTOM (TEGOTAE_REPORT_HEIGHT - TEGOTAE_REPORT_MARGIN)

#define MOST_LINES 5
#define MOST_POINTS 10
#define GOOD_LINES 2
#define GOOD_POINTS 3
#define MOST_DOMAINS 20
#define FEWEST_DOMAINS 5
#define LIMIT_LINES 6
#define LIMITS_GAP 6.0

/* How much of everything there is to be. */
typedef struct
{
  GArray *n_points; /* of each section */
  guint   text_lines;
  guint   n_domains;
} Budget;

static void
budget_clear (Budget *budget)
{
  g_array_unref (budget->n_points);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Budget, budget_clear)

static void
budget_init (Budget              *budget,
             const TegotaeReport *report)
{
  *budget = (Budget) {
    .n_points = g_array_new (FALSE, FALSE, sizeof (guint)),
    .text_lines = MOST_LINES,
    .n_domains = MIN (report->domains->len, MOST_DOMAINS),
  };

  for (guint i = 0; i < report->sections->len; i++)
    {
      const TegotaeReportSection *section = g_ptr_array_index (report->sections, i);

      guint n = MIN (section->points->len, MOST_POINTS);

      g_array_append_val (budget->n_points, n);
    }
}

/* Takes a point of the section that has most; FALSE if none has more than
 * @enough. */
static gboolean
take_point (Budget *budget,
            guint   enough)
{
  guint *most = NULL;

  for (guint i = 0; i < budget->n_points->len; i++)
    {
      guint *n = &g_array_index (budget->n_points, guint, i);

      if (*n > enough && (most == NULL || *n >= *most))
        most = n;
    }

  if (most != NULL)
    (*most)--;

  return most != NULL;
}

/* Makes it smaller; FALSE if that is impossible. */
static gboolean
reduce (Budget *budget)
{
  if (budget->text_lines > GOOD_LINES)
    budget->text_lines--;
  else if (take_point (budget, GOOD_POINTS))
    return TRUE;
  else if (budget->text_lines > 1)
    budget->text_lines--;
  else if (take_point (budget, 1))
    return TRUE;
  else if (budget->text_lines > 0)
    budget->text_lines = 0;
  else if (budget->n_domains > FEWEST_DOMAINS)
    budget->n_domains = FEWEST_DOMAINS;
  else
    return FALSE;

  return TRUE;
}

/* The limits stand at the foot of the page. */
static double
put_limits (TegotaeReportPen    *pen,
            const TegotaeReport *report)
{
  TegotaeSheetMark *limits = tegotae_report_pen_write (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_DIM,
                                                       LEFT, WIDTH, LIMIT_LINES, report->limits);

  limits->y = BOTTOM - limits->height;
  tegotae_report_pen_fill (pen, TEGOTAE_INK_RULE, LEFT, limits->y - LIMITS_GAP, WIDTH, 0.6);

  return limits->y - LIMITS_GAP;
}

static TegotaeReportExtract
get_extract (const TegotaeReport *report,
             const Budget        *budget,
             guint                index)
{
  return (TegotaeReportExtract) {
    g_ptr_array_index (report->sections, index),
    g_array_index (budget->n_points, guint, index),
    budget->text_lines,
  };
}

static void
put_sections (TegotaeReportPen    *pen,
              const TegotaeReport *report,
              const Budget        *budget)
{
  for (guint i = 0; i < report->sections->len; i++)
    {
      TegotaeReportExtract extract = get_extract (report, budget, i);
      TegotaeReportExtract next = { 0 };

      if (i + 1 < report->sections->len)
        next = get_extract (report, budget, i + 1);

      if (extract.section->half && next.section != NULL && next.section->half)
        {
          tegotae_report_points_put_pair (pen, &extract, &next);
          i++;
        }
      else
        tegotae_report_points_put (pen, &extract);
    }
}

static guint
count_left_out (const TegotaeReport *report,
                const Budget        *budget)
{
  guint n = report->domains->len - budget->n_domains;

  for (guint i = 0; i < report->sections->len; i++)
    {
      const TegotaeReportSection *section = g_ptr_array_index (report->sections, i);

      n += section->points->len - g_array_index (budget->n_points, guint, i);
    }

  return n;
}

/* @fits: whether nothing reaches into the limits */
static TegotaeReportSheet *
compose (const TegotaeReport *report,
         PangoContext        *context,
         const Budget        *budget,
         gboolean            *fits)
{
  TegotaeReportSheet *sheet = tegotae_report_sheet_new (report->title, report->lang);
  TegotaeReportPen pen = { sheet, context, TEGOTAE_REPORT_MARGIN };

  tegotae_report_head_put (&pen, report);
  tegotae_report_domains_put (&pen, report, budget->n_domains);
  put_sections (&pen, report, budget);
  sheet->n_left_out = count_left_out (report, budget);
  *fits = pen.y <= put_limits (&pen, report);

  return sheet;
}

TegotaeReportSheet *
tegotae_report_layout_new (const TegotaeReport *report,
                           PangoContext        *context)
{
  g_auto (Budget) budget = { 0 };
  TegotaeReportSheet *sheet;
  gboolean fits;

  g_return_val_if_fail (report != NULL && context != NULL, NULL);

  budget_init (&budget, report);
  sheet = compose (report, context, &budget, &fits);
  while (!fits && reduce (&budget))
    {
      tegotae_report_sheet_free (sheet);
      sheet = compose (report, context, &budget, &fits);
    }

  return sheet;
}
