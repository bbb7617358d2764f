/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-table.h"

#include <glib/gi18n.h>

#include "store/library/tegotae-entry-table.h"
#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-search-expression.h"
#include "store/library/tegotae-search-spelling.h"
#include "store/sqlite/tegotae-fts.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"

/* More rows than this take too long for search as you type. Something so common
 * says little, so that nobody misses the others. */
#define MAX_ROWS 2500

/* Several words that not even so many entries have all of are looked for in parts as
 * well. MRR@10 and share among the first three with and without (tests/content/finding,
 * half "tune", 2026-12-01): Japanese 0.907 0.962, 0.903 0.949; English 0.797 0.861, 0.793
 * 0.848. */
#define FEW 3

#define SELECT \
  "SELECT e.number, e.pack, tegotae_rank (entry_fts, ?2, e.length, p.length, p.number + ?6)%s " \
  "FROM entry_fts CROSS JOIN entry AS e ON e.number = entry_fts.rowid " \
  "CROSS JOIN pack AS p ON p.number = e.pack " \
  "WHERE entry_fts MATCH ?1 AND e.pack IN (%s)%s%s%s"
#define OF_STAGE \
  " AND EXISTS (SELECT 1 FROM entry_stage AS s WHERE s.entry = e.number AND s.stage = ?3)"
#define OF_DOMAIN \
  " AND EXISTS (SELECT 1 FROM entry_domain AS d WHERE d.entry = e.number AND d.domain = ?4)"
/* How much more an entry counts that is for a preferred stage: less than a word. */
#define PREFERRED \
  " * iif (EXISTS (SELECT 1 FROM entry_stage AS s WHERE s.entry = e.number AND s.stage = ?7), 1.2, 1)"

#define WITH_MARKS " AND tegotae_has_marks (p.id, e.id, ?5)"

/* What a snippet is made of. */
#define SELECT_TEXT \
  "SELECT iif (body = '', '', body || char (10)) || answers FROM entry_text WHERE entry = ?1"

/* One search. */
typedef struct
{
  const TegotaeQuery       *query;
  TegotaeQuery             *mended; /* in its place; NULL if that is as it was typed */
  char                     *searched_for;
  const TegotaeSearchScope *scope;
  GPtrArray                *sources; /* of TegotaeSearchSource: the packs', then the user's own */
  TegotaeSearchTerms       *terms;
  guint                     limit;
  GCancellable             *cancellable;
} Search;

