/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* Copies all of @source into @target, whose contents are gone afterwards, page
 * by page as of one moment. @source may be in use by others; so may @target:
 * they see the old state until all is there. Fails with TEGOTAE_ERROR_STORE,
 * @target as it was. */
gboolean tegotae_database_copy (TegotaeSqlite  *source,
                                TegotaeSqlite  *target,
                                GError        **error);
