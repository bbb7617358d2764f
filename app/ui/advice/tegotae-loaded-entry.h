/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeLoadedEntry:
 * @related: (element-type TegotaeEntryInfo): in the entry's order; those that are
 *   not there are left out
 *
 * An entry with what its page needs to know of others.
 */
typedef struct
{
  TegotaeEntry *entry;
  GPtrArray    *related;
  int           permille;
} TegotaeLoadedEntry;

void                tegotae_loaded_entry_free        (TegotaeLoadedEntry   *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeLoadedEntry, tegotae_loaded_entry_free)

/* Fails as tegotae_call_get_entry does. */
void                tegotae_loaded_entry_load_async  (TegotaeService       *service,
                                                      const char           *pack,
                                                      const char           *id,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
TegotaeLoadedEntry *tegotae_loaded_entry_load_finish (TegotaeService       *service,
                                                      GAsyncResult         *result,
                                                      GError              **error);

G_END_DECLS
