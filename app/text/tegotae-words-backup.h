/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-health.h"

/* What the user is told of backups and damage, in the language of the interface.
 * All are owned by the caller. */

/* What became of damaged records, as paragraphs: what was recovered and from
 * where, and where the old file is. */
char *tegotae_words_of_recovery (const TegotaeRecovery *recovery);

/* When a backup was made, as people write it. */
char *tegotae_words_of_backup_time (const TegotaeBackup *backup);

/* Why it was made and what it holds, in one line. */
char *tegotae_words_of_backup   (const TegotaeBackup   *backup);

/* What a look at everything has found, line by line. */
char *tegotae_words_of_health   (const TegotaeHealth   *health);
