/* tegotae-exported-attempt.c
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

#include "tegotae-exported-attempt.h"

TegotaeExportedAttempt *
tegotae_exported_attempt_new (TegotaeAttempt *attempt)
{
  TegotaeExportedAttempt *self;

  g_return_val_if_fail (attempt != NULL, NULL);

  self = g_new0 (TegotaeExportedAttempt, 1);
  self->attempt = attempt;

  return self;
}

void
tegotae_exported_attempt_free (TegotaeExportedAttempt *self)
{
  if (self == NULL)
    return;

  tegotae_attempt_unref (self->attempt);
  g_free (self->taken_by);
  g_free (self->note);
  g_free (self);
}
