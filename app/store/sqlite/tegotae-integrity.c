/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-integrity.h"

#include "store/sqlite/tegotae-database-copy.h"
#include "store/sqlite/tegotae-fts.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-statement.h"

#define FINE "ok"

/* Only the first fault is wanted. */
#define QUICK_CHECK "PRAGMA quick_check (1)"
#define INTEGRITY_CHECK "PRAGMA integrity_check (1)"
#define FOREIGN_KEY_CHECK "PRAGMA foreign_key_check"

#define SELECT_TABLES \
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

/* @fault: NULL if there is none */
static gboolean
find_fault (TegotaeSqlite  *db,
            const char     *pragma,
            char          **fault,
            GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (db, pragma, error);

  if (tegotae_statement_step (statement, error) != TEGOTAE_STEP_ROW)
    return FALSE;

  *fault = tegotae_statement_dup_text (statement, 0);
  if (g_strcmp0 (*fault, FINE) == 0)
    g_clear_pointer (fault, g_free);

  return TRUE;
}

/* SQLite reports a page that the disk does not give as a fault of the file. So the
 * pages are copied to memory, which fails by the result code of the disk, and only
 * a fault of the copy is damage. Later SQLites open the search index for a check,
 * which needs our tokenizer. */
static gboolean
check_copy (TegotaeSqlite  *db,
            const char     *pragma,
            GError        **error)
{
  g_autoptr (TegotaeSqlite) copy = tegotae_sqlite_open (":memory:", db->wait, error);
  g_autofree char *fault = NULL;

  if (copy == NULL)
    return FALSE;

  /* What is said of it is said of the file. */
  g_free (copy->path);
  copy->path = g_strdup (db->path);

  if (tegotae_fts_register (copy, error) &&
      tegotae_database_copy (db, copy, error) &&
      find_fault (copy, pragma, &fault, error))
    return fault == NULL || tegotae_sqlite_set_damaged (db, fault, error);

  db->damaged = db->damaged || copy->damaged;
  db->withheld = db->withheld || copy->withheld;

  return FALSE;
}

static gboolean
check_pages (TegotaeSqlite  *db,
             const char     *pragma,
             GError        **error)
{
  g_autofree char *fault = NULL;

  return find_fault (db, pragma, &fault, error) &&
         (fault == NULL || check_copy (db, pragma, error));
}

static gboolean
check_references (TegotaeSqlite  *db,
                  GError        **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autofree char *fault = NULL;
  TegotaeStep step;

  statement = tegotae_statement_prepare (db, FOREIGN_KEY_CHECK, error);
  step = tegotae_statement_step (statement, error);
  if (step != TEGOTAE_STEP_ROW)
    return step == TEGOTAE_STEP_DONE;

  fault = g_strdup_printf ("foreign key violated in %s", tegotae_statement_get_text (statement, 0));

  return tegotae_sqlite_set_damaged (db, fault, error);
}

gboolean
tegotae_integrity_check (TegotaeSqlite  *db,
                         TegotaeCheck    check,
                         GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  if (check == TEGOTAE_CHECK_QUICK)
    return check_pages (db, QUICK_CHECK, error);

  return check_pages (db, INTEGRITY_CHECK, error) && check_references (db, error);
}

static const char *
find_condition (const char * const *except,
                const char         *table)
{
  for (guint i = 0; except[i] != NULL; i += 2)
    if (g_str_equal (except[i], table))
      return except[i + 1];

  return "1";
}

static gboolean
table_has_rows (TegotaeSqlite  *db,
                const char     *table,
                const char     *condition,
                gboolean       *has_rows,
                GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM \"%s\" WHERE %s)", table, condition);
  gint64 answer = 0;

  if (!tegotae_statement_read_int64 (db, sql, NULL, &answer, error))
    return FALSE;

  *has_rows = *has_rows || answer != 0;

  return TRUE;
}

gboolean
tegotae_integrity_has_rows (TegotaeSqlite       *db,
                            const char * const  *except,
                            gboolean            *has_rows,
                            GError             **error)
{
  g_autoptr (TegotaeStatement) tables = NULL;
  TegotaeStep step;

  g_return_val_if_fail (db != NULL && except != NULL && has_rows != NULL, FALSE);

  *has_rows = FALSE;
  tables = tegotae_statement_prepare (db, SELECT_TABLES, error);
  while ((step = tegotae_statement_step (tables, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *table = tegotae_statement_dup_text (tables, 0);

      if (!table_has_rows (db, table, find_condition (except, table), has_rows, error))
        return FALSE;
    }

  return step == TEGOTAE_STEP_DONE;
}
