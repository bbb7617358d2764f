/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-query.h"

/**
 * TegotaeTextRange:
 * @start: in bytes
 * @end: first byte after it
 *
 * A part of a text; it never begins or ends inside a character.
 */
typedef struct
{
  guint start;
  guint end;
} TegotaeTextRange;

/* The parts of a text that match the query: its words if it is a few words; if the
 * text has none of them, or the query is a sentence, everything that both have in
 * common except grammar. In order, without overlap. (transfer full) (element-type
 * TegotaeTextRange) */
GArray *tegotae_highlight_find (const TegotaeQuery      *query,
                                const TegotaeFoldedText *text);
