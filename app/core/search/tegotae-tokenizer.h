/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-folded-text.h"

/**
 * TegotaeTokens:
 * @TEGOTAE_TOKENS_OF_ENTRY: all that an entry can be found by
 * @TEGOTAE_TOKENS_OF_RUN: what stands one after the other wherever the text of
 *   a query stands in an entry. One token a place, so they make a phrase
 * @TEGOTAE_TOKENS_OF_SENTENCE: what makes an entry like a sentence. A place
 *   may have several
 *
 * A run of Japanese is split into overlapping pairs of characters, with the
 * single kanji beside them; words of other scripts are whole, English ones
 * without their endings.
 */
typedef enum
{
  TEGOTAE_TOKENS_OF_ENTRY,
  TEGOTAE_TOKENS_OF_RUN,
  TEGOTAE_TOKENS_OF_SENTENCE,
} TegotaeTokens;

/**
 * TegotaeToken:
 * @text: UTF-8, not NUL-terminated, @length bytes; only valid in the call
 * @start: where it stands in the original, in bytes; @end is the first after it
 * @colocated: it stands at the same place as the token before it
 */
typedef struct
{
  const char *text;
  gsize       length;
  gsize       start;
  gsize       end;
  gboolean    colocated;
} TegotaeToken;

/* Takes one token; anything but 0 ends it. */
typedef int (*TegotaeTokenFunc) (const TegotaeToken *token,
                                 gpointer            user_data);

/* Gives every token of a text in its order. Returns 0, or what @func returned
 * last if it was not 0. */
int tegotae_tokenizer_run (const TegotaeFoldedText *text,
                           TegotaeTokens            tokens,
                           TegotaeTokenFunc         func,
                           gpointer                 user_data);

/* The tokens of a run from @start to before @end, with a blank between them: what
 * stands one after the other in an entry that has this text. Owned by the caller. */
char *tegotae_tokenizer_dup_phrase (const TegotaeFoldedText *text,
                                    gsize                    start,
                                    gsize                    end);

/* The phrases of words that mean the same, each once; NULL-terminated, owned by the
 * caller. What has no token is left out. */
char **tegotae_tokenizer_list_phrases (const char * const *words);
