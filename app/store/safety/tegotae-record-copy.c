/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-record-copy.h"

#include "core/tegotae-error.h"
#include "store/safety/tegotae-row-copy.h"
#include "store/safety/tegotae-table-shape.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/sqlite/tegotae-transaction.h"

/* Within a gap that cannot be read from either end, so many numbers are tried
 * one by one. */
#define MOST_TRIED 100000

typedef struct
{
  TegotaeSqlite *from;
  TegotaeSqlite *to;
  GPtrArray     *shapes; /* of those tables that both have */
  gboolean       complete;
} Copy;

/* A table whose rows belong to those of another one, while that one is copied. */
typedef struct
{
  TegotaeRowCopy *rows;     /* NULL if it cannot be read */
  char           *is_whole; /* asks whether the rows of one parent count from 0 without a gap */
} Part;

static void
part_free (Part *part)
{
  tegotae_row_copy_free (part->rows);
  g_free (part->is_whole);
  g_free (part);
}

static Part *
part_new (Copy                   *self,
          const TegotaeTableShape *shape)
{
  Part *part = g_new0 (Part, 1);

  part->rows = tegotae_row_copy_new (self->from, self->to, shape, shape->parent_column, NULL);
  if (shape->has_position)
    part->is_whole = g_strdup_printf ("SELECT count (*) = coalesce (max (position), -1) + 1 "
                                      "FROM \"%s\" WHERE \"%s\" = ?1",
                                      shape->name, shape->parent_column);

  return part;
}

/* (element-type Part) */
static GPtrArray *
list_parts (Copy                    *self,
            const TegotaeTableShape *parent)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const TegotaeTableShape *child = g_ptr_array_index (self->shapes, i);

      if (g_strcmp0 (child->parent, parent->name) == 0)
        g_ptr_array_add (parts, part_new (self, child));
    }

  return parts;
}

static gboolean
is_whole (Copy       *self,
          const Part *part,
          gint64      number)
{
  g_autoptr (TegotaeStatement) statement = NULL;

  if (part->is_whole == NULL)
    return TRUE;

  statement = tegotae_statement_prepare (self->to, part->is_whole, NULL);
  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);

  return tegotae_statement_step (statement, NULL) == TEGOTAE_STEP_ROW &&
         tegotae_statement_get_int (statement, 0) != 0;
}

static gboolean
copy_parts (Copy      *self,
            GPtrArray *parts,
            gint64     number)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = g_ptr_array_index (parts, i);

      if (part->rows == NULL ||
          tegotae_row_copy_run (part->rows, number, number, TEGOTAE_ROW_COPY_ALL) != TEGOTAE_ROW_COPY_DONE ||
          !is_whole (self, part, number))
        return FALSE;
    }

  return TRUE;
}

/* One row and what belongs to it. What cannot be copied whole is left out. */
static gboolean
copy_record (Copy            *self,
             TegotaeRowCopy  *rows,
             GPtrArray       *parts,
             gint64           number,
             GError         **error)
{
  TegotaeRowCopyResult result;

  if (!tegotae_sqlite_exec (self->to, "SAVEPOINT record", error))
    return FALSE;

  result = tegotae_row_copy_run (rows, number, number, TEGOTAE_ROW_COPY_ONE);
  if (result == TEGOTAE_ROW_COPY_DONE && !copy_parts (self, parts, number))
    result = TEGOTAE_ROW_COPY_UNREADABLE;

  if (result == TEGOTAE_ROW_COPY_UNREADABLE)
    self->complete = FALSE;

  return (result == TEGOTAE_ROW_COPY_DONE ||
          tegotae_sqlite_exec (self->to, "ROLLBACK TO record", error)) &&
         tegotae_sqlite_exec (self->to, "RELEASE record", error);
}

/* The numbers of the rows: from both ends as far as they can be read, and what
 * lies between one by one. */
