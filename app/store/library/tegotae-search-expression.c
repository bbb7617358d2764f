/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-expression.h"

/* Of a word that is still being typed, the commonest completions, and the share of
 * its idf that one counts for. MRR@10 of English beginnings of keywords, and of whole
 * keywords (tests/retrieval, 2026-11-30, tuning and check):
 *   share 0.3         0.733 0.765; 0.918 0.918
 *   share 1           0.679 0.728; 0.876 0.878
 *   no completions    0.485 0.442; 0.934 0.923 */
#define MAX_COMPLETIONS 12
#define COMPLETION_FACTOR 0.3

/* How many entries with a rare term are enough to have the best among them. Only for
 * speed: questions find the same without (tests/retrieval, 2026-11-30). */
#define GATE_ROWS 1500

/* Of a pasted page, the rarest terms. */
#define MAX_TERMS 96

void
tegotae_search_expression_free (TegotaeSearchExpression *expression)
{
  if (expression == NULL)
    return;

  g_array_unref (expression->weights);
  g_free (expression->match);
  g_free (expression);
}

static TegotaeSearchExpression *
expression_new (void)
{
  TegotaeSearchExpression *self = g_new0 (TegotaeSearchExpression, 1);

  self->weights = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

static void
append_phrase (GString    *match,
               const char *phrase,
               const char *before)
{
  g_string_append_printf (match, "%s\"%s\"", before, phrase);
}

/* At most how many entries have all tokens of a phrase; -1 with an error. */
static gint64
count_phrase (GPtrArray   *sources,
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

/* The phrase and what it may become. (transfer full) (element-type utf8) */
static GPtrArray *
list_alternatives (GPtrArray               *sources,
                   const TegotaeQueryWord  *word,
                   GError                 **error)
{
  GPtrArray *alternatives;

  if (word->beginning != NULL)
    alternatives = tegotae_search_terms_complete (sources, word->beginning, MAX_COMPLETIONS, error);
  else
    alternatives = g_ptr_array_new_with_free_func (g_free);

  if (alternatives != NULL)
    g_ptr_array_insert (alternatives, 0, g_strdup (word->phrase));

  return alternatives;
}

/* Adds `("phrase" OR "phrase")`. Returns about how many entries match, -1 with
 * an error. */
static gint64
append_alternatives (TegotaeSearchExpression  *self,
                     GString                  *match,
                     GPtrArray                *sources,
                     GPtrArray                *alternatives,
                     gint64                    n_entries,
                     GError                  **error)
{
  gint64 n_rows = 0;
  const char *before = match->len > 0 ? " AND (" : "(";

  for (guint i = 0; i < alternatives->len; i++)
    {
      const char *phrase = g_ptr_array_index (alternatives, i);
      gint64 count = count_phrase (sources, phrase, error);
      double weight = tegotae_search_terms_weigh (n_entries, count) * (i > 0 ? COMPLETION_FACTOR : 1);

      if (count < 0)
        return -1;

      if (count == 0)
        continue;

      append_phrase (match, phrase, before);
      g_array_append_val (self->weights, weight);
      n_rows += count;
      before = " OR ";
    }

  if (n_rows > 0)
    g_string_append_c (match, ')');

  return n_rows;
}

TegotaeSearchExpression *
tegotae_search_expression_new_words (GPtrArray                 *sources,
                                     const TegotaeQuery        *query,
                                     const TegotaeSearchTerms  *terms,
                                     GError                   **error)
{
  g_autoptr (TegotaeSearchExpression) self = expression_new ();
  g_autoptr (GString) match = g_string_new (NULL);

  self->n_rows = query->words->len > 0 ? G_MAXINT64 : 0;

  for (guint i = 0; i < query->words->len && self->n_rows > 0; i++)
    {
      const TegotaeQueryWord *word = g_ptr_array_index (query->words, i);
      g_autoptr (GPtrArray) alternatives = list_alternatives (sources, word, error);
      gint64 n_rows;

      if (alternatives == NULL)
        return NULL;

      n_rows = append_alternatives (self, match, sources, alternatives, terms->n_entries, error);
      if (n_rows < 0)
        return NULL;

      self->n_rows = MIN (self->n_rows, n_rows);
    }

  if (self->n_rows > 0)
    self->match = g_strdup (match->str);

  return g_steal_pointer (&self);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const GArray *counts = user_data;
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;
  gint64 difference = g_array_index (counts, gint64, left) - g_array_index (counts, gint64, right);

  return difference != 0 ? (difference > 0 ? 1 : -1) : (left > right) - (left < right);
}

/* The indices of the terms that anything has, the rarest first. */
static GArray *
list_rarest (const TegotaeSearchTerms *terms)
{
  GArray *rarest = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < terms->counts->len; i++)
    {
      if (g_array_index (terms->counts, gint64, i) > 0)
        g_array_append_val (rarest, i);
    }

  g_array_sort_with_data (rarest, compare_counts, terms->counts);
  if (rarest->len > MAX_TERMS)
    g_array_set_size (rarest, MAX_TERMS);

  return rarest;
}

/* How many of the rarest terms have entries enough between them. */
static guint
count_gates (TegotaeSearchExpression  *self,
             const GArray             *rarest,
             const TegotaeSearchTerms *terms)
{
  guint n = 0;

  for (; n < rarest->len && self->n_rows < GATE_ROWS; n++)
    self->n_rows += g_array_index (terms->counts, gint64, g_array_index (rarest, guint, n));

  return n;
}

static void
append_terms (GString            *match,
              const TegotaeQuery *query,
              const GArray       *rarest,
              guint               n_terms)
{
  for (guint i = 0; i < n_terms; i++)
    append_phrase (match, g_ptr_array_index (query->terms, g_array_index (rarest, guint, i)),
                   i > 0 ? " OR " : "");
}

TegotaeSearchExpression *
tegotae_search_expression_new_sentence (const TegotaeQuery       *query,
                                        const TegotaeSearchTerms *terms)
{
  TegotaeSearchExpression *self = expression_new ();
  g_autoptr (GArray) rarest = list_rarest (terms);
  g_autoptr (GString) match = g_string_new (NULL);
  guint n_gates = count_gates (self, rarest, terms);

  if (rarest->len == 0)
    return self;

  if (n_gates < rarest->len)
    {
      self->n_gates = n_gates;
      g_string_append_c (match, '(');
      append_terms (match, query, rarest, n_gates);
      g_string_append (match, ") AND (");
    }

  append_terms (match, query, rarest, rarest->len);
  if (self->n_gates > 0)
    g_string_append_c (match, ')');

  for (guint i = 0; i < rarest->len; i++)
    g_array_append_val (self->weights,
                        g_array_index (terms->weights, double, g_array_index (rarest, guint, i)));

  self->match = g_string_free (g_steal_pointer (&match), FALSE);

  return self;
}
