/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack.h"

TegotaeAdvisor *
tegotae_advisor_new (const char         *id,
                     TegotaeAdvisorKind  kind,
                     const char         *name)
{
  TegotaeAdvisor *self = g_new0 (TegotaeAdvisor, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->kind = kind;

  return self;
}

static void
advisor_free (TegotaeAdvisor *advisor)
{
  g_free (advisor->id);
  g_free (advisor->name);
  g_free (advisor->credential);
  g_free (advisor->url);
  g_free (advisor);
}

TegotaePractice *
tegotae_practice_new (const char *id,
                      const char *domain,
                      const char *text,
                      int         minutes)
{
  TegotaePractice *self = g_new0 (TegotaePractice, 1);

  self->id = g_strdup (id);
  self->domain = g_strdup (domain);
  self->text = g_strdup (text);
  self->minutes = minutes;

  return self;
}

static void
practice_free (TegotaePractice *practice)
{
  g_free (practice->id);
  g_free (practice->domain);
  g_free (practice->text);
  g_free (practice);
}

const char *
tegotae_origin_to_id (TegotaeOrigin origin)
{
  return origin == TEGOTAE_ORIGIN_SHIPPED ? "shipped" : "imported";
}

TegotaePack *
tegotae_pack_new (const char *id,
                  const char *lang,
                  int         revision,
                  const char *title)
{
  TegotaePack *self = g_atomic_rc_box_new0 (TegotaePack);

  self->id = g_strdup (id);
  self->lang = g_strdup (lang);
  self->revision = revision;
  self->title = g_strdup (title);
  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_domain_free);
  self->questionnaires = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_questionnaire_unref);
  self->practices = g_ptr_array_new_with_free_func ((GDestroyNotify) practice_free);
  self->advisors = g_ptr_array_new_with_free_func ((GDestroyNotify) advisor_free);
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_link_free);
  self->synonyms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

TegotaePack *
tegotae_pack_ref (TegotaePack *pack)
{
  return g_atomic_rc_box_acquire (pack);
}

static void
pack_clear (TegotaePack *self)
{
  g_free (self->id);
  g_free (self->lang);
  g_free (self->title);
  g_free (self->license);
  g_free (self->phrases);
  g_ptr_array_unref (self->domains);
  g_ptr_array_unref (self->questionnaires);
  g_ptr_array_unref (self->practices);
  g_ptr_array_unref (self->advisors);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->synonyms);
}

void
tegotae_pack_unref (TegotaePack *pack)
{
  g_atomic_rc_box_release_full (pack, (GDestroyNotify) pack_clear);
}

/* Every element type begins with its id. */
typedef struct
{
  char *id;
} WithId;

static gpointer
find_by_id (GPtrArray  *array,
            const char *id)
{
  for (guint i = 0; i < array->len; i++)
    {
      const WithId *element = g_ptr_array_index (array, i);

      if (g_strcmp0 (element->id, id) == 0)
        return g_ptr_array_index (array, i);
    }

  return NULL;
}

const TegotaeDomain *
tegotae_pack_find_domain (const TegotaePack *pack,
                          const char        *id)
{
  return find_by_id (pack->domains, id);
}

TegotaeQuestionnaire *
tegotae_pack_find_questionnaire (const TegotaePack *pack,
                                 const char        *id)
{
  return find_by_id (pack->questionnaires, id);
}

const TegotaeAdvisor *
tegotae_pack_find_advisor (const TegotaePack *pack,
                           const char        *id)
{
  return find_by_id (pack->advisors, id);
}

const TegotaeLink *
tegotae_pack_find_article (const TegotaePack *pack,
                           const char        *id)
{
  return find_by_id (pack->articles, id);
}

const TegotaePractice *
tegotae_pack_find_practice (const TegotaePack *pack,
                            const char        *id)
{
  return find_by_id (pack->practices, id);
}
