/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-entry.h"
#include "core/tegotae-pack.h"
#include "pack/json/tegotae-json.h"
#include "pack/pack/tegotae-pack-scope.h"

/**
 * SECTION: the parts of a pack, made of their JSON
 */

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

/* The stage of that id; TEGOTAE_STAGE_NONE and a fault at @node if there is none. */
TegotaeStage tegotae_pack_stage_find (const TegotaeJsonNode *node,
                                      const char            *id);

/* One questionnaire of a pack. @id: (nullable): its id, checked. @scope: (nullable): the domains its items may
 * name; NULL to trust them. Of use only if no fault was added. Never NULL,
 * owned by the caller. */
TegotaeQuestionnaire *tegotae_pack_questionnaire_build (const TegotaeJsonNode *node,
                                                        const char            *id,
                                                        TegotaePackScope      *scope);

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
