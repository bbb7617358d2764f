/* tegotae-pack-questionnaire.h
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

#include "core/tegotae-questionnaire.h"
#include "pack/tegotae-json.h"
#include "pack/tegotae-pack-scope.h"

G_BEGIN_DECLS

/* One questionnaire of a pack. @id: (nullable): its id, checked. @scope: (nullable): the domains its items may
 * name; NULL to trust them. Of use only if no fault was added. Never NULL,
 * owned by the caller. */
TegotaeQuestionnaire *tegotae_pack_questionnaire_build (const TegotaeJsonNode *node,
                                                        const char            *id,
                                                        TegotaePackScope      *scope);

/* Reads the bands of a questionnaire and puts them in order; they must cover
 * 0–100 without gap or overlap. */
void                  tegotae_pack_bands_build         (const TegotaeJsonNode *node,
                                                        TegotaeQuestionnaire  *questionnaire);

G_END_DECLS
