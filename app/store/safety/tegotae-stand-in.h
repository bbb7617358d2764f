/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* A database in memory with what the one at @path holds, or an empty one if there
 * is none; nothing can be written to it, and nothing is written anywhere for it. For
 * when the disk is full or may not be written, which keeps SQLite from opening even
 * what it only reads. Fails if there is something that cannot be read. */
TegotaeSqlite *tegotae_stand_in_open (const char  *path,
                                      GError     **error);
