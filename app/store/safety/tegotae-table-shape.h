/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

G_BEGIN_DECLS

/**
 * TegotaeTableShape:
 * @name: of the table
 * @columns: (element-type utf8): their names
 * @number: (nullable): the column that is the number of the row, if rows have one
 * @parent: (nullable): the table that its rows belong to
 * @parent_column: (nullable): the column that has the number of the row there
 * @has_position: whether the rows of one parent count from 0 without a gap
 *
 * What one must know of a table to copy its rows without knowing what they mean.
 * A row with the rows that belong to it is a record.
 */
typedef struct
{
  char      *name;
  GPtrArray *columns;
  char      *number;
  char      *parent;
  char      *parent_column;
  gboolean   has_position;
} TegotaeTableShape;

void       tegotae_table_shape_free   (TegotaeTableShape        *shape);

/* All tables of a database, as in its schema.
 * (transfer full) (element-type TegotaeTableShape) */
GPtrArray *tegotae_table_shape_list   (TegotaeSqlite            *db,
                                       GError                  **error);

/* Leaves out the columns that the table does not have in @db. FALSE if there is
 * no such table, or it cannot be known. */
gboolean   tegotae_table_shape_reduce (TegotaeTableShape        *shape,
                                       TegotaeSqlite            *db);

/* "a", "b", "c" as SQL has it. (transfer full) */
char      *tegotae_table_shape_join_columns (const TegotaeTableShape *shape);

G_END_DECLS
