/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-reader.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "pack/json/tegotae-pack-limits.h"
#include "pack/pack/tegotae-pack-entry.h"
#include "pack/pack/tegotae-pack-file.h"
#include "pack/pack/tegotae-pack-header.h"
#include "pack/pack/tegotae-pack-reader-private.h"

static gboolean
has_suffix (const char *path,
            const char *suffix)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, suffix);
}

static TegotaePack *
read_lines_file (TegotaePackSession *session,
                 const char         *path,
                 GError            **error)
{
  g_autoptr (GInputStream) stream = tegotae_pack_file_open (path, session->cancellable, error);

  if (stream == NULL)
    return NULL;

  return tegotae_pack_reader_read_lines (session, path, stream, error);
}

static TegotaePack *
read_document_file (TegotaePackSession *session,
                    const char         *path,
                    GError            **error)
{
  g_autofree char *shown = tegotae_pack_file_dup_name (path);
  GString *text = tegotae_pack_file_read (path, TEGOTAE_PACK_MAX_FILE_SIZE, session->cancellable, error);

  if (text == NULL)
    return NULL;

  return tegotae_pack_reader_read_document (session, shown, text, error);
}

static TegotaePack *
refuse_suffix (TegotaePackSession *session,
               const char         *path,
               GError            **error)
{
  g_autoptr (GInputStream) stream = tegotae_pack_file_open (path, session->cancellable, error);
  g_autofree char *shown = tegotae_pack_file_dup_name (path);

  if (stream == NULL)
    return NULL;

  tegotae_fault_sink_add (&session->sink, &tegotae_json_path_root,
                          _("The name “%s” does not end in .json or .jsonl, so it is not taken for a pack."), shown);
  tegotae_fault_sink_check (&session->sink, error);

  return NULL;
}

TegotaePack *
tegotae_pack_reader_read (const char               *path,
                          const TegotaeContent     *core,
                          const TegotaePackHandler *handler,
                          gpointer                  user_data,
                          GPtrArray                *faults,
                          GCancellable             *cancellable,
                          GError                  **error)
{
  g_auto (TegotaePackSession) session = { 0 };

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  tegotae_pack_session_init (&session, core, handler, user_data, faults, cancellable);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return tegotae_pack_reader_read_directory (&session, path, error);

  if (has_suffix (path, ".jsonl"))
    return read_lines_file (&session, path, error);

  if (has_suffix (path, ".json"))
    return read_document_file (&session, path, error);

  return refuse_suffix (&session, path, error);
}

TegotaePack *
tegotae_pack_reader_read_bytes (GBytes                   *bytes,
                                gboolean                  is_lines,
                                const TegotaeContent     *core,
                                const TegotaePackHandler *handler,
                                gpointer                  user_data,
                                GPtrArray                *faults,
                                GError                  **error)
{
  g_auto (TegotaePackSession) session = { 0 };
  g_autoptr (GInputStream) stream = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  tegotae_pack_session_init (&session, core, handler, user_data, faults, NULL);
  if (!is_lines)
    {
      data = g_bytes_get_data (bytes, &size);
      return tegotae_pack_reader_read_document (&session, "pack.json",
                                                g_string_new_len (data, size), error);
    }

  stream = g_memory_input_stream_new_from_bytes (bytes);

  return tegotae_pack_reader_read_lines (&session, "pack.jsonl", stream, error);
}

TegotaePack *
tegotae_pack_reader_parse_header (const char *json,
                                  GError    **error)
{
  g_auto (TegotaeFaultSink) sink = { 0 };
  g_autoptr (json_object) value = NULL;
  g_autoptr (TegotaePack) pack = NULL;
  TegotaeJsonNode root;

  g_return_val_if_fail (json != NULL, NULL);

  value = tegotae_json_parse (json, strlen (json), error);
  if (value == NULL)
    return NULL;

  tegotae_fault_sink_init (&sink, NULL);
  root = (TegotaeJsonNode) { value, tegotae_json_path_root, &sink };
  pack = tegotae_pack_header_build (&root, NULL);

  return tegotae_fault_sink_check (&sink, error) ? g_steal_pointer (&pack) : NULL;
}

TegotaeEntry *
tegotae_pack_reader_parse_entry (const char *json,
                                 const char *pack,
                                 const char *lang,
                                 GError    **error)
{
  g_auto (TegotaeFaultSink) sink = { 0 };
  g_autoptr (json_object) value = NULL;
  g_autoptr (TegotaeEntry) entry = NULL;
  TegotaeJsonNode root;

  g_return_val_if_fail (json != NULL && pack != NULL && lang != NULL, NULL);

  value = tegotae_json_parse (json, strlen (json), error);
  if (value == NULL)
    return NULL;

  tegotae_fault_sink_init (&sink, NULL);
  root = (TegotaeJsonNode) { value, tegotae_json_path_root, &sink };
  entry = tegotae_pack_entry_build (&root, pack, lang, NULL);

  return tegotae_fault_sink_check (&sink, error) ? g_steal_pointer (&entry) : NULL;
}
