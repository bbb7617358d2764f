/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* In SQL, tegotae_time_of_change(): when a change is said to be made. @last may be
 * NULL: there was no change before. */
#define TEGOTAE_SQL_CHANGE_TIME(now, last) \
  "min (max (" now ", coalesce (" last " + 1, 0)), " TEGOTAE_SQL_LATEST_TIME ")"
#define TEGOTAE_SQL_LATEST_TIME "253402300799999" /* TEGOTAE_TIME_LATEST */

/**
 * TegotaeStatement:
 *
 * A prepared SQL statement. It is prepared once per connection and belongs to
 * it; who takes one gives it back by leaving the scope of its autoptr.
 */
typedef struct _TegotaeStatement TegotaeStatement;

typedef enum
{
  TEGOTAE_STEP_FAILED,
  TEGOTAE_STEP_DONE,
  TEGOTAE_STEP_ROW,
} TegotaeStep;

/* The value of a parameter, which is copied. */
typedef struct
{
  enum { TEGOTAE_SQL_END, TEGOTAE_SQL_IS_TEXT, TEGOTAE_SQL_IS_INT } type;
  const char *text; /* NULL is NULL */
  gint64      number;
} TegotaeSqlValue;

#define TEGOTAE_SQL_TEXT(value) ((TegotaeSqlValue) { .type = TEGOTAE_SQL_IS_TEXT, .text = (value) })
#define TEGOTAE_SQL_INT(value) ((TegotaeSqlValue) { .type = TEGOTAE_SQL_IS_INT, .number = (value) })
#define TEGOTAE_SQL_NULL TEGOTAE_SQL_TEXT (NULL)

/* The values of the parameters from the first on. */
#define TEGOTAE_SQL_VALUES(...) ((const TegotaeSqlValue[]) { __VA_ARGS__, { .type = TEGOTAE_SQL_END } })

/* Takes the statement @sql. It must not be taken already. */
TegotaeStatement *tegotae_statement_prepare   (TegotaeSqlite     *db,
                                               const char        *sql,
                                               GError           **error);

/* The same with values. @values: (nullable) */
TegotaeStatement *tegotae_statement_prepare_with (TegotaeSqlite         *db,
                                               const char            *sql,
                                               const TegotaeSqlValue *values,
                                               GError               **error);

/* Gives it back, reset and without values. */
void              tegotae_statement_release   (TegotaeStatement  *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeStatement, tegotae_statement_release)

/* Values of the parameters, which count from 1. Text is copied; NULL is NULL.
 * A value that cannot be bound makes the next step fail. */
void        tegotae_statement_bind_text   (TegotaeStatement  *statement,
                                           int                parameter,
                                           const char        *value);
void        tegotae_statement_bind_int64  (TegotaeStatement  *statement,
                                           int                parameter,
                                           gint64             value);

/* Hands a pointer to a function of ours. It must live until the statement is
 * released. @type: a static string that the function checks */
void        tegotae_statement_bind_pointer (TegotaeStatement *statement,
                                           int                parameter,
                                           gpointer           pointer,
                                           const char        *type);

/* Goes to the next row. After anything but TEGOTAE_STEP_ROW it is over.
 * @statement: (nullable): one that could not be prepared fails, and the error is set already */
TegotaeStep tegotae_statement_step        (TegotaeStatement  *statement,
                                           GError           **error);

/* Runs it to its end and resets it, so that it can be bound and run again. */
gboolean    tegotae_statement_run         (TegotaeStatement  *statement,
                                           GError           **error);

/* Takes the statement @sql, runs it to its end and gives it back. */
gboolean    tegotae_statement_execute     (TegotaeSqlite         *db,
                                           const char            *sql,
                                           const TegotaeSqlValue *values,
                                           GError               **error);

/* Likewise, and gives the first column of the first row.
 * @text: (out) (transfer full) (nullable): NULL if there is no row */
gboolean    tegotae_statement_read_text   (TegotaeSqlite         *db,
                                           const char            *sql,
                                           const TegotaeSqlValue *values,
                                           char                 **text,
                                           GError               **error);

/* Likewise; @number stays as it is if there is no row. */
gboolean    tegotae_statement_read_int64  (TegotaeSqlite         *db,
                                           const char            *sql,
                                           const TegotaeSqlValue *values,
                                           gint64                *number,
                                           GError               **error);

/* Whether the values of a row of a file that may be damaged are of the types that they
 * should be. Fails with TEGOTAE_ERROR_STORE if not.
 * @types: a letter for each column: i for an integer, t for text that is UTF-8, p for an
 *   integer that is @position; a capital one if it may be NULL */
gboolean    tegotae_statement_check_row   (TegotaeStatement  *statement,
                                           const char        *types,
                                           gint64             position,
                                           GError           **error);

/* The columns of the row, which count from 0. Text is borrowed until the next
 * step. */
const char *tegotae_statement_get_text    (TegotaeStatement  *statement,
                                           int                column);
gint64      tegotae_statement_get_int64   (TegotaeStatement  *statement,
                                           int                column);
/* A stored time: TEGOTAE_TIME_LATEST at most, whatever the file holds. */
gint64      tegotae_statement_get_time    (TegotaeStatement  *statement,
                                           int                column);
int         tegotae_statement_get_int     (TegotaeStatement  *statement,
                                           int                column);
double      tegotae_statement_get_double  (TegotaeStatement  *statement,
                                           int                column);
gboolean    tegotae_statement_is_null     (TegotaeStatement  *statement,
                                           int                column);

/* A copy of the text that is UTF-8 whatever the file holds; owned by the
 * caller. NULL for NULL. */
char       *tegotae_statement_dup_text    (TegotaeStatement  *statement,
                                           int                column);
