/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-pack.h"

/* "25 questions, about 2 minutes"; only what the pack says. Owned by the caller. */
char *tegotae_words_of_length (const TegotaeQuestionnaire *questionnaire);

/* "The core library · 25 questions, about 2 minutes": @pack has the questionnaire. Owned by
 * the caller. */
char *tegotae_words_of_check  (const TegotaePack          *pack,
                               const TegotaeQuestionnaire *questionnaire);
