/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-backup.h"
#include "core/tegotae-health.h"

/**
 * TegotaeUserDb:
 *
 * user.db, which holds what the user made: attempts, read marks, settings that
 * are data. Belongs to one thread.
 */
typedef struct _TegotaeUserDb TegotaeUserDb;

/* Opens @path, creating it (file 0600, directory 0700) and bringing its schema
 * up to date, one transaction per migration. The directory is made if needed. A
 * damaged file is repaired first: see tegotae_user_db_repair().
 *
 * Fails with TEGOTAE_ERROR_NEWER, the file untouched, if a newer version wrote
 * it, with TEGOTAE_ERROR_FOREIGN, likewise, if it is not ours, and with
 * TEGOTAE_ERROR_STORE if it cannot be used. */
TegotaeUserDb *tegotae_user_db_open  (const char     *path,
                                      GError        **error);

/* Likewise, but looks at everything for damage, and not only where it shows
 * quickly. */
TegotaeUserDb *tegotae_user_db_open_thoroughly (const char  *path,
                                                GError     **error);

/* Keeps it open for one more holder, who closes it in the end. Returns: (transfer full) */
TegotaeUserDb *tegotae_user_db_hold  (TegotaeUserDb  *db);

/* Whether there is more than one holder. */
gboolean       tegotae_user_db_is_held (TegotaeUserDb  *db);

/* Lets go of it; the last holder closes it. */
void           tegotae_user_db_close (TegotaeUserDb  *db);

/* A number that changes when another connection has changed the database since
 * this one was opened; what this one changes does not count. */
gboolean       tegotae_user_db_get_data_version (TegotaeUserDb  *db,
                                                 gint64         *version,
                                                 GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeUserDb, tegotae_user_db_close)

/* A copy in memory of what can be read at @path, or an empty one, for when it
 * cannot be opened; nothing can be written to it. */
TegotaeUserDb *tegotae_user_db_open_stand_in (const char           *path,
                                              GError              **error);

/* An empty one in memory, in place of one that may not be read; nothing can be
 * written to it. */
TegotaeUserDb *tegotae_user_db_new_blank     (GError              **error);
gboolean       tegotae_user_db_is_blank      (TegotaeUserDb        *db);

/* Whether it could be written, as far as is known before trying. */
gboolean       tegotae_user_db_is_writable   (TegotaeUserDb        *db);

/* Whether to open it again before going on: damage was met since, or another file
 * has taken its place. */
gboolean       tegotae_user_db_is_stale      (TegotaeUserDb        *db);

/* What became of records that were damaged when it was opened; NULL if nothing
 * was. Borrowed. */
const TegotaeRecovery *tegotae_user_db_get_recovery (TegotaeUserDb *db);

/* Puts the backup in the place of everything that is there, which is backed up
 * first. Others who have it open see either state. After a failure everything is
 * as it was. */
gboolean       tegotae_user_db_restore       (TegotaeUserDb        *db,
                                              const TegotaeBackup  *backup,
                                              GError              **error);

/* Makes a backup, as tegotae_backup_folder_add() does. The first change of a day
 * and an older schema do so by themselves. */
gboolean       tegotae_user_db_back_up       (TegotaeUserDb        *db,
                                              TegotaeBackupReason   reason,
                                              GError              **error);

/* Has @func told, with a message for the user, whenever a backup that is made by
 * itself fails; at once if one has. */
typedef void (*TegotaeProblemFunc) (const char *message,
                                    gpointer    user_data);

void           tegotae_user_db_set_problem_func (TegotaeUserDb      *db,
                                                 TegotaeProblemFunc  func,
                                                 gpointer            user_data);
