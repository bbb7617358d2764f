/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-query.h"

#include <string.h>

#include "core/search/tegotae-kana.h"
#include "core/search/tegotae-okurigana.h"
#include "core/search/tegotae-tokenizer.h"

/* In bytes. A question has a hundred characters; a whole page can be pasted. */
#define MAX_LENGTH 6000

/* The longest query that counts as a few words: MAX_PHRASE characters, MAX_NOUNS
 * characters without hiragana, MAX_WORDS words. Reading every query as a sentence gives
 * Japanese questions 0.010 more MRR@10 (check 0.013; tests/retrieval, 2026-11-30), but
 * a short query then lists entries with any part of it. */
#define MAX_PHRASE 6
#define MAX_NOUNS 24
#define MAX_WORDS 4

/* The share of its idf that a term of hiragana counts for: it is mostly grammar, and
 * a question has another than its answer. MRR@10 of Japanese questions with and
 * without (tests/retrieval, 2026-11-30, compared as in tegotae-fts.c): tuning 0.809,
 * 0.793; check 0.812, 0.799. */
#define HIRAGANA_FACTOR 0.5

/* Between two other characters, these join words and are not part of one. */
static const char * const particles[] = {
  "の", "を", "に", "で", "と", "は", "が", "も", "へ", "や", "から", "まで", "より", "での", "との",
  "への", "には", "では", "とは", "について",
};

static void
word_free (TegotaeQueryWord *word)
{
  g_free (word->phrase);
  g_strfreev (word->others);
  g_free (word->beginning);
  g_free (word);
}

void
tegotae_query_free (TegotaeQuery *query)
{
  if (query == NULL)
    return;

  tegotae_folded_text_free (query->text);
  g_free (query->typed);
  g_free (query->phrase);
  g_ptr_array_unref (query->words);
  g_ptr_array_unref (query->terms);
  g_array_unref (query->factors);
  g_free (query);
}

static int
add_term (const TegotaeToken *token,
          gpointer            user_data)
{
  GPtrArray *terms = user_data;

  g_ptr_array_add (terms, g_strndup (token->text, token->length));

  return 0;
}

/* Each once, in the order in which they came. */
static GPtrArray *
list_terms (const TegotaeFoldedText *text)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *terms = g_ptr_array_new_with_free_func (g_free);

  tegotae_tokenizer_run (text, TEGOTAE_TOKENS_OF_SENTENCE, add_term, all);

  for (guint i = 0; i < all->len; i++)
    {
      if (g_hash_table_add (seen, g_ptr_array_index (all, i)))
        g_ptr_array_add (terms, g_strdup (g_ptr_array_index (all, i)));
    }

  return terms;
}

double
tegotae_query_get_factor (const char *token)
{
  for (const char *at = token; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_get_script (g_utf8_get_char (at)) != G_UNICODE_SCRIPT_HIRAGANA)
        return 1;
    }

  return HIRAGANA_FACTOR;
}

