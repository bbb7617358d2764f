/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/suggestions/tegotae-suggestion-candidate.h"
#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-marks.h"

/**
 * tegotae_ranking_order:
 * @candidates: (element-type TegotaeSuggestionCandidate): in pack order
 * @attempt: what they are for
 *
 * All of them, the best first, each counted after what those before it have
 * covered. What was read has no part in it, so reading an entry never moves
 * the others. Beyond the first 64, which are more than a list shows, they
 * follow by what they are worth alone. Of equals the first in pack order.
 *
 * Returns: (transfer container) (element-type TegotaeSuggestionCandidate): pointers into
 *   @candidates
 */
GPtrArray *tegotae_ranking_order (GArray               *candidates,
                                  const TegotaeAttempt *attempt);

/**
 * tegotae_ranking_suggest:
 * @entries: (element-type TegotaeEntryInfo): all there are, in pack order
 * @attempt: the attempt to suggest for
 * @stage: where the user stands now, or TEGOTAE_STAGE_NONE
 * @marks: (nullable): what was read and what was said of it
 * @limit: how many at most
 *
 * The entries that fit, best first, each with its reasons. An entry is worth
 *
 *     fit · (answers + domain + fresh + stage + near − settled)
 *
 * - answers: its triggers that fire; the strongest in full and half of the two
 *   next. One is worth 120 for a response of no points, falling to 60 at the
 *   trigger's limit; a trigger that is not the entry's first counts a tenth
 *   less for each place, down to seven tenths.
 * - domain: 60 · weight/3 · (100 − score)/100, for the domain with a need (an
 *   improvement, or low) for which that is most.
 * - fresh: 12 for the domain it is most about.
 * - stage: 40 if it is for the user's stage.
 * - near: 15 if none of its triggers fires, but its first nearly: the response is
 *   at most twice the trigger's limit (or one point, if that is 0).
 * - settled: 15 if none fires and a response is better than that.
 * - fit: how well its stages suit the user's, see tegotae_stages_get_fit().
 *
 * What an entry has spoken of is worth less in the next: a half, a third, a
 * quarter … of each response (after an entry that is led to by it first of all;
 * less after one that only touches it), of each domain, and by smaller steps of
 * the stage. So the list turns from one need to the other.
 *
 * An entry that leads at the stage is worth more than any that does not. One about
 * an event has worth by its stage alone, half as much as another, for it may not have
 * happened to this user; and it comes only at that stage: no answer and no domain
 * leads to it.
 *
 * The order is made without @marks, which then only take out: first come those
 * not read that suit the stage at all, then those read (or called helpful) that
 * have a reason, then the rest; what was called “not for me” never comes.
 * Reading one therefore moves it away and the next one up, and nothing else.
 * Last, while two domains have a need, the first three are never all about one
 * of them: the next about another such domain takes the third place.
 *
 * Returns: (transfer full) (element-type TegotaeSuggestion)
 */
GPtrArray *tegotae_ranking_suggest (GPtrArray            *entries,
                                    const TegotaeAttempt *attempt,
                                    TegotaeStage          stage,
                                    const TegotaeMarks   *marks,
                                    guint                 limit);
