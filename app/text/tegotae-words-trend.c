/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-trend.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-comparison.h"
#include "text/tegotae-words.h"

/* Frees nothing; the parts are owned by the array. */
static char *
join (GPtrArray *facts)
{
  g_ptr_array_add (facts, NULL);

  /* Translators: what joins the things of a list. */
  return g_strjoinv (C_("between list items", ", "), (char **) facts->pdata);
}

char *
tegotae_words_of_trend_point (const TegotaeTrendPoint *point,
                              const TegotaeContent    *content)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const TegotaeAttempt *attempt = point->attempt;
  g_autofree char *band = tegotae_words_of_band (attempt, content);

  g_ptr_array_add (facts, tegotae_words_of_time (attempt->finished_at));
  g_ptr_array_add (facts, g_strdup_printf (_("Score: %d of 100"), attempt->score));
  if (*band != '\0')
    g_ptr_array_add (facts, g_steal_pointer (&band));
  if (attempt->stage != TEGOTAE_STAGE_NONE)
    g_ptr_array_add (facts, g_strdup (tegotae_words_of_stage (attempt->stage)));
  g_ptr_array_add (facts, g_strdup (tegotae_words_of_verdict (point->verdict)));

  return join (facts);
}

static int
get_score (const TegotaeTrend *trend,
           guint               index)
{
  return tegotae_trend_get_point (trend, index)->attempt->score;
}

static char *
dup_day (const TegotaeTrend *trend,
         guint               index)
{
  return tegotae_words_of_date (tegotae_trend_get_point (trend, index)->attempt->finished_at);
}

static char *
describe_many (const TegotaeTrend *trend)
{
  guint n = trend->points->len;
  g_autofree char *first = dup_day (trend, 0);
  g_autofree char *last = dup_day (trend, n - 1);
  int lowest = 100;
  int highest = 0;

  for (guint i = 0; i < n; i++)
    {
      lowest = MIN (lowest, get_score (trend, i));
      highest = MAX (highest, get_score (trend, i));
    }

  /* Translators: e.g. “Score over time, 4 attempts: 40 on 1 October 2026, 57 on
   * 3 November 2026; lowest 40, highest 63.” */
  return g_strdup_printf (ngettext ("Score over time, %1$u attempt: %2$d on %3$s, %4$d on %5$s; "
                                    "lowest %6$d, highest %7$d.",
                                    "Score over time, %1$u attempts: %2$d on %3$s, %4$d on %5$s; "
                                    "lowest %6$d, highest %7$d.", n),
                          n, get_score (trend, 0), first, get_score (trend, n - 1), last,
                          lowest, highest);
}

char *
tegotae_words_of_trend (const TegotaeTrend *trend)
{
  g_autofree char *facts = NULL;
  g_autofree char *day = NULL;

  if (trend->points->len == 0)
    return g_strdup (_("Score over time: no attempts in this period."));

  if (trend->points->len > 1)
    {
      facts = describe_many (trend);
    }
  else
    {
      day = dup_day (trend, 0);
      facts = g_strdup_printf (_("Score over time, one attempt: %1$d on %2$s."),
                               get_score (trend, 0), day);
    }

  /* Translators: what joins two sentences; no space in Japanese. */
  return g_strdup_printf (C_("two sentences", "%s %s"), facts, tegotae_words_of_trend_margin ());
}

char *
tegotae_words_of_trend_domain (const TegotaeTrend *trend,
                               const char         *domain,
                               const char         *name)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *scores = NULL;

  for (guint i = 0; i < trend->points->len; i++)
    {
      const TegotaeProfile *profile = tegotae_trend_get_point (trend, i)->attempt->profile;
      const TegotaeDomainScore *score = tegotae_profile_find (profile, domain);

      if (score != NULL)
        g_ptr_array_add (facts, g_strdup_printf ("%d", score->score));
    }

  scores = join (facts);

  /* Translators: the name of a domain, and its scores. */
  return g_strdup_printf (_("%1$s, the oldest first: %2$s"), name, scores);
}

const char *
tegotae_words_of_trend_soon (void)
{
  return _("Hollow points came within three days of the one before. You still remember your answers then, so a "
           "difference says little.");
}

const char *
tegotae_words_of_trend_margin (void)
{
  return _("The soft band is as wide as moving two answers by one option each can make it. Within it, nothing "
           "is called a change.");
}

char *
tegotae_words_of_trend_questionnaire (const char           *questionnaire,
                                      const TegotaeContent *content)
{
  const TegotaeQuestionnaire *found;

  found = tegotae_content_find_questionnaire (content, questionnaire, NULL);

  return g_strdup (found != NULL ? found->title : questionnaire);
}
