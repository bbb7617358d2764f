/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-fts.h"

#include "core/search/tegotae-tokenizer.h"
#include "store/sqlite/tegotae-sqlite-private.h"

/* BM25: how soon a term that comes again says nothing new, and how much the length
 * of an entry counts against it. MRR@10 of the questions of tests/retrieval on
 * 2026-11-30 (Japanese tuning, check; English tuning, check) is 0.809 0.802; 0.719
 * 0.722. Compared while a word of kana that nothing has was also looked for in parts,
 * and 何 and 誰 counted as grammar:
 *   K1 2, B 0.75                        0.809 0.812; 0.719 0.722
 *   FTS5's bm25, columns 4, 2.5, 1.5, 1  0.787 0.800; 0.664 0.690
 *   K1 1.2                               0.811 0.800; 0.693 0.717
 *   K1 3                                 0.808 0.813; 0.727 0.728
 *   B 0                                  0.809 0.810; 0.710 0.710
 *   all columns alike                    0.791 0.747; 0.620 0.682
 *   columns 4, 2.5, 1.5, 1               0.816 0.803; 0.694 0.719
 * Those are of K1 2. Since entries have asks, Japanese and English MRR@10 of
 * tests/content/finding (half "tune"), and how often the first is right of 4,429 questions
 * on 1,145 paragraphs of JSQuAD (2026-12-01):
 *   K1 2           0.907 0.797; 0.901
 *   K1 1.5         0.906 0.784; 0.911
 *   K1 1.2         0.903 0.768; 0.915
 *   K1 1.2, B 0.6  0.891 0.761; 0.918 */
#define K1 1.5
#define B 0.75

/* How much a term counts in title, keywords, asks, body and answers. For asks, MRR@10 as
 * above: 1 0.896 0.785; 4 0.903 0.793; 9 0.909 0.756. */
static const double column_weights[TEGOTAE_FTS_N_COLUMNS] = { 5, 4, 4, 2, 1 };

typedef int (*TokenFunc) (void       *context,
                          int         flags,
                          const char *token,
                          int         length,
                          int         start,
                          int         end);

/* Where FTS5 wants its tokens. */
typedef struct
{
  TokenFunc  func;
  void      *context;
} Sink;

static int
create_tokenizer (void           *context,
                  const char    **arguments,
                  int             n_arguments,
                  Fts5Tokenizer **tokenizer)
{
  /* It has no state, but must not be NULL. */
  *tokenizer = (Fts5Tokenizer *) &column_weights;

  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
}

static int
give_token (const TegotaeToken *token,
            gpointer            user_data)
{
  const Sink *sink = user_data;

  return sink->func (sink->context, token->colocated ? FTS5_TOKEN_COLOCATED : 0,
                     token->text, (int) token->length, (int) token->start, (int) token->end);
}

/* What stands between blanks, as it is. */
static int
split_phrase (const Sink *sink,
              const char *text,
              int         length)
{
  int start = 0;

  for (int i = 0; i <= length; i++)
    {
      int status;

      if (i < length && text[i] != ' ')
        continue;

      status = i > start ? sink->func (sink->context, 0, text + start, i - start, start, i)
                         : SQLITE_OK;
      if (status != SQLITE_OK)
        return status;
      start = i + 1;
    }

  return SQLITE_OK;
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void          *context,
          int            flags,
          const char    *text,
          int            length,
          TokenFunc      func)
{
  g_autoptr (TegotaeFoldedText) folded = NULL;
  Sink sink = { func, context };

  if (text == NULL || length <= 0)
    return SQLITE_OK;

  if (flags & FTS5_TOKENIZE_QUERY)
    return split_phrase (&sink, text, length);

  folded = tegotae_folded_text_new (text, length);

  return tegotae_tokenizer_run (folded, TEGOTAE_TOKENS_OF_ENTRY, give_token, &sink);
}

/* How often a phrase stands in the row, the columns weighted. */
static int
count_phrase (const Fts5ExtensionApi *api,
              Fts5Context            *fts,
              int                     phrase,
              double                 *count)
{
  Fts5PhraseIter iterator;
  int column, offset;
  int status = api->xPhraseFirst (fts, phrase, &iterator, &column, &offset);

  *count = 0;
  if (status != SQLITE_OK)
    return status;

  for (; column >= 0; api->xPhraseNext (fts, &iterator, &column, &offset))
    *count += column < TEGOTAE_FTS_N_COLUMNS ? column_weights[column] : 0;

  return SQLITE_OK;
}

