/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-table.h"

#include <glib/gi18n.h>

#include "store/library/tegotae-entry-table.h"
#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-search-candidates.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"

/* What a snippet is made of. */
#define SELECT_TEXT \
  "SELECT iif (body = '', '', body || char (10)) || answers FROM entry_text WHERE entry = ?1"

/* One search. */
typedef struct
{
  const TegotaeQuery  *query;
  GPtrArray           *sources; /* of TegotaeSearchSource: the packs', then the user's own */
  TegotaeSearchFilter  filter;
  TegotaeSearchTerms  *terms;
  guint                limit;
  GCancellable        *cancellable;
} Search;

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->sources, g_ptr_array_unref);
  g_clear_pointer (&search->terms, tegotae_search_terms_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static const TegotaeSearchSource *
get_source (Search                       *self,
            const TegotaeSearchCandidate *candidate)
{
  return g_ptr_array_index (self->sources, candidate->source);
}

static gboolean
add_source (Search            *self,
            TegotaeLibraryDb  *library,
            GPtrArray         *packs,
            GError           **error)
{
  TegotaeSearchSource *source = tegotae_search_source_new (library, packs, error);

  if (source == NULL)
    return FALSE;

  g_ptr_array_add (self->sources, source);

  return TRUE;
}

static void
set_cancellable (Search       *self,
                 GCancellable *cancellable)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (self->sources, i);

      tegotae_sqlite_set_cancellable (source->db, cancellable);
    }
}

/* The first way to read the query that finds something. */
static GArray *
list_candidates (Search  *self,
                 GError **error)
{
  g_autoptr (TegotaeSearchExpression) sentence = NULL;

  if (self->query->is_precise)
    {
      g_autoptr (TegotaeSearchExpression) words = NULL;
      g_autoptr (GArray) candidates = NULL;

      words = tegotae_search_expression_new_words (self->sources, self->query, self->terms, error);
      if (words != NULL)
        candidates = tegotae_search_candidates_list (self->sources, words, &self->filter, self->limit, error);

      if (candidates == NULL || candidates->len > 0 || !self->query->is_loose)
        return g_steal_pointer (&candidates);
    }

  sentence = tegotae_search_expression_new_sentence (self->query, self->terms);

  return tegotae_search_candidates_list (self->sources, sentence, &self->filter, self->limit, error);
}

static char *
read_text (Search                        *self,
           const TegotaeSearchCandidate  *candidate,
           GError                       **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_statement_prepare (get_source (self, candidate)->db, SELECT_TEXT, error);
  if (statement == NULL)
    return NULL;

  tegotae_statement_bind_int64 (statement, 1, candidate->number);
  switch (tegotae_statement_step (statement, error))
    {
    case TEGOTAE_STEP_ROW:
      return tegotae_statement_dup_text (statement, 0);
    case TEGOTAE_STEP_DONE:
      return g_strdup ("");
    case TEGOTAE_STEP_FAILED:
    default:
      return NULL;
    }
}

static TegotaeSearchResult *
build_result (Search                        *self,
              const TegotaeSearchCandidate  *candidate,
              GError                       **error)
{
  const TegotaeSearchSource *source = get_source (self, candidate);
  const TegotaePack *pack = g_hash_table_lookup (source->packs, &candidate->pack);
  g_autoptr (TegotaeEntryInfo) info = NULL;
  g_autofree char *text = NULL;

  info = tegotae_entry_rows_get_info (source->db, candidate->number, pack->id, pack->lang, error);
  if (info == NULL)
    return NULL;

  text = read_text (self, candidate, error);
  if (text == NULL)
    return NULL;

  return tegotae_search_result_new (g_steal_pointer (&info), self->query, text);
}

static GPtrArray *
find (Search  *self,
      GError **error)
{
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GArray) candidates = NULL;

  self->terms = tegotae_search_terms_new (self->sources, self->query, error);
  candidates = self->terms != NULL ? list_candidates (self, error) : NULL;
  if (candidates == NULL)
    return NULL;

  results = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_search_result_free);
  for (guint i = 0; i < MIN (candidates->len, self->limit); i++)
    {
      TegotaeSearchResult *result;

      result = build_result (self, &g_array_index (candidates, TegotaeSearchCandidate, i), error);
      if (result == NULL)
        return NULL;

      g_ptr_array_add (results, result);
    }

  return g_steal_pointer (&results);
}

static GPtrArray *
find_unless_cancelled (Search                    *self,
                       TegotaeLibraryDb          *db,
                       const TegotaeSearchScope  *scope,
                       GError                   **error)
{
  /* It begins and ends outside of what may be cancelled. The questions are in
   * memory: nobody else can change them. */
  g_autoptr (TegotaeSnapshot) snapshot = NULL;
  GPtrArray *results;

  snapshot = tegotae_snapshot_take (tegotae_library_db_get_sqlite (db), error);
  if (snapshot == NULL ||
      !add_source (self, db, scope->packs, error) ||
      (scope->own != NULL && !add_source (self, scope->own->library, scope->own->packs, error)))
    return NULL;

  set_cancellable (self, self->cancellable);
  results = find (self, error);
  set_cancellable (self, NULL);

  return results;
}

GPtrArray *
tegotae_search_table_find (TegotaeLibraryDb          *db,
                           const TegotaeQuery        *query,
                           const TegotaeSearchScope  *scope,
                           guint                      limit,
                           GCancellable              *cancellable,
                           GError                   **error)
{
  g_autoptr (GError) local_error = NULL;
  g_auto (Search) search = { 0 };
  GPtrArray *results;

  g_return_val_if_fail (db != NULL && query != NULL && scope != NULL, NULL);

  if (query->terms->len == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_search_result_free);

  search.query = query;
  search.sources = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_search_source_free);
  search.filter.stage = scope->stage;
  search.filter.domain = scope->domain;
  search.filter.marks = scope->marks;
  search.limit = limit;
  search.cancellable = cancellable;

  results = find_unless_cancelled (&search, db, scope, &local_error);
  if (results != NULL)
    return results;

  /* What was interrupted failed for that reason alone. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ",
                                _("The entries could not be searched"));

  return NULL;
}