/* An entry that matches, and in which source it is. */
typedef struct
{
  guint  source;
  gint64 number;
  gint64 pack;
  double score;
} Candidate;

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->mended, tegotae_query_free);
  g_clear_pointer (&search->searched_for, g_free);
  g_clear_pointer (&search->sources, g_ptr_array_unref);
  g_clear_pointer (&search->terms, tegotae_search_terms_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

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

/* The best first. Equal ones keep the order of sources and packs. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  if (left->score > right->score)
    return -1;
  if (left->score < right->score)
    return 1;

  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;

  return (left->number > right->number) - (left->number < right->number);
}

static TegotaeStatement *
prepare (Search                     *self,
         guint                       source_index,
         const char                 *match,
         TegotaeFtsRanking          *ranking,
         GError                    **error)
{
  const TegotaeSearchSource *source = g_ptr_array_index (self->sources, source_index);
  const TegotaeSearchScope *scope = self->scope;
  gboolean of_stage = scope->stage != TEGOTAE_STAGE_NONE;
  TegotaeStage preferred = scope->prefers ? scope->preferred : TEGOTAE_STAGE_NONE;
  g_autofree char *sql = g_strdup_printf (SELECT, preferred != TEGOTAE_STAGE_NONE ? PREFERRED : "",
                                          source->pack_numbers, of_stage ? OF_STAGE : "",
                                          scope->domain != NULL ? OF_DOMAIN : "",
                                          scope->marks != NULL ? WITH_MARKS : "");
  TegotaeStatement *statement = tegotae_statement_prepare (source->db, sql, error);

  if (statement == NULL)
    return NULL;

  tegotae_statement_bind_text (statement, 1, match);
  tegotae_statement_bind_pointer (statement, 2, ranking, TEGOTAE_FTS_RANKING);
  if (of_stage)
    tegotae_statement_bind_text (statement, 3, tegotae_stage_to_id (scope->stage));
  if (scope->domain != NULL)
    tegotae_statement_bind_text (statement, 4, scope->domain);
  if (scope->marks != NULL)
    tegotae_statement_bind_pointer (statement, 5, (gpointer) scope->marks, TEGOTAE_SEARCH_MARKS);
  if (preferred != TEGOTAE_STAGE_NONE)
    tegotae_statement_bind_text (statement, 7, tegotae_stage_to_id (preferred));
  tegotae_statement_bind_int64 (statement, 6, tegotae_search_source_get_key (source_index, 0));

  return statement;
}

/* Adds to @found those of one source. */
static gboolean
collect (Search                         *self,
         const TegotaeSearchExpression  *expression,
         guint                           source,
         const char                     *match,
         GArray                         *found,
         GError                        **error)
{
  TegotaeFtsRanking ranking = {
    expression->n_gates, expression->phrases->len, (const TegotaeFtsPhrase *) expression->phrases->data,
    expression->n_groups, expression->needs_all,
  };
  g_autoptr (TegotaeStatement) statement = NULL;
  TegotaeStep step = TEGOTAE_STEP_DONE;
  guint most = found->len + MAX_ROWS;

  statement = prepare (self, source, match, &ranking, error);
  while (found->len < most && (step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      const Candidate candidate = {
        source,
        tegotae_statement_get_int64 (statement, 0),
        tegotae_statement_get_int64 (statement, 1),
        tegotae_statement_get_double (statement, 2),
      };

      /* Nothing of it counts in its pack. */
      if (candidate.score > 0)
        g_array_append_val (found, candidate);
    }

  return found->len >= most || step == TEGOTAE_STEP_DONE;
}

/* Adds those of the packs: if it may be very many, the ones that have it in the
 * title, if they are as many as are wanted. */
static gboolean
collect_from_packs (Search                         *self,
                    const TegotaeSearchExpression  *expression,
                    GArray                         *found,
                    GError                        **error)
{
  if (expression->n_rows > MAX_ROWS && expression->n_gates == 0)
    {
      g_autofree char *in_title = g_strconcat ("title : (", expression->match, ")", NULL);

      if (!collect (self, expression, 0, in_title, found, error))
        return FALSE;

      if (found->len < self->limit)
        g_array_set_size (found, 0);
    }

  return found->len > 0 || collect (self, expression, 0, expression->match, found, error);
}

/* The entries that match, the best first. Of very many, only some thousands are
 * looked at. */
static GArray *
list_matches (Search                         *self,
              const TegotaeSearchExpression  *expression,
              GError                        **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Candidate));

  if (expression->match == NULL)
    return g_steal_pointer (&found);

  if (!collect_from_packs (self, expression, found, error))
    return NULL;

  for (guint i = 1; i < self->sources->len; i++)
    {
      if (!collect (self, expression, i, expression->match, found, error))
        return NULL;
    }

  g_array_sort (found, compare);

  return g_steal_pointer (&found);
}

static GArray *
list_with_words (Search  *self,
                 GError **error)
{
  g_autoptr (TegotaeSearchExpression) words = NULL;

  words = tegotae_search_expression_new_words (self->sources, self->query, self->terms, error);

  return words != NULL ? list_matches (self, words, error) : NULL;
}

static GArray *
list_like_sentence (Search  *self,
                    GError **error)
{
  g_autoptr (TegotaeSearchExpression) sentence = NULL;

  sentence = tegotae_search_expression_new_sentence (self->sources, self->query, self->terms, error);

  return sentence != NULL ? list_matches (self, sentence, error) : NULL;
}

