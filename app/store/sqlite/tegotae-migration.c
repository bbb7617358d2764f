/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-migration.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-stamp.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"

/* The file of migration @version; NULL if there is none. */
static char *
find_file (const char *folder,
           guint32     version)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, NULL);
  g_autofree char *prefix = g_strdup_printf ("%04u-", version);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], prefix))
        return g_build_path ("/", folder, names[i], NULL);
    }

  return NULL;
}

guint32
tegotae_migration_get_latest (const char *folder)
{
  guint32 latest = 0;

  g_return_val_if_fail (folder != NULL, 0);

  while (TRUE)
    {
      g_autofree char *next = find_file (folder, latest + 1);

      if (next == NULL)
        return latest;

      latest++;
    }
}

void
tegotae_migration_set_newer (const char  *path,
                             GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NEWER,
               _("a newer version of Tegotae wrote them. Nothing was changed. Update Tegotae to open them. (%s)"),
               name);
}

static gboolean
check_foreign_keys (TegotaeSqlite  *db,
                    GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  statement = tegotae_statement_prepare (db, "PRAGMA foreign_key_check", error);
  if (statement == NULL)
    return FALSE;

  switch (tegotae_statement_step (statement, error))
    {
    case TEGOTAE_STEP_DONE:
      return TRUE;
    case TEGOTAE_STEP_ROW:
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
                   "foreign key violated in %s (%s)",
                   tegotae_statement_get_text (statement, 0), tegotae_sqlite_get_path (db));
      return FALSE;
    case TEGOTAE_STEP_FAILED:
    default:
      return FALSE;
    }
}

static gboolean
run_file (TegotaeSqlite  *db,
          const char     *file,
          GError        **error)
{
  g_autoptr (GBytes) sql = g_resources_lookup_data (file, 0, error);

  /* A resource ends with a NUL that its size does not count. */
  if (sql == NULL ||
      !tegotae_sqlite_exec (db, g_bytes_get_data (sql, NULL), error) ||
      !check_foreign_keys (db, error))
    {
      g_prefix_error (error, "%s: ", file);
      return FALSE;
    }

  return TRUE;
}

/* One migration, the first that is missing. @done: there is none. */
static gboolean
run_next (TegotaeSqlite  *db,
          guint32         application,
          const char     *folder,
          gboolean       *done,
          GError        **error)
{
  g_autoptr (TegotaeTransaction) transaction = tegotae_transaction_begin (db, error);
  g_autofree char *file = NULL;
  TegotaeStamp stamp;

  /* The version is read inside, because another process may have been first. */
  if (transaction == NULL || !tegotae_stamp_read (db, &stamp, error))
    return FALSE;

  file = find_file (folder, stamp.version + 1);
  *done = file == NULL;
  if (*done)
    return TRUE;

  return run_file (db, file, error) &&
         tegotae_stamp_write (db, application, stamp.version + 1, error) &&
         tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}

static gboolean
run_all (TegotaeSqlite  *db,
         guint32         application,
         const char     *folder,
         GError        **error)
{
  gboolean done = FALSE;

  while (!done)
    {
      if (!run_next (db, application, folder, &done, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tegotae_migration_run (TegotaeSqlite  *db,
                       guint32         application,
                       const char     *folder,
                       GError        **error)
{
  guint32 latest;
  TegotaeStamp stamp;
  gboolean ok;

  g_return_val_if_fail (db != NULL, FALSE);

  latest = tegotae_migration_get_latest (folder);
  if (!tegotae_stamp_read (db, &stamp, error))
    return FALSE;

  if (stamp.version > latest)
    {
      tegotae_migration_set_newer (tegotae_sqlite_get_path (db), error);
      return FALSE;
    }

  if (stamp.version == latest)
    return TRUE;

  /* A migration that makes a table anew drops the old one, which would delete
   * what refers to it; hence the check at the end of each instead. */
  if (!tegotae_sqlite_set_foreign_keys (db, FALSE, error))
    return FALSE;

  ok = run_all (db, application, folder, error);

  /* The first error is the one to report. */
  return tegotae_sqlite_set_foreign_keys (db, TRUE, ok ? error : NULL) && ok;
}
