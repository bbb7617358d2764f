/* tegotae-write-ahead-log.h
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
 * SECTION: the write-ahead log of SQLite, read without SQLite
 *
 * SQLite itself writes beside a database to read its log. The format is that of
 * https://www.sqlite.org/fileformat2.html, section 4.
 */

/**
 * tegotae_write_ahead_log_apply:
 * @log: (nullable) (array length=size): the bytes of the log
 * @database: the bytes of the database; becomes what SQLite would read
 *
 * Puts what was committed into its place. As SQLite has it, the log ends where
 * the first frame is not whole, or belongs to an older log; what was not
 * committed by then never was.
 *
 * Returns: FALSE with TEGOTAE_ERROR_STORE if the database would be larger than
 *   memory should have to hold
 */
gboolean tegotae_write_ahead_log_apply (const guint8  *log,
                                        gsize          size,
                                        GByteArray    *database,
                                        GError       **error);

G_END_DECLS
