/* tegotae-home-questions.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-home.h"

#include "store/tegotae-question-table.h"
#include "tegotae-home-private.h"

gboolean
tegotae_home_save_question (TegotaeHome            *home,
                            const TegotaeQuestion  *question,
                            GError                **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_question_table_save (db, question, error);
}

GPtrArray *
tegotae_home_list_questions (TegotaeHome  *home,
                             GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_question_table_list (db, error) : NULL;
}

TegotaeQuestion *
tegotae_home_get_question (TegotaeHome  *home,
                           const char   *id,
                           GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_question_table_get (db, id, error) : NULL;
}

gboolean
tegotae_home_delete_question (TegotaeHome  *home,
                              const char   *id,
                              GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_question_table_delete (db, id, error);
}
