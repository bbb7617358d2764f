/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"

/* "Exported: 12 attempts, 3 questions, 40 entries." Owned by the caller. */
char *tegotae_words_of_export  (const TegotaeExport        *data);

/* "Restored: 12 attempts, 1 setting. 3 were here already." Likewise. */
char *tegotae_words_of_restore (const TegotaeRestoreCounts *counts);

/* "Saved a table of 12 attempts." Likewise. */
char *tegotae_words_of_saved_table (guint n_attempts);
