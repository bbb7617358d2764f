/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-backup.h"

/**
 * SECTION: the backups of a database
 *
 * They lie in the folder `backups` beside it, each a database of its own that
 * says by its name when and why it was made. Nothing else in there is touched.
 * @database: the path of user.db, wherever a function has it
 */

/* Makes a backup of the database as it was last committed, also while it is in
 * use, then removes those that need not stay. None is made of a database
 * without a record (the stage, a diagnosis in progress and where an entry was left are
 * none). After a failure (TEGOTAE_ERROR_STORE) the folder is as it was. */
gboolean   tegotae_backup_folder_add      (const char           *database,
                                           TegotaeBackupReason   reason,
                                           GError              **error);

/* The latest first, and after all others those that are dated in the future, which
 * a wrong clock made; not looked into. None if there is no folder; NULL with
 * TEGOTAE_ERROR_STORE if it cannot be read, so that there may be some.
 * (transfer full) (element-type TegotaeBackup) */
GPtrArray *tegotae_backup_folder_list     (const char           *database,
                                           GError              **error);

/* Whether there is one of today that is not dated in the future. */
gboolean   tegotae_backup_folder_has_todays (const char         *database);

/* Sets what can only be known by looking into the file. */
void       tegotae_backup_folder_inspect  (TegotaeBackup        *backup);
