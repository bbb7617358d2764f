/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-questionnaire.h"

#include <glib/gi18n.h>

#include "pack/json/tegotae-id-set.h"
#include "pack/json/tegotae-pack-limits.h"

#define LOWEST 0
#define HIGHEST 100

/* A band and where it was in the pack, for complaining after sorting. */
typedef struct
{
  TegotaeBand *band;
  guint        index;
} Placed;

typedef struct
{
  GArray *bands;
  GTree  *ids;
} Builder;

static void
add_band (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  Builder *builder = user_data;
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

void
tegotae_pack_bands_build (const TegotaeJsonNode *node,
                          TegotaeQuestionnaire  *questionnaire)
{
  g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GTree) ids = tegotae_id_set_new ();
  Builder builder = { bands, ids };
  guint n_faults = node->sink->count;

  tegotae_json_each_object (node, "bands", 1, TEGOTAE_PACK_MAX_BANDS, add_band, &builder);

  g_array_sort (bands, compare_bands);
  if (node->sink->count == n_faults)
    check_cover (node, bands);

  for (guint i = 0; i < bands->len; i++)
    g_ptr_array_add (questionnaire->bands, g_array_index (bands, Placed, i).band);
}
