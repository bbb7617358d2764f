/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-marks.h"

#include "store/sqlite/tegotae-sqlite-private.h"

static void
has_marks (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  const char *pack = (const char *) sqlite3_value_text (values[0]);
  const char *entry = (const char *) sqlite3_value_text (values[1]);
  const TegotaeSearchMarks *self = sqlite3_value_pointer (values[2], TEGOTAE_SEARCH_MARKS);

  if (pack == NULL || entry == NULL || self == NULL)
    {
      sqlite3_result_error_code (context, SQLITE_MISUSE);
      return;
    }

  sqlite3_result_int (context, tegotae_marks_filter_match (self->filter,
                                                           tegotae_marks_get (self->marks, pack,
                                                                              entry)));
}

gboolean
tegotae_search_marks_register (TegotaeSqlite  *db,
                               GError        **error)
{
  int status;

  g_return_val_if_fail (db != NULL, FALSE);

  status = sqlite3_create_function (db->handle, "tegotae_has_marks", 3,
                                    SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, has_marks, NULL, NULL);
  if (status == SQLITE_OK)
    return TRUE;

  tegotae_sqlite_set_error (db, status, error);

  return FALSE;
}
