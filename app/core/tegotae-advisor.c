/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-advisor.h"

TegotaeAdvisor *
tegotae_advisor_new (const char         *id,
                     TegotaeAdvisorKind  kind,
                     const char         *name)
{
  TegotaeAdvisor *self = g_new0 (TegotaeAdvisor, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->kind = kind;

  return self;
}

void
tegotae_advisor_free (TegotaeAdvisor *advisor)
{
  if (advisor == NULL)
    return;

  g_free (advisor->id);
  g_free (advisor->name);
  g_free (advisor->credential);
  g_free (advisor->url);
  g_free (advisor);
}
