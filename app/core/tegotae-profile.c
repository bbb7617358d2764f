/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-profile.h"

#include "core/tegotae-domain.h"

#define MAX_PLACES 2

static TegotaeRational
greatest_common_divisor (TegotaeRational a,
                         TegotaeRational b)
{
  while (b != 0)
    {
      TegotaeRational rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

gboolean
tegotae_rational_multiply (TegotaeRational  a,
                           TegotaeRational  b,
                           TegotaeRational *product)
{
  if (a != 0 && b > (TEGOTAE_RATIONAL_LIMIT - 1) / a)
    return FALSE;

  *product = a * b;
  return TRUE;
}

gboolean
tegotae_rational_least_common_multiple (TegotaeRational  a,
                                        TegotaeRational  b,
                                        TegotaeRational *multiple)
{
  return tegotae_rational_multiply (a / greatest_common_divisor (a, b), b, multiple);
}

int
tegotae_rational_to_score (TegotaeRational sum,
                           TegotaeRational full)
{
  return (int) ((200 * sum + full) / (2 * full));
}

TegotaeDomainScore *
tegotae_domain_score_new (const char *id,
                          const char *name,
                          int         score)
{
  TegotaeDomainScore *self = g_new0 (TegotaeDomainScore, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->score = score;

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

static GPtrArray *
list_places (const TegotaeProfile *profile,
             gsize                 place_offset)
{
  GPtrArray *list = g_ptr_array_new ();

  for (int place = 1; place <= MAX_PLACES; place++)
    {
      for (guint i = 0; i < profile->domains->len; i++)
        {
          gpointer domain = g_ptr_array_index (profile->domains, i);

          if (G_STRUCT_MEMBER (int, domain, place_offset) == place)
            g_ptr_array_add (list, domain);
        }
    }

  return list;
}

GPtrArray *
tegotae_profile_list_strengths (const TegotaeProfile *profile)
{
  return list_places (profile, G_STRUCT_OFFSET (TegotaeDomainScore, strength));
}

GPtrArray *
tegotae_profile_list_improvements (const TegotaeProfile *profile)
{
  return list_places (profile, G_STRUCT_OFFSET (TegotaeDomainScore, improvement));
}

/* +1 if the domain may be a strength, -1 if an improvement, 0 if neither. */
static int
get_side (const TegotaeProfile  *profile,
          const TegotaeRational *scores,
          TegotaeRational        sum,
          guint                  index)
{
  const TegotaeDomainScore *domain = g_ptr_array_index (profile->domains, index);
  TegotaeRational against_mean = scores[index] * profile->domains->len;

  if (domain->score == 100)
    return 1;

  if (tegotae_level_of_score (domain->score) == TEGOTAE_LEVEL_LOW)
    return -1;

  return (against_mean > sum) - (against_mean < sum);
}

/* Gives the place to the best of the domains on that side that have none yet: the farthest
 * from the mean. @offset: of the place in a TegotaeDomainScore */
static void
give_place (TegotaeProfile        *profile,
            const TegotaeRational *scores,
            TegotaeRational        sum,
            int                    side,
            gsize                  offset,
            int                    place)
{
  gpointer best = NULL;
  TegotaeRational best_score = 0;

  for (guint i = 0; i < profile->domains->len; i++)
    {
      gpointer domain = g_ptr_array_index (profile->domains, i);

      if (G_STRUCT_MEMBER (int, domain, offset) == 0 && get_side (profile, scores, sum, i) == side &&
          (best == NULL || (side > 0 ? scores[i] > best_score : scores[i] < best_score)))
        {
          best = domain;
          best_score = scores[i];
        }
    }

  if (best != NULL)
    G_STRUCT_MEMBER (int, best, offset) = place;
}

void
tegotae_profile_set_places (TegotaeProfile        *profile,
                            const TegotaeRational *scores)
{
  TegotaeRational sum = 0;

  for (guint i = 0; i < profile->domains->len; i++)
    sum += scores[i];

  for (int place = 1; place <= MAX_PLACES; place++)
    {
      give_place (profile, scores, sum, 1, G_STRUCT_OFFSET (TegotaeDomainScore, strength), place);
      give_place (profile, scores, sum, -1, G_STRUCT_OFFSET (TegotaeDomainScore, improvement), place);
    }
}

gboolean
tegotae_profile_is_even (const TegotaeProfile *profile)
{
  for (guint i = 0; i < profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (profile->domains, i);

      if (domain->strength != 0 || domain->improvement != 0)
        return FALSE;
    }

  return TRUE;
}
