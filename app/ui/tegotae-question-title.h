/* tegotae-question-title.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/tegotae-question.h"

G_BEGIN_DECLS

/* What a question is called that may not have a title yet: its title on one
 * line, else the first words of its situation, else that it has none. Never
 * blank. Owned by the caller. */
char *tegotae_question_title_complete (const TegotaeQuestion *question);

G_END_DECLS
