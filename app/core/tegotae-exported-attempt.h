/* tegotae-exported-attempt.h
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

#include "tegotae-attempt.h"

G_BEGIN_DECLS

/**
 * TegotaeExportedAttempt:
 * @taken_by: (nullable): who answered about the user; NULL if it was the user
 * @note: (nullable): the user's note on it
 * @note_changed_at: milliseconds since 1970 UTC; 0 without a note
 *
 * An attempt with all that the user has added to it. Owns a reference of the
 * attempt.
 */
typedef struct
{
  TegotaeAttempt *attempt;
  char           *taken_by;
  char           *note;
  gint64          note_changed_at;
} TegotaeExportedAttempt;

/* Takes ownership of @attempt. */
TegotaeExportedAttempt *tegotae_exported_attempt_new  (TegotaeAttempt         *attempt);
void                    tegotae_exported_attempt_free (TegotaeExportedAttempt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeExportedAttempt, tegotae_exported_attempt_free)

G_END_DECLS
