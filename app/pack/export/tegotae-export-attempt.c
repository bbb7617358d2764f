/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-parts.h"

#include <glib/gi18n.h>

#include "pack/export/tegotae-export-fields.h"
#include "pack/export/tegotae-export-limits.h"
#include "pack/json/tegotae-id-set.h"

/* A list of an attempt that is read, with the ids of its elements. */
typedef struct
{
  TegotaeAttempt *attempt;
  GTree          *ids;
} Parts;

/* An id that no element before has. Borrowed. */
static const char *
get_new_id (const TegotaeJsonNode *node,
            const char            *key,
            GTree                 *ids)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, key);
  const char *id = tegotae_json_get_id (node, key, TEGOTAE_JSON_REQUIRED);

  if (id == NULL || tegotae_id_set_add (ids, id))
    return id;

  tegotae_fault_sink_add (node->sink, &path, _("“%s” is here twice."), id);

  return NULL;
}

static void
add_response (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  Parts *parts = user_data;
  const char *item = get_new_id (node, "item", parts->ids);
  gint64 option, points, milliseconds;

  option = tegotae_json_get_int (node, "option", TEGOTAE_JSON_REQUIRED, 0, G_MAXINT, 0);
  points = tegotae_json_get_int (node, "points", TEGOTAE_JSON_REQUIRED, 0, G_MAXINT64, 0);
  milliseconds = tegotae_json_get_int (node, "milliseconds", TEGOTAE_JSON_OPTIONAL, 0, G_MAXINT64,
                                       TEGOTAE_RESPONSE_UNTIMED);
  g_ptr_array_add (parts->attempt->responses,
                   tegotae_response_new (item, (guint) option, points, milliseconds));
}

static void
add_domain (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Parts *parts = user_data;
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "improvement");
  const char *id = get_new_id (node, "id", parts->ids);
  const char *name = tegotae_json_get_text (node, "name", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  TegotaeDomainScore *score;

  score = tegotae_domain_score_new (id, name,
                                    (int) tegotae_json_get_int (node, "score", TEGOTAE_JSON_REQUIRED, 0, 100, 0));
  score->strength = (int) tegotae_json_get_int (node, "strength", TEGOTAE_JSON_REQUIRED, 0, 2, 0);
  score->improvement = (int) tegotae_json_get_int (node, "improvement", TEGOTAE_JSON_REQUIRED, 0, 2, 0);
  if (score->strength != 0 && score->improvement != 0)
    tegotae_fault_sink_add (node->sink, &path, _("A domain cannot be a strength and an improvement."));

  g_ptr_array_add (parts->attempt->profile->domains, score);
}

static void
add_parts (const TegotaeJsonNode *node,
           const char            *key,
           guint                  min,
           TegotaeAttempt        *attempt,
           TegotaeJsonFunc        func)
{
  g_autoptr (GTree) ids = tegotae_id_set_new ();
  Parts parts = { attempt, ids };

  tegotae_json_each_object (node, key, min, TEGOTAE_EXPORT_MAX_PARTS, func, &parts);
}

static void
set_band (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  TegotaeAttempt *attempt = user_data;

  attempt->band = g_strdup (tegotae_json_get_id (node, "id", TEGOTAE_JSON_REQUIRED));
  attempt->band_name = g_strdup (tegotae_json_get_text (node, "name", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED));
}

static void
set_note (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  TegotaeAttempt *attempt = user_data;

  attempt->note = g_strdup (tegotae_export_get_text (node, "text", TEGOTAE_JSON_REQUIRED, FALSE));
  attempt->note_changed_at = tegotae_export_get_time (node, "changed_at", 0);
}

static void
set_origin (const TegotaeJsonNode *node,
            TegotaeAttempt        *attempt,
            GTree                 *ids)
{
  attempt->id = g_strdup (tegotae_export_get_uuid (node, "attempt", ids));
  attempt->pack = g_strdup (tegotae_json_get_id (node, "pack", TEGOTAE_JSON_REQUIRED));
  attempt->revision = (int) tegotae_json_get_int (node, "revision", TEGOTAE_JSON_REQUIRED, 1, G_MAXINT, 1);
  attempt->lang = g_strdup (tegotae_json_get_text (node, "lang", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED));
  attempt->questionnaire = g_strdup (tegotae_json_get_id (node, "questionnaire", TEGOTAE_JSON_REQUIRED));
  attempt->stage = tegotae_export_get_stage (node, "stage");
  attempt->started_at = tegotae_export_get_time (node, "started_at", 0);
  attempt->finished_at = tegotae_export_get_time (node, "finished_at", 0);
  /* Older exports are without; all that is known of the order then is the time. */
  attempt->order = tegotae_json_get_int (node, "order", TEGOTAE_JSON_OPTIONAL, 1, TEGOTAE_ATTEMPT_MAX_ORDER,
                                         MAX (attempt->finished_at, 1));
}

static void
set_result (const TegotaeJsonNode *node,
            TegotaeAttempt        *attempt)
{
  TegotaeJsonNode band = tegotae_json_node_at_key (node, "band");

  attempt->score = (int) tegotae_json_get_int (node, "score", TEGOTAE_JSON_REQUIRED, 0, 100, 0);
  if (tegotae_json_node_is_there (&band, TEGOTAE_JSON_REQUIRED))
    tegotae_json_with_object (node, "band", set_band, attempt);
  attempt->step = (int) tegotae_json_get_int (node, "step", TEGOTAE_JSON_REQUIRED, 0, 100, 0);
  attempt->near_cut = tegotae_export_get_bool (node, "near_cut");
  attempt->hurried = tegotae_export_get_bool (node, "hurried");
  add_parts (node, "domains", 1, attempt, add_domain);
  add_parts (node, "responses", 1, attempt, add_response);
}

void
tegotae_export_add_attempt (const TegotaeJsonNode *node,
                            gpointer               user_data)
{
  TegotaeExportBuilder *builder = user_data;
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  g_ptr_array_add (builder->data->attempts, attempt);
  set_origin (node, attempt, builder->ids);
  attempt->taken_by = g_strdup (tegotae_export_get_text (node, "taken_by", TEGOTAE_JSON_OPTIONAL, FALSE));
  set_result (node, attempt);
  tegotae_json_with_object (node, "note", set_note, attempt);
}
