/* tegotae-missing-locks.h
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

/* SQLite takes a file system that has no POSIX locks (ENOLCK) for another program
 * that holds one, and waits. From the first call on, such a lock fails at once in
 * this process, as an error of input and output. May be called from any thread. */
void     tegotae_missing_locks_notice (void);

/* Whether the extended result code @status of SQLite says that a lock could neither
 * be had nor be waited for. */
gboolean tegotae_missing_locks_is     (int status);

G_END_DECLS
