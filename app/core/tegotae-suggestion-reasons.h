/* tegotae-suggestion-reasons.h
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
