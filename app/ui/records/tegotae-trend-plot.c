/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-plot.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)
#define LEAST_DAYS 7

/* Room before the first and after the last, as a part of the time between. */
#define MARGIN 40

#define WHISKER_WIDTH 8.0

void
tegotae_trend_plot_span (TegotaeTrendPlot   *plot,
                         const TegotaeTrend *trend,
                         TegotaeTrendRange   range,
                         gint64              now)
{
  gint64 lacking;

  plot->from = plot->to = now;

  /* Points are in the order of saving, which need not be that of their times. */
  for (guint i = 0; i < trend->points->len; i++)
    {
      gint64 time = tegotae_trend_get_point (trend, i)->attempt->finished_at;

      plot->from = i == 0 ? time : MIN (plot->from, time);
      plot->to = i == 0 ? time : MAX (plot->to, time);
    }

  if (range != TEGOTAE_TREND_ALL)
    {
      plot->from = now - (gint64) range * MILLISECONDS_A_DAY;
      plot->to = MAX (now, plot->to);
    }

  lacking = LEAST_DAYS * MILLISECONDS_A_DAY - (plot->to - plot->from);
  if (lacking > 0)
    {
      plot->from -= lacking / 2;
      plot->to += lacking / 2;
    }

  lacking = (plot->to - plot->from) / MARGIN;
  plot->from -= lacking;
  plot->to += lacking;
}

double
tegotae_trend_plot_get_x (const TegotaeTrendPlot *plot,
                          gint64                  time)
{
  double share = (double) (time - plot->from) / (double) (plot->to - plot->from);

  return plot->left + (plot->right - plot->left) * share;
}

double
tegotae_trend_plot_get_y (const TegotaeTrendPlot *plot,
                          double                  score)
{
  return plot->bottom - (plot->bottom - plot->top) * CLAMP (score, 0, 100) / 100;
}

/* Steps that read well; days first, then months. */
static const struct
{
  int days;
  int months;
} steps[] = {
  { 1, 0 }, { 2, 0 }, { 7, 0 }, { 14, 0 }, { 0, 1 }, { 0, 2 }, { 0, 3 }, { 0, 6 }, { 0, 12 },
  { 0, 24 }, { 0, 60 }, { 0, 120 }, { 0, 600 }, { 0, 1200 }, { 0, 6000 }, { 0, 12000 },
};

/* NULL at the end of the calendar, with the year 9999. */
static GDateTime *
add (GDateTime *time,
     int        days,
     int        months)
{
  return months == 0 ? g_date_time_add_days (time, days) : g_date_time_add_months (time, months);
}

static gboolean
is_of_this_year (gint64 time)
{
  g_autoptr (GDateTime) local = tegotae_time_to_local (time);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (local) == g_date_time_get_year (now);
}

/* The first day or month that begins in the plot; months count from January. NULL if
 * the calendar ends before. */
static GDateTime *
get_first (const TegotaeTrendPlot *plot,
           guint                   step)
{
  g_autoptr (GDateTime) from = tegotae_time_to_local (plot->from);
  int months = steps[step].months;
  int year = g_date_time_get_year (from);
  int month = g_date_time_get_month (from);
  g_autoptr (GDateTime) begun = NULL;

  if (months == 0)
    begun = g_date_time_new_local (year, month, g_date_time_get_day_of_month (from), 0, 0, 0);
  else
    begun = g_date_time_new_local (months > 12 ? year - year % (months / 12) : year,
                                   months > 12 ? 1 : month - (month - 1) % months, 1, 0, 0, 0);

  return add (begun, months == 0 ? 1 : 0, months);
}

static GPtrArray *
list (const TegotaeTrendPlot *plot,
      guint                   step)
{
  GPtrArray *ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  GDateTime *tick = get_first (plot, step);

  while (tick != NULL && g_date_time_to_unix (tick) * 1000 <= plot->to)
    {
      GDateTime *at = tick;

      tick = add (at, steps[step].days, steps[step].months);
      if (g_date_time_to_unix (at) * 1000 >= plot->from)
        g_ptr_array_add (ticks, at);
      else
        g_date_time_unref (at);
    }

  g_clear_pointer (&tick, g_date_time_unref);

  return ticks;
}

/* Roughly, to know without listing them. */
static guint
count (const TegotaeTrendPlot *plot,
       guint                   step)
{
  gint64 days = steps[step].days + 30 * steps[step].months;

  return (guint) ((plot->to - plot->from) / (days * MILLISECONDS_A_DAY)) + 1;
}

