/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-question.h"

G_BEGIN_DECLS

/* What a question may have, in characters, and how many answers. */
#define TEGOTAE_QUESTION_MAX_TITLE 300
#define TEGOTAE_QUESTION_MAX_SITUATION 20000
#define TEGOTAE_QUESTION_MAX_GIVER 300
#define TEGOTAE_QUESTION_MAX_ANSWER 20000
#define TEGOTAE_QUESTION_MAX_ANSWERS 100

/* Whether a question may be kept. Fails with TEGOTAE_ERROR_INVALID and a
 * sentence for the user: it needs a title, a text of it is too long, … */
gboolean tegotae_question_check (const TegotaeQuestion  *question,
                                 GError                **error);

/* Whether a text has nothing but blanks, of whatever script. */
gboolean tegotae_question_text_is_blank (const char *text);

G_END_DECLS
