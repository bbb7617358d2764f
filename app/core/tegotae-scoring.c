/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-scoring.h"

#include <glib/gi18n.h>

#include "core/tegotae-domain.h"
#include "core/tegotae-error.h"
#include "core/tegotae-profile.h"

#define MAX_DOMAINS 1024

struct _TegotaeScoring
{
  TegotaeQuestionnaire *questionnaire;
  GPtrArray            *domains;       /* of TegotaeDomainScore, score unset */
  guint                *item_domains;  /* index into domains, one per item */
  guint                *first_shares;  /* index into shares, one per item */
  GArray               *shares;        /* of TegotaeRational: weight·share of each option */
  TegotaeRational      *item_fulls;    /* the share of each item's best option */
  TegotaeRational       full;
  int                   cut;
};

static gboolean
too_varied (const TegotaeQuestionnaire  *questionnaire,
            GError                     **error)
{
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
               _("Questionnaire “%s”: the points and weights are too large or too varied "
                 "to be scored exactly; use smaller numbers."),
               questionnaire->id);
  return FALSE;
}

/* The denominator of all shares: the least common multiple of the items'
 * largest points. */
static gboolean
find_denominator (const TegotaeQuestionnaire  *questionnaire,
                  TegotaeRational             *denominator,
                  GError                     **error)
{
  *denominator = 1;

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (questionnaire, i);
      gint64 max = tegotae_item_get_max_points (item);

      if (max < 1)
        {
          g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                       _("Questionnaire “%s”: no option of item “%s” is worth any points."),
                       questionnaire->id, item->id);
          return FALSE;
        }

      if (item->weight < 1 ||
          !tegotae_rational_least_common_multiple (*denominator, (TegotaeRational) max, denominator))
        return too_varied (questionnaire, error);
    }

  return TRUE;
}

static gboolean
add_shares (TegotaeScoring   *self,
            guint             index,
            TegotaeRational   denominator,
            GError          **error)
{
  const TegotaeItem *item = tegotae_questionnaire_get_item (self->questionnaire, index);
  TegotaeRational unit;

  if (!tegotae_rational_multiply (denominator / (TegotaeRational) tegotae_item_get_max_points (item),
                                  (TegotaeRational) item->weight, &unit))
    return too_varied (self->questionnaire, error);

  self->first_shares[index] = self->shares->len;

  for (guint i = 0; i < item->options->len; i++)
    {
      TegotaeRational share;

      if (!tegotae_rational_multiply (unit, (TegotaeRational) tegotae_item_get_option (item, i)->points, &share))
        return too_varied (self->questionnaire, error);

      g_array_append_val (self->shares, share);
    }

  return TRUE;
}

static gboolean
has_item_of (const TegotaeQuestionnaire *questionnaire,
             const char                 *domain)
{
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      if (g_strcmp0 (tegotae_questionnaire_get_item (questionnaire, i)->domain, domain) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
find_domains (TegotaeScoring *self,
              GPtrArray      *domains)
{
  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomain *domain = g_ptr_array_index (domains, i);

      if (has_item_of (self->questionnaire, domain->id))
        g_ptr_array_add (self->domains,
                         tegotae_domain_score_new (domain->id, domain->name, 0));
    }
}

static gboolean
find_domain_index (const TegotaeScoring  *self,
                   const TegotaeItem     *item,
                   guint                 *index,
                   GError               **error)
{
  for (guint i = 0; i < self->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (self->domains, i);

      if (g_strcmp0 (domain->id, item->domain) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
               _("Questionnaire “%s”: item “%s” is of the domain “%s”, which is not defined."),
               self->questionnaire->id, item->id, item->domain);
  return FALSE;
}

static gboolean
add_items (TegotaeScoring   *self,
           TegotaeRational   denominator,
           GError          **error)
{
  for (guint i = 0; i < self->questionnaire->items->len; i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (self->questionnaire, i);
      TegotaeRational full;

      if (!find_domain_index (self, item, &self->item_domains[i], error) ||
          !add_shares (self, i, denominator, error))
        return FALSE;

      /* Each is below the bound, and so are the checked sums. */
      full = denominator * (TegotaeRational) item->weight;
      self->item_fulls[i] = full;
      self->full += full;
      if (full >= TEGOTAE_RATIONAL_LIMIT || self->full >= TEGOTAE_RATIONAL_LIMIT)
        return too_varied (self->questionnaire, error);
    }

  return TRUE;
}

/* The most that an item's response can change: by moving to the next option, and at all. */
static void
find_largest_changes (const TegotaeScoring *self,
                      guint                 index,
                      TegotaeRational      *step,
                      TegotaeRational      *reach)
{
  const TegotaeItem *item = tegotae_questionnaire_get_item (self->questionnaire, index);
  const TegotaeRational *shares = &g_array_index (self->shares, TegotaeRational, self->first_shares[index]);
  TegotaeRational lowest = shares[0];
  TegotaeRational highest = shares[0];

  for (guint i = 1; i < item->options->len; i++)
    {
      TegotaeRational change = shares[i] > shares[i - 1] ? shares[i] - shares[i - 1] : shares[i - 1] - shares[i];

      lowest = MIN (lowest, shares[i]);
      highest = MAX (highest, shares[i]);
      *step = MAX (*step, change);
    }

  *reach = MAX (*reach, highest - lowest);
}

TegotaeScoring *
tegotae_scoring_new (TegotaeQuestionnaire  *questionnaire,
                     GPtrArray             *domains,
                     GError               **error)
{
  g_autoptr (TegotaeScoring) self = NULL;
  TegotaeRational denominator;
  guint n_items;

  g_return_val_if_fail (questionnaire != NULL, NULL);
  g_return_val_if_fail (domains != NULL, NULL);

  n_items = questionnaire->items->len;
  if (n_items == 0)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("Questionnaire “%s” has no items."), questionnaire->id);
      return NULL;
    }

  if (!find_denominator (questionnaire, &denominator, error))
    return NULL;

  self = g_new0 (TegotaeScoring, 1);
  self->questionnaire = tegotae_questionnaire_ref (questionnaire);
  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_domain_score_free);
  find_domains (self, domains);
  if (self->domains->len > MAX_DOMAINS)
    {
      too_varied (questionnaire, error);
      return NULL;
    }

  self->shares = g_array_new (FALSE, FALSE, sizeof (TegotaeRational));
  self->first_shares = g_new0 (guint, n_items);
  self->item_domains = g_new0 (guint, n_items);
  self->item_fulls = g_new0 (TegotaeRational, n_items);

  if (!add_items (self, denominator, error))
    return NULL;

  self->cut = tegotae_questionnaire_get_caution_cut (questionnaire);

  return g_steal_pointer (&self);
}

