/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeAttemptNote:
 *
 * The user's own words on an attempt, to be written at any time. They are saved
 * a moment after the last key, and at once when the page goes.
 */
#define TEGOTAE_TYPE_ATTEMPT_NOTE (tegotae_attempt_note_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAttemptNote, tegotae_attempt_note, TEGOTAE, ATTEMPT_NOTE, AdwBin)

/* Once. The attempt is saved, or is being saved. */
void       tegotae_attempt_note_set_attempt (TegotaeAttemptNote *self,
                                             TegotaeService     *service,
                                             TegotaeAttempt     *attempt);

/* Shows what is saved by now, unless the user is writing. */
void       tegotae_attempt_note_refresh     (TegotaeAttemptNote *self);
