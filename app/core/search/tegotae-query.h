/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-folded-text.h"

/**
 * TegotaeQueryWord:
 * @start: where it stands in the folded text of the query; @end: after that
 * @phrase: its tokens in their order, with a blank between them
 * @others: other ways to write it, likewise, NULL-terminated
 * @beginning: (nullable): what it is so far, if it may still be typed: entries
 *   with a longer token are meant as well
 *
 * What a result of a short query must have, as it was typed.
 */
typedef struct
{
  gsize  start;
  gsize  end;
  char  *phrase;
  char **others;
  char  *beginning;
} TegotaeQueryWord;

/**
 * TegotaeQuery:
 * @typed: as it came, as far as it is read
 * @text: folded
 * @phrase: all its tokens of a run, in their order, with a blank between them
 * @words: (element-type TegotaeQueryWord): each once
 * @terms: (element-type utf8): all tokens, each once, in their order
 * @factors: (element-type double): of each term, what share of its idf counts
 * @is_precise: a few words rather than a sentence, so that results should have
 *   every word
 * @is_loose: if nothing has every word, what has parts of them is of use
 *
 * What somebody typed into the search, read. Anything can be read: what has no
 * letter, digit or kana has no words.
 */
typedef struct
{
  char              *typed;
  TegotaeFoldedText *text;
  char              *phrase;
  GPtrArray         *words;
  GPtrArray         *terms;
  GArray            *factors;
  gboolean           is_precise;
  gboolean           is_loose;
} TegotaeQuery;

/* Only the first few thousand characters are read. */
TegotaeQuery *tegotae_query_new  (const char   *text);
void          tegotae_query_free (TegotaeQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeQuery, tegotae_query_free)

/* What share of its idf a token counts for. */
double        tegotae_query_get_factor (const char *token);

/* Whether the tokens of @part stand together in @phrase. */
gboolean      tegotae_query_phrase_has (const char *phrase,
                                        const char *part);