void
tegotae_scoring_free (TegotaeScoring *scoring)
{
  if (scoring == NULL)
    return;

  tegotae_questionnaire_unref (scoring->questionnaire);
  g_ptr_array_unref (scoring->domains);
  g_array_unref (scoring->shares);
  g_free (scoring->first_shares);
  g_free (scoring->item_domains);
  g_free (scoring->item_fulls);
  g_free (scoring);
}

static TegotaeRational
get_share (const TegotaeScoring *self,
           guint                 item,
           guint                 option)
{
  return g_array_index (self->shares, TegotaeRational, self->first_shares[item] + option);
}

/* What the responses are worth, and what the best would be. */
typedef struct
{
  TegotaeRational sum;
  TegotaeRational full;
} Sum;

/* Of all items with a response, and of each domain's. */
static Sum
add_up (const TegotaeScoring *self,
        const guint          *options,
        Sum                  *domain_sums)
{
  Sum sum = { 0, 0 };

  for (guint i = 0; i < self->domains->len; i++)
    domain_sums[i] = sum;

  for (guint i = 0; i < self->questionnaire->items->len; i++)
    if (options[i] != TEGOTAE_OPTION_UNKNOWN)
      {
        TegotaeRational share = get_share (self, i, options[i]);
        Sum *domain = &domain_sums[self->item_domains[i]];

        sum.sum += share;
        sum.full += self->item_fulls[i];
        domain->sum += share;
        domain->full += self->item_fulls[i];
      }

  return sum;
}

int
tegotae_scoring_get_score (const TegotaeScoring *scoring,
                           const guint          *options,
                           int                  *domain_scores)
{
  Sum domain_sums[MAX_DOMAINS];
  Sum sum = add_up (scoring, options, domain_sums);

  for (guint i = 0; domain_scores != NULL && i < scoring->domains->len; i++)
    domain_scores[i] = domain_sums[i].full != 0 ? tegotae_rational_to_score (domain_sums[i].sum, domain_sums[i].full)
                                                : 0;

  return tegotae_rational_to_score (sum.sum, sum.full);
}

TegotaeFraction
tegotae_scoring_get_exact (const TegotaeScoring *scoring,
                           const guint          *options)
{
  Sum domain_sums[MAX_DOMAINS];
  Sum sum = add_up (scoring, options, domain_sums);

  return tegotae_fraction_new (sum.sum, sum.full);
}

TegotaeProfile *
tegotae_scoring_get_profile (const TegotaeScoring *scoring,
                             const guint          *options)
{
  TegotaeProfile *profile = tegotae_profile_new ();
  Sum sums[MAX_DOMAINS];

  add_up (scoring, options, sums);

  for (guint i = 0; i < scoring->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (scoring->domains, i);
      TegotaeDomainScore *added;

      if (sums[i].full == 0)
        continue;

      added = tegotae_domain_score_new (domain->id, domain->name,
                                        tegotae_rational_to_score (sums[i].sum, sums[i].full));
      added->exact = tegotae_fraction_new (sums[i].sum, sums[i].full);
      g_ptr_array_add (profile->domains, added);
    }

  tegotae_profile_set_places (profile);

  return profile;
}

static void
find_step_and_reach (const TegotaeScoring *self,
                     const guint          *options,
                     TegotaeFraction      *step,
                     TegotaeFraction      *reach)
{
  TegotaeRational largest_step = 0;
  TegotaeRational largest_reach = 0;
  TegotaeRational full = 0;

  for (guint i = 0; i < self->questionnaire->items->len; i++)
    if (options == NULL || options[i] != TEGOTAE_OPTION_UNKNOWN)
      {
        find_largest_changes (self, i, &largest_step, &largest_reach);
        full += self->item_fulls[i];
      }

  *step = tegotae_fraction_new (largest_step, full);
  *reach = tegotae_fraction_new (largest_reach, full);
}

TegotaeFraction
tegotae_scoring_get_step (const TegotaeScoring *scoring,
                          const guint          *options)
{
  TegotaeFraction step, reach;

  find_step_and_reach (scoring, options, &step, &reach);

  return step;
}

TegotaeFraction
tegotae_scoring_get_reach (const TegotaeScoring *scoring,
                           const guint          *options)
{
  TegotaeFraction step, reach;

  find_step_and_reach (scoring, options, &step, &reach);

  return reach;
}

gboolean
tegotae_scoring_is_near_cut (const TegotaeScoring *scoring,
                             TegotaeFraction       exact,
                             TegotaeFraction       step)
{
  return scoring->cut > 0 &&
         tegotae_fraction_is_within (exact, tegotae_fraction_of_score (scoring->cut), 1, step);
}
