/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-profile.h"

#include "core/tegotae-domain.h"

/* So many names of one kind at most, unless more are equal. */
#define MAX_NAMES 2

TegotaeDomainScore *
tegotae_domain_score_new (const char *id,
                          const char *name,
                          int         score)
{
  TegotaeDomainScore *self = g_new0 (TegotaeDomainScore, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->score = score;
  self->exact = tegotae_fraction_of_score (score);

  return self;
}

void
tegotae_domain_score_free (TegotaeDomainScore *score)
{
  if (score == NULL)
    return;

  g_free (score->id);
  g_free (score->name);
  g_free (score);
}

TegotaeProfile *
tegotae_profile_new (void)
{
  TegotaeProfile *self = g_new0 (TegotaeProfile, 1);

  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_domain_score_free);

  return self;
}

void
tegotae_profile_free (TegotaeProfile *profile)
{
  if (profile == NULL)
    return;

  g_ptr_array_unref (profile->domains);
  g_free (profile);
}

const TegotaeDomainScore *
tegotae_profile_find (const TegotaeProfile *profile,
                      const char           *domain_id)
{
  for (guint i = 0; i < profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (profile->domains, i);

      if (g_strcmp0 (domain->id, domain_id) == 0)
        return domain;
    }

  return NULL;
}

static int
compare_highest_first (gconstpointer a,
                       gconstpointer b)
{
  const TegotaeDomainScore *one = *(const TegotaeDomainScore * const *) a;
  const TegotaeDomainScore *other = *(const TegotaeDomainScore * const *) b;

  return tegotae_fraction_compare (other->exact, one->exact);
}

static int
compare_lowest_first (gconstpointer a,
                      gconstpointer b)
{
  return compare_highest_first (b, a);
}

static GPtrArray *
list_of_place (const TegotaeProfile *profile,
               TegotaePlace          place,
               GCompareFunc          compare)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < profile->domains->len; i++)
    {
      TegotaeDomainScore *domain = g_ptr_array_index (profile->domains, i);

      if (domain->place == place)
        g_ptr_array_add (list, domain);
    }

  g_ptr_array_sort (list, compare);

  return list;
}

GPtrArray *
tegotae_profile_list_strengths (const TegotaeProfile *profile)
{
  return list_of_place (profile, TEGOTAE_PLACE_STRENGTH, compare_highest_first);
}

GPtrArray *
tegotae_profile_list_improvements (const TegotaeProfile *profile)
{
  return list_of_place (profile, TEGOTAE_PLACE_IMPROVEMENT, compare_lowest_first);
}

/* A domain while its place is looked for: its exact score, over the denominator
 * of all, and what it may be. */
typedef struct
{
  TegotaeDomainScore *domain;
  TegotaeRational     score;
  TegotaePlace        side;
} Candidate;

static void
fill_scores (GArray *candidates)
{
  TegotaeRational common = 1;
  gboolean fits = TRUE;

  for (guint i = 0; fits && i < candidates->len; i++)
    {
      TegotaeFraction exact = g_array_index (candidates, Candidate, i).domain->exact;

      fits = tegotae_rational_least_common_multiple (common, (TegotaeRational) exact.denominator, &common);
    }

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      TegotaeFraction exact = candidate->domain->exact;

      candidate->score = fits ? (TegotaeRational) exact.numerator * (common / (TegotaeRational) exact.denominator)
                              : (TegotaeRational) candidate->domain->score;
    }
}

static TegotaePlace
find_side (const Candidate *candidate,
           TegotaeRational  sum,
           guint            n)
{
  if (candidate->domain->score == 100)
    return TEGOTAE_PLACE_STRENGTH;

  if (tegotae_level_of_score (candidate->domain->score) == TEGOTAE_LEVEL_LOW)
    return TEGOTAE_PLACE_IMPROVEMENT;

  if (candidate->score * n == sum)
    return TEGOTAE_PLACE_NONE;

  return candidate->score * n > sum ? TEGOTAE_PLACE_STRENGTH : TEGOTAE_PLACE_IMPROVEMENT;
}

static GArray *
list_candidates (TegotaeProfile *profile)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  TegotaeRational sum = 0;

  for (guint i = 0; i < profile->domains->len; i++)
    {
      Candidate candidate = { .domain = g_ptr_array_index (profile->domains, i) };

      candidate.domain->place = TEGOTAE_PLACE_NONE;
      g_array_append_val (candidates, candidate);
    }

  fill_scores (candidates);
  for (guint i = 0; i < candidates->len; i++)
    sum += g_array_index (candidates, Candidate, i).score;

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      candidate->side = find_side (candidate, sum, candidates->len);
    }

  return candidates;
}

static gboolean
is_next (const Candidate *candidate,
         TegotaePlace     side)
{
  return candidate->side == side && candidate->domain->place == TEGOTAE_PLACE_NONE;
}

/* The best of that side that has no place yet; NULL if there is none. */
static const Candidate *
find_best (GArray       *candidates,
           TegotaePlace  side)
{
  const Candidate *best = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (is_next (candidate, side) &&
          (best == NULL || (side == TEGOTAE_PLACE_STRENGTH ? candidate->score > best->score
                                                           : candidate->score < best->score)))
        best = candidate;
    }

  return best;
}

static void
name_groups (GArray       *candidates,
             TegotaePlace  side)
{
  const Candidate *best;
  guint n_names = 0;

  while ((best = find_best (candidates, side)) != NULL)
    {
      g_autoptr (GPtrArray) group = g_ptr_array_new ();

      for (guint i = 0; i < candidates->len; i++)
        {
          const Candidate *candidate = &g_array_index (candidates, Candidate, i);

          if (is_next (candidate, side) && candidate->score == best->score)
            g_ptr_array_add (group, candidate->domain);
        }

      if (n_names > 0 && n_names + group->len > MAX_NAMES)
        return;

      n_names += group->len;
      for (guint i = 0; i < group->len; i++)
        ((TegotaeDomainScore *) g_ptr_array_index (group, i))->place = side;
    }
}

void
tegotae_profile_set_places (TegotaeProfile *profile)
{
  g_autoptr (GArray) candidates = list_candidates (profile);

  name_groups (candidates, TEGOTAE_PLACE_STRENGTH);
  name_groups (candidates, TEGOTAE_PLACE_IMPROVEMENT);
}

gboolean
tegotae_profile_is_even (const TegotaeProfile *profile)
{
  for (guint i = 0; i < profile->domains->len; i++)
    if (((const TegotaeDomainScore *) g_ptr_array_index (profile->domains, i))->place != TEGOTAE_PLACE_NONE)
      return FALSE;

  return TRUE;
}
