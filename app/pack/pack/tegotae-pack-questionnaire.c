/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-parts.h"

#include <glib/gi18n.h>

#include "core/tegotae-scoring.h"
#include "pack/json/tegotae-id.h"
#include "pack/json/tegotae-pack-limits.h"

#define LOWEST 0
#define HIGHEST 100

/* A band and where it was in the pack, for complaining after sorting. */
typedef struct
{
  TegotaeBand *band;
  guint        index;
} Placed;

TegotaeStage
tegotae_pack_stage_find (const TegotaeJsonNode *node,
                         const char            *id)
{
  TegotaeStage stage = tegotae_stage_from_id (id);

  if (stage == TEGOTAE_STAGE_NONE)
    tegotae_fault_sink_add (node->sink, &node->path,
                            _("There is no such stage. Use before-first, preparing, waiting, rejected or final."));

  return stage;
}

static void
add_message (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  TegotaeBand *band = user_data;
  TegotaeStage stage = tegotae_pack_stage_find (node, node->path.key);

  if (stage != TEGOTAE_STAGE_NONE && tegotae_json_node_is_there (node, TEGOTAE_JSON_OPTIONAL))
    band->messages[stage] = g_strdup (tegotae_json_node_get_text (node, TEGOTAE_JSON_MESSAGE));
}

typedef struct
{
  GArray *bands;
  GTree  *ids;
} BandBuilder;

static void
add_band (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  BandBuilder *builder = user_data;
  const char *id = tegotae_json_get_new_id (node, builder->ids);
  const char *name = tegotae_json_get_text (node, "name", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  const char *message = tegotae_json_get_text (node, "message", TEGOTAE_JSON_PARAGRAPH,
                                               TEGOTAE_JSON_OPTIONAL);
  int from = tegotae_json_get_int (node, "from", TEGOTAE_JSON_REQUIRED, LOWEST, HIGHEST, LOWEST);
  int to = tegotae_json_get_int (node, "to", TEGOTAE_JSON_REQUIRED, LOWEST, HIGHEST, HIGHEST);
  Placed placed = { tegotae_band_new (id, name, message, from, to), node->path.index };

  if (to < from)
    {
      TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "to");

      tegotae_fault_sink_add (node->sink, &path,
                              _("This band ends at %d, before it begins at %d."), to, from);
    }

  tegotae_json_each_key (node, "messages", add_message, placed.band);
  g_array_append_val (builder->bands, placed);
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const Placed *left = a;
  const Placed *right = b;

  return left->band->from - right->band->from;
}

static void
complain (const TegotaeJsonNode *node,
          const Placed          *placed,
          const char            *key,
          gboolean               is_gap,
          int                    from,
          int                    to)
{
  TegotaeJsonPath list = tegotae_json_path_at_key (&node->path, "bands");
  TegotaeJsonPath element = tegotae_json_path_at_index (&list, placed->index);
  TegotaeJsonPath path = tegotae_json_path_at_key (&element, key);
  g_autofree char *range = from == to ? g_strdup_printf ("%d", from)
                                      : g_strdup_printf ("%d–%d", from, to);

  tegotae_fault_sink_add (node->sink, &path,
                          is_gap ? _("No band covers %s. The bands must cover every score from 0 to 100.")
                                 : _("Two bands cover %s. Every score must be in one band only."),
                          range);
}

static void
check_cover (const TegotaeJsonNode *node,
             GArray                *bands)
{
  int next = LOWEST;

  for (guint i = 0; i < bands->len; i++)
    {
      const Placed *placed = &g_array_index (bands, Placed, i);
      int from = placed->band->from;
      int to = placed->band->to;

      if (from > next)
        complain (node, placed, "from", TRUE, next, from - 1);
      else if (from < next)
        complain (node, placed, "from", FALSE, from, MIN (to, next - 1));

      next = MAX (next, to + 1);
    }

  if (next <= HIGHEST)
    complain (node, &g_array_index (bands, Placed, bands->len - 1), "to", TRUE, next, HIGHEST);
}

/* Reads the bands of a questionnaire and puts them in order; they must cover
 * 0–100 without gap or overlap. */
static void
read_bands (const TegotaeJsonNode *node,
            TegotaeQuestionnaire  *questionnaire)
{
  g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GTree) ids = tegotae_id_set_new ();
  BandBuilder builder = { bands, ids };
  guint n_faults = node->sink->count;

  tegotae_json_each_object (node, "bands", 1, TEGOTAE_PACK_MAX_BANDS, add_band, &builder);

  g_array_sort (bands, compare_bands);
  if (node->sink->count == n_faults)
    check_cover (node, bands);

  for (guint i = 0; i < bands->len; i++)
    g_ptr_array_add (questionnaire->bands, g_array_index (bands, Placed, i).band);
}

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

static void
add_former (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_json_node_get_id (node);

  if (id == NULL)
    return;

  if (!tegotae_id_set_add (builder->ids, id))
    tegotae_fault_sink_add (node->sink, &node->path,
                            _("“%s” is in this list twice or is an item still. Remove it here."), id);

  g_ptr_array_add (builder->questionnaire->former, g_strdup (id));
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
  tegotae_json_each (node, "former", 0, TEGOTAE_PACK_MAX_ITEMS, add_former, &builder);
  read_bands (node, questionnaire);

  if (scope != NULL && node->sink->count == n_faults)
    check_scoring (node, &builder);

  return questionnaire;
}
