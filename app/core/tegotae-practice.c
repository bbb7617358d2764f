/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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
