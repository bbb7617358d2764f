/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-mark-rows.h"

TegotaeStatement *
tegotae_mark_rows_prepare (TegotaeSqlite  *sqlite,
                           const char     *sql,
                           const char     *pack,
                           const char     *entry,
                           GError        **error)
{
  TegotaeStatement *statement = tegotae_statement_prepare (sqlite, sql, error);

  if (statement == NULL)
    return NULL;

  tegotae_statement_bind_text (statement, 1, pack);
  tegotae_statement_bind_text (statement, 2, entry);

  return statement;
}

gboolean
tegotae_mark_rows_collect (TegotaeSqlite  *sqlite,
                           const char     *sql,
                           TegotaeMark     mark,
                           TegotaeMarks   *marks,
                           GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (sqlite, sql, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      g_autofree char *pack = tegotae_statement_dup_text (statement, 0);
      g_autofree char *entry = tegotae_statement_dup_text (statement, 1);

      tegotae_marks_add (marks, pack, entry, mark);
    }

  return step == TEGOTAE_STEP_DONE;
}
