/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* SQLite takes a file system that has no POSIX locks (ENOLCK) for another program
 * that holds one, and waits. From the first call on, such a lock fails at once in
 * this process, as an error of input and output. May be called from any thread. */
void     tegotae_missing_locks_notice (void);

/* Whether the extended result code @status of SQLite says that a lock could neither
 * be had nor be waited for. */
gboolean tegotae_missing_locks_is     (int status);
