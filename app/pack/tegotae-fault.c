/* tegotae-fault.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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
