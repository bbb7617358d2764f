/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/library/tegotae-question-index.h"
#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/**
 * TegotaeOwnQuestions:
 *
 * The user's own questions as the search needs them: made ready once, and again
 * after they changed.
 */
typedef struct _TegotaeOwnQuestions TegotaeOwnQuestions;

TegotaeOwnQuestions *tegotae_own_questions_new  (void);
void                 tegotae_own_questions_free (TegotaeOwnQuestions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeOwnQuestions, tegotae_own_questions_free)

/* NULL if there are none; if they cannot be read, as well, because the entries
 * can be searched without them. One operation holds it. (transfer full) */
TegotaeQuestionIndex *tegotae_own_questions_hold_index (TegotaeOwnQuestions *self,
                                                        TegotaeUserDb       *db);

G_END_DECLS
