/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-trend-groups.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

char *
tegotae_words_of_trend_period (const TegotaeTrendGroup *group)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (group != NULL, NULL);

  from = tegotae_words_of_date (group->from);
  to = tegotae_words_of_date (group->to);

  /* Translators: from one day to another. */
  return g_str_equal (from, to) ? g_steal_pointer (&from) : g_strdup_printf (_("%1$s – %2$s"), from, to);
}

char *
tegotae_words_of_trend_group (const TegotaeTrendGroup *group)
{
  g_autofree char *period = tegotae_words_of_trend_period (group);

  /* Translators: e.g. “2 November 2026 – 8 November 2026, 12 attempts, average 57, lowest 40,
   * highest 63”. */
  return g_strdup_printf (ngettext ("%1$s, %2$u attempt, average %3$d, lowest %4$d, highest %5$d",
                                    "%1$s, %2$u attempts, average %3$d, lowest %4$d, highest %5$d", group->n),
                          period, group->n, group->score, group->lowest, group->highest);
}

const char *
tegotae_words_of_trend_unit (TegotaeTrendUnit unit)
{
  switch (unit)
    {
    case TEGOTAE_TREND_DAY:
      return _("Each point is the average of a day. The soft band runs from the lowest score of the day to the "
               "highest.");
    case TEGOTAE_TREND_WEEK:
      return _("Each point is the average of a week. The soft band runs from the lowest score of the week to "
               "the highest.");
    case TEGOTAE_TREND_MONTH:
      return _("Each point is the average of a month. The soft band runs from the lowest score of the month to "
               "the highest.");
    case TEGOTAE_TREND_YEAR:
      return _("Each point is the average of a year. The soft band runs from the lowest score of the year to "
               "the highest.");
    case TEGOTAE_TREND_ATTEMPT:
    default:
      return "";
    }
}

char *
tegotae_words_of_trend_in_groups (const TegotaeTrend *trend,
                                  TegotaeTrendUnit    unit)
{
  g_autofree char *facts = NULL;
  int lowest = 100;
  int highest = 0;

  g_return_val_if_fail (trend != NULL, NULL);

  for (guint i = 0; i < trend->points->len; i++)
    {
      int score = tegotae_trend_get_point (trend, i)->attempt->score;

      lowest = MIN (lowest, score);
      highest = MAX (highest, score);
    }
  facts = g_strdup_printf (ngettext ("Score over time, %1$u attempt; lowest %2$d, highest %3$d.",
                                     "Score over time, %1$u attempts; lowest %2$d, highest %3$d.", trend->points->len),
                           trend->points->len, lowest, highest);

  return g_strdup_printf (C_("two sentences", "%s %s"), facts, tegotae_words_of_trend_unit (unit));
}

char *
tegotae_words_of_trend_averages (const int  *scores,
                                 guint       n,
                                 const char *name)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  g_return_val_if_fail (scores != NULL && name != NULL, NULL);

  for (guint i = 0; i < n; i++)
    if (scores[i] >= 0)
      g_ptr_array_add (texts, g_strdup_printf ("%d", scores[i]));
  g_ptr_array_add (texts, NULL);
  list = g_strjoinv (C_("between list items", ", "), (char **) texts->pdata);

  /* Translators: the name of a domain, and average scores of days, weeks or months. */
  return g_strdup_printf (_("%1$s, averages, the oldest first: %2$s"), name, list);
}
