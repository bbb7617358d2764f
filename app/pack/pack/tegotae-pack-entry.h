/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-entry.h"
#include "pack/json/tegotae-json.h"
#include "pack/pack/tegotae-pack-scope.h"

G_BEGIN_DECLS

/**
 * tegotae_pack_entry_build:
 * @node: the entry, an object; the index of its path is that in its file
 * @pack: id of the pack
 * @lang: language of the pack
 * @scope: (nullable): where its id becomes known, and against which its
 *   references are checked; NULL to trust them
 *
 * One entry. It is of use only if no fault was added.
 *
 * Returns: (transfer full): never NULL
 */
TegotaeEntry *tegotae_pack_entry_build   (const TegotaeJsonNode *node,
                                          const char            *pack,
                                          const char            *lang,
                                          TegotaePackScope      *scope);

G_END_DECLS
