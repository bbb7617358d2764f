/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-folded-char.h"

/**
 * TegotaeFoldedText:
 * @chars: @n_chars of them
 *
 * A text made comparable (NFKC and case folding, a little more for Japanese),
 * each character with its place in the original. A character and the marks on
 * it are folded together, so ｶﾞ and か with a combining mark are one が that
 * covers both; what unfolds into several (㌔) gives each the place of the
 * whole. Any number of breaks on end is one.
 */
typedef struct
{
  TegotaeFoldedChar *chars;
  gsize              n_chars;
} TegotaeFoldedText;

/* Folds @length bytes, -1 if NUL-terminated. They need not be valid UTF-8:
 * what is not counts as a break. Beyond 4 GiB nothing is read.
 * (transfer full) */
TegotaeFoldedText *tegotae_folded_text_new  (const char        *text,
                                             gssize             length);
void               tegotae_folded_text_free (TegotaeFoldedText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeFoldedText, tegotae_folded_text_free)

/* Whether it belongs to a run of Japanese. */
gboolean tegotae_char_kind_is_japanese (TegotaeCharKind kind);

/* The end of the run of Japanese, of letters or of digits that @start begins;
 * @start + 1 for a break. */
gsize    tegotae_folded_text_find_run_end (const TegotaeFoldedText *text,
                                           gsize                    start);

/* The characters from @start to before @end as UTF-8. Owned by the caller. */
char    *tegotae_folded_text_dup_utf8     (const TegotaeFoldedText *text,
                                           gsize                    start,
                                           gsize                    end);
char    *tegotae_folded_text_dup_plain    (const TegotaeFoldedText *text,
                                           gsize                    start,
                                           gsize                    end);
