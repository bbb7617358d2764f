/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Copies the database at @source, as it is at this moment, to the file @target,
 * which must be there and empty; checks the copy and waits until it is on the
 * disk. It is one file, with nothing beside it. Fails with TEGOTAE_ERROR_STORE. */
gboolean tegotae_backup_file_write   (const char  *source,
                                      const char  *target,
                                      GError     **error);

/* Whether @source, as last committed, holds any record: more than the stage, a
 * diagnosis in progress and where an entry was left. */
gboolean tegotae_backup_file_is_needed (const char *source,
                                        gboolean   *is_needed,
                                        GError    **error);

/* Whether the file is whole and holds records that this version can read.
 * @n_attempts: (out): how many there are
 * @is_withheld: (out) (nullable): whether it failed for what says nothing against the
 *   file: rights, locks, the disk
 * Fails with TEGOTAE_ERROR_NEWER, TEGOTAE_ERROR_FOREIGN or TEGOTAE_ERROR_STORE. */
gboolean tegotae_backup_file_inspect (const char  *path,
                                      guint       *n_attempts,
                                      gboolean    *is_withheld,
                                      GError     **error);
