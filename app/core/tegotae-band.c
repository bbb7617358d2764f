/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-band.h"

TegotaeBand *
tegotae_band_new (const char *id,
                  const char *name,
                  const char *message,
                  int         from,
                  int         to)
{
  TegotaeBand *self = g_new0 (TegotaeBand, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->message = g_strdup (message);
  self->from = from;
  self->to = to;

  return self;
}

void
tegotae_band_free (TegotaeBand *band)
{
  if (band == NULL)
    return;

  g_free (band->id);
  g_free (band->name);
  g_free (band->message);
  g_free (band);
}
