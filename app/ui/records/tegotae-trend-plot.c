/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-plot.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)
#define LEAST_DAYS 7

/* Room before the first and after the last, as a part of the time between. */
#define MARGIN 40

static int
get_days (TegotaeTrendRange range)
{
  switch (range)
    {
    case TEGOTAE_TREND_30_DAYS:
      return 30;
    case TEGOTAE_TREND_90_DAYS:
      return 90;
    case TEGOTAE_TREND_ALL:
    default:
      return 0;
    }
}

void
tegotae_trend_plot_span (TegotaeTrendPlot   *plot,
                         const TegotaeTrend *trend,
                         TegotaeTrendRange   range,
                         gint64              now)
{
  int days = get_days (range);
  gint64 lacking;

  plot->from = plot->to = now;

  /* Points are in the order of saving, which need not be that of their times. */
  for (guint i = 0; i < trend->points->len; i++)
    {
      gint64 time = tegotae_trend_get_point (trend, i)->attempt->finished_at;

      plot->from = i == 0 ? time : MIN (plot->from, time);
      plot->to = i == 0 ? time : MAX (plot->to, time);
    }

  if (days > 0)
    {
      plot->from = now - days * MILLISECONDS_A_DAY;
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
