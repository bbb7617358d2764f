/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-folded-text.h"

#include <string.h>

#include "core/search/tegotae-numeral.h"

/* A character with more marks than any script needs is folded in parts. */
#define MAX_MARKS 16

#define VOICED_MARK 0x3099
#define SEMI_VOICED_MARK 0x309a
#define REPEAT 0x309d
#define REPEAT_VOICED 0x309e
#define KATAKANA_TO_HIRAGANA 0x60
#define PROLONGED_SOUND_MARK 0x30fc

/* One character of the text. */
typedef struct
{
  gunichar c;
  gsize    size; /* in bytes */
} Read;

/* Reads what is at @at; a byte that is no UTF-8 reads as U+FFFD. */
static Read
read_char (const char *at,
           const char *end)
{
  gunichar c = (guchar) *at;

  if (c > 0 && c < 0x80)
    return (Read) { c, 1 };

  c = g_utf8_get_char_validated (at, MIN (end - at, 6));
  if (c == 0 || c == (gunichar) -1 || c == (gunichar) -2)
    return (Read) { 0xfffd, 1 };

  return (Read) { c, (gsize) g_unichar_to_utf8 (c, NULL) };
}

/* Turns a sound mark beside its kana into a combining one. */
static gunichar
attach_sound_mark (gunichar c)
{
  switch (c)
    {
    case 0x309b:
    case 0xff9e:
      return VOICED_MARK;
    case 0x309c:
    case 0xff9f:
      return SEMI_VOICED_MARK;
    default:
      return c;
    }
}

/* Whether @c belongs to the character before it. */
static gboolean
is_attached (gunichar c)
{
  /* No marks below; ideographs and kana are most of Japanese text. */
  if (c < 0xad || (c >= 0x3041 && c < 0x3099) || (c >= 0x309d && c < 0xa000))
    return FALSE;

  /* Korean syllables may be written as their parts. */
  if (c >= 0x1160 && c <= 0x11ff)
    return TRUE;

  switch (g_unichar_type (attach_sound_mark (c)))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      return TRUE;
    default:
      return FALSE;
    }
}

static TegotaeCharKind
find_kind (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c) ? TEGOTAE_CHAR_LETTER
           : g_ascii_isdigit (c) ? TEGOTAE_CHAR_DIGIT
                                 : TEGOTAE_CHAR_BREAK;

  if (c >= 0x4e00 && c < 0xa000)
    return TEGOTAE_CHAR_KANJI;
  if ((c >= 0x3041 && c <= 0x3096) || c == 0x309d || c == 0x309e)
    return TEGOTAE_CHAR_HIRAGANA;
  if ((c >= 0x30a1 && c <= 0x30fa) || (c >= PROLONGED_SOUND_MARK && c <= 0x30fe) ||
      (c >= 0x31f0 && c <= 0x31ff))
    return TEGOTAE_CHAR_KATAKANA;
  if (c == 0x3005 || c == 0x3006 || c == 0x3007 || c == 0x303b)
    return TEGOTAE_CHAR_KANJI;
  if (g_unichar_isdigit (c))
    return TEGOTAE_CHAR_DIGIT;
  if (!g_unichar_isalpha (c) && !g_unichar_ismark (c))
    return TEGOTAE_CHAR_BREAK;

  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN ? TEGOTAE_CHAR_KANJI
                                                          : TEGOTAE_CHAR_LETTER;
}

static gunichar
fold_katakana (gunichar c)
{
  if ((c >= 0x30a1 && c <= 0x30f4) || c == 0x30fd || c == 0x30fe)
    return c - KATAKANA_TO_HIRAGANA;

  /* ヵ and ヶ count months and places, as か does: 3ヶ月, 3か月. */
  return c == 0x30f5 || c == 0x30f6 ? 0x304b : c;
}

static gunichar
fold_letter (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c >= 0x80 && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN &&
      g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts)) > 1)
    return parts[0];

  return c;
}

