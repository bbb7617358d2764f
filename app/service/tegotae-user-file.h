/* tegotae-user-file.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * tegotae_user_file_write:
 * @path: where
 * @data: the bytes
 * @length: how many
 *
 * Writes a file with something personal in it: for the user's eyes only (0600),
 * and on the disk when this returns. Whatever happens, there is the whole new
 * file at @path or what was there before. Fails with TEGOTAE_ERROR_STORE, also
 * if something other than a file is there.
 */
gboolean tegotae_user_file_write (const char  *path,
                                  const char  *data,
                                  gsize        length,
                                  GError     **error);

G_END_DECLS
