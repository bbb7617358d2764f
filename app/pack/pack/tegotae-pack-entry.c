/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pack/json/tegotae-id.h"
#include "pack/json/tegotae-pack-limits.h"

#define MIN_WEIGHT 1
#define MAX_WEIGHT 3

typedef struct
{
  TegotaeEntry     *entry;
  TegotaePackScope *scope;
} Builder;

static void
add_section (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  TegotaeAnswer *answer = user_data;
  const char *heading = tegotae_json_get_text (node, "heading", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  g_auto (GStrv) body = tegotae_json_dup_texts (node, "body", TEGOTAE_JSON_PARAGRAPH,
                                                1, TEGOTAE_PACK_MAX_ENTRY_LIST);

  g_ptr_array_add (answer->sections, tegotae_section_new (heading, (const char * const *) body));
}

static const char *
get_advisor (const TegotaeJsonNode *node,
             TegotaePackScope      *scope)
{
  const char *advisor = tegotae_json_get_id (node, "advisor", TEGOTAE_JSON_OPTIONAL);

  if (advisor != NULL && scope != NULL && !tegotae_pack_scope_has_advisor (scope, advisor))
    {
      TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "advisor");

      tegotae_fault_sink_add (node->sink, &path,
                              _("This pack has no advisor “%s”. Correct the id or define it."), advisor);
    }

  return advisor;
}

static void
add_answer (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Builder *builder = user_data;
  TegotaeAnswer *answer = tegotae_answer_new (get_advisor (node, builder->scope));

  tegotae_json_each_object (node, "sections", 1, TEGOTAE_PACK_MAX_ENTRY_LIST, add_section, answer);
  g_ptr_array_add (builder->entry->answers, answer);
}

/* A list of ids; @check says whether one may be there. */
typedef struct
{
  Builder   *builder;
  GPtrArray *ids;
  GTree     *seen;
  void     (*check) (const TegotaeJsonNode *node,
                     const char            *id,
                     Builder               *builder);
} Ids;

static void
read_asker (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Builder *builder = user_data;

  builder->entry->asker_status = g_strdup (tegotae_json_get_text (node, "status", TEGOTAE_JSON_LINE,
                                                                  TEGOTAE_JSON_OPTIONAL));
  builder->entry->asker_gender = g_strdup (tegotae_json_get_text (node, "gender", TEGOTAE_JSON_LINE,
                                                                  TEGOTAE_JSON_OPTIONAL));
}

static void
add_stage (const TegotaeJsonNode *node,
           gpointer               user_data)
{
  TegotaeStages *stages = user_data;
  const char *id = tegotae_json_node_get_text (node, TEGOTAE_JSON_LINE);
  TegotaeStage stage = id != NULL ? tegotae_pack_stage_find (node, id) : TEGOTAE_STAGE_NONE;

  if (stage == TEGOTAE_STAGE_NONE)
    return;

  if (tegotae_stages_have (*stages, stage))
    tegotae_fault_sink_add (node->sink, &node->path, _("“%s” is in this list twice. Remove one of them."), id);

  *stages |= 1u << stage;
}

static void
read_kind (const TegotaeJsonNode *node,
           TegotaeEntryInfo      *info)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "kind");
  const char *kind = tegotae_json_get_text (node, "kind", TEGOTAE_JSON_LINE, TEGOTAE_JSON_OPTIONAL);

  info->is_event = g_strcmp0 (kind, "event") == 0;
  if (kind != NULL && !info->is_event)
    tegotae_fault_sink_add (node->sink, &path,
                            _("This must be “event”, for an entry about something that happened. Leave it out of others."));
}

static void
read_practice (const TegotaeJsonNode *node,
               Builder               *builder)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "practice");
  const char *id = tegotae_json_get_id (node, "practice", TEGOTAE_JSON_OPTIONAL);

  builder->entry->info->practice = g_strdup (id);
  if (id != NULL && builder->scope != NULL &&
      !tegotae_id_set_contains (tegotae_pack_scope_get_practices (builder->scope), id))
    tegotae_fault_sink_add (node->sink, &path,
                            _("This pack has no practice “%s”. Correct the id or define it."), id);
}

