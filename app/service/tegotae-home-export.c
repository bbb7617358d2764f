/* tegotae-home-export.c
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

#include "tegotae-home.h"

#include "core/tegotae-error.h"
#include "store/tegotae-export-table.h"
#include "tegotae-home-private.h"

TegotaeExport *
tegotae_home_export (TegotaeHome  *home,
                     GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  if (db == NULL)
    return NULL;

  if (tegotae_user_db_is_blank (db))
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, home->trouble);
      return NULL;
    }

  return tegotae_export_table_read (db, error);
}

gboolean
tegotae_home_restore (TegotaeHome           *home,
                      const TegotaeExport   *data,
                      TegotaeRestoreCounts  *counts,
                      GError               **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  if (db != NULL)
    tegotae_home_back_up (home, TEGOTAE_BACKUP_IMPORT);

  return db != NULL && tegotae_export_table_restore (db, data, counts, error);
}
