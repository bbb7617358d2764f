/* tegotae-home-records.c
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

#include "store/tegotae-attempt-note-table.h"
#include "store/tegotae-attempt-range.h"
#include "store/tegotae-attempt-table.h"
#include "tegotae-home-private.h"

/* What is done to attempts that are saved. */

gboolean
tegotae_home_set_note (TegotaeHome  *home,
                       const char   *attempt,
                       const char   *text,
                       GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL &&
         tegotae_attempt_note_table_set (db, attempt, text, tegotae_home_get_time (), error);
}

gboolean
tegotae_home_save_attempts (TegotaeHome  *home,
                            GPtrArray    *attempts,
                            GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_attempt_table_save_all (db, attempts, error);
}

GPtrArray *
tegotae_home_delete_range (TegotaeHome  *home,
                           gint64        from,
                           gint64        to,
                           GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL ? tegotae_attempt_range_delete (db, from, to, error) : NULL;
}
