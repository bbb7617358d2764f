/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/suggestions/tegotae-ranking.h"

#define N_ITEMS 4
#define N_ENTRIES 200
#define N_ROUNDS 20
#define DEPTH 64

static TegotaeAttempt *
new_attempt (GRand *rand)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->questionnaire = g_strdup ("q");

  for (int i = 0; i < N_ITEMS; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%d", i);
      TegotaeDomainScore *domain = tegotae_domain_score_new (id, id, g_rand_int_range (rand, 0, 101));

      g_ptr_array_add (attempt->responses,
                       tegotae_response_new (id, 0, g_rand_int_range (rand, 0, 4), 0));
      g_ptr_array_add (attempt->profile->domains, domain);
    }

  return attempt;
}

static TegotaeEntryInfo *
new_entry (GRand *rand,
           int    index)
{
  g_autofree char *id = g_strdup_printf ("e%d", index);
  TegotaeEntryInfo *entry = tegotae_entry_info_new ("core", id, "en", id);

  entry->stages = (TegotaeStages) g_rand_int_range (rand, 0, 32);
  entry->lead = g_rand_int_range (rand, 0, 20) == 0 ? entry->stages : 0;
  entry->is_event = g_rand_int_range (rand, 0, 4) == 0;

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *item = g_strdup_printf ("i%d", g_rand_int_range (rand, 0, N_ITEMS + 1));

      tegotae_entry_info_add_domain (entry, item, g_rand_int_range (rand, 1, 4));
      tegotae_entry_info_add_trigger (entry, "q", item, g_rand_int_range (rand, 0, 2));
    }

  return entry;
}

/* Looks at every candidate at every step. */
static TegotaeSuggestionCandidate *
find_best_slowly (GArray                          *candidates,
                  GHashTable                      *taken,
                  const TegotaeSuggestionCoverage *coverage)
{
  TegotaeSuggestionCandidate *best = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      TegotaeSuggestionCandidate *candidate = &g_array_index (candidates, TegotaeSuggestionCandidate, i);

      if (!g_hash_table_contains (taken, candidate) &&
          (best == NULL || tegotae_suggestion_candidate_get_worth (candidate, coverage) >
                           tegotae_suggestion_candidate_get_worth (best, coverage)))
        best = candidate;
    }

  return best;
}

static void
check_order (GPtrArray *entries,
             GRand     *rand)
{
  g_autoptr (TegotaeAttempt) attempt = new_attempt (rand);
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (TegotaeSuggestionCandidate));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (TegotaeSuggestionCoverage) coverage = tegotae_suggestion_coverage_new (N_ITEMS, N_ITEMS);
  g_autoptr (GPtrArray) order = NULL;
  TegotaeStage stage = (TegotaeStage) g_rand_int_range (rand, -1, TEGOTAE_N_STAGES);

  g_array_set_size (candidates, entries->len);
  for (guint i = 0; i < entries->len; i++)
    tegotae_suggestion_candidate_init (&g_array_index (candidates, TegotaeSuggestionCandidate, i),
                                       g_ptr_array_index (entries, i), i, attempt, stage);

  order = tegotae_ranking_order (candidates, attempt);
  g_assert_cmpuint (order->len, ==, entries->len);

  for (guint i = 0; i < DEPTH; i++)
    {
      TegotaeSuggestionCandidate *best = find_best_slowly (candidates, taken, coverage);

      g_assert_true (g_ptr_array_index (order, i) == best);
      g_hash_table_add (taken, best);
      tegotae_suggestion_candidate_cover (best, coverage);
    }
}

static void
test_slow_search (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);

  for (int i = 0; i < N_ENTRIES; i++)
    g_ptr_array_add (entries, new_entry (rand, i));

  for (guint i = 0; i < N_ROUNDS; i++)
    check_order (entries, rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/ranking-order/agrees-with-looking-at-all", test_slow_search);

  return g_test_run ();
}
