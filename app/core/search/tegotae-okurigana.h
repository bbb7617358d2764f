/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-folded-text.h"

/* Whether the character at @i may be left out of a compound: the り of 取り組み, the
 * っ of 引っ越し. */
gboolean tegotae_okurigana_is_between (const TegotaeFoldedText *text,
                                       gsize                    i,
                                       gsize                    end);

/* The other ways to write a word, as phrases: of 取り組み 取組み and 取組.
 * NULL-terminated, owned by the caller. */
char   **tegotae_okurigana_list_others (const TegotaeFoldedText *text,
                                        gsize                    start,
                                        gsize                    end);
