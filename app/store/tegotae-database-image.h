/* tegotae-database-image.h
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

#include "store/tegotae-sqlite.h"

G_BEGIN_DECLS

/* Opens what the database at @path and its log hold at this moment, from memory:
 * nothing is written anywhere, not even beside the file, and no lock is taken. It
 * can only be read. For when SQLite, which writes even to read, cannot open it.
 *
 * Returns: NULL without an error if it is not there; with TEGOTAE_ERROR_STORE if
 *   it cannot be read */
TegotaeSqlite *tegotae_database_image_open (const char  *path,
                                            GError     **error);

G_END_DECLS
