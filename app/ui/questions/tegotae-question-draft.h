/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

/**
 * TegotaeQuestionDraft:
 *
 * A question of the user's own while it is being written. What changes is saved
 * by itself, a moment after the last change and when it is flushed; the outbox of the
 * service keeps what could not be saved and tries again.
 *
 * Signals: "loaded": it can be written from now on; "changed": whether it is busy, or the
 * message, may have changed.
 */
#define TEGOTAE_TYPE_QUESTION_DRAFT (tegotae_question_draft_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeQuestionDraft, tegotae_question_draft, TEGOTAE, QUESTION_DRAFT, GObject)

/* @id: (nullable): NULL for a new question, which is loaded at once
 * @title: (nullable): what a new one begins with; alone, it is not worth keeping */
TegotaeQuestionDraft  *tegotae_question_draft_new          (TegotaeService       *service,
                                                            const char           *id,
                                                            const char           *title);

/* What has been written so far. Borrowed; changes with each setter. */
const TegotaeQuestion *tegotae_question_draft_get_question (TegotaeQuestionDraft *self);

/* Whether it can be written yet. */
gboolean    tegotae_question_draft_is_loaded     (TegotaeQuestionDraft *self);

/* Whether something is still to be saved. */
gboolean    tegotae_question_draft_is_busy       (TegotaeQuestionDraft *self);

/* Why it could not be loaded or saved; NULL if it could. Borrowed. */
const char *tegotae_question_draft_get_message   (TegotaeQuestionDraft *self);

/* Whether nothing is written in it but what it began with. */
gboolean    tegotae_question_draft_is_blank      (TegotaeQuestionDraft *self);

/* What it began with is what the user wants to ask. */
void        tegotae_question_draft_accept        (TegotaeQuestionDraft *self);

void        tegotae_question_draft_set_title     (TegotaeQuestionDraft *self,
                                                  const char           *title);
void        tegotae_question_draft_set_situation (TegotaeQuestionDraft *self,
                                                  const char           *situation);
void        tegotae_question_draft_set_stage     (TegotaeQuestionDraft *self,
                                                  TegotaeStage          stage);

/* The answer @index; one that is not there yet is added. */
void        tegotae_question_draft_set_answer    (TegotaeQuestionDraft *self,
                                                  guint                 index,
                                                  const char           *giver,
                                                  const char           *text);

void        tegotae_question_draft_remove_answer (TegotaeQuestionDraft *self,
                                                  guint                 index);

/* Saves at once what is not saved yet. */
void        tegotae_question_draft_flush         (TegotaeQuestionDraft *self);

/* Saves at once, and tries again what was refused. */
void        tegotae_question_draft_retry         (TegotaeQuestionDraft *self);

/* The user does without what is not saved. */
void        tegotae_question_draft_forget        (TegotaeQuestionDraft *self);

/* Saves when the user leaves. A new question in which nothing is left is not
 * kept. */
void        tegotae_question_draft_leave         (TegotaeQuestionDraft *self);
