/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-okurigana.h"

/* After the kanji of a word, as in 打ち合わせ. */
#define MAX_TRAILING 2

/* The ends of the stems of verbs, but those that are mostly particles: に, で, へ, て. */
static gboolean
ends_stem (gunichar c)
{
  return g_utf8_strchr ("いきぎしじちびみりえけげせぜねべめれっ", -1, c) != NULL;
}

static gboolean
is_kanji (const TegotaeFoldedText *text,
          gsize                    i)
{
  return text->chars[i].kind == TEGOTAE_CHAR_KANJI;
}

gboolean
tegotae_okurigana_is_between (const TegotaeFoldedText *text,
                              gsize                    i,
                              gsize                    end)
{
  return i > 0 && i + 1 < end && text->chars[i].kind == TEGOTAE_CHAR_HIRAGANA &&
         is_kanji (text, i - 1) && is_kanji (text, i + 1) && ends_stem (text->chars[i].c);
}

TegotaeFoldedText *
tegotae_okurigana_shorten (const TegotaeFoldedText *text,
                           gsize                    start,
                           gsize                    end)
{
  GArray *chars = g_array_new (FALSE, FALSE, sizeof (TegotaeFoldedChar));
  TegotaeFoldedText *copy = g_new0 (TegotaeFoldedText, 1);

  for (gsize i = start; i < end; i++)
    {
      if (i == start || !tegotae_okurigana_is_between (text, i, end))
        g_array_append_val (chars, text->chars[i]);
    }

  copy->n_chars = chars->len;
  copy->chars = (TegotaeFoldedChar *) g_array_free (chars, FALSE);

  return copy;
}

gsize
tegotae_okurigana_find_stem_end (const TegotaeFoldedText *word)
{
  gsize end = word->n_chars;

  while (end > 0 && word->n_chars - end < MAX_TRAILING && word->chars[end - 1].kind == TEGOTAE_CHAR_HIRAGANA)
    end--;

  if (end < 2 || end == word->n_chars || !is_kanji (word, end - 1) || !is_kanji (word, end - 2) ||
      !ends_stem (word->chars[word->n_chars - 1].c))
    return word->n_chars;

  return end;
}
