/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-table-shape.h"

#include "store/sqlite/tegotae-statement.h"

#define SELECT_TABLES \
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

#define SELECT_COLUMNS "SELECT name, pk, type FROM pragma_table_info (?1)"

/* A row number is the one kind of key whose table keeps rows by it. */
#define SELECT_IS_NUMBERED \
  "SELECT count (*) = 1 AND max (type = 'INTEGER') FROM pragma_table_info (?1) " \
  "WHERE pk > 0 AND NOT (SELECT wr FROM pragma_table_list (?1) WHERE schema = 'main')"

#define SELECT_PARENT "SELECT \"table\", \"from\" FROM pragma_foreign_key_list (?1)"

void
tegotae_table_shape_free (TegotaeTableShape *shape)
{
  if (shape == NULL)
    return;

  g_free (shape->name);
  g_ptr_array_unref (shape->columns);
  g_free (shape->number);
  g_free (shape->parent);
  g_free (shape->parent_column);
  g_free (shape);
}

static TegotaeStatement *
ask (TegotaeSqlite  *db,
     const char     *sql,
     const char     *table,
     GError        **error)
{
  TegotaeStatement *statement = tegotae_statement_prepare (db, sql, error);

  if (statement != NULL)
    tegotae_statement_bind_text (statement, 1, table);

  return statement;
}

static gboolean
read_columns (TegotaeTableShape  *shape,
              TegotaeSqlite      *db,
              char              **key,
              GError            **error)
{
  g_autoptr (TegotaeStatement) columns = ask (db, SELECT_COLUMNS, shape->name, error);
  TegotaeStep step;

  if (columns == NULL)
    return FALSE;

  while ((step = tegotae_statement_step (columns, error)) == TEGOTAE_STEP_ROW)
    {
      char *name = tegotae_statement_dup_text (columns, 0);

      g_ptr_array_add (shape->columns, name);
      shape->has_position = shape->has_position || g_str_equal (name, "position");

      if (tegotae_statement_get_int (columns, 1) == 1)
        {
          g_free (*key);
          *key = g_strdup (name);
        }
    }

  return step == TEGOTAE_STEP_DONE;
}

static gboolean
read_number (TegotaeTableShape  *shape,
             TegotaeSqlite      *db,
             char               *key,
             GError            **error)
{
  g_autoptr (TegotaeStatement) numbered = ask (db, SELECT_IS_NUMBERED, shape->name, error);

  if (numbered == NULL || tegotae_statement_step (numbered, error) != TEGOTAE_STEP_ROW)
    return FALSE;

  if (tegotae_statement_get_int (numbered, 0) == 1)
    shape->number = g_strdup (key);

  return TRUE;
}

static gboolean
read_parent (TegotaeTableShape  *shape,
             TegotaeSqlite      *db,
             GError            **error)
{
  g_autoptr (TegotaeStatement) parent = ask (db, SELECT_PARENT, shape->name, error);

  if (parent == NULL)
    return FALSE;

  switch (tegotae_statement_step (parent, error))
    {
    case TEGOTAE_STEP_ROW:
      shape->parent = tegotae_statement_dup_text (parent, 0);
      shape->parent_column = tegotae_statement_dup_text (parent, 1);
      return TRUE;
    case TEGOTAE_STEP_DONE:
      return TRUE;
    case TEGOTAE_STEP_FAILED:
    default:
      return FALSE;
    }
}

static gboolean
fill (TegotaeTableShape  *shape,
      TegotaeSqlite      *db,
      GError            **error)
{
  g_autofree char *key = NULL;

  return read_columns (shape, db, &key, error) &&
         read_number (shape, db, key, error) &&
         read_parent (shape, db, error);
}

GPtrArray *
tegotae_table_shape_list (TegotaeSqlite  *db,
                          GError        **error)
{
  g_autoptr (GPtrArray) shapes = NULL;
  g_autoptr (TegotaeStatement) tables = NULL;
  TegotaeStep step;

  g_return_val_if_fail (db != NULL, NULL);

  shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_table_shape_free);
  tables = tegotae_statement_prepare (db, SELECT_TABLES, error);
  if (tables == NULL)
    return NULL;

  while ((step = tegotae_statement_step (tables, error)) == TEGOTAE_STEP_ROW)
    {
      TegotaeTableShape *shape = g_new0 (TegotaeTableShape, 1);

      shape->name = tegotae_statement_dup_text (tables, 0);
      shape->columns = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (shapes, shape);

      if (!fill (shape, db, error))
        return NULL;
    }

  return step == TEGOTAE_STEP_DONE ? g_steal_pointer (&shapes) : NULL;
}

gboolean
tegotae_table_shape_reduce (TegotaeTableShape *shape,
                            TegotaeSqlite     *db)
{
  g_autoptr (TegotaeStatement) columns = NULL;
  g_autoptr (GHashTable) present = NULL;

  g_return_val_if_fail (shape != NULL && db != NULL, FALSE);

  columns = ask (db, SELECT_COLUMNS, shape->name, NULL);
  present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (columns != NULL && tegotae_statement_step (columns, NULL) == TEGOTAE_STEP_ROW)
    g_hash_table_add (present, tegotae_statement_dup_text (columns, 0));

  for (guint i = shape->columns->len; i > 0; i--)
    {
      if (!g_hash_table_contains (present, g_ptr_array_index (shape->columns, i - 1)))
        g_ptr_array_remove_index (shape->columns, i - 1);
    }

  return shape->columns->len > 0;
}

char *
tegotae_table_shape_join_columns (const TegotaeTableShape *shape)
{
  GString *joined = g_string_new (NULL);

  g_return_val_if_fail (shape != NULL, NULL);

  for (guint i = 0; i < shape->columns->len; i++)
    g_string_append_printf (joined, "%s\"%s\"", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (shape->columns, i));

  return g_string_free (joined, FALSE);
}
