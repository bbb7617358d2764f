/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-statement.h"

#include "core/tegotae-time.h"
#include "store/sqlite/tegotae-sqlite-private.h"

struct _TegotaeStatement
{
  TegotaeSqlite *db;
  sqlite3_stmt  *handle;
  int            bind_status;
  gboolean       taken;
};

static void
statement_free (TegotaeStatement *self)
{
  if (self->taken)
    g_critical ("%s was closed before a statement was released: %s",
                self->db->path, sqlite3_sql (self->handle));

  sqlite3_finalize (self->handle);
  g_free (self);
}

static TegotaeStatement *
statement_new (TegotaeSqlite  *db,
               const char     *sql,
               GError        **error)
{
  TegotaeStatement *self;
  sqlite3_stmt *handle;
  int status;

  status = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (status != SQLITE_OK)
    {
      tegotae_sqlite_set_error (db, status, error);
      return NULL;
    }

  self = g_new0 (TegotaeStatement, 1);
  self->db = db;
  self->handle = handle;
  g_hash_table_insert (db->statements, g_strdup (sql), self);

  return self;
}

TegotaeStatement *
tegotae_statement_prepare (TegotaeSqlite  *db,
                           const char     *sql,
                           GError        **error)
{
  TegotaeStatement *self;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (db->thread == g_thread_self (), NULL);

  if (db->statements == NULL)
    db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) statement_free);

  self = g_hash_table_lookup (db->statements, sql);
  if (self == NULL)
    self = statement_new (db, sql, error);

  if (self == NULL)
    return NULL;

  if (self->taken)
    {
      g_critical ("A statement is used twice at once: %s", sql);
      tegotae_sqlite_set_error (db, SQLITE_MISUSE, error);
      return NULL;
    }

  self->taken = TRUE;

  return self;
}

static void
reset (TegotaeStatement *self)
{
  /* The status is that of the step before, which has been reported. */
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_status = SQLITE_OK;
}

void
tegotae_statement_release (TegotaeStatement *statement)
{
  g_return_if_fail (statement != NULL && statement->taken);

  reset (statement);
  statement->taken = FALSE;
}

static void
note_bind_status (TegotaeStatement *self,
                  int               status)
{
  if (self->bind_status == SQLITE_OK)
    self->bind_status = status;
}

void
tegotae_statement_bind_text (TegotaeStatement *statement,
                             int               parameter,
                             const char       *value)
{
  g_return_if_fail (statement != NULL && statement->taken);

  note_bind_status (statement,
                    sqlite3_bind_text (statement->handle, parameter, value, -1, SQLITE_TRANSIENT));
}

void
tegotae_statement_bind_int64 (TegotaeStatement *statement,
                              int               parameter,
                              gint64            value)
{
  g_return_if_fail (statement != NULL && statement->taken);

  note_bind_status (statement, sqlite3_bind_int64 (statement->handle, parameter, value));
}

void
tegotae_statement_bind_pointer (TegotaeStatement *statement,
                                int               parameter,
                                gpointer          pointer,
                                const char       *type)
{
  g_return_if_fail (statement != NULL && statement->taken);

  note_bind_status (statement,
                    sqlite3_bind_pointer (statement->handle, parameter, pointer, type, NULL));
}

TegotaeStatement *
tegotae_statement_prepare_with (TegotaeSqlite          *db,
                                const char             *sql,
                                const TegotaeSqlValue  *values,
                                GError                **error)
{
  TegotaeStatement *self = tegotae_statement_prepare (db, sql, error);

  for (int i = 0; self != NULL && values != NULL && values[i].type != TEGOTAE_SQL_END; i++)
    if (values[i].type == TEGOTAE_SQL_IS_TEXT)
      tegotae_statement_bind_text (self, i + 1, values[i].text);
    else
      tegotae_statement_bind_int64 (self, i + 1, values[i].number);

  return self;
}

static TegotaeStep
fail (TegotaeStatement  *self,
      int                status,
      GError           **error)
{
  g_debug ("%s failed: %s", sqlite3_sql (self->handle), sqlite3_errstr (status));
  tegotae_sqlite_set_error (self->db, status, error);

  return TEGOTAE_STEP_FAILED;
}

