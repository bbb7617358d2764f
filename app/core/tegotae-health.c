/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-health.h"

TegotaeRecovery *
tegotae_recovery_new (const char *kept_as)
{
  TegotaeRecovery *self;

  g_return_val_if_fail (kept_as != NULL, NULL);

  self = g_new0 (TegotaeRecovery, 1);
  self->kept_as = g_strdup (kept_as);
  self->is_complete = TRUE;

  return self;
}

TegotaeRecovery *
tegotae_recovery_copy (const TegotaeRecovery *recovery)
{
  TegotaeRecovery *self;

  g_return_val_if_fail (recovery != NULL, NULL);

  self = g_memdup2 (recovery, sizeof *recovery);
  self->kept_as = g_strdup (recovery->kept_as);

  return self;
}

void
tegotae_recovery_free (TegotaeRecovery *recovery)
{
  if (recovery == NULL)
    return;

  g_free (recovery->kept_as);
  g_free (recovery);
}

TegotaeHealth *
tegotae_health_new (void)
{
  TegotaeHealth *self = g_new0 (TegotaeHealth, 1);

  self->backups = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_backup_free);

  return self;
}

void
tegotae_health_free (TegotaeHealth *health)
{
  if (health == NULL)
    return;

  g_free (health->user_path);
  g_free (health->user_problem);
  g_clear_pointer (&health->recovery, tegotae_recovery_free);
  g_free (health->library_path);
  g_free (health->library_problem);
  g_ptr_array_unref (health->backups);
  g_free (health->backups_problem);
  g_strfreev (health->put_aside);
  g_free (health);
}
