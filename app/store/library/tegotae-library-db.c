/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-library-db.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-library-file.h"
#include "store/library/tegotae-search-index.h"
#include "store/sqlite/tegotae-integrity.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"

#define SELECT_FINGERPRINT "SELECT value FROM meta WHERE key = 'fingerprint'"

#define UPSERT_FINGERPRINT \
  "INSERT INTO meta (key, value) VALUES ('fingerprint', ?1) " \
  "ON CONFLICT (key) DO UPDATE SET value = excluded.value"

struct _TegotaeLibraryDb
{
  TegotaeSqlite      *sqlite;
  TegotaeTransaction *change; /* NULL if none was begun */
  guint               n_added; /* entries in this change */
  gboolean            is_new;  /* made when it was opened */
  gboolean            was_damaged; /* what it was made in place of */
  gboolean            indexed; /* and since the last of them */
};

static TegotaeLibraryDb *
library_db_new (TegotaeSqlite *sqlite,
                gboolean       is_new)
{
  TegotaeLibraryDb *self = g_new0 (TegotaeLibraryDb, 1);

  self->sqlite = sqlite;
  self->is_new = is_new;

  return self;
}

TegotaeLibraryDb *
tegotae_library_db_open (const char  *path,
                         GError     **error)
{
  TegotaeLibraryDb *self;
  TegotaeSqlite *sqlite;
  gboolean is_new = FALSE;
  gboolean was_damaged = FALSE;

  g_return_val_if_fail (path != NULL, NULL);

  sqlite = tegotae_library_file_open (path, &is_new, &was_damaged, error);
  if (sqlite == NULL)
    {
      g_prefix_error (error, "%s: ", _("The library could not be opened"));
      return NULL;
    }

  self = library_db_new (sqlite, is_new);
  self->was_damaged = was_damaged;

  return self;
}

TegotaeLibraryDb *
tegotae_library_db_new_in_memory (GError **error)
{
  TegotaeSqlite *sqlite = tegotae_library_file_open_in_memory (error);

  return sqlite != NULL ? library_db_new (sqlite, TRUE) : NULL;
}

void
tegotae_library_db_close (TegotaeLibraryDb *db)
{
  if (db == NULL)
    return;

  tegotae_library_db_rollback (db);

  if (tegotae_sqlite_is_damaged (db->sqlite))
    tegotae_library_file_throw_away (db->sqlite);

  tegotae_sqlite_close (db->sqlite);
  g_free (db);
}

gboolean
tegotae_library_db_is_new (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->is_new;
}

gboolean
tegotae_library_db_was_damaged (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->was_damaged;
}

gboolean
tegotae_library_db_is_damaged (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_sqlite_is_damaged (db->sqlite);
}

gboolean
tegotae_library_db_check (TegotaeLibraryDb  *db,
                          GError           **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_integrity_check (db->sqlite, TEGOTAE_CHECK_THOROUGH, error);
}

TegotaeSqlite *
tegotae_library_db_get_sqlite (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return db->sqlite;
}

gboolean
tegotae_library_db_is_changing (TegotaeLibraryDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->change != NULL;
}

void
tegotae_library_db_count_entry (TegotaeLibraryDb *db)
{
  g_return_if_fail (db != NULL && db->change != NULL);

  db->n_added++;
  db->indexed = FALSE;
}

char *
tegotae_library_db_get_fingerprint (TegotaeLibraryDb  *db,
                                    GError           **error)
{
  char *fingerprint;

  g_return_val_if_fail (db != NULL, NULL);

  if (tegotae_statement_read_text (db->sqlite, SELECT_FINGERPRINT, NULL, &fingerprint, error))
    return fingerprint != NULL ? fingerprint : g_strdup ("");

  g_prefix_error (error, "%s: ", _("The library could not be read"));

  return NULL;
}

gboolean
tegotae_library_db_begin (TegotaeLibraryDb  *db,
                          GError           **error)
{
  g_return_val_if_fail (db != NULL && db->change == NULL, FALSE);

  db->n_added = 0;
  db->indexed = FALSE;
  db->change = tegotae_transaction_begin (db->sqlite, error);

  return db->change != NULL || tegotae_error_prefix (error, _("The library could not be changed"));
}

gboolean
tegotae_library_db_index (TegotaeLibraryDb  *db,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_return_val_if_fail (db != NULL && db->change != NULL, FALSE);

  tegotae_sqlite_set_cancellable (db->sqlite, cancellable);
  db->indexed = db->indexed || tegotae_search_index_finish (db->sqlite, db->n_added, error);
  tegotae_sqlite_set_cancellable (db->sqlite, NULL);

  return db->indexed || tegotae_error_prefix (error, _("The library could not be changed"));
}

gboolean
tegotae_library_db_commit (TegotaeLibraryDb  *db,
                           const char        *fingerprint,
                           GError           **error)
{
  g_return_val_if_fail (db != NULL && db->change != NULL, FALSE);
  g_return_val_if_fail (fingerprint != NULL, FALSE);

  if ((db->indexed || tegotae_search_index_finish (db->sqlite, db->n_added, error)) &&
      tegotae_statement_execute (db->sqlite, UPSERT_FINGERPRINT,
                                 TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (fingerprint)), error) &&
      tegotae_transaction_commit (g_steal_pointer (&db->change), error))
    return TRUE;

  tegotae_library_db_rollback (db);

  return tegotae_error_prefix (error, _("The library could not be changed"));
}

void
tegotae_library_db_rollback (TegotaeLibraryDb *db)
{
  g_return_if_fail (db != NULL);

  g_clear_pointer (&db->change, tegotae_transaction_rollback);
}
