/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-entry.h"

/* The user's own questions stand beside the entries, under this name of a pack
 * and their id. It is no valid id, so that no pack can be called so. */
#define TEGOTAE_QUESTION_PACK "@own"

/**
 * TegotaeQuestionAnswer:
 * @giver: who answered, as the user wrote it; may be empty
 * @added_at: milliseconds since 1970 UTC
 *
 * An answer that the user received elsewhere.
 */
typedef struct
{
  char   *giver;
  char   *text;
  gint64  added_at;
} TegotaeQuestionAnswer;

/**
 * TegotaeQuestion:
 * @id: a UUID
 * @situation: may be empty
 * @stage: where the user stood, or TEGOTAE_STAGE_NONE
 * @asked_at: milliseconds since 1970 UTC
 * @changed_at: likewise, of anything in it; not before @asked_at
 * @answers: (element-type TegotaeQuestionAnswer): in the order added
 * @deleted_at: when it was deleted, milliseconds since 1970 UTC; 0 if it is not
 * @undeleted_at: when it was brought back last, which is after every deletion before; 0 if
 *   it never was
 *
 * A question that the user wrote. Reference counted, not changed once complete:
 * what changes is a copy.
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
  gint64        deleted_at;
  gint64        undeleted_at;
} TegotaeQuestion;

/* An empty one. @asked_at is also when it was changed last. */
TegotaeQuestion *tegotae_question_new   (const char             *id,
                                         gint64                  asked_at);
TegotaeQuestion *tegotae_question_copy  (const TegotaeQuestion  *question);
TegotaeQuestion *tegotae_question_ref   (TegotaeQuestion        *question);
void             tegotae_question_unref (TegotaeQuestion        *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeQuestion, tegotae_question_unref)

void             tegotae_question_set_title     (TegotaeQuestion       *question,
                                                 const char            *title);
void             tegotae_question_set_situation (TegotaeQuestion       *question,
                                                 const char            *situation);
void             tegotae_question_add_answer    (TegotaeQuestion       *question,
                                                 const char            *giver,
                                                 const char            *text,
                                                 gint64                 added_at);

/* Changes the answer @index, or adds it if there are just so many. @now is when
 * it was added, if it is. */
void             tegotae_question_set_answer    (TegotaeQuestion       *question,
                                                 guint                  index,
                                                 const char            *giver,
                                                 const char            *text,
                                                 gint64                 now);

/* Sets when it was changed last: now, in milliseconds, but always later than
 * before, whatever the clock says. */
void             tegotae_question_touch         (TegotaeQuestion       *question,
                                                 gint64                 now);

/* Borrowed. */
const TegotaeQuestionAnswer *tegotae_question_get_answer (const TegotaeQuestion *question,
                                                          guint                  index);

/* The language it is written in as far as one can tell: "ja" if there are kana
 * or kanji in it, else "en". Static. */
const char      *tegotae_question_get_lang      (const TegotaeQuestion *question);

/* The question as an entry of TEGOTAE_QUESTION_PACK, as which it is searched:
 * the situation is its body, and it is for the stage the user stood at.
 * (transfer full) */
TegotaeEntry    *tegotae_question_to_entry      (const TegotaeQuestion *question);

/* What a question may have, in characters, and how many answers. */
#define TEGOTAE_QUESTION_MAX_TITLE 300
#define TEGOTAE_QUESTION_MAX_SITUATION 20000
#define TEGOTAE_QUESTION_MAX_GIVER 300
#define TEGOTAE_QUESTION_MAX_ANSWER 20000
#define TEGOTAE_QUESTION_MAX_ANSWERS 100

/* Whether a question may be kept. Fails with TEGOTAE_ERROR_INVALID and a
 * sentence for the user: it needs a title, a text of it is too long, … */
gboolean tegotae_question_check (const TegotaeQuestion  *question,
                                 GError                **error);

/* Whether a text has nothing but blanks, of whatever script. */
gboolean tegotae_question_text_is_blank (const char *text);
