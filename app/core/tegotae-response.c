/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-response.h"

#define HURRIED_BELOW_MILLISECONDS 1000

TegotaeResponse *
tegotae_response_new (const char *item,
                      guint       option,
                      gint64      points,
                      gint64      milliseconds)
{
  TegotaeResponse *self = g_new0 (TegotaeResponse, 1);

  self->item = g_strdup (item);
  self->option = option;
  self->points = points;
  self->milliseconds = milliseconds;

  return self;
}

void
tegotae_response_free (TegotaeResponse *response)
{
  if (response == NULL)
    return;

  g_free (response->item);
  g_free (response);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

gboolean
tegotae_responses_are_hurried (GPtrArray *responses)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint half;
  gint64 low, high;

  for (guint i = 0; i < responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (responses, i);

      if (response->milliseconds >= 0)
        g_array_append_val (times, response->milliseconds);
    }

  if (times->len == 0)
    return FALSE;

  /* The median of an even number is the mean of the middle two; doubled on
   * both sides, so that no half is lost. */
  g_array_sort (times, compare_times);
  half = times->len / 2;
  high = g_array_index (times, gint64, half);
  low = times->len % 2 == 0 ? g_array_index (times, gint64, half - 1) : high;

  return low < 2 * HURRIED_BELOW_MILLISECONDS - high;
}
