/* tegotae-read-mark-table.c
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

#define G_LOG_DOMAIN "tegotae-store"

#include "tegotae-read-mark-table.h"

#include <glib/gi18n.h>

#include "store/tegotae-statement.h"
#include "store/tegotae-user-db-private.h"

/* max(), because a clock may have been set back since. */
#define UPSERT \
  "INSERT INTO read_mark (pack, entry, first_read_at, last_read_at) VALUES (?1, ?2, ?3, ?3) " \
  "ON CONFLICT (pack, entry) DO UPDATE SET last_read_at = max (last_read_at, excluded.last_read_at)"

#define SELECT_ALL "SELECT pack, entry FROM read_mark"

static gboolean
add (TegotaeSqlite  *sqlite,
     const char     *pack,
     const char     *entry,
     gint64          now,
     GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, UPSERT, error);

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_text (statement, 1, pack);
  tegotae_statement_bind_text (statement, 2, entry);
  tegotae_statement_bind_int64 (statement, 3, now);

  return tegotae_statement_run (statement, error);
}

gboolean
tegotae_read_mark_table_add (TegotaeUserDb  *db,
                             const char     *pack,
                             const char     *entry,
                             gint64          now,
                             GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (pack != NULL && entry != NULL, FALSE);

  if (add (tegotae_user_db_get_sqlite (db), pack, entry, now, error))
    return TRUE;

  g_prefix_error (error, "%s: ", _("It could not be noted that the entry was read"));

  return FALSE;
}

static gboolean
read_all (TegotaeSqlite  *sqlite,
          GHashTable     *marks,
          GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, SELECT_ALL, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *pack = tegotae_statement_dup_text (statement, 0);
      g_autofree char *entry = tegotae_statement_dup_text (statement, 1);

      g_hash_table_add (marks, g_strconcat (pack, "/", entry, NULL));
    }

  return step == TEGOTAE_STEP_DONE;
}

GHashTable *
tegotae_read_mark_table_list (TegotaeUserDb  *db,
                              GError        **error)
{
  g_autoptr (GHashTable) marks = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (read_all (tegotae_user_db_get_sqlite (db), marks, error))
    return g_steal_pointer (&marks);

  g_prefix_error (error, "%s: ", _("The entries you have read could not be looked up"));

  return NULL;
}
