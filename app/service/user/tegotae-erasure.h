/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* The folders in which the app keeps files of this user: records, backups and
 * imported packs in one, what is derived from packs in the other. Absolute, no
 * matter whether they are there. (transfer full) (array zero-terminated=1) */
char     **tegotae_erasure_list_folders (void);

/* Deletes everything in these folders, and the folders. Nothing may have a file
 * in them open. A link is deleted, not what it leads to; only if one of the
 * folders itself is a link it is followed, and stays.
 *
 * Goes on after a failure and then fails with TEGOTAE_ERROR_STORE, naming the
 * first file that is left. */
gboolean   tegotae_erasure_run          (GError **error);
