/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* Copies a damaged database with its log to @work and opens the copy as well as
 * it can be, so that reading cannot harm it further. If not even its schema can
 * be read, the first page, which says where everything is, is taken from @donor:
 * a backup of it that still fits, as backups are made page by page.
 *
 * @donor: (nullable): path of a backup
 * Returns: NULL if nothing in it can be read, without an error, or if it cannot
 *   be copied (TEGOTAE_ERROR_STORE) */
TegotaeSqlite *tegotae_damaged_copy_open   (const char  *path,
                                            const char  *work,
                                            const char  *donor,
                                            GError     **error);

/* Removes the copy and what is beside it. */
void           tegotae_damaged_copy_remove (const char  *work);
