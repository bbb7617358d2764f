/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeQuestionUndo:
 *
 * Takes away questions of the user's own, and answers of them, and offers to
 * bring them back: the latest first, then the one before.
 */
#define TEGOTAE_TYPE_QUESTION_UNDO (tegotae_question_undo_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeQuestionUndo, tegotae_question_undo, TEGOTAE, QUESTION_UNDO, GObject)

/* @overlay: where the offer is shown; not kept alive
 * @action_name: what calls tegotae_question_undo_undo(), found from @overlay */
TegotaeQuestionUndo *tegotae_question_undo_new           (TegotaeService      *service,
                                                          AdwToastOverlay     *overlay,
                                                          const char          *action_name);

void                 tegotae_question_undo_delete        (TegotaeQuestionUndo *self,
                                                          const char          *id);
void                 tegotae_question_undo_remove_answer (TegotaeQuestionUndo *self,
                                                          const char          *id,
                                                          guint                index);
void                 tegotae_question_undo_undo          (TegotaeQuestionUndo *self);

G_END_DECLS
