/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"
#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/* Borrowed. */
TegotaeSqlite *tegotae_user_db_get_sqlite (TegotaeUserDb *db);

G_END_DECLS
