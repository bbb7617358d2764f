/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-pack.h"
#include "pack/json/tegotae-json.h"
#include "pack/pack/tegotae-pack-scope.h"

G_BEGIN_DECLS

/**
 * tegotae_pack_header_build:
 * @root: the document of a pack; "entries" is not looked at
 * @scope: (nullable): where what the pack defines becomes known, and against
 *   which its references are checked; NULL to trust them
 *
 * Everything of a pack but its entries. Parts with a fault may be missing or
 * incomplete; the pack is of use only if no fault was added.
 *
 * Returns: (transfer full): never NULL
 */
TegotaePack *tegotae_pack_header_build         (const TegotaeJsonNode *root,
                                                TegotaePackScope      *scope);

/* Adds the practices of a document to those of @pack, likewise. */
void         tegotae_pack_header_add_practices (const TegotaeJsonNode *root,
                                                TegotaePack           *pack,
                                                TegotaePackScope      *scope);

G_END_DECLS
