/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-scope.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pack/json/tegotae-id.h"
#include "pack/json/tegotae-pack-limits.h"

struct _TegotaePackScope
{
  const TegotaePack *core;
  const TegotaePack *pack;
  GTree             *practices;
  GTree             *advisors;
  GTree             *articles;
  GTree             *entries;
  GArray            *related;
  gboolean           lost_entry;
  gboolean           overflowed;
};

/* One element of a list of related entries, whose target had not come yet. */
typedef struct
{
  const char *file;
  char       *id;
  guint       line;
  guint       entry;
  guint       index;
} Related;

static void
related_clear (Related *related)
{
  g_free (related->id);
}

TegotaePackScope *
tegotae_pack_scope_new (const TegotaePack *core)
{
  TegotaePackScope *self = g_new0 (TegotaePackScope, 1);

  self->core = core;
  self->practices = tegotae_id_set_new ();
  self->advisors = tegotae_id_set_new ();
  self->articles = tegotae_id_set_new ();
  self->entries = tegotae_id_set_new ();
  self->related = g_array_new (FALSE, FALSE, sizeof (Related));
  g_array_set_clear_func (self->related, (GDestroyNotify) related_clear);

  return self;
}

void
tegotae_pack_scope_free (TegotaePackScope *scope)
{
  if (scope == NULL)
    return;

  g_tree_unref (scope->practices);
  g_tree_unref (scope->advisors);
  g_tree_unref (scope->articles);
  g_tree_unref (scope->entries);
  g_array_unref (scope->related);
  g_free (scope);
}

void
tegotae_pack_scope_set_pack (TegotaePackScope  *scope,
                             const TegotaePack *pack)
{
  g_return_if_fail (scope != NULL && pack != NULL);

  scope->pack = pack;
  if (strcmp (pack->id, TEGOTAE_PACK_CORE) == 0)
    scope->core = NULL;
}

GPtrArray *
tegotae_pack_scope_list_domains (const TegotaePackScope *scope)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < scope->pack->domains->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (scope->pack->domains, i));

  for (guint i = 0; scope->core != NULL && i < scope->core->domains->len; i++)
    {
      TegotaeDomain *domain = g_ptr_array_index (scope->core->domains, i);

      if (tegotae_pack_find_domain (scope->pack, domain->id) == NULL)
        g_ptr_array_add (list, domain);
    }

  return list;
}

gboolean
tegotae_pack_scope_has_domain (const TegotaePackScope *scope,
                               const char             *id)
{
  return tegotae_pack_find_domain (scope->pack, id) != NULL ||
         (scope->core != NULL && tegotae_pack_find_domain (scope->core, id) != NULL);
}

void
tegotae_pack_scope_check_domain (const TegotaePackScope *scope,
                                 TegotaeFaultSink       *sink,
                                 const TegotaeJsonPath  *object,
                                 const char             *id)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (object, "domain");

  if (scope == NULL || id == NULL || tegotae_pack_scope_has_domain (scope, id))
    return;

  tegotae_fault_sink_add (sink, &path,
                          _("Neither this pack nor “core” has a domain “%s”. Correct the id or define it."), id);
}

gboolean
tegotae_pack_scope_has_advisor (const TegotaePackScope *scope,
                                const char             *id)
{
  return tegotae_id_set_contains (scope->advisors, id);
}

gboolean
tegotae_pack_scope_has_article (const TegotaePackScope *scope,
                                const char             *id)
{
  return tegotae_id_set_contains (scope->articles, id);
}

TegotaeQuestionnaire *
tegotae_pack_scope_find_questionnaire (const TegotaePackScope *scope,
                                       const char             *id)
{
  TegotaeQuestionnaire *own = tegotae_pack_find_questionnaire (scope->pack, id);

  if (own != NULL || scope->core == NULL)
    return own;

  return tegotae_pack_find_questionnaire (scope->core, id);
}

GTree *
tegotae_pack_scope_get_practices (const TegotaePackScope *scope)
{
  return scope->practices;
}

GTree *
tegotae_pack_scope_get_advisors (const TegotaePackScope *scope)
{
  return scope->advisors;
}

GTree *
tegotae_pack_scope_get_articles (const TegotaePackScope *scope)
{
  return scope->articles;
}

GTree *
tegotae_pack_scope_get_entries (const TegotaePackScope *scope)
{
  return scope->entries;
}

void
tegotae_pack_scope_lose_entry (TegotaePackScope *scope)
{
  g_return_if_fail (scope != NULL);

  scope->lost_entry = TRUE;
}

/* Forgets those whose target has come since. */
static void
forget_resolved (TegotaePackScope *self)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->related->len; i++)
    {
      Related *related = &g_array_index (self->related, Related, i);
      Related *kept = &g_array_index (self->related, Related, n_kept);
      Related swapped = *kept;

      if (tegotae_id_set_contains (self->entries, related->id))
        continue;

      *kept = *related;
      *related = swapped;
      n_kept++;
    }

  g_array_set_size (self->related, n_kept);
}

/* Looking through them all must make room for many more, or a pack could be
 * written that makes it happen for each of them. */
static gboolean
make_room (TegotaePackScope *self)
{
  if (!self->overflowed && self->related->len >= TEGOTAE_PACK_MAX_WAITING)
    {
      forget_resolved (self);
      return self->related->len <= TEGOTAE_PACK_MAX_WAITING / 4 * 3;
    }

  return !self->overflowed;
}

void
tegotae_pack_scope_add_related (TegotaePackScope      *scope,
                                TegotaeFaultSink      *sink,
                                const TegotaeJsonPath *path,
                                const char            *id)
{
  /* The element is in the list, and that in the entry. */
  Related related = { sink->file, NULL, sink->line, path->parent->parent->index, path->index };

  if (tegotae_id_set_contains (scope->entries, id))
    return;

  if (!make_room (scope))
    {
      if (!scope->overflowed)
        tegotae_fault_sink_add (sink, path,
                                _("Too many entries relate to others that come later. Put entries before those that "
                                  "relate to them."));
      scope->overflowed = TRUE;
      return;
    }

  related.id = g_strdup (id);
  g_array_append_val (scope->related, related);
}

static void
check_one (const TegotaePackScope *scope,
           const Related          *related,
           TegotaeFaultSink       *sink)
{
  TegotaeJsonPath entries = tegotae_json_path_at_key (&tegotae_json_path_root, "entries");
  TegotaeJsonPath entry = tegotae_json_path_at_index (&entries, related->entry);
  TegotaeJsonPath list = tegotae_json_path_at_key (&entry, "related");
  TegotaeJsonPath element = tegotae_json_path_at_index (&list, related->index);

  if (tegotae_id_set_contains (scope->entries, related->id))
    return;

  sink->file = related->file;
  sink->line = related->line;
  tegotae_fault_sink_add (sink, &element,
                          _("This pack has no entry “%s”. Correct the id or remove it."), related->id);
}

void
tegotae_pack_scope_check_related (TegotaePackScope *scope,
                                  TegotaeFaultSink *sink)
{
  g_return_if_fail (scope != NULL && sink != NULL);

  if (scope->lost_entry)
    return;

  for (guint i = 0; i < scope->related->len; i++)
    check_one (scope, &g_array_index (scope->related, Related, i), sink);
}
