/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-marks.h"
#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/* Bookmarks an entry at @now (milliseconds since 1970 UTC), or takes the
 * bookmark out. One that is there already keeps the time it was added. */
gboolean tegotae_bookmark_table_set     (TegotaeUserDb  *db,
                                         const char     *pack,
                                         const char     *entry,
                                         gboolean        bookmarked,
                                         gint64          now,
                                         GError        **error);

/* Adds TEGOTAE_MARK_BOOKMARKED to the entries that are bookmarked. */
gboolean tegotae_bookmark_table_collect (TegotaeUserDb  *db,
                                         TegotaeMarks   *marks,
                                         GError        **error);

G_END_DECLS
