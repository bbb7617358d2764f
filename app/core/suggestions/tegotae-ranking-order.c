/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-ranking-order.h"

#define DEPTH 64

/* @worth: alone, which is the most it can be. */
typedef struct
{
  TegotaeCandidate *candidate;
  int               worth;
  gboolean          taken;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->worth != second->worth)
    return first->worth > second->worth ? -1 : 1;

  return first->candidate->order < second->candidate->order ? -1 : 1;
}

static GArray *
list_places (GArray                *candidates,
             const TegotaeCoverage *nothing)
{
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (Place), candidates->len);

  for (guint i = 0; i < candidates->len; i++)
    {
      TegotaeCandidate *candidate = &g_array_index (candidates, TegotaeCandidate, i);
      Place place = { candidate, tegotae_candidate_get_worth (candidate, nothing), FALSE };

      g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);

  return places;
}

/* The best after what is covered. No place is worth more than alone, so the
 * search ends at the first that is worth less than the best found. */
static Place *
find_best (GArray                *places,
           const TegotaeCoverage *coverage)
{
  Place *best = NULL;
  int most = 0;

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);
      int worth;

      if (place->taken)
        continue;

      if (best != NULL && place->worth < most)
        break;

      worth = tegotae_candidate_get_worth (place->candidate, coverage);
      if (best == NULL || worth > most ||
          (worth == most && place->candidate->order < best->candidate->order))
        {
          best = place;
          most = worth;
        }
    }

  return best;
}

GPtrArray *
tegotae_ranking_order (GArray               *candidates,
                       const TegotaeAttempt *attempt)
{
  GPtrArray *order = g_ptr_array_sized_new (candidates->len);
  g_autoptr (TegotaeCoverage) coverage = tegotae_coverage_new (attempt->responses->len,
                                                               attempt->profile->domains->len);
  g_autoptr (GArray) places = list_places (candidates, coverage);

  while (order->len < MIN (DEPTH, places->len))
    {
      Place *best = find_best (places, coverage);

      best->taken = TRUE;
      tegotae_candidate_cover (best->candidate, coverage);
      g_ptr_array_add (order, best->candidate);
    }

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      if (!place->taken)
        g_ptr_array_add (order, place->candidate);
    }

  return order;
}
