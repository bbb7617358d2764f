/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

G_BEGIN_DECLS

/**
 * TegotaeProfileNotes:
 *
 * What a profile means, in words: the strengths and the improvements with the
 * pack's texts, or that the profile is even.
 */
#define TEGOTAE_TYPE_PROFILE_NOTES (tegotae_profile_notes_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeProfileNotes, tegotae_profile_notes, TEGOTAE, PROFILE_NOTES, AdwBin)

GtkWidget *tegotae_profile_notes_new         (void);

/* @content: the packs, for names and texts. Without the pack only the names
 * are shown, as they were. */
void       tegotae_profile_notes_set_attempt (TegotaeProfileNotes  *self,
                                              const TegotaeAttempt *attempt,
                                              const TegotaeContent *content);

G_END_DECLS