static void
add_domain (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = node->path.key;
  gint64 weight = 0;

  if (!tegotae_json_node_get_int (node, MIN_WEIGHT, MAX_WEIGHT, &weight))
    return;

  if (builder->scope != NULL && !tegotae_pack_scope_has_domain (builder->scope, id))
    {
      g_autofree char *quoted = tegotae_json_path_quote (id);

      tegotae_fault_sink_add (node->sink, &node->path,
                              _("Neither this pack nor “core” has a domain “%s”. Correct the id or define it."),
                              quoted);
      return;
    }

  tegotae_entry_info_add_domain (builder->entry->info, id, weight);
}

/* Whether the questionnaire that a trigger names is there, and the item is or was. A pack
 * made for an earlier revision of `core` stays good: such a trigger leads from old attempts. */
static void
check_trigger (const TegotaeJsonNode *node,
               const char            *questionnaire_id,
               const char            *item_id,
               TegotaePackScope      *scope)
{
  TegotaeJsonPath questionnaire_path = tegotae_json_path_at_key (&node->path, "questionnaire");
  TegotaeJsonPath item_path = tegotae_json_path_at_key (&node->path, "item");
  TegotaeQuestionnaire *questionnaire;

  questionnaire = tegotae_pack_scope_find_questionnaire (scope, questionnaire_id);
  if (questionnaire == NULL)
    tegotae_fault_sink_add (node->sink, &questionnaire_path,
                            _("Neither this pack nor “core” has a questionnaire “%s”. Correct the id."),
                            questionnaire_id);
  else if (!tegotae_questionnaire_knows_item (questionnaire, item_id))
    tegotae_fault_sink_add (node->sink, &item_path,
                            _("The questionnaire “%s” has no item “%s”. Correct the id."),
                            questionnaire_id, item_id);
}

