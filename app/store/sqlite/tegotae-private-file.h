/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * SECTION: files for the user's eyes only
 *
 * All fail with TEGOTAE_ERROR_STORE and name the file.
 */

/* Makes a directory (0700) with those above it. One that is there already is
 * left as the user has it. */
gboolean tegotae_private_file_make_directory (const char  *directory,
                                              GError     **error);

/* Makes an empty file (0600, whatever the umask), unless it is there. */
gboolean tegotae_private_file_make           (const char  *path,
                                              GError     **error);

/* Takes every right to the file from others. What the owner may do stays as it is. */
gboolean tegotae_private_file_protect        (const char  *path,
                                              GError     **error);

/* Removes a file, if it is there. */
gboolean tegotae_private_file_remove         (const char  *path,
                                              GError     **error);

/* Copies to a new file (0600), which must not be there. @found: (optional): set
 * to whether there was anything to copy; if NULL, there must be. */
gboolean tegotae_private_file_copy           (const char  *from,
                                              const char  *to,
                                              gboolean    *found,
                                              GError     **error);

/* Writes @size bytes to an open file, also where it takes less at a time.
 * Returns: FALSE with errno set; then a part may be written */
gboolean tegotae_private_file_write_all      (int          fd,
                                              const char  *bytes,
                                              gssize       size);

/* Gives a file another name, in place of whatever has it. */
gboolean tegotae_private_file_rename         (const char  *from,
                                              const char  *to,
                                              GError     **error);

/* Waits until the file, or the names in a directory, are on the disk. */
gboolean tegotae_private_file_sync           (const char  *path,
                                              GError     **error);

/* Sets TEGOTAE_ERROR_STORE: @what, the words of @number (an errno) and @path. */
void     tegotae_private_file_set_error      (const char  *what,
                                              const char  *path,
                                              int          number,
                                              GError     **error);
