/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-library.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"
#include "store/library/tegotae-entry-table.h"
#include "store/library/tegotae-search-table.h"
#include "tegotae-library-private.h"

TegotaeContent *
tegotae_library_get_content (TegotaeLibrary *self)
{
  return self->content;
}

char **
tegotae_library_take_warnings (TegotaeLibrary *self)
{
  g_autoptr (GHashTable) told = g_steal_pointer (&self->told);
  g_autoptr (GStrvBuilder) fresh = g_strv_builder_new ();

  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->warnings->len; i++)
    {
      const char *warning = g_ptr_array_index (self->warnings, i);

      if (!g_hash_table_contains (told, warning))
        g_strv_builder_add (fresh, warning);

      g_hash_table_add (self->told, g_strdup (warning));
    }

  return g_strv_builder_end (fresh);
}

gboolean
tegotae_library_set_language (TegotaeLibrary  *self,
                              const char      *lang,
                              GError         **error)
{
  g_free (self->lang);
  self->lang = g_strdup (lang);

  return tegotae_library_load_content (self, error);
}

static TegotaePack *
parse_row (const TegotaePackRow  *row,
           GError               **error)
{
  TegotaePack *pack = tegotae_pack_reader_parse_header (row->json, error);

  if (pack != NULL)
    {
      pack->origin = row->origin;
      pack->n_entries = row->n_entries;
    }

  return pack;
}

/* (element-type TegotaePackRow) → (transfer full) (element-type TegotaePack); NULL with an error */
static GPtrArray *
parse_rows (GPtrArray  *rows,
            GError    **error)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      TegotaePack *pack = parse_row (g_ptr_array_index (rows, i), error);

      if (pack == NULL)
        return NULL;

      g_ptr_array_add (packs, pack);
    }

  return g_steal_pointer (&packs);
}

/* Whether @row fits the language better than @other, of the same pack. */
static gboolean
fits_better (TegotaeLibrary       *self,
             const TegotaePackRow *row,
             const TegotaePackRow *other)
{
  return other == NULL ||
         (strcmp (row->lang, self->lang) == 0 && strcmp (other->lang, self->lang) != 0);
}

static GPtrArray *
choose_rows (TegotaeLibrary *self,
             GPtrArray      *rows)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      TegotaePackRow *row = g_ptr_array_index (rows, i);
      TegotaePackRow *last = chosen->len > 0 ? g_ptr_array_index (chosen, chosen->len - 1) : NULL;

      /* Rows come in order of the pack, then of the language. */
      if (last == NULL || strcmp (last->id, row->id) != 0)
        g_ptr_array_add (chosen, row);
      else if (fits_better (self, row, last))
        g_ptr_array_index (chosen, chosen->len - 1) = row;
    }

  return chosen;
}

gboolean
tegotae_library_load_content (TegotaeLibrary  *self,
                              GError         **error)
{
  g_autoptr (GPtrArray) rows = tegotae_library_db_list_packs (self->db, error);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) packs = NULL;

  if (rows == NULL)
    return FALSE;

  chosen = choose_rows (self, rows);
  packs = parse_rows (chosen, error);
  if (packs == NULL)
    return FALSE;

  g_clear_pointer (&self->content, tegotae_content_unref);
  self->content = tegotae_content_new (self->lang, g_steal_pointer (&packs));

  g_free (self->fingerprint);
  self->fingerprint = tegotae_library_db_get_fingerprint (self->db, error);

  return self->fingerprint != NULL;
}

gboolean
tegotae_library_catch_up (TegotaeLibrary  *self,
                          gboolean        *changed,
                          GError         **error)
{
  g_autofree char *present = NULL;

  tegotae_library_leave_memory (self);
  if (!tegotae_library_refresh (self, error))
    return FALSE;

  present = tegotae_library_db_get_fingerprint (self->db, error);
  if (present == NULL)
    return FALSE;

  *changed = g_strcmp0 (present, self->fingerprint) != 0;

  return !*changed || tegotae_library_load_content (self, error);
}

