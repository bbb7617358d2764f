/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-folded-text.h"

/* Whether the character at @i may be left out of a compound: the り of 取り組み, the
 * っ of 引っ越し. */
gboolean tegotae_okurigana_is_between (const TegotaeFoldedText *text,
                                       gsize                    i,
                                       gsize                    end);

/* The word without what may be left out of it, but for what follows its last kanji:
 * 取組み. Owned by the caller. */
TegotaeFoldedText *tegotae_okurigana_shorten (const TegotaeFoldedText *text,
                                              gsize                    start,
                                              gsize                    end);

/* The end of the last kanji of such a word, if two stand together there and only
 * okurigana follows: of 取組み, before the み. Otherwise the end. */
gsize tegotae_okurigana_find_stem_end (const TegotaeFoldedText *word);
