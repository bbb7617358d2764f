/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-highlight.h"

G_BEGIN_DECLS

/* The part of a text that shows best why it was found: about sixty characters
 * of Japanese or twice as many of English, on one line, with an ellipsis where
 * something was left out. The beginning if nothing was found in it.
 * @text: valid UTF-8
 * @ranges: (out) (optional) (transfer full) (element-type TegotaeTextRange): of
 *   the passage, what the query meant
 * (transfer full) */
char *tegotae_passage_choose (const TegotaeQuery  *query,
                              const char          *text,
                              GArray             **ranges);

G_END_DECLS
