/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-questionnaire.h"
#include "pack/json/tegotae-json.h"
#include "pack/pack/tegotae-pack-scope.h"

G_BEGIN_DECLS

/* One questionnaire of a pack. @id: (nullable): its id, checked. @scope: (nullable): the domains its items may
 * name; NULL to trust them. Of use only if no fault was added. Never NULL,
 * owned by the caller. */
TegotaeQuestionnaire *tegotae_pack_questionnaire_build (const TegotaeJsonNode *node,
                                                        const char            *id,
                                                        TegotaePackScope      *scope);

G_END_DECLS
