/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"
#include "tegotae-tonight-card.h"

/**
 * TegotaeSuggestionList:
 *
 * The entries that fit an attempt best, each with its reasons. Asks for them
 * itself, and again when the stage or the content changed. Reading one only
 * takes its dot away, so that Back leads to the row one came from; the next list
 * has the next ones. What is not for the user gives way to another at once. The first
 * is on a card of its own. Hidden while there are no others.
 */
#define TEGOTAE_TYPE_SUGGESTION_LIST (tegotae_suggestion_list_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSuggestionList, tegotae_suggestion_list, TEGOTAE, SUGGESTION_LIST, AdwBin)

/* Once. @card: shows the first; has to live as long. */
void       tegotae_suggestion_list_set_attempt (TegotaeSuggestionList *self,
                                                TegotaeService        *service,
                                                TegotaeAttempt        *attempt,
                                                TegotaeTonightCard    *card);
