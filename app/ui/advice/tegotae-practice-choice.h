/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"

G_BEGIN_DECLS

/* A practice for the domain an entry is most about: always the same for the
 * same entry, and another for another. From the entry's pack or, if that has
 * none, from `core`; @pack: (out) (optional) (transfer none): which of them.
 * Borrowed; NULL if there is none. */
const TegotaePractice *tegotae_practice_choice_for  (const TegotaeEntryInfo  *info,
                                                     const TegotaeContent    *content,
                                                     const TegotaePack      **pack);

/* The practices of a pack (nullable) for a domain, in pack order.
 * (transfer container) (element-type TegotaePractice) */
GPtrArray             *tegotae_practice_choice_list (const TegotaePack       *pack,
                                                     const char              *domain);

G_END_DECLS