static gboolean
has_trigger (const TegotaeEntryInfo *info,
             const char             *questionnaire,
             const char             *item)
{
  for (guint i = 0; i < info->triggers->len; i++)
    {
      const TegotaeTrigger *trigger = g_ptr_array_index (info->triggers, i);

      if (strcmp (trigger->questionnaire, questionnaire) == 0 && strcmp (trigger->item, item) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_trigger (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  Builder *builder = user_data;
  TegotaeEntryInfo *info = builder->entry->info;
  const char *questionnaire = tegotae_json_get_id (node, "questionnaire", TEGOTAE_JSON_REQUIRED);
  const char *item = tegotae_json_get_id (node, "item", TEGOTAE_JSON_REQUIRED);
  gint64 max_points = tegotae_json_get_int (node, "max_points", TEGOTAE_JSON_REQUIRED, 0, G_MAXINT64, 0);

  if (questionnaire == NULL || item == NULL)
    return;

  if (has_trigger (info, questionnaire, item))
    tegotae_fault_sink_add (node->sink, &node->path,
                            _("This entry has two triggers for the item “%s”. Remove one of them."), item);

  if (builder->scope != NULL)
    check_trigger (node, questionnaire, item, builder->scope);

  tegotae_entry_info_add_trigger (info, questionnaire, item, max_points);
}

static void
check_related (const TegotaeJsonNode *node,
               const char            *id,
               Builder               *builder)
{
  if (g_strcmp0 (id, builder->entry->info->id) == 0)
    tegotae_fault_sink_add (node->sink, &node->path, _("An entry cannot relate to itself. Remove this id."));
  else
    tegotae_pack_scope_add_related (builder->scope, node->sink, &node->path, id);
}

static void
check_article (const TegotaeJsonNode *node,
               const char            *id,
               Builder               *builder)
{
  if (!tegotae_pack_scope_has_article (builder->scope, id))
    tegotae_fault_sink_add (node->sink, &node->path,
                            _("This pack has no article “%s”. Correct the id or define it."), id);
}

static void
add_id (const TegotaeJsonNode *node,
        gpointer               user_data)
{
  Ids *ids = user_data;
  const char *id = tegotae_json_node_get_id (node);

  if (id == NULL)
    return;

  if (!tegotae_id_set_add (ids->seen, id))
    tegotae_fault_sink_add (node->sink, &node->path, _("“%s” is in this list twice. Remove one of them."), id);
  else if (ids->builder->scope != NULL)
    ids->check (node, id, ids->builder);

  g_ptr_array_add (ids->ids, g_strdup (id));
}

static void
read_ids (const TegotaeJsonNode *node,
          const char            *key,
          void                 (*check) (const TegotaeJsonNode *, const char *, Builder *),
          Builder               *builder,
          char                ***list)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GTree) seen = tegotae_id_set_new ();
  Ids ids = { builder, array, seen, check };

  tegotae_json_each (node, key, 0, TEGOTAE_PACK_MAX_ENTRY_LIST, add_id, &ids);
  g_ptr_array_add (array, NULL);
  g_strfreev (*list);
  *list = (char **) g_ptr_array_steal (array, NULL);
}

static void
add_source (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Builder *builder = user_data;
  const char *title = tegotae_json_get_text (node, "title", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  const char *url = tegotae_json_get_url (node, TEGOTAE_JSON_REQUIRED);

  g_ptr_array_add (builder->entry->sources, tegotae_link_new (NULL, title, NULL, url));
}

static void
read_texts (const TegotaeJsonNode *node,
            TegotaeEntry          *entry)
{
  g_strfreev (entry->body);
  entry->body = tegotae_json_dup_texts (node, "body", TEGOTAE_JSON_PARAGRAPH,
                                        0, TEGOTAE_PACK_MAX_ENTRY_LIST);
  entry->asked_on = g_strdup (tegotae_json_get_text (node, "asked_on", TEGOTAE_JSON_LINE,
                                                     TEGOTAE_JSON_OPTIONAL));
  g_strfreev (entry->keywords);
  entry->keywords = tegotae_json_dup_texts (node, "keywords", TEGOTAE_JSON_LINE,
                                            0, TEGOTAE_PACK_MAX_ENTRY_LIST);
  g_strfreev (entry->asks);
  entry->asks = tegotae_json_dup_texts (node, "asks", TEGOTAE_JSON_ASK, 0, TEGOTAE_PACK_MAX_ASKS);
  entry->differs = g_strdup (tegotae_json_get_text (node, "differs", TEGOTAE_JSON_PARAGRAPH,
                                                    TEGOTAE_JSON_OPTIONAL));
}

static const char *
read_id (const TegotaeJsonNode *node,
         TegotaePackScope      *scope)
{
  const char *id;

  if (scope == NULL)
    return tegotae_json_get_id (node, "id", TEGOTAE_JSON_REQUIRED);

  id = tegotae_json_get_new_id (node, tegotae_pack_scope_get_entries (scope));
  if (id == NULL)
    tegotae_pack_scope_lose_entry (scope);

  return id;
}

TegotaeEntry *
tegotae_pack_entry_build (const TegotaeJsonNode *node,
                          const char            *pack,
                          const char            *lang,
                          TegotaePackScope      *scope)
{
  const char *id = read_id (node, scope);
  const char *title = tegotae_json_get_text (node, "title", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  TegotaeEntry *entry = tegotae_entry_new (tegotae_entry_info_new (pack, id, lang, title));
  Builder builder = { entry, scope };

  read_texts (node, entry);
  tegotae_json_with_object (node, "asker", read_asker, &builder);
  tegotae_json_each (node, "stages", 0, TEGOTAE_PACK_MAX_ENTRY_LIST, add_stage, &entry->info->stages);
  tegotae_json_each (node, "lead", 0, TEGOTAE_PACK_MAX_ENTRY_LIST, add_stage, &entry->info->lead);
  read_kind (node, entry->info);
  read_practice (node, &builder);
  tegotae_json_each_key (node, "domains", add_domain, &builder);
  tegotae_json_each_object (node, "triggers", 0, TEGOTAE_PACK_MAX_ENTRY_LIST, add_trigger, &builder);
  tegotae_json_each_object (node, "answers", 1, TEGOTAE_PACK_MAX_ENTRY_LIST, add_answer, &builder);
  read_ids (node, "related", check_related, &builder, &entry->related);
  read_ids (node, "articles", check_article, &builder, &entry->articles);
  tegotae_json_each_object (node, "sources", 0, TEGOTAE_PACK_MAX_ENTRY_LIST, add_source, &builder);

  return entry;
}
