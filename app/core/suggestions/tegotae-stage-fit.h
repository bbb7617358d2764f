/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-stage.h"

G_BEGIN_DECLS

/* How well something for @stages suits who is at @stage, in percent.
 *
 * Every stage suits every other to some degree: what is for preparing helps
 * before the first interview, what is for a rejection has no place before it.
 * Of several stages the two that suit best count, so what is for few suits
 * better than what is for many; and what does not name the user's own stage
 * counts three quarters. Without any stage it is 80, for any time. */
int tegotae_stages_get_fit (TegotaeStages stages,
                            TegotaeStage  stage);

G_END_DECLS
