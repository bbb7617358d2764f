/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-json-token.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "pack/json/tegotae-pack-limits.h"

#define REPLACEMENT 0xfffd

void
tegotae_text_place_init (TegotaeTextPlace *place,
                         const char       *text)
{
  g_return_if_fail (place != NULL && text != NULL);

  *place = (TegotaeTextPlace) { text, text, 1, 1 };
}

static gboolean
begins_character (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

void
tegotae_text_place_move (TegotaeTextPlace *place,
                         const char       *at)
{
  g_return_if_fail (place != NULL && at >= place->text);

  if (at < place->at)
    tegotae_text_place_init (place, place->text);

  for (; place->at < at; place->at++)
    {
      if (*place->at == '\n')
        {
          place->line++;
          place->column = 1;
        }
      else if (begins_character (*place->at))
        {
          place->column++;
        }
    }
}

static gboolean
skip_digits (const char **at)
{
  const char *begin = *at;

  while (g_ascii_isdigit (**at))
    (*at)++;

  return *at > begin;
}

static gboolean
skip_integer (const char **at)
{
  if (**at == '-')
    (*at)++;

  if (**at != '0')
    return skip_digits (at);

  (*at)++;
  return TRUE;
}

static gboolean
skip_fraction (const char **at)
{
  if (**at != '.')
    return TRUE;

  (*at)++;
  return skip_digits (at);
}

static gboolean
skip_exponent (const char **at)
{
  if (**at != 'e' && **at != 'E')
    return TRUE;

  (*at)++;
  if (**at == '+' || **at == '-')
    (*at)++;

  return skip_digits (at);
}

gboolean
tegotae_json_number_skip (const char **at)
{
  g_return_val_if_fail (at != NULL && *at != NULL, FALSE);

  return skip_integer (at) && skip_fraction (at) && skip_exponent (at) &&
         !g_ascii_isalnum (**at) && **at != '.';
}

TegotaeJsonNumberFit
tegotae_json_number_fits (const char *begin,
                          const char *end)
{
  char *integer_end;
  gboolean fits;

  g_return_val_if_fail (begin != NULL && end > begin, TEGOTAE_JSON_NUMBER_TOO_LONG);

  if (end - begin > TEGOTAE_PACK_MAX_NUMBER)
    return TEGOTAE_JSON_NUMBER_TOO_LONG;

  /* Only ERANGE says anything of the number: whatever else is in errno was left by
   * what is done on the way, such as waiting for another thread to set up a locale. */
  errno = 0;
  g_ascii_strtoll (begin, &integer_end, 10);
  fits = integer_end == end ? errno != ERANGE : isfinite (g_ascii_strtod (begin, NULL));

  return fits ? TEGOTAE_JSON_NUMBER_FITS : TEGOTAE_JSON_NUMBER_TOO_FAR_FROM_ZERO;
}

static void
set_fault (TegotaeJsonString *string,
           const char        *at,
           const char        *fault)
{
  if (string->fault != NULL)
    return;

  string->fault = fault;
  string->fault_at = at;
}

static gboolean
is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

/* Overrides, embeddings and isolates make text look like another; the marks
 * (U+061C, U+200E, U+200F) cannot be seen and do so with the signs beside them.
 * What direction a text has, its own letters say. */
static gboolean
turns_direction (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static void
add_character (TegotaeJsonString *string,
               const char        *at,
               gunichar           c)
{
  if (c == 0)
    set_fault (string, at, N_("The character U+0000 is not allowed. Remove it."));
  else if (is_control (c) && c != '\n' && c != '\t')
    set_fault (string, at, N_("Control characters are not allowed. Write a line break as “\\n” and a tab as “\\t”, "
                              "and remove all others."));
  else if (turns_direction (c))
    set_fault (string, at, N_("Invisible characters that turn the direction of the text (U+061C, U+200E–200F, "
                              "U+202A–202E, U+2066–2069) are not allowed. Remove them."));

  g_string_append_unichar (string->decoded, c != 0 ? c : REPLACEMENT);
}

/* The four digits after "\u"; -1 if they are not hexadecimal digits. */
static int
read_four_digits (TegotaeJsonString *string)
{
  int value = 0;

  if (string->end - string->at < 4)
    return -1;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (string->at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  string->at += 4;
  return value;
}

static gboolean
is_low_surrogate (int value)
{
  return value >= 0xdc00 && value <= 0xdfff;
}

/* @first stands for half a character; the other half must follow. */
static void
read_surrogate_pair (TegotaeJsonString *string,
                     const char        *begin,
                     int                first)
{
  const char *second_begin = string->at;
  int second = -1;

  if (!is_low_surrogate (first) && string->end - string->at >= 6 &&
      string->at[0] == '\\' && string->at[1] == 'u')
    {
      string->at += 2;
      second = read_four_digits (string);
    }

  if (!is_low_surrogate (second))
    {
      string->at = second_begin;
      set_fault (string, begin, N_("This is half of a surrogate pair. Write the character itself instead."));
      return;
    }

  add_character (string, begin, 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
}

static void
read_unicode_escape (TegotaeJsonString *string,
                     const char        *begin)
{
  int value = read_four_digits (string);

  if (value < 0)
    set_fault (string, begin, N_("“\\u” must be followed by four hexadecimal digits."));
  else if (value >= 0xd800 && value <= 0xdfff)
    read_surrogate_pair (string, begin, value);
  else
    add_character (string, begin, value);
}

/* @at is at the backslash, which is not the last byte. */
static void
read_escape (TegotaeJsonString *string)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *begin = string->at;
  const char *letter;

  string->at += 2;
  if (begin[1] == 'u')
    {
      read_unicode_escape (string, begin);
      return;
    }

  letter = begin[1] != '\0' ? strchr (letters, begin[1]) : NULL;
  if (letter != NULL)
    add_character (string, begin, meanings[letter - letters]);
  else
    set_fault (string, begin, N_("A backslash must be followed by one of \" \\ / b f n r t u. Write two backslashes "
                                 "for one."));
}

static void
read_plain (TegotaeJsonString *string)
{
  const char *begin = string->at;
  gunichar c = (guchar) *begin;

  if (c >= 0x80)
    {
      c = g_utf8_get_char_validated (begin, string->end - begin);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          set_fault (string, begin, N_("This is not UTF-8. Save the file as UTF-8."));
          string->at++;
          return;
        }
    }
  else if (c == '\n' || c == '\t')
    {
      set_fault (string, begin, N_("A line break or tab inside a string must be written as “\\n” or “\\t”. Or is "
                                   "a closing quotation mark missing?"));
    }

  add_character (string, begin, c);
  string->at += c < 0x80 ? 1 : g_utf8_skip[(guchar) *begin];
}

gboolean
tegotae_json_string_read (TegotaeJsonString *string)
{
  g_return_val_if_fail (string != NULL && string->decoded != NULL, FALSE);

  while (string->at < string->end)
    {
      if (*string->at == '"')
        {
          string->at++;
          return TRUE;
        }

      if (*string->at != '\\')
        read_plain (string);
      else if (string->end - string->at >= 2)
        read_escape (string);
      else
        return FALSE;
    }

  return FALSE;
}

char *
tegotae_json_string_dup_allowed (const char *text)
{
  g_autofree char *valid = NULL;
  GString *allowed;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  allowed = g_string_new (NULL);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r')
        g_string_append (allowed, at[1] == '\n' ? "" : "\n");
      else if (c == '\n' || c == '\t' || (!is_control (c) && !turns_direction (c)))
        g_string_append_unichar (allowed, c);
    }

  return g_string_free (allowed, FALSE);
}