GPtrArray *
tegotae_trend_plot_list_ticks (const TegotaeTrendPlot  *plot,
                               guint                    max,
                               const char             **format)
{
  guint step = 0;

  while (step < G_N_ELEMENTS (steps) - 1 && count (plot, step) > MAX (max, 1))
    step++;

  if (steps[step].months == 0 && is_of_this_year (plot->from) && is_of_this_year (plot->to))
    /* Translators: a day in little room, as g_date_time_format() understands it. */
    *format = C_("axis date", "%-d %b");
  else if (steps[step].months == 0)
    /* Translators: the same of another year than this one. */
    *format = C_("axis date", "%-d %b %Y");
  else if (steps[step].months < 12)
    /* Translators: a month in little room, likewise. */
    *format = C_("axis date", "%b %Y");
  else
    /* Translators: a year, likewise. */
    *format = C_("axis date", "%Y");

  return list (plot, step);
}

/* --- Drawing --- */

void
tegotae_trend_plot_draw_grid (cairo_t                *cr,
                              const TegotaeTrendPlot *plot,
                              const int              *scores,
                              guint                   n_scores,
                              const GdkRGBA          *color)
{
  for (guint i = 0; i < n_scores; i++)
    {
      double y = (int) tegotae_trend_plot_get_y (plot, scores[i]) + 0.5;

      cairo_move_to (cr, plot->left, y);
      cairo_line_to (cr, plot->right, y);
    }

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static double
get_point_x (const TegotaeTrendSeries *series,
             guint                     index)
{
  const TegotaeTrendPoint *point = tegotae_trend_get_point (series->trend, index);

  return tegotae_trend_plot_get_x (series->plot, point->attempt->finished_at);
}

static double
get_point_y (const TegotaeTrendSeries *series,
             guint                     index,
             int                       offset)
{
  return tegotae_trend_plot_get_y (series->plot, series->scores[index] + offset);
}

static gboolean
is_joined (const TegotaeTrendSeries *series,
           guint                     index)
{
  return index > 0 && index < series->trend->points->len
         && series->scores[index] >= 0 && series->scores[index - 1] >= 0
         && tegotae_trend_get_point (series->trend, index)->joined;
}

static void
trace_whisker (cairo_t                  *cr,
               const TegotaeTrendSeries *series,
               guint                     index,
               int                       margin)
{
  double top = get_point_y (series, index, margin);

  cairo_rectangle (cr, get_point_x (series, index) - WHISKER_WIDTH / 2, top,
                   WHISKER_WIDTH, get_point_y (series, index, -margin) - top);
}

/* Along the upper side and back along the lower. */
static void
trace_band (cairo_t                  *cr,
            const TegotaeTrendSeries *series,
            const int                *margins,
            guint                     first,
            guint                     end)
{
  cairo_new_sub_path (cr);
  for (guint i = first; i < end; i++)
    cairo_line_to (cr, get_point_x (series, i), get_point_y (series, i, margins[i]));
  for (guint i = end; i > first; i--)
    cairo_line_to (cr, get_point_x (series, i - 1), get_point_y (series, i - 1, -margins[i - 1]));
  cairo_close_path (cr);
}

void
tegotae_trend_plot_draw_uncertainty (cairo_t                  *cr,
                                     const TegotaeTrendSeries *series,
                                     const int                *margins,
                                     const GdkRGBA            *color)
{
  guint first = 0;

  for (guint i = 0; i < series->trend->points->len; i++)
    {
      if (is_joined (series, i + 1))
        continue;

      if (first < i)
        trace_band (cr, series, margins, first, i + 1);
      else if (series->scores[i] >= 0)
        trace_whisker (cr, series, i, margins[i]);
      first = i + 1;
    }

  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

void
tegotae_trend_plot_draw_line (cairo_t                  *cr,
                              const TegotaeTrendSeries *series,
                              double                    width,
                              const GdkRGBA            *color)
{
  for (guint i = 0; i < series->trend->points->len; i++)
    {
      if (series->scores[i] < 0)
        continue;

      if (is_joined (series, i))
        cairo_line_to (cr, get_point_x (series, i), get_point_y (series, i, 0));
      else
        cairo_move_to (cr, get_point_x (series, i), get_point_y (series, i, 0));
    }

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}
