/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-pack.h"

G_BEGIN_DECLS

/* "10 minutes"; NULL if the pack does not say. Owned by the caller. */
char *tegotae_practice_words_of_time (const TegotaePractice *practice);

G_END_DECLS
