/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeCharKind:
 * @TEGOTAE_CHAR_BREAK: what separates words: blanks, punctuation, symbols
 * @TEGOTAE_CHAR_LETTER: of a script that writes words apart
 *
 * What a character is to the search.
 */
typedef enum
{
  TEGOTAE_CHAR_BREAK,
  TEGOTAE_CHAR_LETTER,
  TEGOTAE_CHAR_DIGIT,
  TEGOTAE_CHAR_KANJI,
  TEGOTAE_CHAR_HIRAGANA,
  TEGOTAE_CHAR_KATAKANA,
} TegotaeCharKind;

/**
 * TegotaeFoldedChar:
 * @c: as it is compared: compatibility forms are resolved, letters are lower
 *   case and without accents, katakana are hiragana. U+0020 for a break
 * @plain: the same, but katakana are still katakana
 * @start: where it comes from: bytes from the start of the text
 * @end: first byte after that
 * @kind: of @plain
 */
typedef struct
{
  gunichar        c;
  gunichar        plain;
  guint32         start;
  guint32         end;
  TegotaeCharKind kind;
} TegotaeFoldedChar;
