/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "store/sqlite/tegotae-sqlite.h"
#include "store/user/tegotae-user-db.h"

/* The value of a setting, owned by the caller. NULL without an error if it was
 * never set. */
char     *tegotae_setting_table_get (TegotaeUserDb  *db,
                                     const char     *key,
                                     GError        **error);

/* Sets it; @value NULL removes it. */
gboolean  tegotae_setting_table_set (TegotaeUserDb  *db,
                                     const char     *key,
                                     const char     *value,
                                     GError        **error);

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
