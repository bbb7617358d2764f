/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-highlight.h"

#include <string.h>

#include "core/search/tegotae-stem.h"

/* Fewer hiragana in common are chance. */
#define MIN_HIRAGANA 4

#define MAX_STEMMED 64

/* Which characters of the text match, and the query. */
typedef struct
{
  const TegotaeQuery      *query;
  const TegotaeFoldedText *text;
  gboolean                *marks; /* one a character */
} Highlight;

static gsize
read_stem (const TegotaeFoldedText *text,
           gsize                    start,
           gsize                    end,
           char                    *word)
{
  gsize length = 0;

  if (end - start > MAX_STEMMED)
    return 0;

  for (gsize i = start; i < end; i++)
    {
      if (text->chars[i].c >= 0x80)
        return 0;
      word[length++] = (char) text->chars[i].c;
    }

  return tegotae_stem (word, length);
}

static gboolean
have_same_stem (const TegotaeFoldedText *a,
                gsize                    a_start,
                gsize                    a_end,
                const TegotaeFoldedText *b,
                gsize                    b_start,
                gsize                    b_end)
{
  char a_stem[MAX_STEMMED], b_stem[MAX_STEMMED];
  gsize a_length = read_stem (a, a_start, a_end, a_stem);
  gsize b_length = read_stem (b, b_start, b_end, b_stem);

  return a_length > 0 && a_length == b_length && memcmp (a_stem, b_stem, a_length) == 0;
}

/* How many characters from @i on are those of the query from @start. */
static gsize
count_equal (const Highlight *self,
             gsize            i,
             gsize            start,
             gsize            end)
{
  gsize n = 0;

  while (start + n < end && i + n < self->text->n_chars &&
         self->text->chars[i + n].c == self->query->text->chars[start + n].c)
    n++;

  return n;
}

/* The end of the run of the query in the text at @i; @i if it is not there. A
 * run of Japanese may be part of a longer one, others must be whole. */
static gsize
match_run (const Highlight *self,
           gsize            i,
           gsize            start,
           gsize            end,
           gboolean         may_go_on)
{
  const TegotaeFoldedText *text = self->text;
  gsize n_equal = count_equal (self, i, start, end);
  gsize text_end;

  if (tegotae_char_kind_is_japanese (self->query->text->chars[start].kind))
    return n_equal == end - start ? i + n_equal : i;

  text_end = tegotae_folded_text_find_run_end (text, i);
  if (text->chars[i].kind != self->query->text->chars[start].kind ||
      (i > 0 && text->chars[i - 1].kind == text->chars[i].kind))
    return i;

  if (n_equal == end - start && (may_go_on || i + n_equal == text_end))
    return i + n_equal;

  return have_same_stem (text, i, text_end, self->query->text, start, end) ? text_end : i;
}

/* The end of the word in the text at @i; @i if it is not there. */
static gsize
match_word (const Highlight        *self,
            const TegotaeQueryWord *word,
            gsize                   i)
{
  gsize at = i;
  gsize run_end;

  for (gsize start = word->start; start < word->end; start = run_end)
    {
      gsize matched;

      run_end = MIN (tegotae_folded_text_find_run_end (self->query->text, start), word->end);
      matched = at < self->text->n_chars
                  ? match_run (self, at, start, run_end, word->beginning != NULL)
                  : at;
      if (matched == at)
        return i;

      at = matched;
    }

  return at;
}

static void
mark (Highlight *self,
      gsize      start,
      gsize      end)
{
  for (gsize i = start; i < end; i++)
    self->marks[i] = TRUE;
}

static gboolean
mark_words (Highlight *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->query->words->len; i++)
    {
      const TegotaeQueryWord *word = g_ptr_array_index (self->query->words, i);

      for (gsize at = 0; at < self->text->n_chars; at++)
        {
          gsize end = match_word (self, word, at);

          mark (self, at, end);
          any = any || end > at;
        }
    }

  return any;
}

