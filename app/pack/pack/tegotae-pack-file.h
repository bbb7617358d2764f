/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* All errors are TEGOTAE_ERROR_NOT_FOUND or TEGOTAE_ERROR_INVALID with the file's name in
 * the message, or G_IO_ERROR_CANCELLED. */

/* Opens a regular file; anything else is refused, as it could block or never
 * end. Owned by the caller. */
GInputStream *tegotae_pack_file_open       (const char    *path,
                                            GCancellable  *cancellable,
                                            GError       **error);

/* Reads a regular file, without a byte order mark at its start. Of a file of more than @max bytes it reads @max + 1.
 * Owned by the caller. */
GString      *tegotae_pack_file_read       (const char    *path,
                                            gsize          max,
                                            GCancellable  *cancellable,
                                            GError       **error);

/* The names of the `.json` files in a directory, in byte order, without hidden
 * ones. NULL-terminated, owned by the caller. */
char        **tegotae_pack_file_list       (const char    *path,
                                            GError       **error);

/* The last part of the path, fit to be shown. Owned by the caller. */
char         *tegotae_pack_file_dup_name   (const char    *path);

/* Turns an error of GIO into one of ours; takes ownership of @cause. */
void          tegotae_pack_file_set_error  (const char    *path,
                                            GError        *cause,
                                            GError       **error);
