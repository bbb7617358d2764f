/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/suggestions/tegotae-suggestion.h"

/**
 * TegotaeTonightCard:
 *
 * The one step that a result leads to: an entry to read, why, and a practice to do.
 * Hidden while there is none.
 */
#define TEGOTAE_TYPE_TONIGHT_CARD (tegotae_tonight_card_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTonightCard, tegotae_tonight_card, TEGOTAE, TONIGHT_CARD, AdwBin)

/* @suggestion: (nullable): for someone with that attempt
 * @reasons: why, as one text */
void tegotae_tonight_card_set_suggestion (TegotaeTonightCard      *self,
                                          const TegotaeSuggestion *suggestion,
                                          const char              *reasons,
                                          const TegotaeAttempt    *attempt,
                                          const TegotaeContent    *content);
