/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-entry.h"
#include "store/sqlite/tegotae-sqlite.h"

/* What keeps entry_text, entry_fts and entry_term the same as the entries. All
 * are part of the transaction that is open. */

/* Adds an entry that the table `entry` has as @number. */
gboolean tegotae_search_index_add         (TegotaeSqlite       *db,
                                           gint64               number,
                                           const TegotaeEntry  *entry,
                                           GError             **error);

/* Takes out the entries of a pack, before they go; @lang NULL: in every
 * language. */
gboolean tegotae_search_index_remove_pack (TegotaeSqlite       *db,
                                           const char          *pack,
                                           const char          *lang,
                                           GError             **error);

/* Takes out everything. */
gboolean tegotae_search_index_clear       (TegotaeSqlite       *db,
                                           GError             **error);

/* Counts the terms again, after everything else. @n_added: entries since the
 * last commit */
gboolean tegotae_search_index_finish      (TegotaeSqlite       *db,
                                           guint                n_added,
                                           GError             **error);
