/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Where the phrases (文節) of a short Japanese text begin, so that a heading is broken between
 * them. A text itself has no marks: what is known of it is found by the text, so that nothing of
 * it is ever copied, read out or exported.
 *
 * Bit n of a set of phrases says that the character n begins one. A run of ASCII digits is one
 * character, whatever the number is. */
typedef guint64 TegotaePhrases;

/* Of a longer text, which is no heading, no phrases are known. */
#define TEGOTAE_PHRASES_MOST_CHARACTERS 64

/* The character after the one at @at, which is not the end of the text. Borrowed. */
const char     *tegotae_phrases_next     (const char     *at);

/* Adds what is known of @text to @record, as text. */
void            tegotae_phrases_append   (GString        *record,
                                          const char     *text,
                                          TegotaePhrases  phrases);

/* From now on all that was appended to @record (nullable) is found, by every thread. */
void            tegotae_phrases_remember (const char     *record);

/* 0 if nothing is known. @text: (nullable) */
TegotaePhrases  tegotae_phrases_find     (const char     *text);
