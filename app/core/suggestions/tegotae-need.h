/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-entry.h"

G_BEGIN_DECLS

/* What an attempt shows a need of. */

/* Whether there is a need in a domain: it is an improvement or low. */
gboolean               tegotae_need_has_domain    (const TegotaeDomainScore *domain);

/* The response that leads to an entry by @trigger. Borrowed; NULL if the item
 * was not asked or its response was better than that. */
const TegotaeResponse *tegotae_need_find_response (const TegotaeAttempt     *attempt,
                                                   const TegotaeTrigger     *trigger);

G_END_DECLS
