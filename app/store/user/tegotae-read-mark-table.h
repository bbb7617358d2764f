/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-marks.h"
#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/* Notes that an entry was read at @now (milliseconds since 1970 UTC). Reading
 * it again moves the time of the last reading only. */
gboolean tegotae_read_mark_table_add     (TegotaeUserDb  *db,
                                          const char     *pack,
                                          const char     *entry,
                                          gint64          now,
                                          GError        **error);

/* As if it had never been read. */
gboolean tegotae_read_mark_table_remove  (TegotaeUserDb  *db,
                                          const char     *pack,
                                          const char     *entry,
                                          GError        **error);

/* Adds TEGOTAE_MARK_READ to the entries that were read. */
gboolean tegotae_read_mark_table_collect (TegotaeUserDb  *db,
                                          TegotaeMarks   *marks,
                                          GError        **error);

G_END_DECLS
