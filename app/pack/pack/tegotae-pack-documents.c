/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pack/json/tegotae-pack-limits.h"
#include "pack/pack/tegotae-pack-file.h"
#include "pack/pack/tegotae-pack-source.h"

#define MAIN_FILE "pack.json"

/* @done and @total count the entries of all files. */
static gboolean
read_entries (TegotaePackSession      *session,
              const TegotaePackSource *source,
              gint64                  *done,
              gint64                   total,
              GError                 **error)
{
  session->sink.file = source->name;

  for (guint i = 0; i < source->entries->len; i++)
    {
      const TegotaeJsonSpan *span = &g_array_index (source->entries, TegotaeJsonSpan, i);

      if (!tegotae_pack_session_read_entry (session, source->text->str + span->start, span->length, i, error))
        return FALSE;

      tegotae_pack_session_tell (session, ++*done, total);
    }

  return TRUE;
}

static gboolean
read_all_entries (TegotaePackSession *session,
                  GPtrArray          *sources,
                  GError            **error)
{
  gint64 total = 0;
  gint64 done = 0;

  for (guint i = 0; i < sources->len; i++)
    total += ((const TegotaePackSource *) g_ptr_array_index (sources, i))->entries->len;

  for (guint i = 0; i < sources->len; i++)
    {
      if (!read_entries (session, g_ptr_array_index (sources, i), &done, total, error))
        return FALSE;
    }

  return TRUE;
}

/* @sources: (element-type TegotaePackSource): the one with the header first */
static TegotaePack *
read_sources (TegotaePackSession *session,
              GPtrArray          *sources,
              GError            **error)
{
  const TegotaePackSource *first = g_ptr_array_index (sources, 0);

  session->sink.file = first->name;
  if (!tegotae_pack_session_read_header (session, first->header, error))
    return NULL;

  for (guint i = 1; i < sources->len; i++)
    {
      const TegotaePackSource *source = g_ptr_array_index (sources, i);

      session->sink.file = source->name;
      tegotae_pack_source_check_fragment (source, &session->sink);
      if (!tegotae_pack_session_add_practices (session, first->header, source->header, error))
        return NULL;
    }

  if (!tegotae_pack_session_announce (session, first->header, error) ||
      !read_all_entries (session, sources, error))
    return NULL;

  return tegotae_pack_session_finish (session, error);
}

TegotaePack *
tegotae_pack_reader_read_document (TegotaePackSession *session,
                                   const char         *shown,
                                   GString            *text,
                                   GError            **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_source_free);
  TegotaePackSource *source = tegotae_pack_source_new (NULL, shown, text, &session->sink);

  if (source == NULL)
    return tegotae_pack_session_finish (session, error);

  g_ptr_array_add (sources, source);

  return read_sources (session, sources, error);
}

/* Adds the file of that name. A file that is no JSON is left out, with faults;
 * its entries may be those that others relate to. @budget: the bytes that the
 * folder may still have. */
static gboolean
add_source (TegotaePackSession *session,
            GPtrArray          *sources,
            const char         *directory,
            const char         *name,
            gsize              *budget,
            GError            **error)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *shown = tegotae_pack_file_dup_name (path);
  GString *text = tegotae_pack_file_read (path, *budget, session->cancellable, error);
  TegotaePackSource *source;

  if (text == NULL)
    return FALSE;

  session->sink.file = name;
  if (text->len > *budget)
    {
      tegotae_fault_sink_add (&session->sink, &tegotae_json_path_root,
                              _("With this file the folder is too large. It may have %d MiB in all; save a larger "
                                "pack as .jsonl, one entry a line."),
                              TEGOTAE_PACK_MAX_FILE_SIZE / (1024 * 1024));
      g_string_free (text, TRUE);
      return tegotae_fault_sink_check (&session->sink, error);
    }

  *budget -= text->len;
  source = tegotae_pack_source_new (name, shown, text, &session->sink);
  if (source != NULL)
    g_ptr_array_add (sources, source);
  else
    tegotae_pack_scope_lose_entry (session->scope);

  return tegotae_pack_session_may_go_on (session, error);
}

static gboolean
add_sources (TegotaePackSession *session,
             GPtrArray          *sources,
             const char         *path,
             char              **names,
             GError            **error)
{
  gsize budget = TEGOTAE_PACK_MAX_FILE_SIZE;

  if (!add_source (session, sources, path, MAIN_FILE, &budget, error))
    return FALSE;

  /* Nothing more can be said without a header. */
  if (sources->len == 0)
    return tegotae_fault_sink_check (&session->sink, error);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], MAIN_FILE) != 0 &&
          !add_source (session, sources, path, names[i], &budget, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_names (TegotaePackSession *session,
             const char         *path,
             char              **names,
             GError            **error)
{
  g_autofree char *shown = tegotae_pack_file_dup_name (path);

  if (!g_strv_contains ((const char * const *) names, MAIN_FILE))
    tegotae_fault_sink_add (&session->sink, &tegotae_json_path_root,
                            _("The folder “%s” has no file pack.json, so it is not a pack."), shown);
  else if (g_strv_length (names) > TEGOTAE_PACK_MAX_FILES)
    tegotae_fault_sink_add (&session->sink, &tegotae_json_path_root,
                            _("The folder “%s” has too many files. A pack may have at most %d."),
                            shown, TEGOTAE_PACK_MAX_FILES);

  return tegotae_fault_sink_check (&session->sink, error);
}

TegotaePack *
tegotae_pack_reader_read_directory (TegotaePackSession *session,
                                    const char         *path,
                                    GError            **error)
{
  g_auto (GStrv) names = tegotae_pack_file_list (path, error);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_source_free);
  TegotaePack *pack = NULL;

  if (names != NULL && check_names (session, path, names, error) &&
      add_sources (session, sources, path, names, error))
    pack = read_sources (session, sources, error);

  /* The names end with this function. */
  session->sink.file = NULL;

  return pack;
}
