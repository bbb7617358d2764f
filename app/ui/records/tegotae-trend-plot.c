/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-plot.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)
#define WHISKER_WIDTH 8.0

void
tegotae_trend_plot_span (TegotaeTrendPlot *plot,
                         GArray           *groups)
{
  plot->from = plot->to = 0;

  /* They are in the order of saving, which need not be that of their times. */
  for (guint i = 0; i < groups->len; i++)
    {
      gint64 time = tegotae_trend_group_get_time (&g_array_index (groups, TegotaeTrendGroup, i));

      plot->from = i == 0 ? time : MIN (plot->from, time);
      plot->to = i == 0 ? time : MAX (plot->to, time);
    }
}

double
tegotae_trend_plot_get_x (const TegotaeTrendPlot *plot,
                          gint64                  time)
{
  double left = plot->left + plot->inset;
  double right = plot->right - plot->inset;

  if (plot->from == plot->to)
    return (left + right) / 2;

  return left + (right - left) * (double) (time - plot->from) / (double) (plot->to - plot->from);
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

const char *
tegotae_trend_plot_get_day_format (const TegotaeTrendPlot *plot)
{
  if (is_of_this_year (plot->from) && is_of_this_year (plot->to))
    /* Translators: a day in little room, as g_date_time_format() understands it. */
    return C_("axis date", "%-d %b");

  /* Translators: the same of another year than this one. */
  return C_("axis date", "%-d %b %Y");
}

GPtrArray *
tegotae_trend_plot_list_ticks (const TegotaeTrendPlot  *plot,
                               guint                    max,
                               const char             **format)
{
  guint step = 0;

  while (step < G_N_ELEMENTS (steps) - 1 && count (plot, step) > MAX (max, 1))
    step++;

  if (steps[step].months == 0)
    *format = tegotae_trend_plot_get_day_format (plot);
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
  return tegotae_trend_plot_get_x (series->plot,
                                   tegotae_trend_group_get_time (&g_array_index (series->groups, TegotaeTrendGroup, index)));
}

static gboolean
is_joined (const TegotaeTrendSeries *series,
           guint                     index)
{
  const TegotaeTrendGroup *group;

  if (index == 0 || index >= series->groups->len || series->scores[index] < 0 || series->scores[index - 1] < 0)
    return FALSE;

  group = &g_array_index (series->groups, TegotaeTrendGroup, index);

  return tegotae_trend_get_point (series->trend, group->first)->joined;
}

static void
trace_whisker (cairo_t                  *cr,
               const TegotaeTrendSeries *series,
               guint                     index,
               int                       lowest,
               int                       highest)
{
  double top = tegotae_trend_plot_get_y (series->plot, highest);

  cairo_rectangle (cr, get_point_x (series, index) - WHISKER_WIDTH / 2, top, WHISKER_WIDTH,
                   tegotae_trend_plot_get_y (series->plot, lowest) - top);
}

/* Along the upper side and back along the lower. */
static void
trace_band (cairo_t                  *cr,
            const TegotaeTrendSeries *series,
            const int                *lowest,
            const int                *highest,
            guint                     first,
            guint                     end)
{
  cairo_new_sub_path (cr);
  for (guint i = first; i < end; i++)
    cairo_line_to (cr, get_point_x (series, i), tegotae_trend_plot_get_y (series->plot, highest[i]));
  for (guint i = end; i > first; i--)
    cairo_line_to (cr, get_point_x (series, i - 1), tegotae_trend_plot_get_y (series->plot, lowest[i - 1]));
  cairo_close_path (cr);
}

void
tegotae_trend_plot_draw_range (cairo_t                  *cr,
                               const TegotaeTrendSeries *series,
                               const int                *lowest,
                               const int                *highest,
                               const GdkRGBA            *color)
{
  guint first = 0;

  for (guint i = 0; i < series->groups->len; i++)
    {
      if (is_joined (series, i + 1))
        continue;

      if (first < i)
        trace_band (cr, series, lowest, highest, first, i + 1);
      else if (series->scores[i] >= 0)
        trace_whisker (cr, series, i, lowest[i], highest[i]);
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
  for (guint i = 0; i < series->groups->len; i++)
    {
      if (series->scores[i] < 0)
        continue;

      if (is_joined (series, i))
        cairo_line_to (cr, get_point_x (series, i), tegotae_trend_plot_get_y (series->plot, series->scores[i]));
      else
        cairo_move_to (cr, get_point_x (series, i), tegotae_trend_plot_get_y (series->plot, series->scores[i]));
    }

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}
