/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-query.h"

G_BEGIN_DECLS

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

/* What of a text the query meant: the words of a few, wherever they stand,
 * else all that the text has in common with a sentence but its grammar. In
 * order, without overlap. (transfer full) (element-type TegotaeTextRange) */
GArray *tegotae_highlight_find (const TegotaeQuery      *query,
                                const TegotaeFoldedText *text);

G_END_DECLS
