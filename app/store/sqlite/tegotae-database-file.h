/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeDatabaseFile:
 *
 * The place of a database on the disk, for the user's eyes only. While this is
 * held nobody else holds one in the same directory, so what opening a database
 * decides about a file still holds when it acts on it.
 */
typedef struct _TegotaeDatabaseFile TegotaeDatabaseFile;

/* Makes the directory (0700) and the file (0600, empty) if they are not there,
 * and waits for others. Fails with TEGOTAE_ERROR_STORE if that is impossible. */
TegotaeDatabaseFile *tegotae_database_file_hold    (const char           *path,
                                                    GError              **error);
void                 tegotae_database_file_release (TegotaeDatabaseFile  *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeDatabaseFile, tegotae_database_file_release)

/* Removes the database with everything beside it and makes an empty one. Who
 * has the old one open keeps it, to no effect. */
gboolean             tegotae_database_file_replace (TegotaeDatabaseFile  *file,
                                                    GError              **error);

/* Takes other users' rights to the file away, should it have any. */
gboolean             tegotae_database_file_protect (TegotaeDatabaseFile  *file,
                                                    GError              **error);
