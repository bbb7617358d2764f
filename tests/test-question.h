/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-question.h"

/* Whether the user would see no difference. The id and the times do not count. */
static inline gboolean
test_question_says_the_same (const TegotaeQuestion *a,
                             const TegotaeQuestion *b)
{
  if (!g_str_equal (a->title, b->title) || !g_str_equal (a->situation, b->situation) ||
      a->stage != b->stage || a->answers->len != b->answers->len)
    return FALSE;

  for (guint i = 0; i < a->answers->len; i++)
    {
      const TegotaeQuestionAnswer *left = tegotae_question_get_answer (a, i);
      const TegotaeQuestionAnswer *right = tegotae_question_get_answer (b, i);

      if (!g_str_equal (left->giver, right->giver) || !g_str_equal (left->text, right->text))
        return FALSE;
    }

  return TRUE;
}
