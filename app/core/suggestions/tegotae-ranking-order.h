/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-candidate.h"

G_BEGIN_DECLS

/**
 * tegotae_ranking_order:
 * @candidates: (element-type TegotaeCandidate): in pack order
 * @attempt: what they are for
 *
 * All of them, the best first, each counted after what those before it have
 * covered. What was read has no part in it, so reading an entry never moves
 * the others. Beyond the first 64, which are more than a list shows, they
 * follow by what they are worth alone. Of equals the first in pack order.
 *
 * Returns: (transfer container) (element-type TegotaeCandidate): pointers into
 *   @candidates
 */
GPtrArray *tegotae_ranking_order (GArray               *candidates,
                                  const TegotaeAttempt *attempt);

G_END_DECLS
