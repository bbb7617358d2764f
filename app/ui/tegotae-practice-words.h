/* tegotae-practice-words.h
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

#include "core/tegotae-practice.h"

G_BEGIN_DECLS

/* "10 minutes"; NULL if the pack does not say. Owned by the caller. */
char *tegotae_practice_words_of_time (const TegotaePractice *practice);

G_END_DECLS
