/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-layout.h"

#include <glib/gi18n.h>

#include "report/tegotae-report-head.h"

#define LEFT TEGOTAE_REPORT_MARGIN
#define WIDTH (TEGOTAE_REPORT_WIDTH - 2 * TEGOTAE_REPORT_MARGIN)
#define INDENT 11.0
#define BULLET 3.0
#define POINT_GAP 3.0
#define COLUMN_GAP 18.0
#define SECTION_GAP 7.0
#define HALF ((WIDTH - COLUMN_GAP) / 2)
#define TITLE_LINES 2
#define RIGHT (TEGOTAE_REPORT_WIDTH - TEGOTAE_REPORT_MARGIN)
#define BAR_HEIGHT 6.0
#define ROW_GAP 2.0
#define BOTTOM (TEGOTAE_REPORT_HEIGHT - TEGOTAE_REPORT_MARGIN)
#define MOST_LINES 5
#define MOST_POINTS 10
#define GOOD_LINES 2
#define GOOD_POINTS 3
#define MOST_DOMAINS 20
#define FEWEST_DOMAINS 5
#define LIMIT_LINES 6
#define LIMITS_GAP 6.0

/* What of a section goes on the page.
 * @n_points: how many at most; that there are more is said
 * @text_lines: how long the text of a point may be beyond its first sentence, 0 for none
 */
typedef struct
{
  const TegotaeReportSection *section;
  guint                       n_points;
  guint                       text_lines;
} Extract;

/* Where the columns begin. */
#define BAR_X (LEFT + 120)
#define BAR_WIDTH 136.0
#define SCORE_X (BAR_X + BAR_WIDTH + 10)
#define MARK_X (SCORE_X + 34)
#define CHANGE_X (MARK_X + 86)

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
    tegotae_report_pen_put_sentences (pen, TEGOTAE_LETTER_BODY, TEGOTAE_INK_DIM, x + INDENT, width - INDENT,
                                      (int) text_lines, point->text);
  pen->y += POINT_GAP;
}

/* The points of @extract beside each other, in rows of two. */
static void
put_beside (TegotaeReportPen *pen,
            const Extract    *extract)
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
put_more (TegotaeReportPen *pen,
          const Extract    *extract,
          double            x,
          double            width)
{
  guint more = extract->section->points->len - extract->n_points;
  g_autofree char *text = NULL;

  if (more == 0)
    return;

  text = g_strdup_printf (ngettext ("%u more is in the app.", "%u more are in the app.", more), more);
  tegotae_report_pen_put (pen, TEGOTAE_LETTER_SMALL, TEGOTAE_INK_DIM, x + INDENT, width - INDENT, 1, text);
}

static void
put_column (TegotaeReportPen *pen,
            const Extract    *extract,
            double            x,
            double            width)
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

/* Each goes on below; a section without points is nothing. */
static void
put_points (TegotaeReportPen *pen,
            const Extract    *extract)
{
  if (extract->n_points > 0)
    put_column (pen, extract, LEFT, WIDTH);
}

/* Two sections beside each other. */
static void
put_points_pair (TegotaeReportPen *pen,
                 const Extract    *left,
                 const Extract    *right)
{
  double top = pen->y;
  double bottom;

  if (left->n_points == 0 || right->n_points == 0)
    {
      put_points (pen, left);
      put_points (pen, right);
      return;
    }

  put_column (pen, left, LEFT, HALF);
  bottom = pen->y;
  pen->y = top;
  put_column (pen, right, LEFT + HALF + COLUMN_GAP, HALF);
  pen->y = MAX (pen->y, bottom);
}

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

/* The domains as rows of a table: name, bar, score, what it is, what changed.
 * @n_rows: how many at most. Goes on below it. Nothing if there are none. */
static void
put_domains (TegotaeReportPen    *pen,
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

static Extract
get_extract (const TegotaeReport *report,
             const Budget        *budget,
             guint                index)
{
  return (Extract) {
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
      Extract extract = get_extract (report, budget, i);
      Extract next = { 0 };

      if (i + 1 < report->sections->len)
        next = get_extract (report, budget, i + 1);

      if (extract.section->half && next.section != NULL && next.section->half)
        {
          put_points_pair (pen, &extract, &next);
          i++;
        }
      else
        put_points (pen, &extract);
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

/* How often it can be reduced from all that there is. */
static guint
count_reductions (const TegotaeReport *report)
{
  g_auto (Budget) budget = { 0 };
  guint n = 0;

  budget_init (&budget, report);
  while (reduce (&budget))
    n++;

  return n;
}

/* @fits: whether nothing reaches into the limits */
static TegotaeReportSheet *
compose (const TegotaeReport *report,
         PangoContext        *context,
         guint                n_reductions,
         gboolean            *fits)
{
  g_auto (Budget) budget = { 0 };
  TegotaeReportSheet *sheet = tegotae_report_sheet_new (report->title, report->lang);
  TegotaeReportPen pen = { sheet, context, TEGOTAE_REPORT_MARGIN };

  budget_init (&budget, report);
  for (guint i = 0; i < n_reductions; i++)
    reduce (&budget);

  tegotae_report_head_put (&pen, report);
  put_domains (&pen, report, budget.n_domains);
  put_sections (&pen, report, &budget);
  sheet->n_left_out = count_left_out (report, &budget);
  *fits = pen.y <= put_limits (&pen, report);

  return sheet;
}

static gboolean
fits_after (const TegotaeReport *report,
            PangoContext        *context,
            guint                n_reductions)
{
  gboolean fits;

  tegotae_report_sheet_free (compose (report, context, n_reductions, &fits));
  return fits;
}

TegotaeReportSheet *
tegotae_report_layout_new (const TegotaeReport *report,
                           PangoContext        *context)
{
  guint fewest = 0, most;
  gboolean fits;

  g_return_val_if_fail (report != NULL && context != NULL, NULL);

  /* Every reduction makes it smaller, so the first that fits is found by bisection. */
  most = fits_after (report, context, 0) ? 0 : count_reductions (report);
  while (fewest < most)
    {
      guint middle = fewest + (most - fewest) / 2;

      if (fits_after (report, context, middle))
        most = middle;
      else
        fewest = middle + 1;
    }

  return compose (report, context, fewest, &fits);
}
