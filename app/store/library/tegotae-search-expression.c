/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-expression.h"

#include "store/library/tegotae-search-synonyms.h"

/* Of a word that is still being typed, the commonest completions, and the share of
 * its idf that one counts for. MRR@10 of English beginnings of keywords, and of whole
 * keywords (tests/retrieval, 2026-11-30, tuning and check):
 *   share 0.3         0.733 0.765; 0.918 0.918
 *   share 1           0.679 0.728; 0.876 0.878
 *   no completions    0.485 0.442; 0.934 0.923 */
#define MAX_COMPLETIONS 12
#define COMPLETION_FACTOR 0.3

/* The share for which a word of the pack's synonyms stands for one of the query. Of 135
 * questions of tests/content/finding (half "tune"), with a list of 100 groups, Japanese
 * MRR@10 and share among the first three, then English (2026-12-01):
 *   no synonyms                     0.774 0.814; 0.643 0.723
 *   share 0.3                       0.784 0.843; 0.662 0.754
 *   share 0.5                       0.792 0.829; 0.675 0.754
 *   share 1                         0.790 0.814; 0.702 0.769
 *   in the index, beside titles     0.777 0.843; 0.692 0.800
 *   in the index, beside all words  0.751 0.800; 0.657 0.754
 * In the index they would take room, and make every word of a group as common as all.
 * With the pack's own asks and synonyms, all 160 (since a part of a group never counts
 * against it): 0.1 0.911 0.963; 0.871 0.912. 0.3 0.916 0.963; 0.869 0.925. 0.5 0.922
 * 0.963; 0.860 0.925. */
#define SYNONYM_FACTOR 0.3

/* How many entries with a rare term are enough to have the best among them. Only for
 * speed: questions find the same without (tests/retrieval, 2026-11-30). */
#define GATE_ROWS 1500

/* Of a pasted page, the rarest terms. */
#define MAX_TERMS 96

/* One phrase of an expression. */
typedef struct
{
  const char      *text;
  gint64           count; /* at most how many entries have it */
  TegotaeFtsPhrase fts;
} Phrase;

void
tegotae_search_expression_free (TegotaeSearchExpression *expression)
{
  if (expression == NULL)
    return;

  g_array_unref (expression->phrases);
  g_free (expression->match);
  g_free (expression);
}

static TegotaeSearchExpression *
expression_new (void)
{
  TegotaeSearchExpression *self = g_new0 (TegotaeSearchExpression, 1);

  self->phrases = g_array_new (FALSE, FALSE, sizeof (TegotaeFtsPhrase));

  return self;
}

static void
append_phrase (GString    *match,
               const char *phrase,
               const char *before)
{
  g_string_append_printf (match, "%s\"%s\"", before, phrase);
}

/* A word of the query, while its part of the expression is written. */
typedef struct
{
  TegotaeSearchExpression *expression;
  GPtrArray               *sources;
  GString                 *match;
  const char              *before; /* what the next phrase follows */
  gint64                   n_entries;
  gint64                   n_rows;
} Word;

/* Adds a phrase to `("phrase" OR "phrase")` unless nothing has it. */
static gboolean
add_alternative (Word        *self,
                 const char  *phrase,
                 double       factor,
                 gint64       pack,
                 GError     **error)
{
  gint64 count = tegotae_search_terms_count_phrase (self->sources, phrase, error);
  const TegotaeFtsPhrase fts = {
    tegotae_search_terms_weigh (self->n_entries, count) * factor, self->expression->n_groups, pack,
  };

  if (count <= 0)
    return count == 0;

  append_phrase (self->match, phrase, self->before);
  g_array_append_val (self->expression->phrases, fts);
  self->n_rows += count;
  self->before = " OR ";

  return TRUE;
}

