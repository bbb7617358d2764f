/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-rows.h"

#include "store/user/tegotae-question-rows.h"

gboolean
tegotae_export_rows_read_questions (TegotaeSqlite  *sqlite,
                                    TegotaeExport  *data,
                                    GError        **error)
{
  g_autoptr (GPtrArray) questions = tegotae_question_rows_load (sqlite, error);

  if (questions == NULL)
    return FALSE;

  /* They are loaded the newest first, and go out in the order asked. */
  for (guint i = questions->len; i > 0; i--)
    g_ptr_array_add (data->questions, tegotae_question_ref (g_ptr_array_index (questions, i - 1)));

  return TRUE;
}

gboolean
tegotae_export_rows_restore_question (TegotaeSqlite          *sqlite,
                                      const TegotaeQuestion  *question,
                                      TegotaeRestoreCount    *count,
                                      GError                **error)
{
  g_autoptr (TegotaeQuestion) here = NULL;

  if (!tegotae_question_rows_get (sqlite, question->id, &here, error))
    return FALSE;

  if (here != NULL && question->changed_at <= here->changed_at)
    {
      count->unchanged++;
      return TRUE;
    }

  if (here == NULL)
    count->added++;
  else
    count->updated++;

  return tegotae_question_rows_put (sqlite, question, error);
}
