/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-questionnaire.h"

#include <glib/gi18n.h>

#include "core/tegotae-scoring.h"
#include "pack/json/tegotae-id-set.h"
#include "pack/json/tegotae-pack-limits.h"

typedef struct
{
  TegotaeQuestionnaire *questionnaire;
  TegotaePackScope     *scope;
  GTree                *ids;
} Builder;

static void
add_option (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  TegotaeItem *item = user_data;
  const char *text = tegotae_json_get_text (node, "text", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  gint64 points = tegotae_json_get_int (node, "points", TEGOTAE_JSON_REQUIRED, 0, G_MAXINT64, 0);

  g_ptr_array_add (item->options, tegotae_option_new (text, points));
}

static void
add_options (const TegotaeJsonNode *node,
             TegotaeItem           *item)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "options");
  guint n_faults = node->sink->count;

  tegotae_json_each_object (node, "options", TEGOTAE_ITEM_MIN_OPTIONS, TEGOTAE_ITEM_MAX_OPTIONS,
                            add_option, item);

  if (node->sink->count == n_faults && tegotae_item_get_max_points (item) == 0)
    tegotae_fault_sink_add (node->sink, &path,
                            _("No option of this item is worth points. Give at least one of them 1 or more."));
}

static void
add_item (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_json_get_new_id (node, builder->ids);
  const char *domain = tegotae_json_get_id (node, "domain", TEGOTAE_JSON_REQUIRED);
  const char *text = tegotae_json_get_text (node, "text", TEGOTAE_JSON_PARAGRAPH, TEGOTAE_JSON_REQUIRED);
  gint64 weight = tegotae_json_get_int (node, "weight", TEGOTAE_JSON_OPTIONAL, 1, G_MAXINT64, 1);
  TegotaeItem *item = tegotae_item_new (id, domain, text, weight);

  item->text_other = g_strdup (tegotae_json_get_text (node, "text_other", TEGOTAE_JSON_PARAGRAPH,
                                                      TEGOTAE_JSON_OPTIONAL));
  tegotae_pack_scope_check_domain (builder->scope, node->sink, &node->path, domain);
  add_options (node, item);
  g_ptr_array_add (builder->questionnaire->items, item);
}

/* Points and weights that are each fine may be too much together. */
static void
check_scoring (const TegotaeJsonNode *node,
               Builder               *builder)
{
  g_autoptr (GPtrArray) domains = tegotae_pack_scope_list_domains (builder->scope);
  g_autoptr (TegotaeScoring) scoring = NULL;
  g_autoptr (GError) error = NULL;

  scoring = tegotae_scoring_new (builder->questionnaire, domains, &error);
  if (scoring == NULL)
    {
      TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "items");

      tegotae_fault_sink_add (node->sink, &path, "%s", error->message);
    }
}

TegotaeQuestionnaire *
tegotae_pack_questionnaire_build (const TegotaeJsonNode *node,
                                  const char            *id,
                                  TegotaePackScope      *scope)
{
  g_autoptr (GTree) ids = tegotae_id_set_new ();
  const char *title = tegotae_json_get_text (node, "title", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  TegotaeQuestionnaire *questionnaire = tegotae_questionnaire_new (id, title);
  Builder builder = { questionnaire, scope, ids };
  guint n_faults = node->sink->count;

  questionnaire->about = g_strdup (tegotae_json_get_text (node, "about", TEGOTAE_JSON_PARAGRAPH,
                                                          TEGOTAE_JSON_OPTIONAL));
  questionnaire->seconds = tegotae_json_get_int (node, "seconds", TEGOTAE_JSON_OPTIONAL,
                                                 0, TEGOTAE_PACK_MAX_SECONDS, 0);
  tegotae_json_each_object (node, "items", 1, TEGOTAE_PACK_MAX_ITEMS, add_item, &builder);
  tegotae_pack_bands_build (node, questionnaire);

  if (scope != NULL && node->sink->count == n_faults)
    check_scoring (node, &builder);

  return questionnaire;
}
