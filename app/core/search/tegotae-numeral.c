/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-numeral.h"

/* Longer ones are no numbers. */
#define MAX_LENGTH 8

#define TEN 0x5341
#define MINUTE 0x5206

/* The value of a kanji; -1 if it is no digit, and no unit. */
static int
get_value (gunichar c)
{
  switch (c)
    {
    case 0x3007:
      return 0;
    case 0x4e00:
      return 1;
    case 0x4e8c:
      return 2;
    case 0x4e09:
      return 3;
    case 0x56db:
      return 4;
    case 0x4e94:
      return 5;
    case 0x516d:
      return 6;
    case 0x4e03:
      return 7;
    case 0x516b:
      return 8;
    case 0x4e5d:
      return 9;
    case TEN:
      return 10;
    case 0x767e:
      return 100;
    case 0x5343:
      return 1000;
    default:
      return -1;
    }
}

static gboolean
is_in (gunichar    c,
       const char *utf8)
{
  return g_utf8_strchr (utf8, -1, c) != NULL;
}

static const TegotaeFoldedChar *
get (const GArray *chars,
     guint         i)
{
  return i < chars->len ? &g_array_index (chars, TegotaeFoldedChar, i) : NULL;
}

static gboolean
is_counter (const GArray *chars,
            guint         i)
{
  const TegotaeFoldedChar *c = get (chars, i);
  const TegotaeFoldedChar *next = get (chars, i + 1);

  if (c == NULL)
    return FALSE;

  if (is_in (c->c, "か箇"))
    return next != NULL && is_in (next->c, "月所国条年");

  return is_in (c->c, "分時秒日週月年歳才代回度社次人名件個枚つ点円万億割倍問行字冊本通");
}

/* The number from @start to before @end; -1 if it is none, as 三二十 is. */
static int
read_number (const GArray *chars,
             guint         start,
             guint         end)
{
  int sum = 0;
  int digits = -1; /* those since the last unit */
  int last_unit = 10000;

  for (guint i = start; i < end; i++)
    {
      int value = get_value (get (chars, i)->c);

      if (value < 10)
        {
          digits = digits < 0 ? value : digits * 10 + value;
          continue;
        }

      if (value >= last_unit || digits > 9)
        return -1;

      sum += (digits < 0 ? 1 : digits) * value;
      last_unit = value;
      digits = -1;
    }

  return sum + MAX (digits, 0);
}

static guint
replace (GArray *chars,
         guint   start,
         guint   end,
         int     number)
{
  TegotaeFoldedChar digit = *get (chars, start);
  char text[16];
  int length = g_snprintf (text, sizeof text, "%d", number);

  digit.end = get (chars, end - 1)->end;
  digit.kind = TEGOTAE_CHAR_DIGIT;
  g_array_remove_range (chars, start, end - start);

  for (int i = 0; i < length; i++)
    {
      digit.c = digit.plain = (gunichar) text[i];
      g_array_insert_val (chars, start + (guint) i, digit);
    }

  return start + (guint) length;
}

void
tegotae_numeral_fold (GArray *chars)
{
  for (guint start = 0; start < chars->len; start++)
    {
      guint end = start;
      gboolean is_enough;
      int number;

      while (end < chars->len && get_value (get (chars, end)->c) >= 0)
        end++;

      if (end == start)
        continue;

      is_enough = end == start + 1 && get (chars, start)->c == TEN && end < chars->len && get (chars, end)->c == MINUTE;
      number = end - start <= MAX_LENGTH && is_counter (chars, end) && !is_enough ? read_number (chars, start, end) : -1;
      start = number > 0 ? replace (chars, start, end, number) : end;
    }
}
