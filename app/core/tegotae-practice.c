/* tegotae-practice.c
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

#include "tegotae-practice.h"

TegotaePractice *
tegotae_practice_new (const char *id,
                      const char *domain,
                      const char *text,
                      int         minutes)
{
  TegotaePractice *self = g_new0 (TegotaePractice, 1);

  self->id = g_strdup (id);
  self->domain = g_strdup (domain);
  self->text = g_strdup (text);
  self->minutes = minutes;

  return self;
}

void
tegotae_practice_free (TegotaePractice *practice)
{
  if (practice == NULL)
    return;

  g_free (practice->id);
  g_free (practice->domain);
  g_free (practice->text);
  g_free (practice);
}
