/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeTextPlace:
 * @text: where the text begins
 * @at: a place in it
 * @line: its line, from 1
 * @column: its column in characters, from 1
 *
 * A place in a text. It is moved from one fault to the next, so that lines need
 * not be counted from the start again for each.
 */
typedef struct
{
  const char *text;
  const char *at;
  guint       line;
  guint       column;
} TegotaeTextPlace;

void tegotae_text_place_init (TegotaeTextPlace *place,
                              const char       *text);

/* Quick if @at is after the place where it was last. */
void tegotae_text_place_move (TegotaeTextPlace *place,
                              const char       *at);

/* Moves @at over a number as RFC 8259 writes it; FALSE if there is none. The
 * text must end with a NUL, which no number goes beyond. */
gboolean             tegotae_json_number_skip (const char **at);

typedef enum
{
  TEGOTAE_JSON_NUMBER_FITS,
  TEGOTAE_JSON_NUMBER_TOO_LONG,
  TEGOTAE_JSON_NUMBER_TOO_FAR_FROM_ZERO,
} TegotaeJsonNumberFit;

/* Whether that number can be kept: it has at most TEGOTAE_PACK_MAX_NUMBER
 * characters; an integer fits in 64 bits, any other number in a finite double.
 * A number closer to zero than any double is kept as zero. */
TegotaeJsonNumberFit tegotae_json_number_fits (const char *begin,
                                               const char *end);

/**
 * TegotaeJsonString:
 * @at: in: the byte after the opening quotation mark; out: the byte after the
 *   closing one
 * @end: the byte after the last one of the document
 * @decoded: where the characters are added, with escapes resolved
 * @fault: (nullable): the first thing that is wrong, to be translated
 * @fault_at: where that is
 *
 * Reads one string of a document. Beyond RFC 8259 it refuses what has no place
 * in text that is shown to people: NUL and other control characters even if
 * they are escaped (line break and tab may be), and the characters that turn
 * the direction of the text (U+061C, U+200E–200F, U+202A–202E, U+2066–2069).
 */
typedef struct
{
  const char *at;
  const char *end;
  GString    *decoded;
  const char *fault;
  const char *fault_at;
} TegotaeJsonString;

/* FALSE if the string has no end. What is wrong inside the string is left in
 * @fault, and @at is after the string all the same. */
gboolean tegotae_json_string_read        (TegotaeJsonString *string);

/* A text without the characters that reading would refuse; a carriage return
 * becomes a line break. Owned by the caller. */
char    *tegotae_json_string_dup_allowed (const char        *text);
