/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/tegotae-pack.h"

/**
 * TegotaePackLocation:
 * @path: a pack file, or a directory that is a pack
 * @stamp: changes when anything in it changes
 * @size: the bytes of its files
 *
 * Where a pack can be read from.
 */
typedef struct
{
  char          *path;
  TegotaeOrigin  origin;
  char          *stamp;
  gint64         size;
} TegotaePackLocation;

/* All packs there are: the shipped ones (DIR/PACK/LANG/pack.json) with `core`
 * first, then the imported files, by name. Directories that do not exist hold
 * none. (transfer full) (element-type TegotaePackLocation) */
GPtrArray *tegotae_pack_location_list (const char *shipped_dir,
                                     const char *imported_dir);

/* One short text that is the same for the same set of packs, unchanged.
 * Owned by the caller. */
char      *tegotae_pack_location_fingerprint (GPtrArray *sources);
