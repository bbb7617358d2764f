/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/**
 * tegotae_attempt_note_table_set:
 * @attempt: id of the attempt
 * @text: the whole note; without one if it is empty
 * @now: milliseconds since 1970 UTC
 *
 * Replaces the user's note on an attempt. The change is later than the one before it,
 * whatever @now is. Fails with TEGOTAE_ERROR_NOT_FOUND if
 * there is no such attempt.
 */
gboolean tegotae_attempt_note_table_set (TegotaeUserDb  *db,
                                         const char     *attempt,
                                         const char     *text,
                                         gint64          now,
                                         GError        **error);

G_END_DECLS