static gint64
get_pair (const TegotaeFoldedText *text,
          gsize                    i)
{
  return (gint64) text->chars[i].c << 32 | text->chars[i + 1].c;
}

static gboolean
is_pair (const TegotaeFoldedText *text,
         gsize                    i)
{
  return i + 1 < text->n_chars && tegotae_char_kind_is_japanese (text->chars[i].kind) &&
         tegotae_char_kind_is_japanese (text->chars[i + 1].kind);
}

static GHashTable *
list_pairs (const TegotaeFoldedText *text)
{
  GHashTable *pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (gsize i = 0; i < text->n_chars; i++)
    {
      gint64 pair;

      if (!is_pair (text, i))
        continue;

      pair = get_pair (text, i);
      g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair));
    }

  return pairs;
}

/* Marks what is in common from @start to before @end, without the hiragana
 * around it, which is grammar. */
static void
mark_common (Highlight *self,
             gsize      start,
             gsize      end)
{
  const TegotaeFoldedChar *chars = self->text->chars;
  gsize first = start;
  gsize last = end;

  while (first < last && chars[first].kind == TEGOTAE_CHAR_HIRAGANA)
    first++;
  while (first < last && chars[last - 1].kind == TEGOTAE_CHAR_HIRAGANA)
    last--;

  if (first < last)
    mark (self, first, last);
  else if (end - start >= MIN_HIRAGANA)
    mark (self, start, end);
}

static void
mark_pairs (Highlight *self)
{
  g_autoptr (GHashTable) pairs = list_pairs (self->query->text);
  gsize start = 0;
  gsize end = 0;

  for (gsize i = 0; i < self->text->n_chars; i++)
    {
      gint64 pair;

      if (!is_pair (self->text, i))
        continue;

      pair = get_pair (self->text, i);
      if (!g_hash_table_contains (pairs, &pair))
        continue;

      if (i >= end)
        {
          mark_common (self, start, end);
          start = i;
        }
      end = i + 2;
    }

  mark_common (self, start, end);
}

/* Marks words of letters, and numbers, that the query has too. */
static void
mark_letters (Highlight *self)
{
  const TegotaeFoldedText *query = self->query->text;
  gsize end;

  for (gsize start = 0; start < query->n_chars; start = end)
    {
      TegotaeCharKind kind = query->chars[start].kind;

      end = tegotae_folded_text_find_run_end (query, start);
      if (kind != TEGOTAE_CHAR_LETTER && kind != TEGOTAE_CHAR_DIGIT)
        continue;

      for (gsize i = 0; i < self->text->n_chars; i++)
        mark (self, i, match_run (self, i, start, end, FALSE));
    }
}

/* The marked parts of the text. Breaks between two of them are left out. */
static GArray *
list_ranges (const Highlight *self)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (TegotaeTextRange));

  for (gsize i = 0; i < self->text->n_chars; i++)
    {
      const TegotaeFoldedChar *c = &self->text->chars[i];
      TegotaeTextRange range = { c->start, c->end };
      TegotaeTextRange *last;

      if (!self->marks[i])
        continue;

      last = ranges->len > 0 ? &g_array_index (ranges, TegotaeTextRange, ranges->len - 1) : NULL;
      if (last != NULL && last->end >= range.start)
        last->end = MAX (last->end, range.end);
      else
        g_array_append_val (ranges, range);
    }

  return ranges;
}

GArray *
tegotae_highlight_find (const TegotaeQuery      *query,
                        const TegotaeFoldedText *text)
{
  g_autofree gboolean *marks = NULL;
  Highlight self = { query, text, NULL };

  g_return_val_if_fail (query != NULL && text != NULL, NULL);

  marks = g_new0 (gboolean, text->n_chars + 1);
  self.marks = marks;

  if (!query->is_precise || !mark_words (&self))
    {
      mark_pairs (&self);
      mark_letters (&self);
    }

  return list_ranges (&self);
}
