/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

static void
point_free (TegotaeTrendPoint *point)
{
  tegotae_attempt_unref (point->attempt);
  g_free (point);
}

/* Whether it is one of the user's own that can be shown in time. */
static gboolean
has_place (const TegotaeAttempt *attempt)
{
  return attempt->taken_by == NULL && attempt->finished_at > 0;
}

static char *
dup_key (const TegotaeAttempt *attempt)
{
  return g_strconcat (attempt->pack, "/", attempt->questionnaire, NULL);
}

static gboolean
is_of (const TegotaeAttempt *attempt,
       const char           *questionnaire)
{
  g_autofree char *key = NULL;

  if (attempt->taken_by != NULL)
    return FALSE;

  key = dup_key (attempt);

  return g_strcmp0 (key, questionnaire) == 0;
}

static void
add_point (TegotaeTrend         *self,
           TegotaeAttempt       *attempt,
           const TegotaeAttempt *before)
{
  TegotaeTrendPoint *point = g_new0 (TegotaeTrendPoint, 1);

  point->attempt = tegotae_attempt_ref (attempt);
  point->verdict = tegotae_verdict_find (attempt, before);
  point->joined = before != NULL && has_place (before) && tegotae_verdict_has_same_items (before, attempt);
  g_ptr_array_add (self->points, point);
}

TegotaeTrend *
tegotae_trend_new (GPtrArray         *attempts,
                   const char        *questionnaire,
                   TegotaeTrendRange  range,
                   gint64             now)
{
  TegotaeTrend *self;
  const TegotaeAttempt *before = NULL;
  gint64 beginning = range == TEGOTAE_TREND_ALL ? G_MININT64 : now - (gint64) range * MILLISECONDS_A_DAY;

  g_return_val_if_fail (attempts != NULL, NULL);
  g_return_val_if_fail (questionnaire != NULL, NULL);

  self = g_new0 (TegotaeTrend, 1);
  self->questionnaire = g_strdup (questionnaire);
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify) point_free);

  for (guint i = attempts->len; i > 0; i--)
    {
      TegotaeAttempt *attempt = g_ptr_array_index (attempts, i - 1);

      if (!is_of (attempt, questionnaire))
        continue;

      if (has_place (attempt))
        {
          self->n_all++;
          if (attempt->finished_at >= beginning)
            add_point (self, attempt, before);
        }

      before = attempt;
    }

  return self;
}

void
tegotae_trend_free (TegotaeTrend *trend)
{
  if (trend == NULL)
    return;

  g_free (trend->questionnaire);
  g_ptr_array_unref (trend->points);
  g_free (trend);
}

static gpointer
point_copy (gconstpointer source,
            gpointer      data)
{
  TegotaeTrendPoint *point = g_memdup2 (source, sizeof *point);

  tegotae_attempt_ref (point->attempt);

  return point;
}

TegotaeTrend *
tegotae_trend_copy (const TegotaeTrend *trend)
{
  TegotaeTrend *copy;

  g_return_val_if_fail (trend != NULL, NULL);

  copy = g_new0 (TegotaeTrend, 1);
  copy->questionnaire = g_strdup (trend->questionnaire);
  copy->points = g_ptr_array_copy (trend->points, point_copy, NULL);
  copy->n_all = trend->n_all;

  return copy;
}

const TegotaeTrendPoint *
tegotae_trend_get_point (const TegotaeTrend *trend,
                         guint               index)
{
  g_return_val_if_fail (trend != NULL && index < trend->points->len, NULL);

  return g_ptr_array_index (trend->points, index);
}

static void
add_once (GPtrArray  *texts,
          const char *text)
{
  if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, g_strdup (text));
}

GPtrArray *
tegotae_trend_list_domains (const TegotaeTrend *trend)
{
  GPtrArray *ids;

  g_return_val_if_fail (trend != NULL, NULL);

  ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = trend->points->len; i > 0; i--)
    {
      const TegotaeProfile *profile = tegotae_trend_get_point (trend, i - 1)->attempt->profile;

      for (guint j = 0; j < profile->domains->len; j++)
        add_once (ids, ((TegotaeDomainScore *) g_ptr_array_index (profile->domains, j))->id);
    }

  return ids;
}

GPtrArray *
tegotae_trend_list_questionnaires (GPtrArray *attempts)
{
  GPtrArray *keys;

  g_return_val_if_fail (attempts != NULL, NULL);

  keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);
      g_autofree char *key = NULL;

      if (!has_place (attempt))
        continue;

      key = dup_key (attempt);
      add_once (keys, key);
    }

  return keys;
}
