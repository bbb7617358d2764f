/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-sentence.h"

#include <string.h>

/* Those behind which a sentence goes on with a capital letter or a digit. */
static const char * const abbreviations[] = {
  "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "cf", "inc", "ltd", "co", "approx",
};

static gboolean
is_one_of (gunichar    character,
           const char *characters)
{
  return character != '\0' && g_utf8_strchr (characters, -1, character) != NULL;
}

static gboolean
is_closing (gunichar character)
{
  return is_one_of (character, "」』）】》〉”’)]\"");
}

/* Whether the word that ends before the full stop at @stop is none that ends a
 * sentence: an initial, or an abbreviation. */
static gboolean
is_abbreviated (const char *text,
                const char *stop)
{
  const char *word = stop;
  gsize length;

  while (word > text && (g_ascii_isalpha (word[-1]) || word[-1] == '.'))
    word--;
  length = (gsize) (stop - word);

  /* The word I ends sentences, too, but seldom. */
  if ((length == 1 && g_ascii_isalpha (*word)) || (length > 0 && memchr (word, '.', length - 1) != NULL))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strlen (abbreviations[i]) == length && g_ascii_strncasecmp (word, abbreviations[i], length) == 0)
      return TRUE;

  return FALSE;
}

/* Behind all marks and closing signs from @mark on. */
static const char *
skip_end (const char *mark)
{
  const char *end = g_utf8_next_char (mark);

  while (is_one_of (g_utf8_get_char (end), "。！？.!?") || is_closing (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return end;
}

/* Behind the end of the sentence; NULL if there is no end at @mark. */
static const char *
find_end (const char *text,
          const char *mark)
{
  gunichar character = g_utf8_get_char (mark);
  const char *end, *next;

  if (is_one_of (character, "。！？"))
    return skip_end (mark);

  if (!is_one_of (character, ".!?"))
    return NULL;

  end = skip_end (mark);
  next = tegotae_sentence_get_next (end);
  if (next == NULL)
    return end;
  if (next == end || g_unichar_islower (g_utf8_get_char (next)) || (*mark == '.' && is_abbreviated (text, mark)))
    return NULL;

  return end;
}

const char *
tegotae_sentence_get_end (const char *text)
{
  const char *at;
  guint depth = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      const char *end = depth == 0 ? find_end (text, at) : NULL;

      if (end != NULL)
        return end;
      if (is_one_of (character, "「『（【《〈“([" ))
        depth++;
      else if (depth > 0 && is_one_of (character, "」』）】》〉”)]"))
        depth--;
    }

  return at;
}

const char *
tegotae_sentence_get_next (const char *end)
{
  g_return_val_if_fail (end != NULL, NULL);

  while (g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return *end != '\0' ? end : NULL;
}
