/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-marks.h"
#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/**
 * tegotae_verdict_table_set:
 * @verdict: TEGOTAE_MARK_HELPFUL, TEGOTAE_MARK_NOT_FOR_ME, or TEGOTAE_MARK_NONE
 *   to take back what was said
 * @now: when it is given, in milliseconds since 1970 UTC
 *
 * Notes what the user thinks of an entry, in place of what was said before, which
 * counts as earlier whatever @now is.
 */
gboolean tegotae_verdict_table_set     (TegotaeUserDb  *db,
                                        const char     *pack,
                                        const char     *entry,
                                        TegotaeMark     verdict,
                                        gint64          now,
                                        GError        **error);

/* Adds its verdict to every entry that has one. */
gboolean tegotae_verdict_table_collect (TegotaeUserDb  *db,
                                        TegotaeMarks   *marks,
                                        GError        **error);

G_END_DECLS