static GArray *
find_numbers (Copy                    *self,
              const TegotaeTableShape *shape)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 below = G_MININT64;
  gint64 above = G_MAXINT64;

  if (tegotae_row_copy_list_numbers (self->from, shape, FALSE, below, numbers))
    return numbers;

  self->complete = FALSE;
  if (numbers->len > 0)
    below = g_array_index (numbers, gint64, numbers->len - 1);

  tegotae_row_copy_list_numbers (self->from, shape, TRUE, below, numbers);
  if (numbers->len > 0 && g_array_index (numbers, gint64, numbers->len - 1) > below)
    above = g_array_index (numbers, gint64, numbers->len - 1);
  if (below == G_MININT64)
    below = 0;

  for (gint64 number = below + 1; number < above && number <= below + MOST_TRIED; number++)
    g_array_append_val (numbers, number);

  return numbers;
}

static gboolean
copy_numbered (Copy                     *self,
               const TegotaeTableShape  *shape,
               GError                  **error)
{
  g_autoptr (TegotaeRowCopy) rows = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GArray) numbers = NULL;

  rows = tegotae_row_copy_new (self->from, self->to, shape, shape->number, NULL);
  if (rows == NULL)
    {
      self->complete = FALSE;
      return TRUE;
    }

  parts = list_parts (self, shape);
  numbers = find_numbers (self, shape);
  for (guint i = 0; i < numbers->len; i++)
    {
      if (!copy_record (self, rows, parts, g_array_index (numbers, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Rows that belong to nothing and have a name: from both ends. */
static void
copy_plain (Copy                    *self,
            const TegotaeTableShape *shape)
{
  g_autoptr (TegotaeRowCopy) forward = NULL;
  g_autoptr (TegotaeRowCopy) backward = NULL;

  forward = tegotae_row_copy_new (self->from, self->to, shape, NULL, NULL);
  if (forward != NULL &&
      tegotae_row_copy_run (forward, 0, 0, TEGOTAE_ROW_COPY_ALL) == TEGOTAE_ROW_COPY_DONE)
    return;

  self->complete = FALSE;
  backward = tegotae_row_copy_new (self->from, self->to, shape, NULL, "DESC");
  if (backward != NULL)
    tegotae_row_copy_run (backward, 0, 0, TEGOTAE_ROW_COPY_ALL);
}

static gboolean
copy_all (Copy    *self,
          GError **error)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const TegotaeTableShape *shape = g_ptr_array_index (self->shapes, i);

      if (shape->parent != NULL)
        continue;

      if (shape->number == NULL)
        copy_plain (self, shape);
      else if (!copy_numbered (self, shape, error))
        return FALSE;
    }

  return TRUE;
}

/* A table that @from does not know is of a newer version, or cannot be read. */
static GPtrArray *
list_common (Copy    *self,
             GError **error)
{
  GPtrArray *shapes = tegotae_table_shape_list (self->to, error);

  for (guint i = shapes != NULL ? shapes->len : 0; i > 0; i--)
    {
      if (!tegotae_table_shape_reduce (g_ptr_array_index (shapes, i - 1), self->from))
        g_ptr_array_remove_index (shapes, i - 1);
    }

  return shapes;
}

gboolean
tegotae_record_copy_run (TegotaeSqlite  *from,
                         TegotaeSqlite  *to,
                         gboolean       *complete,
                         GError        **error)
{
  g_autoptr (GPtrArray) shapes = NULL;
  g_autoptr (TegotaeTransaction) transaction = NULL;
  Copy self = { from, to, NULL, TRUE };

  g_return_val_if_fail (from != NULL && to != NULL && complete != NULL, FALSE);

  self.shapes = shapes = list_common (&self, error);
  if (shapes == NULL)
    return FALSE;

  if (shapes->len == 0)
    self.complete = FALSE;

  transaction = tegotae_transaction_begin (to, error);
  if (transaction == NULL || !copy_all (&self, error))
    return FALSE;

  *complete = self.complete;

  return tegotae_transaction_commit (g_steal_pointer (&transaction), error);
}
