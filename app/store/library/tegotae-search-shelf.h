/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-pack.h"
#include "store/library/tegotae-library-db.h"
#include "store/sqlite/tegotae-sqlite.h"

G_BEGIN_DECLS

/**
 * TegotaeSearchShelf:
 * @packs: number → TegotaePack
 * @pack_numbers: the same numbers, with commas between them
 *
 * A library that is searched, and what of it. Several are searched as if they
 * were one: a term that is common on one of them says little on all.
 */
typedef struct
{
  TegotaeSqlite *db;
  GHashTable    *packs;
  char          *pack_numbers;
} TegotaeSearchShelf;

/* Both are borrowed. @packs: (element-type TegotaePack): where to search, each
 * in its language; what is not there is left out */
TegotaeSearchShelf *tegotae_search_shelf_new  (TegotaeLibraryDb    *db,
                                               GPtrArray           *packs,
                                               GError             **error);
void                tegotae_search_shelf_free (TegotaeSearchShelf  *shelf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSearchShelf, tegotae_search_shelf_free)

G_END_DECLS
