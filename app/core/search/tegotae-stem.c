/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-stem.h"

#include <string.h>

/* Shorter words have no ending worth taking off. */
#define MIN_LENGTH 4

/* Longer ones are no words. */
#define MAX_LENGTH 40

static const char * const kept[] = {
  "always", "during", "evening", "hundred", "morning", "perhaps", "series", "species", "this",
};

static gboolean
is_vowel (const char *word,
          gsize       i)
{
  if (word[i] == 'y')
    return i > 0 && !is_vowel (word, i - 1);

  return strchr ("aeiou", word[i]) != NULL;
}

static gboolean
has_vowel (const char *word,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (is_vowel (word, i))
        return TRUE;
    }

  return FALSE;
}

/* Porter's m: how often a vowel is followed by a consonant. */
static guint
measure (const char *word,
         gsize       length)
{
  guint m = 0;

  for (gsize i = 1; i < length; i++)
    {
      if (is_vowel (word, i - 1) && !is_vowel (word, i))
        m++;
    }

  return m;
}

/* Porter's *o: ends in consonant, vowel, consonant, as "hop" does. */
static gboolean
ends_short (const char *word,
            gsize       length)
{
  return length >= 3 &&
         !is_vowel (word, length - 3) && is_vowel (word, length - 2) &&
         !is_vowel (word, length - 1) && strchr ("wxy", word[length - 1]) == NULL;
}

static gboolean
ends_in (const char *word,
         gsize       length,
         const char *ending)
{
  gsize size = strlen (ending);

  return length >= size && memcmp (word + length - size, ending, size) == 0;
}

/* -ies, -ied: tries is try, dies is die. */
static gsize
end_in_y (char  *word,
          gsize  length)
{
  if (length <= 4)
    return length - 1;

  word[length - 3] = 'y';
  return length - 2;
}

static gsize
drop_s (char  *word,
        gsize  length)
{
  if (!ends_in (word, length, "s") || ends_in (word, length, "ss") ||
      ends_in (word, length, "us") || ends_in (word, length, "is"))
    return length;

  if (ends_in (word, length, "ies"))
    return end_in_y (word, length);

  if (ends_in (word, length, "sses") || ends_in (word, length, "shes") ||
      ends_in (word, length, "ches") || ends_in (word, length, "xes"))
    return length - 2;

  return length - 1;
}

/* Mends what -ing or -ed was taken off: hop(ing) is hope, runn(ing) run. */
static gsize
mend (char  *word,
      gsize  length)
{
  if (ends_in (word, length, "at") || ends_in (word, length, "bl") ||
      ends_in (word, length, "iz"))
    {
      word[length] = 'e';
      return length + 1;
    }

  if (word[length - 1] == word[length - 2] && !is_vowel (word, length - 1))
    return strchr ("lsz", word[length - 1]) != NULL ? length : length - 1;

  if (measure (word, length) == 1 && ends_short (word, length))
    {
      word[length] = 'e';
      return length + 1;
    }

  return length;
}

static gboolean
is_kept (const char *word,
         gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (strlen (kept[i]) == length && memcmp (kept[i], word, length) == 0)
        return TRUE;
    }

  return FALSE;
}

static gsize
drop_ing_or_ed (char  *word,
                gsize  length)
{
  gsize left;

  if (is_kept (word, length))
    return length;

  if (ends_in (word, length, "ied"))
    return end_in_y (word, length);

  if (ends_in (word, length, "eed") || ends_in (word, length, "thing"))
    return length;

  if (ends_in (word, length, "ing"))
    left = length - 3;
  else if (ends_in (word, length, "ed"))
    left = length - 2;
  else
    return length;

  return left >= 3 && has_vowel (word, left) ? mend (word, left) : length;
}

static gsize
drop_e (const char *word,
        gsize       length)
{
  guint m;

  if (!ends_in (word, length, "e"))
    return length;

  m = measure (word, length - 1);

  return m > 1 || (m == 1 && !ends_short (word, length - 1)) ? length - 1 : length;
}

gsize
tegotae_stem (char  *word,
              gsize  length)
{
  if (length < MIN_LENGTH || length > MAX_LENGTH || is_kept (word, length))
    return length;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_islower (word[i]))
        return length;
    }

  length = drop_s (word, length);
  length = drop_ing_or_ed (word, length);

  return drop_e (word, length);
}