gboolean
tegotae_query_phrase_has (const char *phrase,
                          const char *part)
{
  gsize length = strlen (part);

  for (const char *at = phrase; (at = strstr (at, part)) != NULL; at++)
    {
      if ((at == phrase || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
        return TRUE;
    }

  return FALSE;
}

static GArray *
list_factors (GPtrArray *terms)
{
  GArray *factors = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < terms->len; i++)
    {
      double factor = tegotae_query_get_factor (g_ptr_array_index (terms, i));

      g_array_append_val (factors, factor);
    }

  return factors;
}

/* Whether the user may still be typing the word: it ends the query, and is of
 * letters or a single kana. Kanji and longer kana need no completion: their pairs
 * are in the longer word. */
static gboolean
may_go_on (const TegotaeFoldedText *text,
           gsize                    start,
           gsize                    end)
{
  TegotaeCharKind kind = text->chars[end - 1].kind;

  if (end != text->n_chars)
    return FALSE;

  return kind == TEGOTAE_CHAR_LETTER
           ? tegotae_folded_text_find_run_end (text, start) == end
           : kind >= TEGOTAE_CHAR_HIRAGANA && end - start == 1;
}

static gboolean
has_word (const TegotaeQuery *self,
          const char         *phrase)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const TegotaeQueryWord *word = g_ptr_array_index (self->words, i);

      if (strcmp (word->phrase, phrase) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Of 取り組み 取組み and 取組. */
static char **
list_shorter (const TegotaeFoldedText *text,
              gsize                    start,
              gsize                    end)
{
  g_autoptr (TegotaeFoldedText) word = tegotae_okurigana_shorten (text, start, end);
  gsize stem_end = tegotae_okurigana_find_stem_end (word);
  GPtrArray *phrases = g_ptr_array_new ();

  if (word->n_chars < end - start)
    g_ptr_array_add (phrases, tegotae_tokenizer_dup_phrase (word, 0, word->n_chars));
  if (stem_end < word->n_chars)
    g_ptr_array_add (phrases, tegotae_tokenizer_dup_phrase (word, 0, stem_end));
  g_ptr_array_add (phrases, NULL);

  return (char **) g_ptr_array_free (phrases, FALSE);
}

/* Other ways to write a word. One in kana is also meant as a whole, however its long
 * vowels are written. */
static char **
list_others (const TegotaeFoldedText *text,
             gsize                    start,
             gsize                    end)
{
  char utf8[256];
  gsize length = 0;

  for (gsize i = start; i < end; i++)
    {
      if (text->chars[i].kind < TEGOTAE_CHAR_HIRAGANA)
        return list_shorter (text, start, end);
    }

  length = tegotae_kana_write_word (text, start, end, utf8, sizeof utf8);
  if (length > 0)
    {
      g_autofree char *word = g_strndup (utf8, length);
      const char * const list[] = { word, NULL };

      return g_strdupv ((char **) list);
    }

  return g_new0 (char *, 1);
}

static void
add_word (TegotaeQuery *self,
          gsize         start,
          gsize         end)
{
  g_autofree char *phrase = tegotae_tokenizer_dup_phrase (self->text, start, end);
  TegotaeQueryWord *word;

  if (has_word (self, phrase))
    return;

  word = g_new0 (TegotaeQueryWord, 1);
  word->start = start;
  word->end = end;
  word->phrase = g_steal_pointer (&phrase);
  word->others = list_others (self->text, start, end);
  if (may_go_on (self->text, start, end))
    word->beginning = tegotae_folded_text_dup_utf8 (self->text, start, end);
  g_ptr_array_add (self->words, word);
}

/* The end of the hiragana from @start. */
static gsize
find_hiragana_end (const TegotaeFoldedText *text,
                   gsize                    start,
                   gsize                    end)
{
  while (start < end && text->chars[start].kind == TEGOTAE_CHAR_HIRAGANA)
    start++;

  return start;
}

static gboolean
is_particle (const TegotaeFoldedText *text,
             gsize                    start,
             gsize                    end)
{
  g_autofree char *utf8 = tegotae_folded_text_dup_plain (text, start, end);

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      if (strcmp (particles[i], utf8) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Adds what stands between two breaks: one word, or several that particles
 * join. */
static void
add_chunk (TegotaeQuery *self,
           gsize         start,
           gsize         end)
{
  const TegotaeFoldedText *text = self->text;
  gsize word = start;

  for (gsize i = start + 1; i < end; i++)
    {
      gsize hiragana_end = find_hiragana_end (text, i, end);

      if (hiragana_end == i)
        continue;

      if (text->chars[i - 1].kind != TEGOTAE_CHAR_HIRAGANA && hiragana_end < end &&
          is_particle (text, i, hiragana_end))
        {
          add_word (self, word, i);
          word = hiragana_end;
        }

      i = hiragana_end;
    }

  add_word (self, word, end);
}

static void
read_words (TegotaeQuery *self)
{
  const TegotaeFoldedText *text = self->text;
  gsize start = 0;

  for (gsize i = 0; i <= text->n_chars; i++)
    {
      if (i < text->n_chars && text->chars[i].kind != TEGOTAE_CHAR_BREAK)
        continue;

      if (i > start)
        add_chunk (self, start, i);
      start = i + 1;
    }
}

static gboolean
is_precise (const TegotaeQuery *self)
{
  guint n_japanese = 0;
  guint n_hiragana = 0;

  for (gsize i = 0; i < self->text->n_chars; i++)
    {
      n_japanese += tegotae_char_kind_is_japanese (self->text->chars[i].kind);
      n_hiragana += self->text->chars[i].kind == TEGOTAE_CHAR_HIRAGANA;
    }

  if (self->words->len > MAX_WORDS)
    return FALSE;

  return n_hiragana == 0 ? n_japanese <= MAX_NOUNS : self->text->n_chars <= MAX_PHRASE;
}

/* FALSE for kana alone: most entries have some of their pairs. Looking for the parts
 * all the same gives Japanese questions 0.008 more MRR@10 on check, none on tuning
 * (tests/retrieval, 2026-11-30), but then any kana find something. */
static gboolean
is_loose (const TegotaeQuery *self)
{
  if (self->words->len > 1)
    return TRUE;

  for (gsize i = 0; i < self->text->n_chars; i++)
    {
      if (self->text->chars[i].kind == TEGOTAE_CHAR_KANJI)
        return TRUE;
    }

  return FALSE;
}

TegotaeQuery *
tegotae_query_new (const char *text)
{
  TegotaeQuery *self;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  length = strnlen (text, MAX_LENGTH);
  self = g_new0 (TegotaeQuery, 1);
  self->typed = g_strndup (text, length);
  self->text = tegotae_folded_text_new (text, (gssize) length);
  self->phrase = tegotae_tokenizer_dup_phrase (self->text, 0, self->text->n_chars);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) word_free);
  self->terms = list_terms (self->text);
  self->factors = list_factors (self->terms);
  read_words (self);
  self->is_precise = is_precise (self);
  self->is_loose = !self->is_precise || is_loose (self);

  return self;
}