/* What a row has of one group. */
typedef struct
{
  double value; /* the counts, each times its weight */
  double most; /* of the weights */
} GroupCount;

static int
count_groups (const Fts5ExtensionApi  *api,
              Fts5Context             *fts,
              const TegotaeFtsRanking *ranking,
              gint64                   pack,
              GroupCount              *groups)
{
  int status = SQLITE_OK;

  for (guint i = 0; status == SQLITE_OK && i < ranking->n_phrases; i++)
    {
      const TegotaeFtsPhrase *phrase = &ranking->phrases[i];
      double count = 0;

      if (phrase->pack != 0 && phrase->pack != pack)
        continue;

      status = count_phrase (api, fts, (int) (ranking->n_gates + i), &count);
      groups[phrase->group].value += count * phrase->weight;
      groups[phrase->group].most = MAX (groups[phrase->group].most, phrase->weight);
    }

  return status;
}

/* BM25 as Robertson and Zaragoza have it ("The Probabilistic Relevance
 * Framework", 2009), with the columns of an entry weighted before saturation and
 * without the factor that would make packs of long entries count for more. */
static int
rank_row (const Fts5ExtensionApi   *api,
          Fts5Context              *fts,
          sqlite3_value           **values,
          const TegotaeFtsRanking  *ranking,
          double                   *score)
{
  g_autofree GroupCount *groups = g_new0 (GroupCount, ranking->n_groups + 1);
  double relative = sqlite3_value_double (values[1]) / MAX (sqlite3_value_double (values[2]), 1.0);
  double half = K1 * (1 - B + B * relative);
  int status = count_groups (api, fts, ranking, sqlite3_value_int64 (values[3]), groups);

  *score = 0;
  for (guint i = 0; i < ranking->n_groups; i++)
    {
      if (ranking->needs_all && groups[i].value <= 0)
        {
          *score = 0;
          break;
        }

      /* A phrase that says less counts as a part of one that says most, so that having it
       * as well never makes a row less. */
      if (groups[i].value > 0)
        *score += groups[i].most * groups[i].value / (groups[i].value + groups[i].most * half);
    }

  return status;
}

static void
rank (const Fts5ExtensionApi  *api,
      Fts5Context             *fts,
      sqlite3_context         *context,
      int                      n_values,
      sqlite3_value          **values)
{
  const TegotaeFtsRanking *ranking = NULL;
  double score;
  int status;

  if (n_values == 4)
    ranking = sqlite3_value_pointer (values[0], TEGOTAE_FTS_RANKING);

  if (ranking == NULL ||
      (guint) api->xPhraseCount (fts) != ranking->n_gates + ranking->n_phrases)
    {
      sqlite3_result_error_code (context, SQLITE_MISUSE);
      return;
    }

  status = rank_row (api, fts, values, ranking, &score);
  if (status == SQLITE_OK)
    sqlite3_result_double (context, score);
  else
    sqlite3_result_error_code (context, status);
}

static fts5_api *
find_api (TegotaeSqlite  *db,
          GError        **error)
{
  sqlite3_stmt *statement;
  fts5_api *api = NULL;
  int status;

  status = sqlite3_prepare_v2 (db->handle, "SELECT fts5 (?1)", -1, &statement, NULL);
  if (status == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
      status = sqlite3_finalize (statement);
    }

  if (api == NULL)
    tegotae_sqlite_set_error (db, status != SQLITE_OK ? status : SQLITE_ERROR, error);

  return api;
}

gboolean
tegotae_fts_register (TegotaeSqlite  *db,
                      GError        **error)
{
  static fts5_tokenizer tokenizer = { create_tokenizer, delete_tokenizer, tokenize };
  fts5_api *api;
  int status;

  g_return_val_if_fail (db != NULL, FALSE);

  api = find_api (db, error);
  if (api == NULL)
    return FALSE;

  status = api->xCreateTokenizer (api, "tegotae", NULL, &tokenizer, NULL);
  if (status == SQLITE_OK)
    status = api->xCreateFunction (api, "tegotae_rank", NULL, rank, NULL);
  if (status == SQLITE_OK)
    return TRUE;

  tegotae_sqlite_set_error (db, status, error);

  return FALSE;
}
