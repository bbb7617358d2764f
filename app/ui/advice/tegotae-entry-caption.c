/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-caption.h"

#include <glib/gi18n.h>

#include "core/tegotae-question.h"
#include "text/tegotae-words.h"

/* The largest weight of a domain. */
#define MAX_WEIGHT 3

static char *
join_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  /* Translators: what stands between two of several names. */
  return g_strjoinv (C_("between names", ", "), (char **) names->pdata);
}

char *
tegotae_entry_caption_of_domains (const TegotaeEntryInfo *info,
                                  const TegotaeContent   *content)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  if (g_strcmp0 (info->pack, TEGOTAE_QUESTION_PACK) == 0)
    return g_strdup (_("My question"));

  for (int weight = MAX_WEIGHT; weight > 0; weight--)
    for (guint i = 0; i < info->domains->len; i++)
      {
        const TegotaeDomainWeight *of = g_ptr_array_index (info->domains, i);
        const TegotaeDomain *domain;

        if (of->weight != weight)
          continue;

        domain = tegotae_content_find_domain (content, info->pack, of->id);
        if (domain != NULL)
          g_ptr_array_add (names, domain->name);
      }

  return join_names (names);
}

char *
tegotae_entry_caption_of_stages (const TegotaeEntryInfo *info)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (info != NULL, NULL);

  for (int stage = 0; stage < TEGOTAE_N_STAGES; stage++)
    if (tegotae_stages_have (info->stages, stage))
      g_ptr_array_add (names, (char *) tegotae_words_of_stage (stage));

  return join_names (names);
}
