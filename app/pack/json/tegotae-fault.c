/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-fault.h"

TegotaeFault *
tegotae_fault_new (char *path,
                   char *message)
{
  TegotaeFault *self = g_new0 (TegotaeFault, 1);

  self->path = path;
  self->message = message;

  return self;
}

void
tegotae_fault_free (TegotaeFault *fault)
{
  if (fault == NULL)
    return;

  g_free (fault->path);
  g_free (fault->message);
  g_free (fault);
}
