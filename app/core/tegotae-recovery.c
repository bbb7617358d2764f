/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-recovery.h"

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
