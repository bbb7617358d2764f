/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-row-copy.h"

#include "store/sqlite/tegotae-sqlite-private.h"

struct _TegotaeRowCopy
{
  sqlite3_stmt *select;
  sqlite3_stmt *insert;
};

static char *
build_select (const TegotaeTableShape *shape,
              const char              *key,
              const char              *order)
{
  g_autofree char *columns = tegotae_table_shape_join_columns (shape);
  g_autofree char *where = NULL;
  g_autofree char *by = NULL;

  if (key != NULL)
    where = g_strdup_printf (" WHERE \"%s\" BETWEEN ?1 AND ?2", key);

  /* The first columns of such a table are its key. */
  if (order != NULL)
    by = g_strdup_printf (" ORDER BY 1 %s, 2 %s", order, order);

  return g_strdup_printf ("SELECT %s FROM \"%s\"%s%s", columns, shape->name,
                          where != NULL ? where : "", by != NULL ? by : "");
}

static char *
build_insert (const TegotaeTableShape *shape)
{
  g_autofree char *columns = tegotae_table_shape_join_columns (shape);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (%s) VALUES (?1", shape->name, columns);
  for (guint i = 2; i <= shape->columns->len; i++)
    g_string_append_printf (sql, ", ?%u", i);
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

static sqlite3_stmt *
prepare (TegotaeSqlite *db,
         const char    *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_info ("%s: %s", sql, sqlite3_errmsg (db->handle));

  return statement;
}

TegotaeRowCopy *
tegotae_row_copy_new (TegotaeSqlite           *from,
                      TegotaeSqlite           *to,
                      const TegotaeTableShape *shape,
                      const char              *key,
                      const char              *order)
{
  g_autoptr (TegotaeRowCopy) self = NULL;
  g_autofree char *select = NULL;
  g_autofree char *insert = NULL;

  g_return_val_if_fail (from != NULL && to != NULL && shape != NULL, NULL);

  select = build_select (shape, key, order);
  insert = build_insert (shape);

  self = g_new0 (TegotaeRowCopy, 1);
  self->select = prepare (from, select);
  self->insert = prepare (to, insert);

  return self->select != NULL && self->insert != NULL ? g_steal_pointer (&self) : NULL;
}

void
tegotae_row_copy_free (TegotaeRowCopy *self)
{
  if (self == NULL)
    return;

  sqlite3_finalize (self->select);
  sqlite3_finalize (self->insert);
  g_free (self);
}

/* Text that is no UTF-8 was damaged, even if its page could be read. */
static gboolean
is_sound (sqlite3_stmt *select,
          int           column)
{
  return sqlite3_column_type (select, column) != SQLITE_TEXT ||
         g_utf8_validate ((const char *) sqlite3_column_text (select, column),
                          sqlite3_column_bytes (select, column), NULL);
}

static int
insert_row (TegotaeRowCopy *self)
{
  int status = SQLITE_OK;

  for (int i = 0; status == SQLITE_OK && i < sqlite3_column_count (self->select); i++)
    status = is_sound (self->select, i)
             ? sqlite3_bind_value (self->insert, i + 1, sqlite3_column_value (self->select, i))
             : SQLITE_CORRUPT;

  if (status == SQLITE_OK)
    status = sqlite3_step (self->insert);
  sqlite3_reset (self->insert);

  return status;
}

static gboolean
is_taken (int status)
{
  return status == SQLITE_CONSTRAINT_PRIMARYKEY || status == SQLITE_CONSTRAINT_UNIQUE ||
         status == SQLITE_CONSTRAINT_ROWID;
}

static TegotaeRowCopyResult
copy_rows (TegotaeRowCopy     *self,
           TegotaeRowCopyMode  mode)
{
  TegotaeRowCopyResult result = mode == TEGOTAE_ROW_COPY_ALL ? TEGOTAE_ROW_COPY_DONE
                                                             : TEGOTAE_ROW_COPY_PRESENT;
  int status;

  while ((status = sqlite3_step (self->select)) == SQLITE_ROW)
    {
      int inserted = insert_row (self);

      if (inserted == SQLITE_DONE && mode == TEGOTAE_ROW_COPY_ONE)
        result = TEGOTAE_ROW_COPY_DONE;
      else if (inserted != SQLITE_DONE && !is_taken (inserted))
        result = TEGOTAE_ROW_COPY_UNREADABLE;
    }

  return status == SQLITE_DONE ? result : TEGOTAE_ROW_COPY_UNREADABLE;
}

TegotaeRowCopyResult
tegotae_row_copy_run (TegotaeRowCopy     *self,
                      gint64              first,
                      gint64              last,
                      TegotaeRowCopyMode  mode)
{
  TegotaeRowCopyResult result;

  g_return_val_if_fail (self != NULL, TEGOTAE_ROW_COPY_UNREADABLE);

  if (sqlite3_bind_parameter_count (self->select) > 0)
    {
      sqlite3_bind_int64 (self->select, 1, first);
      sqlite3_bind_int64 (self->select, 2, last);
    }

  result = copy_rows (self, mode);
  sqlite3_reset (self->select);

  return result;
}

gboolean
tegotae_row_copy_list_numbers (TegotaeSqlite           *db,
                               const TegotaeTableShape *shape,
                               gboolean                 highest_first,
                               gint64                   above,
                               GArray                  *numbers)
{
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement;
  int status = SQLITE_ERROR;

  g_return_val_if_fail (db != NULL && shape != NULL && numbers != NULL, FALSE);

  /* Not from an index, which may be what is damaged. */
  sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" NOT INDEXED WHERE \"%s\" > ?1 ORDER BY 1 %s",
                         shape->number, shape->name, shape->number,
                         highest_first ? "DESC" : "ASC");
  statement = prepare (db, sql);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, above);
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 number = sqlite3_column_int64 (statement, 0);

      g_array_append_val (numbers, number);
    }
  sqlite3_finalize (statement);

  return status == SQLITE_DONE;
}
