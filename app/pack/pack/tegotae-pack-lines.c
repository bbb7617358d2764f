/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pack/json/tegotae-json-lint.h"
#include "pack/json/tegotae-line-reader.h"
#include "pack/json/tegotae-pack-limits.h"
#include "pack/pack/tegotae-pack-file.h"

static gboolean
is_blank (const char *line,
          gsize       length)
{
  return strspn (line, " \t\r") == length;
}

static void
complain_of_line (TegotaePackSession    *session,
                  const TegotaeJsonPath *path,
                  gboolean               is_blank_line)
{
  if (is_blank_line)
    tegotae_fault_sink_add (&session->sink, path, _("This line is empty. Remove it."));
  else
    tegotae_fault_sink_add (&session->sink, path,
                            _("This line is longer than %d MiB. Shorten it, or divide the entry."),
                            TEGOTAE_PACK_MAX_LINE_SIZE / (1024 * 1024));
}

static gboolean
read_header_line (TegotaePackSession *session,
                  const char         *line,
                  gsize               length,
                  GError            **error)
{
  g_autoptr (json_object) header = NULL;
  TegotaeJsonNode root = { NULL, tegotae_json_path_root, &session->sink };
  TegotaeJsonNode entries;

  if (!tegotae_json_lint (line, length, &root.path, NULL, &session->sink))
    return tegotae_fault_sink_check (&session->sink, error);

  header = root.value = tegotae_json_parse_node (line, length, &root.path, root.sink);
  if (header == NULL)
    return tegotae_fault_sink_check (&session->sink, error);

  entries = tegotae_json_node_at_key (&root, "entries");
  if (entries.value != NULL)
    tegotae_fault_sink_add (&session->sink, &entries.path,
                            _("In a .jsonl pack the entries come after this line, one a line."));

  json_object_object_del (header, "entries");

  return tegotae_pack_session_may_go_on (session, error) &&
         tegotae_pack_session_read_header (session, header, error) &&
         tegotae_pack_session_announce (session, header, error);
}

static gboolean
read_entry_line (TegotaePackSession *session,
                 const char         *line,
                 gsize               length,
                 guint               index,
                 GError            **error)
{
  TegotaeJsonPath list = tegotae_json_path_at_key (&tegotae_json_path_root, "entries");
  TegotaeJsonPath path = tegotae_json_path_at_index (&list, index);

  if (tegotae_json_lint (line, length, &path, NULL, &session->sink))
    return tegotae_pack_session_read_entry (session, line, length, index, error);

  tegotae_pack_scope_lose_entry (session->scope);

  return tegotae_pack_session_may_go_on (session, error);
}

/* Line @number, from 1. Without a good first line nothing more can be said. */
static gboolean
read_line (TegotaePackSession *session,
           TegotaeLineStatus   status,
           const char         *line,
           gsize               length,
           guint               number,
           GError            **error)
{
  TegotaeJsonPath list = tegotae_json_path_at_key (&tegotae_json_path_root, "entries");
  TegotaeJsonPath entry = tegotae_json_path_at_index (&list, number - 2);
  gboolean is_blank_line = status == TEGOTAE_LINE_READ && is_blank (line, length);

  session->sink.line = number;
  if (is_blank_line || status == TEGOTAE_LINE_TOO_LONG)
    {
      complain_of_line (session, number == 1 ? &tegotae_json_path_root : &entry, is_blank_line);
      tegotae_pack_scope_lose_entry (session->scope);
      return number > 1 ? tegotae_pack_session_may_go_on (session, error)
                        : tegotae_fault_sink_check (&session->sink, error);
    }

  if (number == 1)
    return read_header_line (session, line, length, error);

  return read_entry_line (session, line, length, number - 2, error);
}

static gboolean
complain_of_empty_file (TegotaePackSession *session,
                        const char         *path,
                        GError            **error)
{
  g_autofree char *shown = tegotae_pack_file_dup_name (path);

  session->sink.line = 0;
  tegotae_fault_sink_add (&session->sink, &tegotae_json_path_root, _("“%s” is empty."), shown);

  return tegotae_fault_sink_check (&session->sink, error);
}

static gboolean
complain_of_many_lines (TegotaePackSession *session,
                        GError            **error)
{
  TegotaeJsonPath list = tegotae_json_path_at_key (&tegotae_json_path_root, "entries");

  session->sink.line = 0;
  tegotae_fault_sink_add (&session->sink, &list,
                          _("There are too many entries. Make several packs of them."));

  return tegotae_fault_sink_check (&session->sink, error);
}

static gint64
get_size (GInputStream *stream)
{
  g_autoptr (GFileInfo) info = NULL;

  if (G_IS_FILE_INPUT_STREAM (stream))
    info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream),
                                           G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : 0;
}

static gboolean
check_size (TegotaePackSession *session,
            gint64              size,
            GError            **error)
{
  if (size > TEGOTAE_PACK_MAX_LINES_SIZE)
    tegotae_fault_sink_add (&session->sink, &tegotae_json_path_root,
                            _("The file is too large. A .jsonl pack may have %d MiB; make several packs of it."),
                            TEGOTAE_PACK_MAX_LINES_SIZE / (1024 * 1024));

  return tegotae_fault_sink_check (&session->sink, error);
}

/* Reads to the end of the stream. Empty lines at the end do no harm, so one is
 * complained of only when another line comes after it. */
static gboolean
read_all (TegotaePackSession *session,
          TegotaeLineReader  *reader,
          GInputStream       *stream,
          const char         *path,
          GError            **error)
{
  gint64 size = get_size (stream);
  guint blank_since = 0;
  const char *line;
  gsize length;

  if (!check_size (session, size, error))
    return FALSE;

  for (guint number = 1; ; number++)
    {
      GError *cause = NULL;
      TegotaeLineStatus status = tegotae_line_reader_next (reader, &line, &length,
                                                           session->cancellable, &cause);

      if (status == TEGOTAE_LINE_FAILED)
        {
          tegotae_pack_file_set_error (path, cause, error);
          return FALSE;
        }

      if (status == TEGOTAE_LINE_END)
        return session->pack != NULL || complain_of_empty_file (session, path, error);

      /* Also keeps the numbers of lines from running over. */
      if (number > TEGOTAE_PACK_MAX_ENTRIES + 1)
        return complain_of_many_lines (session, error);

      if (status == TEGOTAE_LINE_READ && is_blank (line, length))
        {
          blank_since = blank_since != 0 ? blank_since : number;
          continue;
        }

      if (blank_since != 0 &&
          !read_line (session, TEGOTAE_LINE_READ, "", 0, blank_since, error))
        return FALSE;

      blank_since = 0;
      if (!read_line (session, status, line, length, number, error))
        return FALSE;

      tegotae_pack_session_tell (session, g_seekable_tell (G_SEEKABLE (stream)), size);
    }
}

TegotaePack *
tegotae_pack_reader_read_lines (TegotaePackSession *session,
                                const char         *path,
                                GInputStream       *stream,
                                GError            **error)
{
  g_autoptr (TegotaeLineReader) reader = tegotae_line_reader_new (stream, TEGOTAE_PACK_MAX_LINE_SIZE);

  if (!read_all (session, reader, stream, path, error))
    return NULL;

  return tegotae_pack_session_finish (session, error);
}
