/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-reader.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "pack/json/tegotae-pack-limits.h"
#include "pack/pack/tegotae-pack-file.h"
#include "pack/pack/tegotae-pack-parts.h"
#include "pack/pack/tegotae-pack-reader-private.h"

void
tegotae_pack_session_init (TegotaePackSession       *session,
                           const TegotaeContent     *core,
                           const TegotaePackHandler *handler,
                           gpointer                  user_data,
                           GPtrArray                *faults,
                           GCancellable             *cancellable)
{
  const TegotaePack *core_pack;

  g_return_if_fail (session != NULL);

  core_pack = core != NULL ? tegotae_content_find_pack (core, TEGOTAE_PACK_CORE) : NULL;
  *session = (TegotaePackSession) {
    .handler = handler,
    .user_data = user_data,
    .cancellable = cancellable,
    .scope = tegotae_pack_scope_new (core_pack),
  };
  tegotae_fault_sink_init (&session->sink, faults);
}

void
tegotae_pack_session_clear (TegotaePackSession *session)
{
  g_clear_pointer (&session->scope, tegotae_pack_scope_free);
  g_clear_pointer (&session->pack, tegotae_pack_unref);
  tegotae_fault_sink_clear (&session->sink);
}

gboolean
tegotae_pack_session_may_go_on (TegotaePackSession *session,
                                GError            **error)
{
  return !tegotae_fault_sink_is_full (&session->sink) ||
         tegotae_fault_sink_check (&session->sink, error);
}

gboolean
tegotae_pack_session_read_header (TegotaePackSession *session,
                                  json_object        *header,
                                  GError            **error)
{
  TegotaeJsonNode root = { header, tegotae_json_path_root, &session->sink };

  g_return_val_if_fail (session->pack == NULL, FALSE);

  session->pack = tegotae_pack_header_build (&root, session->scope);

  return tegotae_pack_session_may_go_on (session, error);
}

static void
move_practices (json_object *header,
                json_object *fragment)
{
  json_object *from = json_object_object_get (fragment, "practices");
  json_object *to = json_object_object_get (header, "practices");

  if (!json_object_is_type (from, json_type_array))
    return;

  if (!json_object_is_type (to, json_type_array))
    {
      to = json_object_new_array ();
      json_object_object_add (header, "practices", to);
    }

  for (gsize i = 0; i < json_object_array_length (from); i++)
    json_object_array_add (to, json_object_get (json_object_array_get_idx (from, i)));
}

gboolean
tegotae_pack_session_add_practices (TegotaePackSession *session,
                                    json_object        *header,
                                    json_object        *fragment,
                                    GError            **error)
{
  TegotaeJsonNode root = { fragment, tegotae_json_path_root, &session->sink };

  g_return_val_if_fail (session->pack != NULL, FALSE);

  tegotae_pack_header_add_practices (&root, session->pack, session->scope);
  if (session->pack->practices->len > TEGOTAE_PACK_MAX_LIST)
    {
      TegotaeJsonPath path = tegotae_json_path_at_key (&root.path, "practices");

      tegotae_fault_sink_add (&session->sink, &path,
                              _("A pack may have at most %u practices, all files together."),
                              TEGOTAE_PACK_MAX_LIST);
    }

  move_practices (header, fragment);

  return tegotae_pack_session_may_go_on (session, error);
}

gboolean
tegotae_pack_session_announce (TegotaePackSession *session,
                               json_object        *header,
                               GError            **error)
{
  const TegotaePackHandler *handler = session->handler;

  if (session->sink.count > 0 || handler == NULL || handler->header == NULL)
    return TRUE;

  return handler->header (session->pack, tegotae_json_print (header), session->user_data, error);
}

static gboolean
hand_on (TegotaePackSession *session,
         TegotaeEntry       *entry,
         json_object        *value,
         GError            **error)
{
  const TegotaePackHandler *handler = session->handler;

  if (session->sink.count > 0 || handler == NULL || handler->entry == NULL)
    return TRUE;

  return handler->entry (entry, tegotae_json_print (value), session->user_data, error);
}

gboolean
tegotae_pack_session_read_entry (TegotaePackSession *session,
                                 const char         *text,
                                 gsize               length,
                                 guint               index,
                                 GError            **error)
{
  TegotaeJsonPath list = tegotae_json_path_at_key (&tegotae_json_path_root, "entries");
  g_autoptr (json_object) value = NULL;
  g_autoptr (TegotaeEntry) entry = NULL;
  TegotaeJsonNode node;

  g_return_val_if_fail (session->pack != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (session->cancellable, error))
    return FALSE;

  node = (TegotaeJsonNode) { NULL, tegotae_json_path_at_index (&list, index), &session->sink };
  value = node.value = tegotae_json_parse_node (text, length, &node.path, node.sink);
  if (value == NULL)
    {
      tegotae_pack_scope_lose_entry (session->scope);
      return tegotae_pack_session_may_go_on (session, error);
    }

  entry = tegotae_pack_entry_build (&node, session->pack->id, session->pack->lang, session->scope);
  session->pack->n_entries++;

  return tegotae_pack_session_may_go_on (session, error) &&
         hand_on (session, entry, value, error);
}

void
tegotae_pack_session_tell (TegotaePackSession *session,
                           gint64              done,
                           gint64              total)
{
  if (session->handler != NULL && session->handler->progress != NULL)
    session->handler->progress (done, total, session->user_data);
}

TegotaePack *
tegotae_pack_session_finish (TegotaePackSession *session,
                             GError            **error)
{
  if (session->pack != NULL)
    tegotae_pack_scope_check_related (session->scope, &session->sink);

  if (!tegotae_fault_sink_check (&session->sink, error))
    return NULL;

  if (session->pack == NULL)
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, _("There is no pack in this file."));
      return NULL;
    }

  return g_steal_pointer (&session->pack);
}

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
