/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-question.h"

G_BEGIN_DECLS

/* What a question is called that may not have a title yet: its title on one
 * line, else the first words of its situation, else that it has none. Never
 * blank. Owned by the caller. */
char *tegotae_question_title_complete (const TegotaeQuestion *question);

G_END_DECLS
