/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-health.h"

/* All for who holds the TegotaeDatabaseFile of @path. */

/* Puts the damaged database at @path aside under another name and a new one in
 * its place, with whatever can be read of the old one and, where that is not
 * all, with what the good backups have. Who has the old one open keeps it.
 *
 * Fails with TEGOTAE_ERROR_STORE, everything where it was, if the new one cannot
 * be made. */
TegotaeRecovery *tegotae_user_db_repair        (const char  *path,
                                                GError     **error);

/* Goes on with a repair that was stopped when everything was ready. */
gboolean         tegotae_user_db_repair_finish (const char  *path,
                                                GError     **error);
