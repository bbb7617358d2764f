/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-exported-entry.h"

TegotaeExportedEntry *
tegotae_exported_entry_new (const char *pack,
                            const char *entry)
{
  TegotaeExportedEntry *self = g_new0 (TegotaeExportedEntry, 1);

  self->pack = g_strdup (pack);
  self->entry = g_strdup (entry);
  self->first_read_at = TEGOTAE_EXPORTED_NEVER;
  self->last_read_at = TEGOTAE_EXPORTED_NEVER;
  self->bookmarked_at = TEGOTAE_EXPORTED_NEVER;
  self->verdict_at = TEGOTAE_EXPORTED_NEVER;
  self->left_at = TEGOTAE_EXPORTED_NEVER;

  return self;
}

void
tegotae_exported_entry_free (TegotaeExportedEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->pack);
  g_free (self->entry);
  g_free (self->verdict);
  g_free (self);
}
