/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-domain-change.h"

#include "core/tegotae-scoring.h"

static void
domain_change_free (TegotaeDomainChange *change)
{
  g_free (change->id);
  g_free (change);
}

TegotaeChange
tegotae_change_judge (int difference,
                      int threshold)
{
  if (ABS (difference) <= threshold)
    return TEGOTAE_CHANGE_TOO_SMALL;

  return difference > 0 ? TEGOTAE_CHANGE_UP : TEGOTAE_CHANGE_DOWN;
}

/* Whether the questionnaire is still the one that was taken. */
static gboolean
fits (const TegotaeQuestionnaire *questionnaire,
      const TegotaeAttempt       *attempt)
{
  if (questionnaire->items->len != attempt->responses->len)
    return FALSE;

  for (guint i = 0; i < attempt->responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (attempt->responses, i);
      const TegotaeItem *item = tegotae_questionnaire_find_item (questionnaire, response->item);

      if (item == NULL || response->option >= item->options->len
          || tegotae_item_get_option (item, response->option)->points != response->points)
        return FALSE;
    }

  return TRUE;
}

/* NULL if the packs no longer have what was taken. */
static TegotaeScoring *
find_scoring (const TegotaeContent *content,
              const TegotaeAttempt *attempt)
{
  const TegotaePack *pack = NULL;
  TegotaeQuestionnaire *questionnaire = NULL;
  g_autoptr (GPtrArray) domains = NULL;

  if (content != NULL)
    pack = tegotae_content_find_pack (content, attempt->pack);
  if (pack != NULL)
    questionnaire = tegotae_pack_find_questionnaire (pack, attempt->questionnaire);

  if (questionnaire == NULL || !fits (questionnaire, attempt))
    return NULL;

  domains = tegotae_content_list_domains (content, pack->id);

  return tegotae_scoring_new (questionnaire, domains, NULL);
}

static int
get_domain_score (const TegotaeAttempt *attempt,
                  const char           *id)
{
  const TegotaeDomainScore *domain = tegotae_profile_find (attempt->profile, id);

  return domain != NULL ? domain->score : TEGOTAE_COMPARISON_NO_SCORE;
}

GPtrArray *
tegotae_domain_changes_new (const TegotaeAttempt *from,
                            const TegotaeAttempt *to,
                            gboolean              same_items,
                            const TegotaeContent *content)
{
  g_autoptr (TegotaeScoring) scoring = NULL;
  GPtrArray *changes;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  scoring = find_scoring (content, to);
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) domain_change_free);

  for (guint i = 0; i < to->profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (to->profile->domains, i);
      TegotaeDomainChange *change = g_new0 (TegotaeDomainChange, 1);

      change->id = g_strdup (domain->id);
      change->from = get_domain_score (from, domain->id);
      change->to = domain->score;
      if (scoring != NULL)
        change->step = tegotae_scoring_get_domain_step (scoring, domain->id);
      if (same_items && change->step > 0 && change->from != TEGOTAE_COMPARISON_NO_SCORE)
        change->change = tegotae_change_judge (change->to - change->from, 2 * change->step);

      g_ptr_array_add (changes, change);
    }

  return changes;
}
