/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-candidates.h"

#include "store/sqlite/tegotae-fts.h"
#include "store/sqlite/tegotae-statement.h"

/* More rows than this take too long for search as you type. Something so common
 * says little, so that nobody misses the others. */
#define MAX_ROWS 2500

#define SELECT \
  "SELECT e.number, e.pack, tegotae_rank (entry_fts, ?2, e.length, p.length) " \
  "FROM entry_fts CROSS JOIN entry AS e ON e.number = entry_fts.rowid " \
  "CROSS JOIN pack AS p ON p.number = e.pack " \
  "WHERE entry_fts MATCH ?1 AND e.pack IN (%s)%s%s%s"
#define OF_STAGE \
  " AND EXISTS (SELECT 1 FROM entry_stage AS s WHERE s.entry = e.number AND s.stage = ?3)"
#define OF_DOMAIN \
  " AND EXISTS (SELECT 1 FROM entry_domain AS d WHERE d.entry = e.number AND d.domain = ?4)"
#define WITH_MARKS " AND tegotae_has_marks (p.id, e.id, ?5)"

/* The best first. Equal ones keep the order of sources and packs. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const TegotaeSearchCandidate *left = a;
  const TegotaeSearchCandidate *right = b;

  if (left->score > right->score)
    return -1;
  if (left->score < right->score)
    return 1;

  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;

  return (left->number > right->number) - (left->number < right->number);
}

static TegotaeStatement *
prepare (const TegotaeSearchSource  *source,
         const char                 *match,
         TegotaeFtsRanking          *ranking,
         const TegotaeSearchFilter  *filter,
         GError                    **error)
{
  gboolean of_stage = filter->stage != TEGOTAE_STAGE_NONE;
  g_autofree char *sql = g_strdup_printf (SELECT, source->pack_numbers, of_stage ? OF_STAGE : "",
                                          filter->domain != NULL ? OF_DOMAIN : "",
                                          filter->marks != NULL ? WITH_MARKS : "");
  TegotaeStatement *statement = tegotae_statement_prepare (source->db, sql, error);

  if (statement == NULL)
    return NULL;

  tegotae_statement_bind_text (statement, 1, match);
  tegotae_statement_bind_pointer (statement, 2, ranking, TEGOTAE_FTS_RANKING);
  if (of_stage)
    tegotae_statement_bind_text (statement, 3, tegotae_stage_to_id (filter->stage));
  if (filter->domain != NULL)
    tegotae_statement_bind_text (statement, 4, filter->domain);
  if (filter->marks != NULL)
    tegotae_statement_bind_pointer (statement, 5, (gpointer) filter->marks, TEGOTAE_SEARCH_MARKS);

  return statement;
}

/* One search for candidates. */
typedef struct
{
  GPtrArray                     *sources;
  const TegotaeSearchExpression *expression;
  const TegotaeSearchFilter     *filter;
  GArray                        *found;
} Collecting;

/* Adds those of one source. */
static gboolean
collect (Collecting  *collecting,
         guint        source,
         const char  *match,
         GError     **error)
{
  const TegotaeSearchExpression *expression = collecting->expression;
  TegotaeFtsRanking ranking = {
    expression->n_gates, expression->weights->len, (const double *) expression->weights->data,
  };
  g_autoptr (TegotaeStatement) statement = NULL;
  TegotaeStep step = TEGOTAE_STEP_FAILED;
  guint most = collecting->found->len + MAX_ROWS;

  statement = prepare (g_ptr_array_index (collecting->sources, source), match, &ranking,
                       collecting->filter, error);
  if (statement == NULL)
    return FALSE;

  while (collecting->found->len < most &&
         (step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      const TegotaeSearchCandidate candidate = {
        source,
        tegotae_statement_get_int64 (statement, 0),
        tegotae_statement_get_int64 (statement, 1),
        tegotae_statement_get_double (statement, 2),
      };

      g_array_append_val (collecting->found, candidate);
    }

  return collecting->found->len >= most || step == TEGOTAE_STEP_DONE;
}

/* Adds those of the first source: if it may have very many, the ones that have it
 * in the title, if they are @limit. */
static gboolean
collect_from_many (Collecting  *collecting,
                   guint        limit,
                   GError     **error)
{
  const TegotaeSearchExpression *expression = collecting->expression;

  if (expression->n_rows > MAX_ROWS && expression->n_gates == 0)
    {
      g_autofree char *in_title = g_strconcat ("title : (", expression->match, ")", NULL);

      if (!collect (collecting, 0, in_title, error))
        return FALSE;

      if (collecting->found->len < limit)
        g_array_set_size (collecting->found, 0);
    }

  return collecting->found->len > 0 || collect (collecting, 0, expression->match, error);
}

GArray *
tegotae_search_candidates_list (GPtrArray                      *sources,
                                const TegotaeSearchExpression  *expression,
                                const TegotaeSearchFilter      *filter,
                                guint                           limit,
                                GError                        **error)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (TegotaeSearchCandidate));
  Collecting collecting = { sources, expression, filter, candidates };

  if (expression->match == NULL)
    return g_steal_pointer (&candidates);

  if (!collect_from_many (&collecting, limit, error))
    return NULL;

  for (guint i = 1; i < sources->len; i++)
    {
      if (!collect (&collecting, i, expression->match, error))
        return NULL;
    }

  g_array_sort (candidates, compare);

  return g_steal_pointer (&candidates);
}
