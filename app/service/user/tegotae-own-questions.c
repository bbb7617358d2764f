/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-own-questions.h"

#include "store/user/tegotae-question-table.h"

struct _TegotaeOwnQuestions
{
  TegotaeQuestionIndex *index; /* NULL if there are none */
  char                 *state; /* of the questions in it */
};

TegotaeOwnQuestions *
tegotae_own_questions_new (void)
{
  return g_new0 (TegotaeOwnQuestions, 1);
}

static void
forget (TegotaeOwnQuestions *self)
{
  g_clear_pointer (&self->index, tegotae_question_index_unref);
  g_clear_pointer (&self->state, g_free);
}

void
tegotae_own_questions_free (TegotaeOwnQuestions *self)
{
  if (self == NULL)
    return;

  forget (self);
  g_free (self);
}

static gboolean
refresh (TegotaeOwnQuestions  *self,
         TegotaeUserDb        *db,
         GError              **error)
{
  g_autofree char *state = tegotae_question_table_get_state (db, error);
  g_autoptr (GPtrArray) questions = NULL;

  if (state == NULL)
    return FALSE;

  if (g_strcmp0 (state, self->state) == 0)
    return TRUE;

  questions = tegotae_question_table_list (db, error);
  if (questions == NULL)
    return FALSE;

  forget (self);
  if (questions->len > 0)
    self->index = tegotae_question_index_new (questions, error);

  if (questions->len > 0 && self->index == NULL)
    return FALSE;

  self->state = g_steal_pointer (&state);

  return TRUE;
}

TegotaeQuestionIndex *
tegotae_own_questions_hold_index (TegotaeOwnQuestions *self,
                                  TegotaeUserDb       *db)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self != NULL && db != NULL, NULL);

  if (!refresh (self, db, &error))
    {
      g_message ("%s", error->message);
      forget (self);
    }

  return self->index != NULL ? tegotae_question_index_ref (self->index) : NULL;
}