/* Adds what is not in @found yet. */
static void
append_others (GArray       *found,
               const GArray *others)
{
  guint n_found = found->len;

  for (guint i = 0; i < others->len; i++)
    {
      const Candidate *other = &g_array_index (others, Candidate, i);
      gboolean is_new = TRUE;

      for (guint j = 0; j < n_found && is_new; j++)
        {
          const Candidate *candidate = &g_array_index (found, Candidate, j);

          is_new = candidate->source != other->source || candidate->number != other->number;
        }

      if (is_new)
        g_array_append_vals (found, other, 1);
    }
}

/* A few words: what has all of them, and if that is not much, what has most. */
static GArray *
list_candidates (Search  *self,
                 GError **error)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) others = NULL;

  if (!self->query->is_precise)
    return list_like_sentence (self, error);

  found = list_with_words (self, error);
  if (found == NULL || found->len >= FEW || !self->query->is_loose ||
      (found->len > 0 && self->query->words->len == 1))
    return g_steal_pointer (&found);

  others = list_like_sentence (self, error);
  if (others == NULL)
    return NULL;

  append_others (found, others);

  return g_steal_pointer (&found);
}

static TegotaeSearchResult *
build_result (Search           *self,
              const Candidate  *candidate,
              GError          **error)
{
  const TegotaeSearchSource *source = g_ptr_array_index (self->sources, candidate->source);
  const TegotaePack *pack = g_hash_table_lookup (source->packs, &candidate->pack);
  g_autoptr (TegotaeEntryInfo) info = NULL;
  g_autofree char *text = NULL;
  TegotaeSearchResult *result;

  info = tegotae_entry_rows_get_info (source->db, candidate->number, pack->id, pack->lang, error);
  if (info == NULL)
    return NULL;

  if (!tegotae_statement_read_text (source->db, SELECT_TEXT, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (candidate->number)),
                                    &text, error))
    return NULL;

  result = tegotae_search_result_new (g_steal_pointer (&info), self->query, text != NULL ? text : "");
  result->searched_for = g_strdup (self->searched_for);

  return result;
}

static gboolean
mend_spelling (Search  *self,
               GError **error)
{
  if (self->scope->as_typed)
    return TRUE;

  if (!tegotae_search_spelling_mend (self->sources, self->query, &self->searched_for, error))
    return FALSE;

  if (self->searched_for != NULL)
    self->query = self->mended = tegotae_query_new (self->searched_for);

  return TRUE;
}

static GPtrArray *
find (Search  *self,
      GError **error)
{
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GArray) candidates = NULL;

  if (!mend_spelling (self, error))
    return NULL;

  self->terms = tegotae_search_terms_new (self->sources, self->query, error);
  candidates = self->terms != NULL ? list_candidates (self, error) : NULL;
  if (candidates == NULL)
    return NULL;

  results = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_search_result_free);
  for (guint i = 0; i < MIN (candidates->len, self->limit); i++)
    {
      TegotaeSearchResult *result;

      result = build_result (self, &g_array_index (candidates, Candidate, i), error);
      if (result == NULL)
        return NULL;

      g_ptr_array_add (results, result);
    }

  return g_steal_pointer (&results);
}

static GPtrArray *
find_unless_cancelled (Search            *self,
                       TegotaeLibraryDb  *db,
                       GError           **error)
{
  /* It begins and ends outside of what may be cancelled. The questions are in
   * memory: nobody else can change them. */
  g_autoptr (TegotaeSnapshot) snapshot = NULL;
  GPtrArray *results;

  snapshot = tegotae_snapshot_take (tegotae_library_db_get_sqlite (db), error);
  if (snapshot == NULL ||
      !add_source (self, db, self->scope->packs, error) ||
      (self->scope->own != NULL &&
       !add_source (self, self->scope->own->library, self->scope->own->packs, error)))
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
  search.scope = scope;
  search.sources = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_search_source_free);
  search.limit = limit;
  search.cancellable = cancellable;

  results = find_unless_cancelled (&search, db, &local_error);
  if (results != NULL)
    return results;

  /* What was interrupted failed for that reason alone. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ",
                                _("The entries could not be searched"));

  return NULL;
}
