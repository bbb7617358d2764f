/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/tegotae-entry.h"
#include "core/tegotae-pack.h"

/**
 * TegotaeLibraryDb:
 *
 * library.db: all packs, as tables. Derived from the pack files and made anew
 * when they change, so it has no migrations. Belongs to one thread.
 */
typedef struct _TegotaeLibraryDb TegotaeLibraryDb;

/* Opens @path (file 0600, directory 0700, made if needed). A file that is
 * damaged, not ours, or of another schema is replaced by an empty one: nothing
 * in it is the user's. Fails with TEGOTAE_ERROR_STORE if that is impossible. */
TegotaeLibraryDb *tegotae_library_db_open  (const char        *path,
                                            GError           **error);

/* An empty library that is only in memory: for what is not in packs, and where
 * no file can be written. */
TegotaeLibraryDb *tegotae_library_db_new_in_memory (GError   **error);

void              tegotae_library_db_close (TegotaeLibraryDb  *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeLibraryDb, tegotae_library_db_close)

/* Whether it had to be made when it was opened: it was missing, or not usable. */
gboolean          tegotae_library_db_is_new (TegotaeLibraryDb *db);

/* Whether a damaged file, or one that is not ours, was replaced when it was opened. */
gboolean          tegotae_library_db_was_damaged (TegotaeLibraryDb *db);

/* Whether any call so far found damage; closing then deletes the file. */
gboolean          tegotae_library_db_is_damaged (TegotaeLibraryDb *db);

/* Checks everything for damage. Fails with TEGOTAE_ERROR_STORE and the first fault;
 * closing then deletes the file. */
gboolean          tegotae_library_db_check  (TegotaeLibraryDb  *db,
                                             GError           **error);

/* The description of its sources that the last commit wrote; "" if it is empty.
 * Owned by the caller. */
char     *tegotae_library_db_get_fingerprint (TegotaeLibraryDb    *db,
                                              GError             **error);

/* A change of the library: begin, any number of the three below, commit. All
 * fail with TEGOTAE_ERROR_STORE. Readers in other processes see the old state
 * until the commit. */
gboolean  tegotae_library_db_begin       (TegotaeLibraryDb    *db,
                                          GError             **error);
/* Brings the search index up to date with what was added. The commit does it if
 * nobody did; apart from it, it can be cancelled. */
gboolean  tegotae_library_db_index       (TegotaeLibraryDb    *db,
                                          GCancellable        *cancellable,
                                          GError             **error);
gboolean  tegotae_library_db_commit      (TegotaeLibraryDb    *db,
                                          const char          *fingerprint,
                                          GError             **error);
void      tegotae_library_db_rollback    (TegotaeLibraryDb    *db);

/* Removes all packs. */
gboolean  tegotae_library_db_clear       (TegotaeLibraryDb    *db,
                                          GError             **error);

/* Removes one pack with its entries; @lang NULL: in every language. */
gboolean  tegotae_library_db_remove_pack (TegotaeLibraryDb    *db,
                                          const char          *pack,
                                          const char          *lang,
                                          GError             **error);

/* Replaces everything in @target by the contents of @db. */
gboolean  tegotae_library_db_copy        (TegotaeLibraryDb    *db,
                                          TegotaeLibraryDb    *target,
                                          GError             **error);

/* Adds a pack; @json is its header, from which it can be read again. */
gboolean  tegotae_library_db_add_pack    (TegotaeLibraryDb    *db,
                                          const TegotaePack   *pack,
                                          const char          *json,
                                          GError             **error);

/* Adds an entry to a pack added before (found by the entry's info: pack and
 * lang); @json is the whole entry. */
gboolean  tegotae_library_db_add_entry   (TegotaeLibraryDb    *db,
                                          const TegotaeEntry  *entry,
                                          const char          *json,
                                          GError             **error);

/* A pack as the library holds it. */
typedef struct
{
  char          *id;
  char          *lang;
  char          *json;
  TegotaeOrigin  origin;
  guint          n_entries;
} TegotaePackRow;

void       tegotae_pack_row_free (TegotaePackRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaePackRow, tegotae_pack_row_free)

/* By id, then language. (transfer full) (element-type TegotaePackRow) */
GPtrArray *tegotae_library_db_list_packs (TegotaeLibraryDb    *db,
                                          GError             **error);
