/* tegotae-exported-question.h
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

#pragma once

#include <glib.h>

#include "tegotae-stage.h"

G_BEGIN_DECLS

/**
 * TegotaeExportedQuestion:
 * @id: a UUID
 * @situation: what is behind it; may be empty
 * @asked_at: milliseconds since 1970 UTC
 * @changed_at: when it or an answer was last changed; not before @asked_at
 * @answers: (element-type TegotaeExportedAnswer): in the order added
 *
 * One of the user's own questions.
 */
typedef struct
{
  char         *id;
  char         *title;
  char         *situation;
  TegotaeStage  stage;
  gint64        asked_at;
  gint64        changed_at;
  GPtrArray    *answers;
} TegotaeExportedQuestion;

/**
 * TegotaeExportedAnswer:
 * @giver: who answered; may be empty
 *
 * An answer that the user received elsewhere and wrote down.
 */
typedef struct
{
  char   *giver;
  char   *text;
  gint64  added_at;
} TegotaeExportedAnswer;

TegotaeExportedQuestion *tegotae_exported_question_new        (void);
void                     tegotae_exported_question_free       (TegotaeExportedQuestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeExportedQuestion, tegotae_exported_question_free)

void                     tegotae_exported_question_add_answer (TegotaeExportedQuestion *self,
                                                               const char              *giver,
                                                               const char              *text,
                                                               gint64                   added_at);

G_END_DECLS
