/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-shelf.h"

#include "store/library/tegotae-library-db-private.h"
#include "store/sqlite/tegotae-statement.h"

#define SELECT_PACK "SELECT number FROM pack WHERE id = ?1 AND lang = ?2"

void
tegotae_search_shelf_free (TegotaeSearchShelf *shelf)
{
  if (shelf == NULL)
    return;

  g_hash_table_unref (shelf->packs);
  g_free (shelf->pack_numbers);
  g_free (shelf);
}

/* The number of a pack; 0 if it is not there, -1 with an error. */
static gint64
find_pack (TegotaeSqlite      *db,
           const TegotaePack  *pack,
           GError            **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (db, SELECT_PACK, error);

  if (statement == NULL)
    return -1;

  tegotae_statement_bind_text (statement, 1, pack->id);
  tegotae_statement_bind_text (statement, 2, pack->lang);
  switch (tegotae_statement_step (statement, error))
    {
    case TEGOTAE_STEP_ROW:
      return tegotae_statement_get_int64 (statement, 0);
    case TEGOTAE_STEP_DONE:
      return 0;
    case TEGOTAE_STEP_FAILED:
    default:
      return -1;
    }
}

TegotaeSearchShelf *
tegotae_search_shelf_new (TegotaeLibraryDb  *db,
                          GPtrArray         *packs,
                          GError           **error)
{
  g_autoptr (TegotaeSearchShelf) self = NULL;
  g_autoptr (GString) numbers = g_string_new (NULL);

  g_return_val_if_fail (db != NULL && packs != NULL, NULL);

  self = g_new0 (TegotaeSearchShelf, 1);
  self->db = tegotae_library_db_get_sqlite (db);
  self->packs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < packs->len; i++)
    {
      TegotaePack *pack = g_ptr_array_index (packs, i);
      gint64 number = find_pack (self->db, pack, error);

      if (number < 0)
        return NULL;

      if (number == 0)
        continue;

      g_hash_table_insert (self->packs, g_memdup2 (&number, sizeof number), pack);
      g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT, numbers->len > 0 ? "," : "", number);
    }

  self->pack_numbers = g_strdup (numbers->str);

  return g_steal_pointer (&self);
}
