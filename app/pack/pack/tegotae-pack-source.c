/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pack/json/tegotae-pack-limits.h"

TegotaeJsonNode
tegotae_pack_source_get_root (const TegotaePackSource *source,
                              TegotaeFaultSink        *sink)
{
  return (TegotaeJsonNode) { source->header, tegotae_json_path_root, sink };
}

static gboolean
check_size (const GString    *text,
            const char       *shown,
            TegotaeFaultSink *sink)
{
  if (text->len > TEGOTAE_PACK_MAX_FILE_SIZE)
    {
      tegotae_fault_sink_add (sink, &tegotae_json_path_root,
                              _("“%s” is too large. A .json file or a folder may have %d MiB; save a larger pack as "
                                ".jsonl, one entry a line."),
                              shown, TEGOTAE_PACK_MAX_FILE_SIZE / (1024 * 1024));
      return FALSE;
    }

  if (text->len == strspn (text->str, " \t\r\n"))
    {
      tegotae_fault_sink_add (sink, &tegotae_json_path_root, _("“%s” is empty."), shown);
      return FALSE;
    }

  return TRUE;
}

/* The text with an empty list in place of the entries. */
static GString *
cut_entries (const GString         *text,
             const TegotaeJsonSpan *list)
{
  GString *header;

  if (list->length == 0)
    return g_string_new_len (text->str, text->len);

  header = g_string_new_len (text->str, list->start);
  g_string_append (header, "[]");
  g_string_append_len (header, text->str + list->start + list->length,
                       text->len - list->start - list->length);

  return header;
}

static void
ignore_element (const TegotaeJsonNode *node,
                gpointer               user_data)
{
}

/* The parsed document without "entries"; NULL and a fault if it is no object. */
static json_object *
parse_header (const GString         *text,
              const TegotaeJsonSpan *list,
              TegotaeFaultSink      *sink)
{
  g_autoptr (GString) cut = cut_entries (text, list);
  json_object *value = tegotae_json_parse_node (cut->str, cut->len, &tegotae_json_path_root, sink);
  TegotaeJsonNode root = { value, tegotae_json_path_root, sink };

  if (value == NULL)
    return NULL;

  tegotae_json_each (&root, "entries", 0, 0, ignore_element, NULL);
  json_object_object_del (value, "entries");

  return value;
}

TegotaePackSource *
tegotae_pack_source_new (const char       *name,
                         const char       *shown,
                         GString          *text,
                         TegotaeFaultSink *sink)
{
  g_autoptr (TegotaePackSource) self = g_new0 (TegotaePackSource, 1);
  TegotaeJsonEntries entries = { { 0, 0 }, NULL };

  g_return_val_if_fail (text != NULL && sink != NULL, NULL);

  self->name = g_strdup (name);
  self->text = text;
  self->entries = g_array_new (FALSE, FALSE, sizeof (TegotaeJsonSpan));
  entries.elements = self->entries;

  if (check_size (text, shown, sink) &&
      tegotae_json_lint (text->str, text->len, &tegotae_json_path_root, &entries, sink))
    self->header = parse_header (text, &entries.list, sink);

  return self->header != NULL ? g_steal_pointer (&self) : NULL;
}

void
tegotae_pack_source_free (TegotaePackSource *source)
{
  if (source == NULL)
    return;

  g_free (source->name);
  g_string_free (source->text, TRUE);
  json_object_put (source->header);
  g_clear_pointer (&source->entries, g_array_unref);
  g_free (source);
}

void
tegotae_pack_source_check_fragment (const TegotaePackSource *source,
                                    TegotaeFaultSink        *sink)
{
  static const char * const not_here[] = {
    "format", "version", "id", "lang", "revision", "title", "license",
    "domains", "questionnaires", "advisors", "articles",
  };
  TegotaeJsonNode root = tegotae_pack_source_get_root (source, sink);

  for (guint i = 0; i < G_N_ELEMENTS (not_here); i++)
    {
      TegotaeJsonNode node = tegotae_json_node_at_key (&root, not_here[i]);

      if (node.value != NULL)
        tegotae_fault_sink_add (sink, &node.path,
                                _("Only pack.json may have “%s”. This file may add entries and practices."),
                                not_here[i]);
    }

  if (source->entries->len == 0 && json_object_object_get (source->header, "practices") == NULL)
    tegotae_fault_sink_add (sink, &root.path,
                            _("This file adds neither entries nor practices. Add some, or remove the file."));
}
