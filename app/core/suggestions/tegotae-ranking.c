/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-ranking.h"

#define DEPTH 64

/* The first entries are what is shown on the result page. */
#define N_FIRST 3

/* @worth: alone, which is the most it can be. */
typedef struct
{
  TegotaeSuggestionCandidate *candidate;
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
list_places (GArray                          *candidates,
             const TegotaeSuggestionCoverage *nothing)
{
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (Place), candidates->len);

  for (guint i = 0; i < candidates->len; i++)
    {
      TegotaeSuggestionCandidate *candidate = &g_array_index (candidates, TegotaeSuggestionCandidate, i);
      Place place = { candidate, tegotae_suggestion_candidate_get_worth (candidate, nothing), FALSE };

      g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);

  return places;
}

/* The best after what is covered. No place is worth more than alone, so the
 * search ends at the first that is worth less than the best found. */
static Place *
find_best (GArray                          *places,
           const TegotaeSuggestionCoverage *coverage)
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

      worth = tegotae_suggestion_candidate_get_worth (place->candidate, coverage);
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
  g_autoptr (TegotaeSuggestionCoverage) coverage = tegotae_suggestion_coverage_new (attempt->responses->len,
                                                                          attempt->profile->domains->len);
  g_autoptr (GArray) places = list_places (candidates, coverage);

  while (order->len < MIN (DEPTH, places->len))
    {
      Place *best = find_best (places, coverage);

      best->taken = TRUE;
      tegotae_suggestion_candidate_cover (best->candidate, coverage);
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

/* What was called “not for me”, and events at any stage but their own. */
static gboolean
is_out (const TegotaeSuggestionCandidate *candidate,
        const TegotaeMarks               *marks)
{
  return (tegotae_marks_get_info (marks, candidate->entry) & TEGOTAE_MARK_NOT_FOR_ME) != 0 ||
         (candidate->entry->is_event && !candidate->at_stage);
}

static gboolean
is_read (const TegotaeSuggestionCandidate *candidate,
         const TegotaeMarks               *marks)
{
  TegotaeMark mark = tegotae_marks_get_info (marks, candidate->entry);

  return (mark & (TEGOTAE_MARK_READ | TEGOTAE_MARK_HELPFUL)) != 0;
}

/* The order of the groups shown: unread entries that suit the stage, read entries
 * that have a reason, unread entries for another stage. */
static GPtrArray *
leave_out (GPtrArray          *order,
           const TegotaeMarks *marks)
{
  GPtrArray *list = g_ptr_array_sized_new (order->len);
  g_autoptr (GPtrArray) again = g_ptr_array_new ();
  g_autoptr (GPtrArray) other = g_ptr_array_new ();

  for (guint i = 0; i < order->len; i++)
    {
      TegotaeSuggestionCandidate *candidate = g_ptr_array_index (order, i);

      if (is_out (candidate, marks))
        continue;

      if (!is_read (candidate, marks))
        g_ptr_array_add (candidate->fit > 0 ? list : other, candidate);
      else if (candidate->fit > 0 && tegotae_suggestion_candidate_has_reason (candidate))
        g_ptr_array_add (again, candidate);
    }

  g_ptr_array_extend (list, again, NULL, NULL);
  g_ptr_array_extend (list, other, NULL, NULL);

  return list;
}

static guint
count_needs (const TegotaeProfile *profile)
{
  guint n = 0;

  for (guint i = 0; i < profile->domains->len; i++)
    n += tegotae_suggestion_need_has_domain (g_ptr_array_index (profile->domains, i)) ? 1 : 0;

  return n;
}

static gboolean
are_about_one (GPtrArray *list,
               guint      n)
{
  const TegotaeSuggestionCandidate *first = g_ptr_array_index (list, 0);

  for (guint i = 1; i < n; i++)
    {
      const TegotaeSuggestionCandidate *candidate = g_ptr_array_index (list, i);

      if (candidate->domain != first->domain)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_about_need (const TegotaeSuggestionCandidate *candidate,
               const TegotaeProfile             *profile)
{
  return candidate->fit > 0 &&
         candidate->domain < profile->domains->len &&
         tegotae_suggestion_need_has_domain (g_ptr_array_index (profile->domains, candidate->domain));
}

/* While two domains have a need, the first entries are never about one only. */
static void
ensure_variety (GPtrArray            *list,
                guint                 limit,
                const TegotaeProfile *profile)
{
  guint n_first = MIN (MIN (list->len, limit), N_FIRST);
  const TegotaeSuggestionCandidate *first;

  if (n_first < 2 || count_needs (profile) < 2 || !are_about_one (list, n_first))
    return;

  first = g_ptr_array_index (list, 0);
  for (guint i = n_first; i < list->len; i++)
    {
      const TegotaeSuggestionCandidate *candidate = g_ptr_array_index (list, i);

      if (candidate->domain != first->domain && is_about_need (candidate, profile))
        {
          g_ptr_array_insert (list, (int) n_first - 1, g_ptr_array_steal_index (list, i));
          return;
        }
    }
}

GPtrArray *
tegotae_ranking_suggest (GPtrArray            *entries,
                         const TegotaeAttempt *attempt,
                         TegotaeStage          stage,
                         const TegotaeMarks   *marks,
                         guint                 limit)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_suggestion_free);
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (TegotaeSuggestionCandidate));
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_array_set_size (candidates, entries->len);
  for (guint i = 0; i < entries->len; i++)
    tegotae_suggestion_candidate_init (&g_array_index (candidates, TegotaeSuggestionCandidate, i),
                                       g_ptr_array_index (entries, i), i, attempt, stage);

  order = tegotae_ranking_order (candidates, attempt);
  list = leave_out (order, marks);
  ensure_variety (list, limit, attempt->profile);

  for (guint i = 0; i < MIN (list->len, limit); i++)
    {
      const TegotaeSuggestionCandidate *candidate = g_ptr_array_index (list, i);
      TegotaeSuggestion *suggestion = tegotae_suggestion_new (candidate->entry);

      tegotae_suggestion_add_reasons (suggestion, attempt, stage, is_read (candidate, marks));
      g_ptr_array_add (suggestions, suggestion);
    }

  return suggestions;
}
