/* tegotae-read-mark-table.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/tegotae-user-db.h"

G_BEGIN_DECLS

/* Notes that an entry was read at @now (milliseconds since 1970 UTC). Reading
 * it again moves the time of the last reading only. */
gboolean    tegotae_read_mark_table_add  (TegotaeUserDb  *db,
                                          const char     *pack,
                                          const char     *entry,
                                          gint64          now,
                                          GError        **error);

/* The entries that were read, as a set of "pack/entry".
 * (transfer full) (element-type utf8 utf8) */
GHashTable *tegotae_read_mark_table_list (TegotaeUserDb  *db,
                                          GError        **error);

G_END_DECLS
