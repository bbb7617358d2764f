/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "store/sqlite/tegotae-sqlite.h"

G_BEGIN_DECLS

/* What follows says what is done with a key that is there. */
#define TEGOTAE_SETTING_ROWS_INSERT "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO "

/* Runs a statement with one or two parameters. @value: (nullable): NULL if there is one */
gboolean  tegotae_setting_rows_write (TegotaeSqlite        *sqlite,
                                      const char           *sql,
                                      const char           *key,
                                      const char           *value,
                                      GError              **error);

/* Adds all settings to @data; within one TegotaeSnapshot. */
gboolean  tegotae_setting_rows_load  (TegotaeSqlite        *sqlite,
                                      TegotaeExport        *data,
                                      GError              **error);

/* Merges one that comes from elsewhere: one that is here stays. */
gboolean  tegotae_setting_rows_merge (TegotaeSqlite        *sqlite,
                                      const char           *key,
                                      const char           *value,
                                      TegotaeRestoreCount  *count,
                                      GError              **error);

G_END_DECLS
