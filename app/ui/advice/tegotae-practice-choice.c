/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-practice-choice.h"

GPtrArray *
tegotae_practice_choice_list (const TegotaePack *pack,
                              const char        *domain)
{
  GPtrArray *practices = g_ptr_array_new ();

  for (guint i = 0; pack != NULL && i < pack->practices->len; i++)
    {
      TegotaePractice *practice = g_ptr_array_index (pack->practices, i);

      if (g_strcmp0 (practice->domain, domain) == 0)
        g_ptr_array_add (practices, practice);
    }

  return practices;
}

static const TegotaePractice *
choose (const TegotaePack *pack,
        const char        *domain,
        const char        *entry_id)
{
  g_autoptr (GPtrArray) practices = tegotae_practice_choice_list (pack, domain);

  if (practices->len == 0)
    return NULL;

  return g_ptr_array_index (practices, g_str_hash (entry_id) % practices->len);
}

const TegotaePractice *
tegotae_practice_choice_for (const TegotaeEntryInfo  *info,
                             const TegotaeContent    *content,
                             const TegotaePack      **pack)
{
  const char *packs[] = { NULL, TEGOTAE_PACK_CORE };
  const TegotaePractice *practice = NULL;
  const char *domain;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  packs[0] = info->pack;
  domain = tegotae_entry_info_get_primary_domain (info);

  for (guint i = 0; i < G_N_ELEMENTS (packs) && domain != NULL && practice == NULL; i++)
    {
      const TegotaePack *from = tegotae_content_find_pack (content, packs[i]);

      practice = choose (from, domain, info->id);
      if (pack != NULL)
        *pack = from;
    }

  return practice;
}
