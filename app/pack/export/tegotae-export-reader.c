/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-byte-order-mark.h"
#include "core/tegotae-error.h"
#include "pack/export/tegotae-export-fields.h"
#include "pack/export/tegotae-export-limits.h"
#include "pack/export/tegotae-export-parts.h"
#include "pack/json/tegotae-id-set.h"
#include "pack/json/tegotae-json-lint.h"
#include "pack/pack/tegotae-pack-file.h"

/* Whether this is a document that this version can read at all. */
static gboolean
check_kind (const TegotaeJsonNode *root)
{
  TegotaeJsonPath format_path = tegotae_json_path_at_key (&root->path, "format");
  TegotaeJsonPath version_path = tegotae_json_path_at_key (&root->path, "version");
  const char *format = tegotae_json_get_text (root, "format", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  gint64 version;

  if (format == NULL)
    return FALSE;

  if (strcmp (format, TEGOTAE_EXPORT_FORMAT) != 0)
    {
      tegotae_fault_sink_add (root->sink, &format_path,
                              _("This must be “%s”. Was the file exported by this app?"), TEGOTAE_EXPORT_FORMAT);
      return FALSE;
    }

  version = tegotae_json_get_int (root, "version", TEGOTAE_JSON_REQUIRED, 1, G_MAXINT64, 0);
  if (version > TEGOTAE_EXPORT_VERSION)
    tegotae_fault_sink_add (root->sink, &version_path,
                            _("A newer version of the app has exported this. Update the app, then restore it."));

  return version == TEGOTAE_EXPORT_VERSION;
}

static void
add_settings (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  TegotaeExport *data = user_data;

  json_object_object_foreach (node->value, key, value)
    {
      const char *text = tegotae_export_get_text (node, key, TEGOTAE_JSON_REQUIRED, TRUE);

      if (key[0] == '\0')
        tegotae_fault_sink_add (node->sink, &node->path, _("A setting has no name."));

      if (text != NULL && value != NULL)
        tegotae_export_set (data, key, text);
    }
}

static void
add_each (const TegotaeJsonNode *root,
          const char            *key,
          guint                  max,
          TegotaeJsonFunc        func,
          TegotaeExport         *data)
{
  g_autoptr (GTree) ids = tegotae_id_set_new ();
  TegotaeExportBuilder builder = { data, ids };

  tegotae_json_each_object (root, key, 0, max, func, &builder);
}

static void
fill (const TegotaeJsonNode *root,
      TegotaeExport         *data)
{
  add_each (root, "attempts", TEGOTAE_EXPORT_MAX_ATTEMPTS, tegotae_export_add_attempt, data);
  add_each (root, "entries", TEGOTAE_EXPORT_MAX_ENTRIES, tegotae_export_add_entry, data);
  add_each (root, "questions", TEGOTAE_EXPORT_MAX_QUESTIONS, tegotae_export_add_question, data);
  tegotae_json_with_object (root, "settings", add_settings, data);
}

/* @text ends with a NUL, as tegotae_json_lint() wants it. */
static TegotaeExport *
read_text (const GString  *text,
           GPtrArray      *faults,
           GError        **error)
{
  g_auto (TegotaeFaultSink) sink = { 0 };
  g_autoptr (TegotaeExport) data = tegotae_export_new ();
  g_autoptr (json_object) value = NULL;
  TegotaeJsonNode root;

  tegotae_fault_sink_init (&sink, faults);
  if (text->len > TEGOTAE_EXPORT_MAX_FILE_SIZE)
    tegotae_fault_sink_add (&sink, &tegotae_json_path_root, _("This is too large: an export has at most %d MiB."),
                            TEGOTAE_EXPORT_MAX_FILE_SIZE / (1024 * 1024));
  else if (tegotae_json_lint_whole (text->str, text->len, TEGOTAE_EXPORT_MAX_VALUES, &sink))
    value = tegotae_json_parse_node (text->str, text->len, &tegotae_json_path_root, &sink);

  root = (TegotaeJsonNode) { value, tegotae_json_path_root, &sink };
  if (sink.count == 0 && check_kind (&root))
    fill (&root, data);

  return tegotae_fault_sink_check (&sink, error) ? g_steal_pointer (&data) : NULL;
}

TegotaeExport *
tegotae_export_reader_read (GBytes     *bytes,
                            GPtrArray  *faults,
                            GError    **error)
{
  g_autoptr (GString) text = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  text = g_string_new_len (data, size);
  tegotae_byte_order_mark_strip (text);

  return read_text (text, faults, error);
}

TegotaeExport *
tegotae_export_reader_read_file (const char    *path,
                                 GPtrArray     *faults,
                                 GCancellable  *cancellable,
                                 GError       **error)
{
  g_autoptr (GString) text = NULL;
  TegotaeExport *data;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  text = tegotae_pack_file_read (path, TEGOTAE_EXPORT_MAX_FILE_SIZE, cancellable, error);
  if (text == NULL)
    return NULL;

  data = read_text (text, faults, error);
  if (data == NULL)
    {
      name = tegotae_pack_file_dup_name (path);
      g_prefix_error (error, "%s: ", name);
    }

  return data;
}