static gboolean
add_others (Word                    *self,
            const TegotaeQueryWord  *word,
            GError                 **error)
{
  for (guint i = 0; word->others[i] != NULL; i++)
    {
      if (!add_alternative (self, word->others[i], 1, 0, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_completions (Word                    *self,
                 const TegotaeQueryWord  *word,
                 GError                 **error)
{
  g_autoptr (GPtrArray) completions = NULL;

  if (word->beginning == NULL)
    return TRUE;

  completions = tegotae_search_terms_complete (self->sources, word->beginning, MAX_COMPLETIONS, error);
  if (completions == NULL)
    return FALSE;

  for (guint i = 0; i < completions->len; i++)
    {
      if (!add_alternative (self, g_ptr_array_index (completions, i), COMPLETION_FACTOR, 0, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_synonyms (Word                    *self,
              const TegotaeQueryWord  *word,
              GArray                  *synonyms,
              GError                 **error)
{
  for (guint i = 0; i < synonyms->len; i++)
    {
      const TegotaeSearchSynonym *synonym = &g_array_index (synonyms, TegotaeSearchSynonym, i);

      if (tegotae_query_phrase_has (synonym->typed, word->phrase) &&
          !add_alternative (self, synonym->phrase, SYNONYM_FACTOR, synonym->pack, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_word (TegotaeSearchExpression  *expression,
          GString                  *match,
          GPtrArray                *sources,
          const TegotaeQueryWord   *word,
          GArray                   *synonyms,
          gint64                    n_entries,
          GError                  **error)
{
  Word self = { expression, sources, match, match->len > 0 ? " AND (" : "(", n_entries, 0 };

  if (!add_alternative (&self, word->phrase, 1, 0, error) ||
      !add_others (&self, word, error) ||
      !add_completions (&self, word, error) ||
      !add_synonyms (&self, word, synonyms, error))
    return FALSE;

  if (self.n_rows > 0)
    g_string_append_c (match, ')');

  expression->n_groups++;
  expression->n_rows = MIN (expression->n_rows, self.n_rows);

  return TRUE;
}

TegotaeSearchExpression *
tegotae_search_expression_new_words (GPtrArray                 *sources,
                                     const TegotaeQuery        *query,
                                     const TegotaeSearchTerms  *terms,
                                     GError                   **error)
{
  g_autoptr (TegotaeSearchExpression) self = expression_new ();
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GArray) synonyms = tegotae_search_synonyms_list (sources, query);

  self->n_rows = query->words->len > 0 ? G_MAXINT64 : 0;
  self->needs_all = TRUE;

  for (guint i = 0; i < query->words->len && self->n_rows > 0; i++)
    {
      if (!add_word (self, match, sources, g_ptr_array_index (query->words, i), synonyms, terms->n_entries, error))
        return NULL;
    }

  if (self->n_rows > 0)
    self->match = g_strdup (match->str);

  return g_steal_pointer (&self);
}

/* Each term of the query as a phrase and a group of its own. */
static GArray *
list_phrases (const TegotaeQuery       *query,
              const TegotaeSearchTerms *terms)
{
  GArray *phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));

  for (guint i = 0; i < query->terms->len; i++)
    {
      const Phrase phrase = {
        g_ptr_array_index (query->terms, i), g_array_index (terms->counts, gint64, i),
        { g_array_index (terms->weights, double, i), i, 0 },
      };

      g_array_append_val (phrases, phrase);
    }

  return phrases;
}

/* Adds those of one group of synonyms, which stand for what was typed as one. */
static gboolean
add_group (GArray        *phrases,
           GPtrArray     *sources,
           GArray        *synonyms,
           guint          first,
           guint          end,
           guint          group,
           gint64         n_entries,
           GError       **error)
{
  const TegotaeSearchSynonym *synonym = &g_array_index (synonyms, TegotaeSearchSynonym, first);
  guint at = phrases->len;
  gint64 sum = 0;

  for (guint i = first; i < end; i++)
    {
      Phrase phrase = { NULL, 0, { 0, group, synonym->pack } };

      phrase.text = g_array_index (synonyms, TegotaeSearchSynonym, i).phrase;
      phrase.count = tegotae_search_terms_count_phrase (sources, phrase.text, error);
      if (phrase.count < 0)
        return FALSE;

      sum += phrase.count;
      g_array_append_val (phrases, phrase);
    }

  for (guint i = at; i < phrases->len; i++)
    g_array_index (phrases, Phrase, i).fts.weight =
      SYNONYM_FACTOR * synonym->strength * tegotae_search_terms_weigh (n_entries, sum);

  return TRUE;
}

/* Returns the number of groups; -1 with an error. */
static int
add_all_synonyms (GArray              *phrases,
                  GPtrArray           *sources,
                  const TegotaeQuery  *query,
                  gint64               n_entries,
                  GError             **error)
{
  g_autoptr (GArray) synonyms = tegotae_search_synonyms_list (sources, query);
  guint n_groups = query->terms->len;
  guint end;

  for (guint first = 0; first < synonyms->len; first = end)
    {
      guint group = g_array_index (synonyms, TegotaeSearchSynonym, first).group;

      for (end = first; end < synonyms->len; end++)
        {
          if (g_array_index (synonyms, TegotaeSearchSynonym, end).group != group)
            break;
        }

      if (!add_group (phrases, sources, synonyms, first, end, n_groups++, n_entries, error))
        return -1;
    }

  return (int) n_groups;
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const Phrase *left = a;
  const Phrase *right = b;

  if (left->count != right->count)
    return left->count < right->count ? -1 : 1;

  return (left->fts.group > right->fts.group) - (left->fts.group < right->fts.group);
}

/* Leaves those that anything has, the rarest first. */
static void
keep_rarest (GArray *phrases)
{
  guint n_missing = 0;

  g_array_sort (phrases, compare_counts);
  while (n_missing < phrases->len && g_array_index (phrases, Phrase, n_missing).count <= 0)
    n_missing++;

  g_array_remove_range (phrases, 0, n_missing);
  if (phrases->len > MAX_TERMS)
    g_array_set_size (phrases, MAX_TERMS);
}

/* How many of the rarest have entries enough between them. */
static guint
count_gates (TegotaeSearchExpression *self,
             const GArray            *rarest)
{
  guint n = 0;

  for (; n < rarest->len && self->n_rows < GATE_ROWS; n++)
    self->n_rows += g_array_index (rarest, Phrase, n).count;

  return n;
}

static void
append_phrases (GString      *match,
                const GArray *phrases,
                guint         n_phrases)
{
  for (guint i = 0; i < n_phrases; i++)
    append_phrase (match, g_array_index (phrases, Phrase, i).text, i > 0 ? " OR " : "");
}

static void
write_sentence (TegotaeSearchExpression *self,
                const GArray            *rarest)
{
  g_autoptr (GString) match = g_string_new (NULL);
  guint n_gates = count_gates (self, rarest);

  if (n_gates < rarest->len)
    {
      self->n_gates = n_gates;
      g_string_append_c (match, '(');
      append_phrases (match, rarest, n_gates);
      g_string_append (match, ") AND (");
    }

  append_phrases (match, rarest, rarest->len);
  if (self->n_gates > 0)
    g_string_append_c (match, ')');

  for (guint i = 0; i < rarest->len; i++)
    g_array_append_val (self->phrases, g_array_index (rarest, Phrase, i).fts);

  self->match = g_string_free (g_steal_pointer (&match), FALSE);
}

TegotaeSearchExpression *
tegotae_search_expression_new_sentence (GPtrArray                 *sources,
                                        const TegotaeQuery        *query,
                                        const TegotaeSearchTerms  *terms,
                                        GError                   **error)
{
  g_autoptr (TegotaeSearchExpression) self = expression_new ();
  g_autoptr (GArray) phrases = list_phrases (query, terms);
  int n_groups = add_all_synonyms (phrases, sources, query, terms->n_entries, error);

  if (n_groups < 0)
    return NULL;

  self->n_groups = (guint) n_groups;
  keep_rarest (phrases);
  if (phrases->len > 0)
    write_sentence (self, phrases);

  return g_steal_pointer (&self);
}
