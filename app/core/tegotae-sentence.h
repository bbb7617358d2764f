/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Where the first sentence of @text ends, in Japanese or English: behind its last
 * mark and the brackets and quotes that close there; the end of @text if no mark
 * ends it. Marks within brackets or quotes, in numbers and of abbreviations end
 * nothing. */
const char *tegotae_sentence_get_end  (const char *text);

/* Where the sentence after @end begins; NULL if there is none. */
const char *tegotae_sentence_get_next (const char *end);
