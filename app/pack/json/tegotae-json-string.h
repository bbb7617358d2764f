/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

G_END_DECLS
