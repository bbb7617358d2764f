/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-kana.h"

#define PROLONGED_SOUND_MARK 0x30fc

/* In kana, without long vowels. */
#define MIN_LENGTH 3

/* Small kana, each before the large one. */
static gunichar
fold (gunichar c)
{
  switch (c)
    {
    case 0x3041:
    case 0x3043:
    case 0x3045:
    case 0x3047:
    case 0x3049:
    case 0x3063:
    case 0x3083:
    case 0x3085:
    case 0x3087:
    case 0x308e:
      return c + 1;
    case 0x3062: /* ぢ */
      return 0x3058;
    case 0x3065: /* づ */
      return 0x305a;
    default:
      return c;
    }
}

gsize
tegotae_kana_find_end (const TegotaeFoldedText *text,
                       gsize                    start,
                       gsize                    end)
{
  while (start < end && text->chars[start].kind == TEGOTAE_CHAR_KATAKANA)
    start++;

  return start;
}

gsize
tegotae_kana_write_word (const TegotaeFoldedText *text,
                         gsize                    start,
                         gsize                    end,
                         char                    *utf8,
                         gsize                    size)
{
  gsize length = (gsize) g_unichar_to_utf8 (TEGOTAE_KANA_MARK, utf8);
  guint n = 0;

  for (gsize i = start; i < end; i++)
    {
      gunichar c = text->chars[i].c;

      if (c == PROLONGED_SOUND_MARK)
        continue;

      if (length + 6 > size)
        return 0;

      length += (gsize) g_unichar_to_utf8 (fold (c), utf8 + length);
      n++;
    }

  return n >= MIN_LENGTH ? length : 0;
}
