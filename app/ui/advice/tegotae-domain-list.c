/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-domain-list.h"

guint
tegotae_domain_list_find (GPtrArray  *domains,
                          const char *id)
{
  guint place = 0;

  g_return_val_if_fail (domains != NULL, 0);

  while (place < domains->len
         && g_strcmp0 (((TegotaeDomain *) g_ptr_array_index (domains, place))->id, id) != 0)
    place++;

  return place;
}

GPtrArray *
tegotae_domain_list_new (const TegotaeContent *content)
{
  GPtrArray *domains;

  g_return_val_if_fail (content != NULL, NULL);

  domains = g_ptr_array_new ();

  for (guint i = 0; i < content->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (content->packs, i);

      for (guint j = 0; j < pack->domains->len; j++)
        {
          TegotaeDomain *domain = g_ptr_array_index (pack->domains, j);

          if (tegotae_domain_list_find (domains, domain->id) == domains->len)
            g_ptr_array_add (domains, domain);
        }
    }

  return domains;
}
