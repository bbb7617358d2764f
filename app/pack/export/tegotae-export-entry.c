/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-parts.h"

#include <glib/gi18n.h>

#include "pack/export/tegotae-export-fields.h"
#include "pack/json/tegotae-id-set.h"

static void
set_read (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;

  entry->first_read_at = tegotae_export_get_time (node, "first_at", 0);
  entry->last_read_at = tegotae_export_get_time (node, "last_at", entry->first_read_at);
}

static void
set_bookmark (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;

  entry->bookmarked_at = tegotae_export_get_time (node, "added_at", 0);
}

static void
set_verdict (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "verdict");
  const char *verdict = tegotae_json_get_id (node, "verdict", TEGOTAE_JSON_REQUIRED);

  if (verdict != NULL && g_strcmp0 (verdict, "helpful") != 0 && g_strcmp0 (verdict, "not-for-me") != 0)
    tegotae_fault_sink_add (node->sink, &path, _("This must be “helpful” or “not-for-me”."));

  entry->verdict = g_strdup (verdict);
  entry->verdict_at = tegotae_export_get_time (node, "given_at", 0);
}

static void
set_place (const TegotaeJsonNode *node,
           gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;

  entry->permille = (int) tegotae_json_get_int (node, "permille", TEGOTAE_JSON_REQUIRED, 0, 1000, 0);
  entry->left_at = tegotae_export_get_time (node, "left_at", 0);
}

void
tegotae_export_add_entry (const TegotaeJsonNode *node,
                          gpointer               user_data)
{
  TegotaeExportBuilder *builder = user_data;
  const char *pack = tegotae_json_get_id (node, "pack", TEGOTAE_JSON_REQUIRED);
  const char *id = tegotae_json_get_id (node, "entry", TEGOTAE_JSON_REQUIRED);
  g_autofree char *key = NULL;
  TegotaeExportedEntry *entry;

  if (pack == NULL || id == NULL)
    return;

  key = g_strdup_printf ("%s/%s", pack, id);
  if (!tegotae_id_set_add (builder->ids, key))
    tegotae_fault_sink_add (node->sink, &node->path, _("“%s” is here twice."), key);

  entry = tegotae_exported_entry_new (pack, id);
  g_ptr_array_add (builder->data->entries, entry);
  tegotae_json_with_object (node, "read", set_read, entry);
  tegotae_json_with_object (node, "bookmark", set_bookmark, entry);
  tegotae_json_with_object (node, "verdict", set_verdict, entry);
  tegotae_json_with_object (node, "place", set_place, entry);
}
