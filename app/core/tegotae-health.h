/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-backup.h"

/**
 * TegotaeRecovery:
 * @kept_as: where the damaged file is now
 * @n_salvaged: how many attempts were read from it
 * @n_from_backup: how many more came from backups
 * @backup_made_at: when the latest of those was made (before any that is dated in the
 *   future), in milliseconds since 1970 UTC; 0 if there was none
 * @is_complete: whether everything in the damaged file could be read
 *
 * What became of records that were damaged.
 */
typedef struct
{
  char     *kept_as;
  guint     n_salvaged;
  guint     n_from_backup;
  gint64    backup_made_at;
  gboolean  is_complete;
} TegotaeRecovery;

TegotaeRecovery *tegotae_recovery_new  (const char      *kept_as);
TegotaeRecovery *tegotae_recovery_copy (const TegotaeRecovery *recovery);
void             tegotae_recovery_free (TegotaeRecovery *recovery);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeRecovery, tegotae_recovery_free)

/**
 * TegotaeHealth:
 * @user_path: of user.db
 * @user_problem: (nullable): why it cannot be read
 * @is_writable: whether it can be written
 * @n_attempts: in it
 * @recovery: (nullable): that it was damaged, and what became of it
 * @library_path: of library.db
 * @library_problem: (nullable): why it cannot be used
 * @library_rebuilt: whether it was made anew
 * @n_entries: in it, of all packs
 * @backups: (element-type TegotaeBackup): the latest first, looked into
 * @backups_problem: (nullable): why it is not known which there are
 * @put_aside: paths of damaged files that were kept
 *
 * What a look at everything has found, and what was done.
 */
typedef struct
{
  char             *user_path;
  char             *user_problem;
  gboolean          is_writable;
  guint             n_attempts;
  TegotaeRecovery  *recovery;
  char             *library_path;
  char             *library_problem;
  gboolean          library_rebuilt;
  guint             n_entries;
  GPtrArray        *backups;
  char             *backups_problem;
  char            **put_aside;
} TegotaeHealth;

TegotaeHealth *tegotae_health_new  (void);
void           tegotae_health_free (TegotaeHealth *health);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeHealth, tegotae_health_free)
