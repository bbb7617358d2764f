/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <string.h>

#include "pack/json/tegotae-json-lint.h"
#include "pack/json/tegotae-json.h"
#include "pack/json/tegotae-pack-limits.h"
#include "pack/pack/tegotae-pack-file.h"
#include "pack/pack/tegotae-pack-reader-private.h"

#define MAIN_FILE "pack.json"

/**
 * PackSource:
 * @name: (nullable): the file's name, if the pack has several
 * @text: what is in the file
 * @header: the document without its entries
 * @entries: (element-type TegotaeJsonSpan): where the entries are in @text
 *
 * One `.json` file of a pack. The entries are parsed one by one when their turn
 * comes, because parsed they take far more memory than as text.
 */
typedef struct
{
  char        *name;
  GString     *text;
  json_object *header;
  GArray      *entries;
} PackSource;

static void
source_free (PackSource *source)
{
  if (source == NULL)
    return;

  g_free (source->name);
  g_string_free (source->text, TRUE);
  json_object_put (source->header);
  g_clear_pointer (&source->entries, g_array_unref);
  g_free (source);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PackSource, source_free)

/* Its header as a node; complains to @sink, which must be at its file. */
static TegotaeJsonNode
source_get_root (const PackSource *source,
                 TegotaeFaultSink *sink)
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

/* Checks a document and takes it apart. Takes ownership of @text. @shown: how
 * the file is called in messages. NULL, and at least one fault, if it is not a
 * JSON object. */
static PackSource *
source_new (const char       *name,
            const char       *shown,
            GString          *text,
            TegotaeFaultSink *sink)
{
  g_autoptr (PackSource) self = g_new0 (PackSource, 1);
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

/* Adds a fault if a file other than `pack.json` has nothing to add, or wants to
 * add what only `pack.json` may. */
static void
source_check_fragment (const PackSource *source,
                       TegotaeFaultSink *sink)
{
  static const char * const not_here[] = {
    "format", "version", "id", "lang", "revision", "title", "license",
    "domains", "questionnaires", "advisors", "articles", "synonyms",
  };
  TegotaeJsonNode root = source_get_root (source, sink);

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

/* @done and @total count the entries of all files. */
static gboolean
read_entries (TegotaePackSession  *session,
              const PackSource    *source,
              gint64              *done,
              gint64               total,
              GError             **error)
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
read_all_entries (TegotaePackSession  *session,
                  GPtrArray           *sources,
                  GError             **error)
{
  gint64 total = 0;
  gint64 done = 0;

  for (guint i = 0; i < sources->len; i++)
    total += ((const PackSource *) g_ptr_array_index (sources, i))->entries->len;

  for (guint i = 0; i < sources->len; i++)
    {
      if (!read_entries (session, g_ptr_array_index (sources, i), &done, total, error))
        return FALSE;
    }

  return TRUE;
}

/* @sources: (element-type PackSource): the one with the header first */
static TegotaePack *
read_sources (TegotaePackSession  *session,
              GPtrArray           *sources,
              GError             **error)
{
  const PackSource *first = g_ptr_array_index (sources, 0);

  session->sink.file = first->name;
  if (!tegotae_pack_session_read_header (session, first->header, error))
    return NULL;

  for (guint i = 1; i < sources->len; i++)
    {
      const PackSource *source = g_ptr_array_index (sources, i);

      session->sink.file = source->name;
      source_check_fragment (source, &session->sink);
      if (!tegotae_pack_session_add_practices (session, first->header, source->header, error))
        return NULL;
    }

  if (!tegotae_pack_session_announce (session, first->header, error) ||
      !read_all_entries (session, sources, error))
    return NULL;

  return tegotae_pack_session_finish (session, error);
}

TegotaePack *
tegotae_pack_reader_read_document (TegotaePackSession  *session,
                                   const char          *shown,
                                   GString             *text,
                                   GError             **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  PackSource *source = source_new (NULL, shown, text, &session->sink);

  if (source == NULL)
    return tegotae_pack_session_finish (session, error);

  g_ptr_array_add (sources, source);

  return read_sources (session, sources, error);
}

/* Adds the file of that name. A file that is no JSON is left out, with faults;
 * its entries may be those that others relate to. @budget: the bytes that the
 * folder may still have. */
static gboolean
add_source (TegotaePackSession  *session,
            GPtrArray           *sources,
            const char          *directory,
            const char          *name,
            gsize               *budget,
            GError             **error)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *shown = tegotae_pack_file_dup_name (path);
  GString *text = tegotae_pack_file_read (path, *budget, session->cancellable, error);
  PackSource *source;

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
  source = source_new (name, shown, text, &session->sink);
  if (source != NULL)
    g_ptr_array_add (sources, source);
  else
    tegotae_pack_scope_lose_entry (session->scope);

  return tegotae_pack_session_may_go_on (session, error);
}

static gboolean
add_sources (TegotaePackSession  *session,
             GPtrArray           *sources,
             const char          *path,
             char               **names,
             GError             **error)
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
check_names (TegotaePackSession  *session,
             const char          *path,
             char               **names,
             GError             **error)
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
tegotae_pack_reader_read_directory (TegotaePackSession  *session,
                                    const char          *path,
                                    GError             **error)
{
  g_auto (GStrv) names = tegotae_pack_file_list (path, error);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  TegotaePack *pack = NULL;

  if (names != NULL && check_names (session, path, names, error) &&
      add_sources (session, sources, path, names, error))
    pack = read_sources (session, sources, error);

  /* The names end with this function. */
  session->sink.file = NULL;

  return pack;
}
