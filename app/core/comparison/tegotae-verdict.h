/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"

/* Attempts closer together than this show little: people remember their answers. */
#define TEGOTAE_VERDICT_SOON_DAYS 3

/**
 * TegotaeVerdict:
 * @TEGOTAE_VERDICT_NONE: the two did not ask the same, so nothing is said
 * @TEGOTAE_VERDICT_FIRST: there is none before
 * @TEGOTAE_VERDICT_TOO_SOON: taken within three days of the one before
 * @TEGOTAE_VERDICT_TOO_SMALL: at most two exact steps apart
 * @TEGOTAE_VERDICT_UP: more than that, and so a change
 * @TEGOTAE_VERDICT_DOWN: likewise
 *
 * What is said of the score of an attempt beside that of the one before, always by
 * the exact scores. Domains are never judged.
 */
typedef enum
{
  TEGOTAE_VERDICT_NONE,
  TEGOTAE_VERDICT_FIRST,
  TEGOTAE_VERDICT_TOO_SOON,
  TEGOTAE_VERDICT_TOO_SMALL,
  TEGOTAE_VERDICT_UP,
  TEGOTAE_VERDICT_DOWN,
} TegotaeVerdict;

/* "first", "too-soon", "too-small", "up" or "down"; NULL for none. Static. */
const char     *tegotae_verdict_to_id      (TegotaeVerdict        verdict);

/* @before: (nullable): another one that tegotae_verdict_is_possible() allows */
TegotaeVerdict  tegotae_verdict_find       (const TegotaeAttempt *attempt,
                                            const TegotaeAttempt *before);

/* How far around its score a difference is too small, in points, rounded half up. */
int             tegotae_verdict_get_margin (const TegotaeAttempt *attempt);

/* Whether the two can be set against each other: of one questionnaire and one
 * person, and not one and the same. */
gboolean        tegotae_verdict_is_possible (const TegotaeAttempt *one,
                                             const TegotaeAttempt *other);

/* Whether both attempts, of one questionnaire, asked the same items. Of
 * different revisions an item is the same if its id is, and if nothing shows
 * that what its options are worth has changed. */
gboolean        tegotae_verdict_has_same_items (const TegotaeAttempt *one,
                                                const TegotaeAttempt *other);

/* The response of @other to the item of @response, if it is the same item;
 * NULL if there is none. Borrowed. */
const TegotaeResponse *tegotae_verdict_find_same (const TegotaeResponse *response,
                                                  const TegotaeAttempt  *other);

/**
 * tegotae_verdict_find_before:
 * @attempts: (element-type TegotaeAttempt): the one saved last first
 * @from: where to begin: after the place of @attempt, or 0 if it is not saved
 *
 * Returns: (nullable): the one before @attempt in the order of saving that it can be
 *   set against and that is not deleted. Borrowed.
 */
TegotaeAttempt *tegotae_verdict_find_before (GPtrArray            *attempts,
                                             const TegotaeAttempt *attempt,
                                             guint                 from);
