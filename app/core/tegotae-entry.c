/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry.h"

static void
domain_weight_free (TegotaeDomainWeight *weight)
{
  g_free (weight->id);
  g_free (weight);
}

static void
trigger_free (TegotaeTrigger *trigger)
{
  g_free (trigger->questionnaire);
  g_free (trigger->item);
  g_free (trigger);
}

TegotaeEntryInfo *
tegotae_entry_info_new (const char *pack,
                        const char *id,
                        const char *lang,
                        const char *title)
{
  TegotaeEntryInfo *self = g_atomic_rc_box_new0 (TegotaeEntryInfo);

  self->pack = g_strdup (pack);
  self->id = g_strdup (id);
  self->lang = g_strdup (lang);
  self->title = g_strdup (title);
  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) domain_weight_free);
  self->triggers = g_ptr_array_new_with_free_func ((GDestroyNotify) trigger_free);

  return self;
}

TegotaeEntryInfo *
tegotae_entry_info_ref (TegotaeEntryInfo *info)
{
  return g_atomic_rc_box_acquire (info);
}

static void
entry_info_clear (TegotaeEntryInfo *self)
{
  g_free (self->pack);
  g_free (self->id);
  g_free (self->lang);
  g_free (self->title);
  g_free (self->practice);
  g_free (self->phrases);
  g_ptr_array_unref (self->domains);
  g_ptr_array_unref (self->triggers);
}

void
tegotae_entry_info_unref (TegotaeEntryInfo *info)
{
  g_atomic_rc_box_release_full (info, (GDestroyNotify) entry_info_clear);
}

void
tegotae_entry_info_add_domain (TegotaeEntryInfo *info,
                               const char       *domain,
                               int               weight)
{
  TegotaeDomainWeight *added = g_new0 (TegotaeDomainWeight, 1);

  added->id = g_strdup (domain);
  added->weight = weight;
  g_ptr_array_add (info->domains, added);
}

void
tegotae_entry_info_add_trigger (TegotaeEntryInfo *info,
                                const char       *questionnaire,
                                const char       *item,
                                gint64            max_points)
{
  TegotaeTrigger *added = g_new0 (TegotaeTrigger, 1);

  added->questionnaire = g_strdup (questionnaire);
  added->item = g_strdup (item);
  added->max_points = max_points;
  g_ptr_array_add (info->triggers, added);
}

int
tegotae_entry_info_get_weight (const TegotaeEntryInfo *info,
                               const char             *domain)
{
  for (guint i = 0; i < info->domains->len; i++)
    {
      const TegotaeDomainWeight *weight = g_ptr_array_index (info->domains, i);

      if (g_strcmp0 (weight->id, domain) == 0)
        return weight->weight;
    }

  return 0;
}

const char *
tegotae_entry_info_get_primary_domain (const TegotaeEntryInfo *info)
{
  const TegotaeDomainWeight *best = NULL;

  for (guint i = 0; i < info->domains->len; i++)
    {
      const TegotaeDomainWeight *weight = g_ptr_array_index (info->domains, i);

      if (best == NULL || weight->weight > best->weight)
        best = weight;
    }

  return best != NULL ? best->id : NULL;
}

TegotaeSection *
tegotae_section_new (const char         *heading,
                     const char * const *body)
{
  TegotaeSection *self = g_new0 (TegotaeSection, 1);

  self->heading = g_strdup (heading);
  self->body = g_strdupv ((char **) body);

  return self;
}

static void
section_free (TegotaeSection *section)
{
  g_free (section->heading);
  g_strfreev (section->body);
  g_free (section);
}

TegotaeAnswer *
tegotae_answer_new (const char *advisor)
{
  TegotaeAnswer *self = g_new0 (TegotaeAnswer, 1);

  self->advisor = g_strdup (advisor);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);

  return self;
}

static void
answer_free (TegotaeAnswer *answer)
{
  g_free (answer->advisor);
  g_ptr_array_unref (answer->sections);
  g_free (answer);
}

TegotaeEntry *
tegotae_entry_new (TegotaeEntryInfo *info)
{
  TegotaeEntry *self = g_atomic_rc_box_new0 (TegotaeEntry);

  self->info = info;
  self->body = g_new0 (char *, 1);
  self->keywords = g_new0 (char *, 1);
  self->asks = g_new0 (char *, 1);
  self->related = g_new0 (char *, 1);
  self->articles = g_new0 (char *, 1);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_link_free);

  return self;
}

TegotaeEntry *
tegotae_entry_ref (TegotaeEntry *entry)
{
  return g_atomic_rc_box_acquire (entry);
}

static void
entry_clear (TegotaeEntry *self)
{
  tegotae_entry_info_unref (self->info);
  g_strfreev (self->body);
  g_free (self->asker_status);
  g_free (self->asker_gender);
  g_free (self->asked_on);
  g_strfreev (self->keywords);
  g_strfreev (self->asks);
  g_ptr_array_unref (self->answers);
  g_free (self->differs);
  g_strfreev (self->related);
  g_strfreev (self->articles);
  g_ptr_array_unref (self->sources);
  g_free (self->phrases);
}

void
tegotae_entry_unref (TegotaeEntry *entry)
{
  g_atomic_rc_box_release_full (entry, (GDestroyNotify) entry_clear);
}
