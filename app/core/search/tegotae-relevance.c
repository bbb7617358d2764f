/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-relevance.h"

#include <string.h>

#include "core/search/tegotae-tokenizer.h"

/* Both found by trying, as K1 in tegotae-fts.c. */
#define RUN_SHARE 0.3
#define SENTENCE_SHARE 0.35

#define RUN_LENGTH 4

struct _TegotaeRelevance
{
  const TegotaeQuery *query;
  GHashTable         *terms; /* hash of a term → Term */
  GHashTable         *runs;  /* hash of a run → Term */
  guint               pass;
};

/* A term or run, and the last pass that met it. */
typedef struct
{
  double weight;
  guint  met;
} Term;

/* FNV-1a. Two terms of one query share a hash about never; if they did, one
 * would count for the other. */
static gint64
hash_bytes (const void *bytes,
            gsize       length)
{
  const guchar *byte = bytes;
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ byte[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return (gint64) hash;
}

static void
add_term (GHashTable *table,
          gint64      hash,
          double      weight)
{
  Term *term = g_new0 (Term, 1);

  term->weight = weight;
  g_hash_table_insert (table, g_memdup2 (&hash, sizeof hash), term);
}

/* Whether a run of four characters begins at @i; its hash. */
static gboolean
hash_run (const TegotaeFoldedText *text,
          gsize                    i,
          gint64                  *hash)
{
  gunichar run[RUN_LENGTH];

  if (i + RUN_LENGTH > text->n_chars)
    return FALSE;

  for (gsize j = 0; j < RUN_LENGTH; j++)
    {
      if (text->chars[i + j].kind == TEGOTAE_CHAR_BREAK)
        return FALSE;
      run[j] = text->chars[i + j].c;
    }

  *hash = hash_bytes (run, sizeof run);

  return TRUE;
}

/* What to give each character of the query: the weight of the widest term that
 * begins there or that it is in. */
typedef struct
{
  TegotaeRelevance *self;
  double           *of_char;
  gsize             at;
} Weighing;

static int
weigh_token (const TegotaeToken *token,
             gpointer            user_data)
{
  Weighing *weighing = user_data;
  const TegotaeFoldedText *text = weighing->self->query->text;
  gint64 hash = hash_bytes (token->text, token->length);
  const Term *term = g_hash_table_lookup (weighing->self->terms, &hash);

  if (term == NULL || token->colocated)
    return 0;

  while (weighing->at < text->n_chars && text->chars[weighing->at].start < token->start)
    weighing->at++;

  for (gsize i = weighing->at; i < text->n_chars && text->chars[i].end <= token->end; i++)
    weighing->of_char[i] = term->weight;

  return 0;
}

static void
add_runs (TegotaeRelevance *self)
{
  const TegotaeFoldedText *text = self->query->text;
  g_autofree double *of_char = g_new0 (double, text->n_chars + 1);
  Weighing weighing = { self, of_char, 0 };

  tegotae_tokenizer_run (text, TEGOTAE_TOKENS_OF_SENTENCE, weigh_token, &weighing);

  for (gsize i = 0; i < text->n_chars; i++)
    {
      gint64 hash;

      /* A run of four characters has three pairs. */
      if (hash_run (text, i, &hash))
        add_term (self->runs, hash, (of_char[i] + of_char[i + 1] + of_char[i + 2]) / 3);
    }
}

TegotaeRelevance *
tegotae_relevance_new (const TegotaeQuery *query,
                       const double       *weights)
{
  TegotaeRelevance *self;

  g_return_val_if_fail (query != NULL && weights != NULL, NULL);

  self = g_new0 (TegotaeRelevance, 1);
  self->query = query;
  self->terms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->runs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < query->terms->len; i++)
    {
      const char *term = g_ptr_array_index (query->terms, i);

      add_term (self->terms, hash_bytes (term, strlen (term)), weights[i]);
    }

  add_runs (self);

  return self;
}

void
tegotae_relevance_free (TegotaeRelevance *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->terms);
  g_hash_table_unref (self->runs);
  g_free (self);
}

/* The weight of what has that hash, the first time that this pass meets it. */
static double
meet (TegotaeRelevance *self,
      GHashTable       *table,
      gint64            hash)
{
  Term *term = g_hash_table_lookup (table, &hash);

  if (term == NULL || term->met == self->pass)
    return 0;

  term->met = self->pass;

  return term->weight;
}

static double
score_runs (TegotaeRelevance        *self,
            const TegotaeFoldedText *text)
{
  double sum = 0;

  self->pass++;
  for (gsize i = 0; i < text->n_chars; i++)
    {
      gint64 hash;

      if (hash_run (text, i, &hash))
        sum += meet (self, self->runs, hash);
    }

  return sum;
}

gboolean
tegotae_relevance_is_sentence_end (const TegotaeFoldedText *text,
                                   const char              *original,
                                   gsize                    i)
{
  static const char * const ends[] = { "\n", "。", "！", "？", "!", "?", "．" };
  const TegotaeFoldedChar *c = &text->chars[i];

  if (c->kind != TEGOTAE_CHAR_BREAK)
    return FALSE;

  for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
    {
      if (g_strstr_len (original + c->start, (gssize) (c->end - c->start), ends[j]) != NULL)
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  TegotaeRelevance *self;
  double            sum;
} SentenceScore;

static int
score_token (const TegotaeToken *token,
             gpointer            user_data)
{
  SentenceScore *score = user_data;

  score->sum += meet (score->self, score->self->terms, hash_bytes (token->text, token->length));

  return 0;
}

static double
score_best_sentence (TegotaeRelevance        *self,
                     const TegotaeFoldedText *text,
                     const char              *original)
{
  double best = 0;
  gsize start = 0;

  for (gsize i = 0; i <= text->n_chars; i++)
    {
      TegotaeFoldedText sentence = { text->chars + start, i - start };
      SentenceScore score = { self, 0 };

      if (i < text->n_chars && !tegotae_relevance_is_sentence_end (text, original, i))
        continue;

      self->pass++;
      tegotae_tokenizer_run (&sentence, TEGOTAE_TOKENS_OF_SENTENCE, score_token, &score);
      best = MAX (best, score.sum);
      start = i + 1;
    }

  return best;
}

double
tegotae_relevance_score (TegotaeRelevance        *self,
                         const TegotaeFoldedText *text,
                         const char              *original)
{
  g_return_val_if_fail (self != NULL && text != NULL && original != NULL, 0);

  return RUN_SHARE * score_runs (self, text) +
         SENTENCE_SHARE * score_best_sentence (self, text, original);
}
