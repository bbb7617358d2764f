/* tegotae-exported-question.c
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

#include "tegotae-exported-question.h"

static void
exported_answer_free (TegotaeExportedAnswer *answer)
{
  g_free (answer->giver);
  g_free (answer->text);
  g_free (answer);
}

TegotaeExportedQuestion *
tegotae_exported_question_new (void)
{
  TegotaeExportedQuestion *self = g_new0 (TegotaeExportedQuestion, 1);

  self->stage = TEGOTAE_STAGE_NONE;
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) exported_answer_free);

  return self;
}

void
tegotae_exported_question_free (TegotaeExportedQuestion *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->situation);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

void
tegotae_exported_question_add_answer (TegotaeExportedQuestion *self,
                                      const char              *giver,
                                      const char              *text,
                                      gint64                   added_at)
{
  TegotaeExportedAnswer *answer;

  g_return_if_fail (self != NULL);

  answer = g_new0 (TegotaeExportedAnswer, 1);
  answer->giver = g_strdup (giver);
  answer->text = g_strdup (text);
  answer->added_at = added_at;
  g_ptr_array_add (self->answers, answer);
}
