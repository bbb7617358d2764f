/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"
#include "pack/json/tegotae-fault.h"

/**
 * SECTION: reading packs
 *
 * A pack is a `.json` file (one object), a `.jsonl` file (the object without
 * entries on line 1, then one entry a line, read as a stream), or a directory
 * with `pack.json` and any number of further `*.json` files, each an object
 * that adds to `entries` or `practices`; they are read in the order of their
 * names. Everything is checked before it is handed on.
 */

/**
 * TegotaePackHandler:
 * @header: (nullable): called once, before any entry, with the pack (n_entries
 *   is not yet known) and its header as compact JSON
 * @entry: (nullable): called for each entry with the entry as compact JSON
 * @progress: (nullable): called after each entry: @done of @total is read, in
 *   whatever unit
 *
 * The first two borrow their arguments and may fail, which ends the reading.
 */
typedef struct
{
  gboolean (*header) (TegotaePack   *pack,
                      const char    *json,
                      gpointer       user_data,
                      GError       **error);
  gboolean (*entry)  (TegotaeEntry  *entry,
                      const char    *json,
                      gpointer       user_data,
                      GError       **error);
  void     (*progress) (gint64       done,
                        gint64       total,
                        gpointer     user_data);
} TegotaePackHandler;

/**
 * tegotae_pack_reader_read:
 * @path: the file or directory
 * @core: (nullable): the content that holds `core`, whose domains and
 *   questionnaires the pack may name; NULL when `core` itself is read
 * @handler: (nullable): what to do with what is read
 * @faults: (nullable) (element-type TegotaeFault): where every fault is added
 *   (at most 1,000); if NULL, reading ends at the first
 * @cancellable: (nullable)
 *
 * Reads and checks a pack. A pack with faults may have been handed on in part
 * by the time the fault is found; the caller undoes that.
 *
 * Returns: (transfer full): the pack with n_entries set; NULL with
 *   TEGOTAE_ERROR_INVALID naming the first fault with its path or why the file
 *   cannot be read, with TEGOTAE_ERROR_NOT_FOUND, or with the handler's error
 */
TegotaePack  *tegotae_pack_reader_read        (const char                *path,
                                               const TegotaeContent      *core,
                                               const TegotaePackHandler  *handler,
                                               gpointer                   user_data,
                                               GPtrArray                 *faults,
                                               GCancellable              *cancellable,
                                               GError                   **error);

/* Reads a header or an entry that was checked when it was first read. */
TegotaePack  *tegotae_pack_reader_parse_header (const char               *json,
                                               GError                   **error);
TegotaeEntry *tegotae_pack_reader_parse_entry  (const char               *json,
                                               const char                *pack,
                                               const char                *lang,
                                               GError                   **error);
