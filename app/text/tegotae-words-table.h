/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

/**
 * tegotae_words_of_table:
 * @attempts: (element-type TegotaeAttempt): a row each, in this order
 *
 * Attempts as comma-separated values for people: date (2026-11-30) and time (09:05) of the
 * user's time zone in columns of their own, which table programs take for dates and times in
 * every language; the questionnaire, score, band and stage; and a column for each domain that
 * occurs. All in words of the interface and of the packs, where they are known.
 *
 * Returns: (transfer full): UTF-8, each row ended by CR LF
 */
char *tegotae_words_of_table (GPtrArray            *attempts,
                              const TegotaeContent *content);
