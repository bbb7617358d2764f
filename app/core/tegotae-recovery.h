/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

G_END_DECLS
