/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-statement.h"

/* No record has this number: SQLite counts from 1. */
#define TEGOTAE_RECORD_NO_NUMBER 0

/* Which records: those that are not deleted, or those that are deleted as well. */
typedef enum
{
  TEGOTAE_RECORDS_LIVE,
  TEGOTAE_RECORDS_ALL,
  TEGOTAE_N_RECORDS,
} TegotaeRecords;

/**
 * TegotaeRecordParts:
 * @all: selects the parts of every record, each with its record's number in the
 *   first column
 * @one: the same of the record whose number is the parameter
 * @read: adds the part of the row to its record
 * @types: (nullable): of a row of a file that may be damaged, as
 *   tegotae_statement_check_row() has them, where a position is that within the record
 *
 * A table with what records consist of.
 */
typedef struct
{
  const char *all;
  const char *one;
  void      (*read) (TegotaeStatement *row,
                     gpointer          record);
  const char *types;
} TegotaeRecordParts;

/**
 * TegotaeRecordKind:
 * @find: selects the number of the one whose id is the parameter
 * @numbers: selects the number of every record, in their order
 * @all: selects every record, with its number in the first column
 * @one: the same of the one whose number is the parameter
 * @read: makes a record of the row, still without parts
 * @types: (nullable): as of the parts
 * @unref: frees a record, or gives back a reference of it
 * @parts: ended by one without SQL
 * @complete: (nullable): called with a record that has all its parts
 *
 * What is kept as one row in a table of its own, which has a number and an id,
 * and rows in other tables that refer to the number: attempts, questions.
 */
typedef struct
{
  const char         *find;
  const char         *numbers;
  const char         *all;
  const char         *one;
  gpointer          (*read) (TegotaeStatement *row);
  const char         *types;
  GDestroyNotify      unref;
  TegotaeRecordParts  parts[3];
  void              (*complete) (gpointer record);
} TegotaeRecordKind;

/* Finds the number of the record @id; gives TEGOTAE_RECORD_NO_NUMBER if there is
 * none. Fails only if the database does.
 * @id: (nullable): NULL if the kind finds one without */
gboolean   tegotae_record_rows_find   (TegotaeSqlite            *sqlite,
                                       const TegotaeRecordKind  *kind,
                                       const char               *id,
                                       gint64                   *number,
                                       GError                  **error);

/* The record of that number, or with TEGOTAE_RECORD_NO_NUMBER all, as the kind
 * orders them; within one TegotaeSnapshot. (transfer full) */
GPtrArray *tegotae_record_rows_load   (TegotaeSqlite            *sqlite,
                                       const TegotaeRecordKind  *kind,
                                       gint64                    number,
                                       GError                  **error);

/* Finds a record as tegotae_record_rows_find() does and loads it, in a snapshot
 * of its own. @record: (out) (transfer full) (nullable): NULL if there is none */
gboolean   tegotae_record_rows_get    (TegotaeSqlite            *sqlite,
                                       const TegotaeRecordKind  *kind,
                                       const char               *id,
                                       gpointer                 *record,
                                       GError                  **error);

/* Passes every record of the kind on, whole, in the order of their numbers, until @func
 * fails; within one TegotaeSnapshot. Takes eight bytes of memory for each record. */
typedef gboolean (*TegotaeRecordFunc) (gpointer   record,
                                       gpointer   user_data,
                                       GError   **error);

gboolean   tegotae_record_rows_each   (TegotaeSqlite            *sqlite,
                                       const TegotaeRecordKind  *kind,
                                       TegotaeRecordFunc         func,
                                       gpointer                  user_data,
                                       GError                  **error);