TegotaeContent *
tegotae_library_load_core (TegotaeLibrary  *self,
                           GError         **error)
{
  g_autoptr (GPtrArray) rows = tegotae_library_db_list_packs (self->db, error);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const TegotaePackRow *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) packs = NULL;
      TegotaePack *pack;

      if (strcmp (row->id, TEGOTAE_PACK_CORE) != 0)
        continue;

      pack = parse_row (row, error);
      if (pack == NULL)
        return NULL;

      packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
      g_ptr_array_add (packs, pack);

      return tegotae_content_new (row->lang, g_steal_pointer (&packs));
    }

  return NULL;
}

GPtrArray *
tegotae_library_list_packs (TegotaeLibrary  *self,
                            GError         **error)
{
  g_autoptr (GPtrArray) rows = tegotae_library_db_list_packs (self->db, error);

  return rows != NULL ? parse_rows (rows, error) : NULL;
}

GPtrArray *
tegotae_library_list_entries (TegotaeLibrary  *self,
                              TegotaeStage     stage,
                              const char      *domain,
                              const char      *pack_id,
                              const char      *advisor,
                              GError         **error)
{
  g_autoptr (GPtrArray) all = NULL;
  TegotaeEntryFilter filter = { stage, domain, advisor };

  all = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);

  for (guint i = 0; i < self->content->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (self->content->packs, i);
      g_autoptr (GPtrArray) entries = NULL;

      if (pack_id != NULL && strcmp (pack->id, pack_id) != 0)
        continue;

      entries = tegotae_entry_table_list (self->db, pack->id, pack->lang, &filter, error);
      if (entries == NULL)
        return NULL;

      g_ptr_array_extend_and_steal (all, g_steal_pointer (&entries));
    }

  return g_steal_pointer (&all);
}

GPtrArray *
tegotae_library_search (TegotaeLibrary              *self,
                        const TegotaeLibrarySearch  *search,
                        GCancellable                *cancellable,
                        GError                     **error)
{
  g_autoptr (TegotaeQuery) query = tegotae_query_new (search->query);
  const TegotaeSearchScope scope = {
    self->content->packs, search->stage, search->domain, search->own, search->marks, search->as_typed,
    search->prefers, search->preferred,
  };
  g_autoptr (GPtrArray) results = NULL;
  gulong handler;

  cancellable = tegotae_library_begin_cancellable (self, cancellable, &handler);
  results = tegotae_search_table_find (self->db, query, &scope, search->limit, cancellable, error);
  tegotae_library_end_cancellable (self, handler);

  return g_steal_pointer (&results);
}

/* As it is in one pack; NULL without an error if it is not there. */
static char *
find_in_pack (TegotaeLibrary     *self,
              const TegotaePack  *pack,
              const char         *id,
              GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  char *json = tegotae_entry_table_get_json (self->db, pack->id, pack->lang, id, &local_error);

  if (json == NULL && !g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return json;
}

static char *
find_entry (TegotaeLibrary  *self,
            const char      *pack_id,
            const char      *id,
            char           **pack_out,
            char           **lang_out,
            GError         **error)
{
  for (guint i = 0; i < self->content->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (self->content->packs, i);
      g_autoptr (GError) local_error = NULL;
      char *json;

      if (pack_id != NULL && strcmp (pack->id, pack_id) != 0)
        continue;

      json = find_in_pack (self, pack, id, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }

      if (json != NULL)
        {
          if (pack_out != NULL)
            *pack_out = g_strdup (pack->id);
          if (lang_out != NULL)
            *lang_out = g_strdup (pack->lang);
          return json;
        }
    }

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
               _("There is no entry “%s”."), id);
  return NULL;
}

char *
tegotae_library_get_entry_json (TegotaeLibrary  *self,
                                const char      *pack_id,
                                const char      *id,
                                char           **pack,
                                char           **lang,
                                GError         **error)
{
  const char *slash = strchr (id, '/');
  g_autofree char *named_pack = NULL;

  if (pack_id != NULL || slash == NULL)
    return find_entry (self, pack_id, id, pack, lang, error);

  named_pack = g_strndup (id, (gsize) (slash - id));

  return find_entry (self, named_pack, slash + 1, pack, lang, error);
}