TegotaeStep
tegotae_statement_step (TegotaeStatement  *statement,
                        GError           **error)
{
  int status;

  if (statement == NULL)
    return TEGOTAE_STEP_FAILED;

  g_return_val_if_fail (statement->taken, TEGOTAE_STEP_FAILED);

  if (statement->bind_status != SQLITE_OK)
    return fail (statement, statement->bind_status, error);

  status = sqlite3_step (statement->handle);
  if (status == SQLITE_ROW)
    return TEGOTAE_STEP_ROW;

  return status == SQLITE_DONE ? TEGOTAE_STEP_DONE : fail (statement, status, error);
}

gboolean
tegotae_statement_run (TegotaeStatement  *statement,
                       GError           **error)
{
  TegotaeStep step;

  do
    step = tegotae_statement_step (statement, error);
  while (step == TEGOTAE_STEP_ROW);

  reset (statement);

  return step == TEGOTAE_STEP_DONE;
}

gboolean
tegotae_statement_execute (TegotaeSqlite          *db,
                           const char             *sql,
                           const TegotaeSqlValue  *values,
                           GError                **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare_with (db, sql, values, error);

  return statement != NULL && tegotae_statement_run (statement, error);
}

gboolean
tegotae_statement_read_text (TegotaeSqlite          *db,
                             const char             *sql,
                             const TegotaeSqlValue  *values,
                             char                  **text,
                             GError                **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare_with (db, sql, values, error);
  TegotaeStep step = tegotae_statement_step (statement, error);

  *text = step == TEGOTAE_STEP_ROW ? tegotae_statement_dup_text (statement, 0) : NULL;

  return step != TEGOTAE_STEP_FAILED;
}

gboolean
tegotae_statement_read_int64 (TegotaeSqlite          *db,
                              const char             *sql,
                              const TegotaeSqlValue  *values,
                              gint64                 *number,
                              GError                **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare_with (db, sql, values, error);
  TegotaeStep step = tegotae_statement_step (statement, error);

  if (step == TEGOTAE_STEP_ROW)
    *number = tegotae_statement_get_int64 (statement, 0);

  return step != TEGOTAE_STEP_FAILED;
}

static gboolean
is_sound (sqlite3_stmt *row,
          int           column,
          char          type,
          gint64        position)
{
  switch (sqlite3_column_type (row, column))
    {
    case SQLITE_NULL:
      return g_ascii_isupper (type);

    case SQLITE_INTEGER:
      return g_ascii_tolower (type) == 'i' ||
             (type == 'p' && sqlite3_column_int64 (row, column) == position);

    case SQLITE_TEXT:
      return g_ascii_tolower (type) == 't' &&
             g_utf8_validate ((const char *) sqlite3_column_text (row, column),
                              sqlite3_column_bytes (row, column), NULL);

    default:
      return FALSE;
    }
}

gboolean
tegotae_statement_check_row (TegotaeStatement  *statement,
                             const char        *types,
                             gint64             position,
                             GError           **error)
{
  g_return_val_if_fail (statement != NULL && types != NULL, FALSE);

  for (int i = 0; types[i] != '\0'; i++)
    if (!is_sound (statement->handle, i, types[i], position))
      return tegotae_sqlite_set_damaged (statement->db, "a row is not as it should be", error);

  return TRUE;
}

const char *
tegotae_statement_get_text (TegotaeStatement *statement,
                            int               column)
{
  return (const char *) sqlite3_column_text (statement->handle, column);
}

gint64
tegotae_statement_get_int64 (TegotaeStatement *statement,
                             int               column)
{
  return sqlite3_column_int64 (statement->handle, column);
}

gint64
tegotae_statement_get_time (TegotaeStatement *statement,
                            int               column)
{
  return CLAMP (tegotae_statement_get_int64 (statement, column), 0, TEGOTAE_TIME_LATEST);
}

int
tegotae_statement_get_int (TegotaeStatement *statement,
                           int               column)
{
  return sqlite3_column_int (statement->handle, column);
}

double
tegotae_statement_get_double (TegotaeStatement *statement,
                              int               column)
{
  return sqlite3_column_double (statement->handle, column);
}

gboolean
tegotae_statement_is_null (TegotaeStatement *statement,
                           int               column)
{
  return sqlite3_column_type (statement->handle, column) == SQLITE_NULL;
}

char *
tegotae_statement_dup_text (TegotaeStatement *statement,
                            int               column)
{
  const char *text = tegotae_statement_get_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}
