/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-attempt.h"

/**
 * tegotae_attempt_csv_new:
 * @attempts: (element-type TegotaeAttempt): a row each, in this order
 *
 * Attempts as comma-separated values (RFC 4180): id, time in UTC, questionnaire,
 * score, band, stage, and a column for each domain that occurs. A cell that a
 * table program would take for a formula begins with an apostrophe.
 *
 * Returns: (transfer full): UTF-8, each row ended by CR LF
 */
char *tegotae_attempt_csv_new (GPtrArray *attempts);
