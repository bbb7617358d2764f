/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-result.h"

#include <string.h>

#define ELLIPSIS "…"

/* In half widths: a Japanese character takes two, others one. */
#define WIDTH 128

/* How much of a long sentence is shown before its first match. */
#define LEAD 32

/* The text, its matches, and the best window so far. */
typedef struct
{
  const char        *text;
  TegotaeFoldedText *folded;
  GArray            *ranges;
  gsize              start;
  gsize              end;
  guint              value;
} Snippet;

/* Whether a sentence or a paragraph ends in the break at @i. */
static gboolean
is_sentence_end (const Snippet *self,
                 gsize          i)
{
  static const char * const ends[] = { "\n", "。", "！", "？", "!", "?", "．" };
  const TegotaeFoldedChar *c = &self->folded->chars[i];

  if (c->kind != TEGOTAE_CHAR_BREAK)
    return FALSE;

  for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
    {
      if (g_strstr_len (self->text + c->start, (gssize) (c->end - c->start), ends[j]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Steps from @at over at most @width halves; ends at the end of a paragraph
 * once most of the width is used. */
static gsize
find_window_end (const Snippet *self,
                 gsize          at)
{
  const char *c = self->text + at;
  guint width = 0;

  while (*c != '\0' && width < WIDTH && !(*c == '\n' && width > WIDTH * 2 / 3))
    {
      width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
      c = g_utf8_next_char (c);
    }

  return (gsize) (c - self->text);
}

/* The value of a window: the length of its matches, each text counted once. @first:
 * the first range that may be in it */
static guint
value_window (const Snippet *self,
              guint          first,
              gsize          start,
              gsize          end)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint value = 0;

  for (guint i = first; i < self->ranges->len; i++)
    {
      const TegotaeTextRange *range = &g_array_index (self->ranges, TegotaeTextRange, i);

      if (range->start < start)
        continue;
      if (range->end > end)
        break;

      if (g_hash_table_add (seen, g_strndup (self->text + range->start, range->end - range->start)))
        value += range->end - range->start;
    }

  return value;
}

static void
try_window (Snippet *self,
            guint    first,
            gsize    start)
{
  gsize end = find_window_end (self, start);
  guint value = value_window (self, first, start, end);

  if (value > self->value)
    {
      self->start = start;
      self->end = end;
      self->value = value;
    }
}

/* A little before @at, but not before @from. */
static gsize
find_lead (const Snippet *self,
           gsize          from,
           gsize          at)
{
  const char *c = self->text + at;
  guint width = 0;

  while (c > self->text + from && width < LEAD)
    {
      c = g_utf8_prev_char (c);
      width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
    }

  return (gsize) (c - self->text);
}

/* Tries a window from the beginning of each sentence that has a match, and one from
 * a little before each match. */
static void
try_windows (Snippet *self)
{
  guint first = 0; /* range of the sentence */
  gsize sentence = 0;
  gsize at = 0;

  for (guint i = 0; i < self->ranges->len; i++)
    {
      const TegotaeTextRange *range = &g_array_index (self->ranges, TegotaeTextRange, i);

      for (; at < self->folded->n_chars && self->folded->chars[at].start < range->start; at++)
        {
          if (is_sentence_end (self, at))
            {
              first = i;
              sentence = self->folded->chars[at].end;
            }
        }

      if (i == first)
        try_window (self, first, sentence);
      try_window (self, first, find_lead (self, sentence, range->start));
    }
}

/* Closing brackets belong to the sentence before. */
static gsize
skip_closing (const char *text,
              gsize       start)
{
  while (text[start] != '\0' && start > 0)
    {
      gunichar c = g_utf8_get_char (text + start);

      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_CLOSE_PUNCTUATION)
        break;
      start += (gsize) (g_utf8_next_char (text + start) - (text + start));
    }

  return start;
}

static gboolean
begins_sentence (const Snippet *self,
                 gsize          start)
{
  for (gsize i = 0; i < self->folded->n_chars && self->folded->chars[i].start <= start; i++)
    {
      const TegotaeFoldedChar *c = &self->folded->chars[i];

      if (c->end >= start && is_sentence_end (self, i))
        return TRUE;
    }

  return start == 0;
}

static GArray *
shift_ranges (const Snippet *self,
              gsize          lead)
{
  GArray *shifted = g_array_new (FALSE, FALSE, sizeof (TegotaeTextRange));

  for (guint i = 0; i < self->ranges->len; i++)
    {
      TegotaeTextRange range = g_array_index (self->ranges, TegotaeTextRange, i);

      if (range.start < self->start || range.end > self->end)
        continue;

      range.start = (guint) (range.start - self->start + lead);
      range.end = (guint) (range.end - self->start + lead);
      g_array_append_val (shifted, range);
    }

  return shifted;
}

static char *
cut (const Snippet  *self,
     GArray        **ranges)
{
  gboolean begins = begins_sentence (self, self->start);
  GString *snippet = g_string_new (begins ? NULL : ELLIPSIS);

  if (ranges != NULL)
    *ranges = shift_ranges (self, snippet->len);

  g_string_append_len (snippet, self->text + self->start, (gssize) (self->end - self->start));
  for (gsize i = 0; i < snippet->len; i++)
    {
      /* Of the same length, so that the ranges stay right. */
      if (g_ascii_iscntrl (snippet->str[i]))
        snippet->str[i] = ' ';
    }

  if (self->text[self->end] != '\0' && self->text[self->end] != '\n')
    g_string_append (snippet, ELLIPSIS);

  return g_string_free (snippet, FALSE);
}

char *
tegotae_snippet_choose (const TegotaeQuery  *query,
                        const char          *text,
                        GArray             **ranges)
{
  g_autoptr (TegotaeFoldedText) folded = NULL;
  g_autoptr (GArray) found = NULL;
  Snippet self = { text, NULL, NULL, 0, 0, 0 };

  g_return_val_if_fail (query != NULL && text != NULL, NULL);

  folded = tegotae_folded_text_new (text, -1);
  found = tegotae_highlight_find (query, folded);
  self.folded = folded;
  self.ranges = found;
  self.end = find_window_end (&self, 0);
  try_windows (&self);
  self.start = MIN (skip_closing (text, self.start), self.end);

  return cut (&self, ranges);
}

TegotaeSearchResult *
tegotae_search_result_new (TegotaeEntryInfo   *entry,
                           const TegotaeQuery *query,
                           const char         *text)
{
  g_autoptr (TegotaeFoldedText) title = NULL;
  TegotaeSearchResult *self;

  g_return_val_if_fail (entry != NULL && query != NULL && text != NULL, NULL);

  title = tegotae_folded_text_new (entry->title, -1);
  self = g_new0 (TegotaeSearchResult, 1);
  self->entry = entry;
  self->title_ranges = tegotae_highlight_find (query, title);
  self->snippet = tegotae_snippet_choose (query, text, &self->snippet_ranges);

  return self;
}

void
tegotae_search_result_free (TegotaeSearchResult *result)
{
  if (result == NULL)
    return;

  tegotae_entry_info_unref (result->entry);
  g_array_unref (result->title_ranges);
  g_array_unref (result->snippet_ranges);
  g_free (result->snippet);
  g_free (result->searched_for);
  g_free (result);
}