static gunichar
add_voice (gunichar c)
{
  gunichar composed;

  return g_unichar_compose (c, VOICED_MARK, &composed) ? composed : c;
}

static gunichar
drop_voice (gunichar c)
{
  gunichar base, mark;

  return g_unichar_decompose (c, &base, &mark) && mark == VOICED_MARK ? base : c;
}

static const TegotaeFoldedChar *
get_last (GArray *chars)
{
  return chars->len > 0 ? &g_array_index (chars, TegotaeFoldedChar, chars->len - 1) : NULL;
}

static void
fold_kana (GArray            *chars,
           TegotaeFoldedChar *folded)
{
  const TegotaeFoldedChar *last = get_last (chars);
  gunichar c = fold_katakana (folded->plain);
  gboolean is_repeated = c == REPEAT || c == REPEAT_VOICED;

  /* ゝ and ゞ say that the kana before them comes again. */
  if (is_repeated && last != NULL &&
      (last->kind == TEGOTAE_CHAR_HIRAGANA || last->kind == TEGOTAE_CHAR_KATAKANA))
    {
      folded->plain = drop_voice (last->plain);
      if (c == REPEAT_VOICED)
        folded->plain = add_voice (folded->plain);
      c = fold_katakana (folded->plain);
    }

  folded->c = c;
}

static void
add_break (GArray  *chars,
           guint32  start,
           guint32  end)
{
  const TegotaeFoldedChar space = { ' ', ' ', start, end, TEGOTAE_CHAR_BREAK };
  const TegotaeFoldedChar *last = get_last (chars);

  if (last != NULL && last->kind == TEGOTAE_CHAR_BREAK)
    g_array_index (chars, TegotaeFoldedChar, chars->len - 1).end = end;
  else
    g_array_append_val (chars, space);
}

/* Adds a character that is normal and of lower case already. */
static void
add_char (GArray   *chars,
          gunichar  c,
          guint32   start,
          guint32   end)
{
  const TegotaeFoldedChar *last = get_last (chars);
  TegotaeFoldedChar folded = { c, c, start, end, find_kind (c) };

  /* Marks matter in scripts that spell with them; elsewhere what is left of
   * them after composing is decoration. */
  if (g_unichar_ismark (c) &&
      (last == NULL || last->kind != TEGOTAE_CHAR_LETTER || last->c < 0x250 ||
       (c >= 0xfe00 && c <= 0xfe0f) || c >= 0xe0000))
    return;

  switch (folded.kind)
    {
    case TEGOTAE_CHAR_BREAK:
      add_break (chars, start, end);
      return;
    case TEGOTAE_CHAR_KATAKANA:
    case TEGOTAE_CHAR_HIRAGANA:
      fold_kana (chars, &folded);
      break;
    case TEGOTAE_CHAR_LETTER:
      folded.c = folded.plain = fold_letter (c);
      break;
    case TEGOTAE_CHAR_DIGIT:
      folded.c = folded.plain = c < 0x80 ? c : (gunichar) ('0' + g_unichar_digit_value (c));
      break;
    case TEGOTAE_CHAR_KANJI:
    default:
      break;
    }

  g_array_append_val (chars, folded);
}

/* A character with its marks, or one that has other forms. */
static void
add_cluster (GArray     *chars,
             const char *cluster,
             gsize       length,
             guint32     start,
             guint32     end)
{
  g_autofree char *normal = g_utf8_normalize (cluster, (gssize) length, G_NORMALIZE_NFKC);
  g_autofree char *lower = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
  g_autofree char *folded = lower != NULL ? g_utf8_normalize (lower, -1, G_NORMALIZE_NFKC) : NULL;

  if (folded == NULL)
    {
      add_break (chars, start, end);
      return;
    }

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    add_char (chars, g_utf8_get_char (c), start, end);
}

