/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-backup.h"
#include "core/tegotae-recovery.h"

G_BEGIN_DECLS

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
  char            **put_aside;
} TegotaeHealth;

TegotaeHealth *tegotae_health_new  (void);
void           tegotae_health_free (TegotaeHealth *health);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeHealth, tegotae_health_free)

G_END_DECLS
