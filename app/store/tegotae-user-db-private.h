/* tegotae-user-db-private.h
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
#include "store/tegotae-user-db.h"

G_BEGIN_DECLS

/* Borrowed. */
TegotaeSqlite *tegotae_user_db_get_sqlite (TegotaeUserDb *db);

G_END_DECLS
