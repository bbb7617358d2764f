/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-domain.h"

#define HIGHEST_LOW 33
#define HIGHEST_MIDDLE 66

TegotaeDomain *
tegotae_domain_new (const char *id,
                    const char *name)
{
  TegotaeDomain *self = g_new0 (TegotaeDomain, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);

  return self;
}

void
tegotae_domain_free (TegotaeDomain *domain)
{
  if (domain == NULL)
    return;

  g_free (domain->id);
  g_free (domain->name);
  g_free (domain->about);
  g_free (domain->high);
  g_free (domain->middle);
  g_free (domain->low);
  g_free (domain);
}

TegotaeLevel
tegotae_level_of_score (int score)
{
  if (score <= HIGHEST_LOW)
    return TEGOTAE_LEVEL_LOW;

  return score <= HIGHEST_MIDDLE ? TEGOTAE_LEVEL_MIDDLE : TEGOTAE_LEVEL_HIGH;
}

const char *
tegotae_level_to_id (TegotaeLevel level)
{
  static const char * const ids[] = { "low", "middle", "high" };

  return ids[level];
}

const char *
tegotae_domain_get_level_text (const TegotaeDomain *domain,
                               TegotaeLevel         level)
{
  g_return_val_if_fail (domain != NULL, NULL);

  switch (level)
    {
    case TEGOTAE_LEVEL_LOW:
      return domain->low;
    case TEGOTAE_LEVEL_MIDDLE:
      return domain->middle;
    case TEGOTAE_LEVEL_HIGH:
    default:
      return domain->high;
    }
}

guint
tegotae_domain_find_in (GPtrArray  *domains,
                        const char *id)
{
  guint place = 0;

  g_return_val_if_fail (domains != NULL, 0);

  while (place < domains->len
         && g_strcmp0 (((TegotaeDomain *) g_ptr_array_index (domains, place))->id, id) != 0)
    place++;

  return place;
}
