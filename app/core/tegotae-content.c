/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-content.h"

#include <string.h>

static int
compare_packs (gconstpointer a,
               gconstpointer b)
{
  const TegotaePack *left = *(TegotaePack * const *) a;
  const TegotaePack *right = *(TegotaePack * const *) b;
  gboolean left_is_core = strcmp (left->id, TEGOTAE_PACK_CORE) == 0;
  gboolean right_is_core = strcmp (right->id, TEGOTAE_PACK_CORE) == 0;

  if (left_is_core != right_is_core)
    return left_is_core ? -1 : 1;

  return strcmp (left->id, right->id);
}

TegotaeContent *
tegotae_content_new (const char *lang,
                     GPtrArray  *packs)
{
  TegotaeContent *self = g_atomic_rc_box_new0 (TegotaeContent);

  self->lang = g_strdup (lang);
  self->packs = packs;
  g_ptr_array_sort (self->packs, compare_packs);

  return self;
}

TegotaeContent *
tegotae_content_ref (TegotaeContent *content)
{
  return g_atomic_rc_box_acquire (content);
}

static void
content_clear (TegotaeContent *self)
{
  g_free (self->lang);
  g_ptr_array_unref (self->packs);
}

void
tegotae_content_unref (TegotaeContent *content)
{
  g_atomic_rc_box_release_full (content, (GDestroyNotify) content_clear);
}

TegotaePack *
tegotae_content_find_pack (const TegotaeContent *content,
                           const char           *pack_id)
{
  for (guint i = 0; i < content->packs->len; i++)
    {
      TegotaePack *pack = g_ptr_array_index (content->packs, i);

      if (g_strcmp0 (pack->id, pack_id) == 0)
        return pack;
    }

  return NULL;
}

static const TegotaeDomain *
find_domain_in (const TegotaeContent *content,
                const char           *pack_id,
                const char           *domain_id)
{
  const TegotaePack *pack = tegotae_content_find_pack (content, pack_id);

  return pack != NULL ? tegotae_pack_find_domain (pack, domain_id) : NULL;
}

const TegotaeDomain *
tegotae_content_find_domain (const TegotaeContent *content,
                             const char           *pack_id,
                             const char           *domain_id)
{
  const TegotaeDomain *domain = find_domain_in (content, pack_id, domain_id);

  return domain != NULL ? domain : find_domain_in (content, TEGOTAE_PACK_CORE, domain_id);
}

TegotaeQuestionnaire *
tegotae_content_find_questionnaire (const TegotaeContent  *content,
                                    const char            *id,
                                    TegotaePack          **pack)
{
  const char *slash = strchr (id, '/');

  for (guint i = 0; i < content->packs->len; i++)
    {
      TegotaePack *candidate = g_ptr_array_index (content->packs, i);
      TegotaeQuestionnaire *found;

      if (slash != NULL &&
          (strlen (candidate->id) != (gsize) (slash - id) ||
           strncmp (candidate->id, id, slash - id) != 0))
        continue;

      found = tegotae_pack_find_questionnaire (candidate, slash != NULL ? slash + 1 : id);
      if (found != NULL)
        {
          if (pack != NULL)
            *pack = candidate;
          return found;
        }
    }

  return NULL;
}

/* Adds those whose id is not in the list yet. */
static void
add_domains (GPtrArray         *list,
             const TegotaePack *pack)
{
  for (guint i = 0; pack != NULL && i < pack->domains->len; i++)
    {
      TegotaeDomain *domain = g_ptr_array_index (pack->domains, i);

      if (tegotae_domain_find_in (list, domain->id) == list->len)
        g_ptr_array_add (list, domain);
    }
}

GPtrArray *
tegotae_content_list_domains (const TegotaeContent *content,
                              const char           *pack_id)
{
  GPtrArray *list = g_ptr_array_new ();

  if (pack_id != NULL)
    {
      add_domains (list, tegotae_content_find_pack (content, pack_id));
      add_domains (list, tegotae_content_find_pack (content, TEGOTAE_PACK_CORE));
      return list;
    }

  for (guint i = 0; i < content->packs->len; i++)
    add_domains (list, g_ptr_array_index (content->packs, i));

  return list;
}

GPtrArray *
tegotae_content_list_practices (const TegotaePack *pack,
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
choose (const TegotaePack      *pack,
        const char             *domain,
        const TegotaeEntryInfo *info)
{
  g_autoptr (GPtrArray) practices = tegotae_content_list_practices (pack, domain);
  const TegotaePractice *named = NULL;

  if (info->practice != NULL && pack != NULL && g_str_equal (pack->id, info->pack))
    named = tegotae_pack_find_practice (pack, info->practice);

  if (named != NULL || practices->len == 0)
    return named;

  return g_ptr_array_index (practices, g_str_hash (info->id) % practices->len);
}

const TegotaePractice *
tegotae_content_choose_practice (const TegotaeContent    *content,
                                 const TegotaeEntryInfo  *info,
                                 const TegotaePack      **pack)
{
  const char *packs[] = { NULL, TEGOTAE_PACK_CORE };
  const TegotaePractice *practice = NULL;
  const char *domain;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  packs[0] = info->pack;
  domain = tegotae_entry_info_get_primary_domain (info);

  for (guint i = 0; i < G_N_ELEMENTS (packs) && practice == NULL; i++)
    {
      const TegotaePack *from = tegotae_content_find_pack (content, packs[i]);

      practice = choose (from, domain, info);
      if (pack != NULL)
        *pack = from;
    }

  return practice;
}