/* The fast path: characters that folding does not change. */
static gboolean
is_plain (gunichar c)
{
  return c < 0x80 || c == 0x3001 || c == 0x3002 || (c >= 0x3041 && c < 0x3097) || (c >= 0x309d && c < 0x309f) ||
         (c >= 0x30a0 && c < 0x30ff) || (c >= 0x4e00 && c < 0xa000);
}

/* Reads the character at @text[start] with its marks; returns its end. */
static gsize
fold_next (GArray     *chars,
           const char *text,
           gsize       start,
           gsize       length)
{
  const char *end = text + length;
  char cluster[(MAX_MARKS + 1) * 6];
  Read read = read_char (text + start, end);
  gunichar first = read.c;
  gsize at = start + read.size;
  gsize size = (gsize) g_unichar_to_utf8 (first, cluster);
  guint n_marks = 0;

  for (; at < length && n_marks < MAX_MARKS; n_marks++)
    {
      read = read_char (text + at, end);
      if (!is_attached (read.c))
        break;

      at += read.size;
      if (g_unichar_type (read.c) != G_UNICODE_FORMAT)
        size += (gsize) g_unichar_to_utf8 (attach_sound_mark (read.c), cluster + size);
    }

  if (n_marks == 0 && is_plain (first))
    add_char (chars, first < 0x80 ? (gunichar) g_ascii_tolower (first) : first,
              (guint32) start, (guint32) at);
  else if (g_unichar_type (first) != G_UNICODE_FORMAT)
    add_cluster (chars, cluster, size, (guint32) start, (guint32) at);

  return at;
}

TegotaeFoldedText *
tegotae_folded_text_new (const char *text,
                         gssize      length)
{
  TegotaeFoldedText *self = g_new0 (TegotaeFoldedText, 1);
  gsize size = length >= 0 ? (gsize) length : strlen (text);
  GArray *chars;

  size = MIN (size, G_MAXUINT32 - 1);
  chars = g_array_sized_new (FALSE, FALSE, sizeof (TegotaeFoldedChar), (guint) (size / 3 + 1));

  for (gsize at = 0; at < size;)
    at = fold_next (chars, text, at, size);

  tegotae_numeral_fold (chars);
  self->n_chars = chars->len;
  self->chars = (TegotaeFoldedChar *) g_array_free (chars, FALSE);

  return self;
}

void
tegotae_folded_text_free (TegotaeFoldedText *text)
{
  if (text == NULL)
    return;

  g_free (text->chars);
  g_free (text);
}

gboolean
tegotae_char_kind_is_japanese (TegotaeCharKind kind)
{
  return kind >= TEGOTAE_CHAR_KANJI;
}

gsize
tegotae_folded_text_find_run_end (const TegotaeFoldedText *text,
                                  gsize                    start)
{
  TegotaeCharKind kind = text->chars[start].kind;
  gboolean japanese = tegotae_char_kind_is_japanese (kind);
  gsize end = start + 1;

  if (kind == TEGOTAE_CHAR_BREAK)
    return end;

  while (end < text->n_chars &&
         (japanese ? tegotae_char_kind_is_japanese (text->chars[end].kind)
                   : text->chars[end].kind == kind))
    end++;

  return end;
}

char *
tegotae_folded_text_dup_utf8 (const TegotaeFoldedText *text,
                              gsize                    start,
                              gsize                    end)
{
  GString *utf8 = g_string_sized_new ((end - start) * 3);

  for (gsize i = start; i < end; i++)
    g_string_append_unichar (utf8, text->chars[i].c);

  return g_string_free (utf8, FALSE);
}

char *
tegotae_folded_text_dup_plain (const TegotaeFoldedText *text,
                               gsize                    start,
                               gsize                    end)
{
  GString *utf8 = g_string_sized_new ((end - start) * 3);

  for (gsize i = start; i < end; i++)
    g_string_append_unichar (utf8, text->chars[i].plain);

  return g_string_free (utf8, FALSE);
}
