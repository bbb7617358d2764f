/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-question.h"

/* One or several questions as plain text for somebody who gives advice: what is
 * asked, when and where the user stands, the situation, and the answers that
 * came already. In the user's language, for people who need not know this app.
 * @questions: (element-type TegotaeQuestion)
 * Owned by the caller; ends with a newline if there is anything. */
char *tegotae_question_text_write   (GPtrArray             *questions);

/* The name of a file for it, from the title: without its directory, with no
 * character that a file system may refuse, and short enough for all.
 * Owned by the caller. */
char *tegotae_question_text_dup_name (const TegotaeQuestion *question);
