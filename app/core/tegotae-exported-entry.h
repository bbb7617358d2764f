/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* It did not happen. */
#define TEGOTAE_EXPORTED_NEVER (-1)

/**
 * TegotaeExportedEntry:
 * @first_read_at: TEGOTAE_EXPORTED_NEVER if it was not read
 * @last_read_at: likewise; not before @first_read_at
 * @bookmarked_at: TEGOTAE_EXPORTED_NEVER if it is not bookmarked
 * @verdict: (nullable): "helpful" or "not-for-me"
 * @verdict_at: when that was said
 * @permille: how far it was read; meaningless without @left_at
 * @left_at: when it was left there, or TEGOTAE_EXPORTED_NEVER
 *
 * What the user has done with one entry. Times are milliseconds since 1970 UTC.
 */
typedef struct
{
  char   *pack;
  char   *entry;
  gint64  first_read_at;
  gint64  last_read_at;
  gint64  bookmarked_at;
  char   *verdict;
  gint64  verdict_at;
  int     permille;
  gint64  left_at;
} TegotaeExportedEntry;

/* Nothing was done with it yet. */
TegotaeExportedEntry *tegotae_exported_entry_new  (const char           *pack,
                                                   const char           *entry);
void                  tegotae_exported_entry_free (TegotaeExportedEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeExportedEntry, tegotae_exported_entry_free)

G_END_DECLS
