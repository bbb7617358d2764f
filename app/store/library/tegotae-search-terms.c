/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-terms.h"

#include <math.h>

#include "store/library/tegotae-library-db-private.h"
#include "store/sqlite/tegotae-statement.h"

#define SELECT_PACK "SELECT number FROM pack WHERE id = ?1 AND lang = ?2"

#define SELECT_COUNT "SELECT entries FROM entry_term WHERE term = ?1"
#define SELECT_COMPLETIONS \
  "SELECT term FROM entry_term WHERE term > ?1 AND term < ?2 ORDER BY entries DESC, term LIMIT ?3"
#define COUNT_ENTRIES "SELECT ifnull (sum (entries), 0) FROM pack WHERE number IN (%s)"

/* After every character that a term may have. */
#define LAST_CHARACTER "\xf4\x8f\xbf\xbf"

void
tegotae_search_source_free (TegotaeSearchSource *source)
{
  if (source == NULL)
    return;

  g_hash_table_unref (source->packs);
  g_free (source->pack_numbers);
  g_free (source);
}

TegotaeSearchSource *
tegotae_search_source_new (TegotaeLibraryDb  *db,
                           GPtrArray         *packs,
                           GError           **error)
{
  g_autoptr (TegotaeSearchSource) self = NULL;
  g_autoptr (GString) numbers = g_string_new (NULL);

  g_return_val_if_fail (db != NULL && packs != NULL, NULL);

  self = g_new0 (TegotaeSearchSource, 1);
  self->db = tegotae_library_db_get_sqlite (db);
  self->packs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < packs->len; i++)
    {
      TegotaePack *pack = g_ptr_array_index (packs, i);
      gint64 number = 0;

      if (!tegotae_statement_read_int64 (self->db, SELECT_PACK,
                                         TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack->id),
                                                             TEGOTAE_SQL_TEXT (pack->lang)),
                                         &number, error))
        return NULL;

      if (number == 0)
        continue;

      g_hash_table_insert (self->packs, g_memdup2 (&number, sizeof number), pack);
      g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT, numbers->len > 0 ? "," : "", number);
    }

  self->pack_numbers = g_strdup (numbers->str);

  return g_steal_pointer (&self);
}

gint64
tegotae_search_source_get_key (guint  source,
                               gint64 number)
{
  return ((gint64) source << 40) + number;
}

void
tegotae_search_terms_free (TegotaeSearchTerms *terms)
{
  if (terms == NULL)
    return;

  g_array_unref (terms->counts);
  g_array_unref (terms->weights);
  g_free (terms);
}

gint64
tegotae_search_terms_count (GPtrArray   *sources,
                            const char  *term,
                            GError     **error)
{
  gint64 sum = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (sources, i);
      gint64 count = 0;

      if (!tegotae_statement_read_int64 (source->db, SELECT_COUNT, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (term)), &count,
                                         error))
        return -1;

      sum += count;
    }

  return sum;
}

gint64
tegotae_search_terms_count_phrase (GPtrArray   *sources,
                                   const char  *phrase,
                                   GError     **error)
{
  g_auto (GStrv) tokens = g_strsplit (phrase, " ", -1);
  gint64 least = G_MAXINT64;

  for (guint i = 0; tokens[i] != NULL && least > 0; i++)
    {
      gint64 count = tegotae_search_terms_count (sources, tokens[i], error);

      if (count < 0)
        return -1;

      least = MIN (least, count);
    }

  return least;
}

static gboolean
count_entries (GPtrArray  *sources,
               gint64     *n_entries,
               GError    **error)
{
  *n_entries = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (sources, i);
      g_autofree char *sql = g_strdup_printf (COUNT_ENTRIES, source->pack_numbers);
      gint64 count;

      if (!tegotae_statement_read_int64 (source->db, sql, NULL, &count, error))
        return FALSE;

      *n_entries += count;
    }

  return TRUE;
}

double
tegotae_search_terms_weigh (gint64 n_entries,
                            gint64 count)
{
  double n = (double) MAX (n_entries, count);

  return log (1 + (n - (double) count + 0.5) / ((double) count + 0.5));
}

TegotaeSearchTerms *
tegotae_search_terms_new (GPtrArray           *sources,
                          const TegotaeQuery  *query,
                          GError             **error)
{
  g_autoptr (TegotaeSearchTerms) self = g_new0 (TegotaeSearchTerms, 1);

  self->counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->weights = g_array_new (FALSE, FALSE, sizeof (double));

  if (!count_entries (sources, &self->n_entries, error))
    return NULL;

  for (guint i = 0; i < query->terms->len; i++)
    {
      gint64 count = tegotae_search_terms_count (sources, g_ptr_array_index (query->terms, i), error);
      double weight = tegotae_search_terms_weigh (self->n_entries, count) *
                      g_array_index (query->factors, double, i);

      if (count < 0)
        return NULL;

      g_array_append_val (self->counts, count);
      g_array_append_val (self->weights, weight);
    }

  return g_steal_pointer (&self);
}

/* Adds those that are not in @terms yet. */
static gboolean
complete_from_source (TegotaeSqlite  *db,
                      const char     *beginning,
                      guint           limit,
                      GPtrArray      *terms,
                      GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autofree char *end = g_strconcat (beginning, LAST_CHARACTER, NULL);
  TegotaeStep step;

  statement = tegotae_statement_prepare_with (db, SELECT_COMPLETIONS,
                                              TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (beginning), TEGOTAE_SQL_TEXT (end),
                                                                  TEGOTAE_SQL_INT (limit)),
                                              error);
  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      const char *term = tegotae_statement_get_text (statement, 0);

      if (!g_ptr_array_find_with_equal_func (terms, term, g_str_equal, NULL))
        g_ptr_array_add (terms, tegotae_statement_dup_text (statement, 0));
    }

  return step == TEGOTAE_STEP_DONE;
}

GPtrArray *
tegotae_search_terms_complete (GPtrArray   *sources,
                               const char  *beginning,
                               guint        limit,
                               GError     **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (sources, i);

      if (!complete_from_source (source->db, beginning, limit, terms, error))
        return NULL;
    }

  return g_steal_pointer (&terms);
}
