/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/safety/tegotae-table-shape.h"

G_BEGIN_DECLS

/**
 * TegotaeRowCopy:
 *
 * Copies rows of one table from one database into another, whatever their
 * values are.
 */
typedef struct _TegotaeRowCopy TegotaeRowCopy;

/* @key: (nullable): copy only rows in which this column is in a range
 * @order: (nullable): "DESC" to begin at the end of the table
 * Returns: NULL if the table cannot be read at all */
TegotaeRowCopy *tegotae_row_copy_new  (TegotaeSqlite           *from,
                                       TegotaeSqlite           *to,
                                       const TegotaeTableShape *shape,
                                       const char              *key,
                                       const char              *order);
void            tegotae_row_copy_free (TegotaeRowCopy          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeRowCopy, tegotae_row_copy_free)

/**
 * TegotaeRowCopyResult:
 * @TEGOTAE_ROW_COPY_DONE: all rows of the range are there now
 * @TEGOTAE_ROW_COPY_PRESENT: there is none to copy, or its place is taken
 * @TEGOTAE_ROW_COPY_UNREADABLE: a row could not be read, or breaks the rules
 */
typedef enum
{
  TEGOTAE_ROW_COPY_DONE,
  TEGOTAE_ROW_COPY_PRESENT,
  TEGOTAE_ROW_COPY_UNREADABLE,
} TegotaeRowCopyResult;

/**
 * TegotaeRowCopyMode:
 * @TEGOTAE_ROW_COPY_ALL: any number of rows; one whose place is taken is passed
 *   over, and so is one that breaks the rules
 * @TEGOTAE_ROW_COPY_ONE: just one row
 */
typedef enum
{
  TEGOTAE_ROW_COPY_ALL,
  TEGOTAE_ROW_COPY_ONE,
} TegotaeRowCopyMode;

/* Copies the rows whose key is from @first to @last. */
TegotaeRowCopyResult tegotae_row_copy_run (TegotaeRowCopy          *self,
                                           gint64                   first,
                                           gint64                   last,
                                           TegotaeRowCopyMode       mode);

/* Adds the row numbers above @above to @numbers, as far as they can be read, the
 * lowest or the highest first. Whether that is all. */
gboolean             tegotae_row_copy_list_numbers (TegotaeSqlite           *db,
                                                    const TegotaeTableShape *shape,
                                                    gboolean                 highest_first,
                                                    gint64                   above,
                                                    GArray                  *numbers);

G_END_DECLS
