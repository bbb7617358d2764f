/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-suggestion.h"

G_BEGIN_DECLS

/* Adds why the entry fits: each low response that leads to it (the lowest
 * first, of equals in the entry's order), each domain with a need that it is
 * about (the one it is most about first), the stage, and that it is unread.
 * Nothing is said twice. */
void tegotae_suggestion_add_reasons (TegotaeSuggestion    *suggestion,
                                     const TegotaeAttempt *attempt,
                                     TegotaeStage          stage,
                                     gboolean              is_read);

G_END_DECLS
