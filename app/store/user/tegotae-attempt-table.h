/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "store/user/tegotae-user-db.h"

/* Attempts, but for those that are deleted: see tegotae-deletion-table.h. */

/* Saves an attempt with its responses and domain scores in one transaction:
 * all of it is there afterwards or nothing. Without an order it becomes the last;
 * one that was here before keeps its own. Fails with TEGOTAE_ERROR_EXISTS if
 * its id is there already, be it deleted; all functions here with TEGOTAE_ERROR_STORE if the
 * database fails. */
gboolean        tegotae_attempt_table_save   (TegotaeUserDb         *db,
                                              const TegotaeAttempt  *attempt,
                                              GError               **error);

/* All attempts, whole, also those that others took about the user, the newest
 * first (by the order of saving).
 * (transfer full) (element-type TegotaeAttempt) */
GPtrArray      *tegotae_attempt_table_list   (TegotaeUserDb         *db,
                                              GError               **error);

/* Fails with TEGOTAE_ERROR_NOT_FOUND if there is none of that id. */
TegotaeAttempt *tegotae_attempt_table_get    (TegotaeUserDb         *db,
                                              const char            *id,
                                              GError               **error);

/* The newest that the user took themselves; NULL without an error if there is
 * none. */
TegotaeAttempt *tegotae_attempt_table_get_last (TegotaeUserDb       *db,
                                              GError               **error);

/**
 * tegotae_attempt_table_set_note:
 * @attempt: id of the attempt
 * @text: the whole note; without one if it is empty
 * @now: milliseconds since 1970 UTC
 *
 * Replaces the user's note on an attempt. The change is later than the one before it,
 * whatever @now is. Fails with TEGOTAE_ERROR_NOT_FOUND if
 * there is no such attempt.
 */
gboolean tegotae_attempt_table_set_note (TegotaeUserDb  *db,
                                         const char     *attempt,
                                         const char     *text,
                                         gint64          now,
                                         GError        **error);
