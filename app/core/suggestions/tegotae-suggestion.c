/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-suggestion.h"

#include "core/suggestions/tegotae-suggestion-candidate.h"

const char *
tegotae_reason_kind_to_id (TegotaeReasonKind kind)
{
  static const char * const ids[] = { "lead", "answer", "domain", "stage", "unread" };

  return ids[kind];
}

static void
reason_free (TegotaeReason *reason)
{
  g_free (reason->id);
  g_free (reason->text);
  g_free (reason);
}

TegotaeSuggestion *
tegotae_suggestion_new (TegotaeEntryInfo *entry)
{
  TegotaeSuggestion *self = g_new0 (TegotaeSuggestion, 1);

  self->entry = tegotae_entry_info_ref (entry);
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);

  return self;
}

void
tegotae_suggestion_free (TegotaeSuggestion *suggestion)
{
  if (suggestion == NULL)
    return;

  tegotae_entry_info_unref (suggestion->entry);
  g_ptr_array_unref (suggestion->reasons);
  g_free (suggestion);
}

void
tegotae_suggestion_add_reason (TegotaeSuggestion *suggestion,
                               TegotaeReasonKind  kind,
                               const char        *id)
{
  TegotaeReason *reason = g_new0 (TegotaeReason, 1);

  reason->kind = kind;
  reason->id = g_strdup (id);
  g_ptr_array_add (suggestion->reasons, reason);
}

static int
compare_responses (gconstpointer a,
                   gconstpointer b)
{
  const TegotaeResponse *first = *(TegotaeResponse * const *) a;
  const TegotaeResponse *second = *(TegotaeResponse * const *) b;

  return (first->points > second->points) - (first->points < second->points);
}

static void
add_answers (TegotaeSuggestion    *suggestion,
             const TegotaeAttempt *attempt)
{
  GPtrArray *triggers = suggestion->entry->triggers;
  g_autoptr (GPtrArray) responses = g_ptr_array_new ();

  for (guint i = 0; i < triggers->len; i++)
    {
      const TegotaeResponse *response =
        tegotae_suggestion_need_find_response (attempt, g_ptr_array_index (triggers, i));

      if (response != NULL && !g_ptr_array_find (responses, response, NULL))
        g_ptr_array_add (responses, (gpointer) response);
    }

  g_ptr_array_sort (responses, compare_responses);

  for (guint i = 0; i < responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (responses, i);

      tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_ANSWER, response->item);
    }
}

/* By the weight from the heaviest down; of equals in the entry's order. */
static void
add_domains (TegotaeSuggestion    *suggestion,
             const TegotaeAttempt *attempt)
{
  GPtrArray *weights = suggestion->entry->domains;

  for (int weight = TEGOTAE_ENTRY_MOST_WEIGHT; weight > 0; weight--)
    {
      for (guint i = 0; i < weights->len; i++)
        {
          const TegotaeDomainWeight *domain = g_ptr_array_index (weights, i);
          const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, domain->id);

          if (domain->weight == weight && score != NULL && tegotae_suggestion_need_has_domain (score))
            tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_DOMAIN, domain->id);
        }
    }
}

void
tegotae_suggestion_add_reasons (TegotaeSuggestion    *suggestion,
                                const TegotaeAttempt *attempt,
                                TegotaeStage          stage,
                                gboolean              is_read)
{
  const TegotaeEntryInfo *entry;
  gboolean leads;

  g_return_if_fail (suggestion != NULL);
  g_return_if_fail (attempt != NULL);

  entry = suggestion->entry;
  leads = !is_read && tegotae_stages_have (entry->lead, stage);
  if (leads)
    tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_LEAD, tegotae_stage_to_id (stage));

  if (!entry->is_event)
    {
      add_answers (suggestion, attempt);
      add_domains (suggestion, attempt);
    }

  if (!leads && tegotae_stages_have (entry->stages | entry->lead, stage))
    tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_STAGE, tegotae_stage_to_id (stage));

  if (!is_read)
    tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_UNREAD, entry->id);
}

/* Of the pack, else of the one that is shipped, whose domains all packs may use. */
static const TegotaePractice *
find_shortest (const TegotaeContent  *content,
               const char            *pack_id,
               const char            *domain,
               const TegotaePack    **pack)
{
  const char *packs[] = { pack_id, TEGOTAE_PACK_CORE };
  const TegotaePractice *shortest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (packs) && shortest == NULL; i++)
    {
      const TegotaePack *from = tegotae_content_find_pack (content, packs[i]);
      g_autoptr (GPtrArray) practices = tegotae_content_list_practices (from, domain);

      for (guint j = 0; j < practices->len; j++)
        {
          const TegotaePractice *practice = g_ptr_array_index (practices, j);

          /* One that does not say how long it takes comes last. */
          if (shortest == NULL ||
              (practice->minutes > 0 && (shortest->minutes == 0 || practice->minutes < shortest->minutes)))
            shortest = practice;
        }

      *pack = from;
    }

  return shortest;
}

const TegotaePractice *
tegotae_suggestion_choose_practice (const TegotaeEntryInfo  *info,
                                    const TegotaeAttempt    *attempt,
                                    const TegotaeContent    *content,
                                    const TegotaePack      **pack)
{
  const TegotaePractice *practice = NULL;
  int lowest = G_MAXINT;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (attempt != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (pack != NULL, NULL);

  if (info->practice != NULL)
    return tegotae_content_choose_practice (content, info, pack);

  for (guint i = 0; i < attempt->profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (attempt->profile->domains, i);
      const TegotaePractice *found;
      const TegotaePack *from;

      if (domain->score >= lowest)
        continue;

      found = find_shortest (content, attempt->pack, domain->id, &from);
      if (found == NULL)
        continue;

      practice = found;
      lowest = domain->score;
      *pack = from;
    }

  return practice;
}
