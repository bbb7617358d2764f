/* tegotae-home-draft.c
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

#include "store/tegotae-draft-table.h"
#include "tegotae-home-private.h"

gboolean
tegotae_home_save_draft (TegotaeHome         *home,
                         const TegotaeDraft  *draft,
                         GError             **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_draft_table_save (db, draft, error);
}

TegotaeDraft *
tegotae_home_get_draft (TegotaeHome  *home,
                        GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_draft_table_get (db, error) : NULL;
}

gboolean
tegotae_home_delete_draft (TegotaeHome  *home,
                           GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_draft_table_delete (db, error);
}
