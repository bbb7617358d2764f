/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-folded-text.h"

/* What the tokens of whole words in kana begin with. No other token has it. */
#define TEGOTAE_KANA_MARK 0x30a0

/* The end of the word in katakana that begins at @start; @start if none does. */
gsize tegotae_kana_find_end   (const TegotaeFoldedText *text,
                               gsize                    start,
                               gsize                    end);

/* The token of a word in kana, whichever of its long vowels, small kana and ぢ and づ
 * were written: エントリーシート, エントリシート and えんとりーしーと have the same.
 * @utf8: room for the token, @size bytes. Returns its length; 0 if the word is too
 * short to be told from another, or too long. */
gsize tegotae_kana_write_word (const TegotaeFoldedText *text,
                               gsize                    start,
                               gsize                    end,
                               char                    *utf8,
                               gsize                    size);
