/* tegotae-ranking.h
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

#include "tegotae-marks.h"
#include "tegotae-suggestion.h"

G_BEGIN_DECLS

/**
 * tegotae_ranking_suggest:
 * @entries: (element-type TegotaeEntryInfo): all there are, in pack order
 * @attempt: the attempt to suggest for
 * @stage: where the user stands now, or TEGOTAE_STAGE_NONE
 * @marks: (nullable): what was read
 * @limit: how many at most
 *
 * The entries that fit, best first. Unread entries come before read ones.
 * Within each, an entry counts for the low responses that trigger it (the
 * lower, the more), for the weak domains it is about (the lower, the more) and
 * for the stage; equals keep their order. A domain that has been shown counts
 * less for the next, and while two domains are weak the first three entries
 * are never all about one of them. The same attempt and history give the same
 * list.
 *
 * Returns: (transfer full) (element-type TegotaeSuggestion)
 */
GPtrArray *tegotae_ranking_suggest (GPtrArray            *entries,
                                    const TegotaeAttempt *attempt,
                                    TegotaeStage          stage,
                                    const TegotaeMarks   *marks,
                                    guint                 limit);

G_END_DECLS
