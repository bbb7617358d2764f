/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-deleted-record.h"

G_BEGIN_DECLS

/* What is said of records that are deleted. Owned by the caller; none of it is markup. */

/* "Attempt of 3 November 2026, 21:05", "Answers of Mother", or the title of a question. */
char *tegotae_words_of_deleted  (const TegotaeDeletedRecord *record);

/* "Score: 57 of 100 · Deleted on 3 November 2026, kept until 3 December 2026" */
char *tegotae_words_of_deletion (const TegotaeDeletedRecord *record);

G_END_DECLS
