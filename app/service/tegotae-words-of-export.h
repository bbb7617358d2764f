/* tegotae-words-of-export.h
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

#include "core/tegotae-export.h"
#include "core/tegotae-restore-counts.h"

G_BEGIN_DECLS

/* "Exported: 12 attempts, 3 questions, 40 entries." Owned by the caller. */
char *tegotae_words_of_export  (const TegotaeExport        *data);

/* "Restored: 12 attempts, 1 setting. 3 were here already." Likewise. */
char *tegotae_words_of_restore (const TegotaeRestoreCounts *counts);

/* "Saved a table of 12 attempts." Likewise. */
char *tegotae_words_of_saved_table (guint n_attempts);

G_END_DECLS
