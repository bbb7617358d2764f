/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

/**
 * TegotaeProfileView:
 *
 * The profile of an attempt: as a shape, and the same as rows of text beside
 * it, or below it where it is narrow; and what it means, in words: the strengths and the
 * improvements with the pack's texts, or that the profile is even.
 */
#define TEGOTAE_TYPE_PROFILE_VIEW (tegotae_profile_view_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeProfileView, tegotae_profile_view, TEGOTAE, PROFILE_VIEW, AdwBin)

/* @content: the packs, for names and texts. Without the pack only the names are shown, as
 * they were. */
void       tegotae_profile_view_set_attempt  (TegotaeProfileView   *self,
                                              const TegotaeAttempt *attempt,
                                              const TegotaeContent *content);

/* How far shape and bars have grown, 0–1; 1 from the start. */
void       tegotae_profile_view_set_progress (TegotaeProfileView   *self,
                                              double                progress);
