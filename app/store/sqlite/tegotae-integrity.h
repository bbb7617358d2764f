/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/**
 * TegotaeCheck:
 * @TEGOTAE_CHECK_QUICK: that every page can be read and every row keeps its
 *   table's rules
 * @TEGOTAE_CHECK_THOROUGH: also that the indices fit, and what refers to what
 */
typedef enum
{
  TEGOTAE_CHECK_QUICK,
  TEGOTAE_CHECK_THOROUGH,
} TegotaeCheck;

/* Looks for damage; once it has found any, tegotae_sqlite_is_damaged() says so.
 * That the disk does not give a page is an error, but no damage.
 * Fails with TEGOTAE_ERROR_STORE and the first fault. */
gboolean tegotae_integrity_check (TegotaeSqlite  *db,
                                  TegotaeCheck    check,
                                  GError        **error);

/* Whether a table of the database has any row.
 * @except: pairs of a table and the SQL condition of its rows that count, which may be "0";
 *   ended by NULL */
gboolean tegotae_integrity_has_rows (TegotaeSqlite       *db,
                                     const char * const  *except,
                                     gboolean            *has_rows,
                                     GError             **error);
