/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-draft.h"

#include "core/tegotae-question.h"
#include "core/tegotae-time.h"
#include "service/tegotae-outbox.h"

#include "text/tegotae-words-entry.h"

/* Long enough not to write with every letter. */
#define PAUSE_MILLISECONDS 500

/* Stands for an answer of which only the giver is known so far. */
#define NO_TEXT_YET "…"

struct _TegotaeQuestionDraft
{
  GObject          parent_instance;

  TegotaeService  *service;
  TegotaeQuestion *question;  /* as it was written */
  char            *offered;   /* the title that was proposed; "" if none */
  gboolean         loaded;
  gboolean         is_new;    /* begun here */
  gboolean         kept;      /* was asked to be saved, so that it is there */
  gboolean         changed;   /* since then */
  guint            pause_id;
  char            *message;
};

enum
{
  CHANGED,
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeQuestionDraft, tegotae_question_draft, G_TYPE_OBJECT)

static gint64
get_time (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

/* @message: (nullable): why it could not be loaded or saved */
static void
set_state (TegotaeQuestionDraft *self,
           const char           *message)
{
  char *old = self->message;

  self->message = g_strdup (message);
  g_free (old);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Only a complete question can be saved, so a missing title is filled in. */
static TegotaeQuestion *
complete (TegotaeQuestionDraft *self)
{
  TegotaeQuestion *question = tegotae_question_copy (self->question);
  g_autofree char *title = tegotae_words_of_question_title (question);

  tegotae_question_set_title (question, title);

  return question;
}

static TegotaeOutbox *
get_outbox (TegotaeQuestionDraft *self)
{
  return tegotae_service_get_outbox (self->service);
}

/* Whether it is on its way to the disk, or was refused and is tried again. */
static gboolean
is_in_outbox (TegotaeQuestionDraft *self)
{
  return tegotae_outbox_find (get_outbox (self), &tegotae_call_save_question, self->question) != NULL;
}

/* Other failures than those of the store are not tried again without a change. */
static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TegotaeQuestionDraft) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error) || is_in_outbox (self))
    return;

  self->changed = TRUE;
  set_state (self, error->message);
}

/* Some change was saved or refused. */
static void
on_outbox_cb (TegotaeQuestionDraft *self)
{
  if (!self->loaded || (self->changed && self->pause_id == 0))
    return;

  set_state (self, is_in_outbox (self)
                   ? tegotae_outbox_get_problem (get_outbox (self), &tegotae_call_save_question)
                   : NULL);
}

static void
save (TegotaeQuestionDraft *self)
{
  g_autoptr (TegotaeQuestion) question = NULL;

  g_clear_handle_id (&self->pause_id, g_source_remove);

  if (!self->changed)
    return;

  self->changed = FALSE;
  if (tegotae_question_draft_is_blank (self) && !self->kept)
    {
      set_state (self, self->message);
      return;
    }

  self->kept = TRUE;
  tegotae_question_touch (self->question, get_time ());
  question = complete (self);
  tegotae_service_call (self->service, &tegotae_call_save_question, tegotae_question_ref (question),
                        NULL, on_saved_cb, g_object_ref (self));
}

static void
on_pause_cb (gpointer user_data)
{
  TegotaeQuestionDraft *self = TEGOTAE_QUESTION_DRAFT (user_data);

  self->pause_id = 0;
  save (self);
}

static void
record_change (TegotaeQuestionDraft *self)
{
  self->changed = TRUE;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_once (PAUSE_MILLISECONDS, on_pause_cb, self);
  set_state (self, self->message);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TegotaeQuestionDraft) self = user_data;
  g_autoptr (TegotaeQuestion) question = NULL;
  g_autoptr (GError) error = NULL;

  question = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (question == NULL)
    {
      set_state (self, error->message);
      return;
    }

  tegotae_question_unref (self->question);
  self->question = tegotae_question_copy (question);
  self->kept = TRUE;
  self->loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
tegotae_question_draft_finalize (GObject *object)
{
  TegotaeQuestionDraft *self = TEGOTAE_QUESTION_DRAFT (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_pointer (&self->question, tegotae_question_unref);
  g_clear_object (&self->service);
  g_free (self->message);
  g_free (self->offered);

  G_OBJECT_CLASS (tegotae_question_draft_parent_class)->finalize (object);
}

static void
tegotae_question_draft_class_init (TegotaeQuestionDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_question_draft_finalize;

  signals[CHANGED] = g_signal_new ("changed", TEGOTAE_TYPE_QUESTION_DRAFT, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOADED] = g_signal_new ("loaded", TEGOTAE_TYPE_QUESTION_DRAFT, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tegotae_question_draft_init (TegotaeQuestionDraft *self)
{
}

TegotaeQuestionDraft *
tegotae_question_draft_new (TegotaeService *service,
                            const char     *id,
                            const char     *title)
{
  TegotaeQuestionDraft *self;
  g_autofree char *new_id = g_uuid_string_random ();

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_QUESTION_DRAFT, NULL);
  self->service = g_object_ref (service);
  self->is_new = id == NULL;
  self->loaded = self->is_new;
  self->question = tegotae_question_new (id != NULL ? id : new_id, get_time ());

  self->offered = g_strdup (title != NULL ? title : "");
  tegotae_question_set_title (self->question, self->offered);
  g_signal_connect_object (service, "saved", G_CALLBACK (on_outbox_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "flush", G_CALLBACK (tegotae_question_draft_flush), self,
                           G_CONNECT_SWAPPED);

  if (!self->is_new)
    tegotae_service_call (service, &tegotae_call_get_question, g_strdup (id), NULL, on_loaded_cb,
                          g_object_ref (self));

  return self;
}

const TegotaeQuestion *
tegotae_question_draft_get_question (TegotaeQuestionDraft *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self), NULL);

  return self->question;
}

gboolean
tegotae_question_draft_is_loaded (TegotaeQuestionDraft *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self), FALSE);

  return self->loaded;
}

gboolean
tegotae_question_draft_is_busy (TegotaeQuestionDraft *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self), FALSE);

  return self->changed || is_in_outbox (self);
}

const char *
tegotae_question_draft_get_message (TegotaeQuestionDraft *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self), NULL);

  return self->message;
}

gboolean
tegotae_question_draft_is_blank (TegotaeQuestionDraft *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self), TRUE);

  return (tegotae_question_text_is_blank (self->question->title) ||
          g_str_equal (self->question->title, self->offered)) &&
         tegotae_question_text_is_blank (self->question->situation) &&
         self->question->answers->len == 0;
}

void
tegotae_question_draft_accept (TegotaeQuestionDraft *self)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  if (*self->offered == '\0')
    return;

  g_free (self->offered);
  self->offered = g_strdup ("");
  record_change (self);
}

void
tegotae_question_draft_set_title (TegotaeQuestionDraft *self,
                                  const char           *title)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));
  g_return_if_fail (title != NULL);

  if (g_str_equal (self->question->title, title))
    return;

  tegotae_question_set_title (self->question, title);
  record_change (self);
}

void
tegotae_question_draft_set_situation (TegotaeQuestionDraft *self,
                                      const char           *situation)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));
  g_return_if_fail (situation != NULL);

  if (g_str_equal (self->question->situation, situation))
    return;

  tegotae_question_set_situation (self->question, situation);
  record_change (self);
}

void
tegotae_question_draft_set_stage (TegotaeQuestionDraft *self,
                                  TegotaeStage          stage)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  if (self->question->stage == stage)
    return;

  self->question->stage = stage;
  record_change (self);
}

void
tegotae_question_draft_set_answer (TegotaeQuestionDraft *self,
                                   guint                 index,
                                   const char           *giver,
                                   const char           *text)
{
  gboolean blank;

  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));
  g_return_if_fail (giver != NULL && text != NULL);
  g_return_if_fail (index <= self->question->answers->len);

  blank = tegotae_question_text_is_blank (text);
  if (index == self->question->answers->len && blank && tegotae_question_text_is_blank (giver))
    return;

  tegotae_question_set_answer (self->question, index, giver, blank ? NO_TEXT_YET : text, get_time ());
  record_change (self);
}

void
tegotae_question_draft_flush (TegotaeQuestionDraft *self)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  save (self);
}

void
tegotae_question_draft_retry (TegotaeQuestionDraft *self)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  save (self);
  tegotae_outbox_retry (get_outbox (self));
}

void
tegotae_question_draft_forget (TegotaeQuestionDraft *self)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->changed = FALSE;
  tegotae_outbox_drop (get_outbox (self), &tegotae_call_save_question, self->question);
  set_state (self, NULL);
}

void
tegotae_question_draft_remove_answer (TegotaeQuestionDraft *self,
                                      guint                 index)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));
  g_return_if_fail (index < self->question->answers->len);

  g_ptr_array_remove_index (self->question->answers, index);
  record_change (self);
}

/* The deletion is reported in the log only. */
static void
on_discarded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    g_message ("%s", error->message);
}

void
tegotae_question_draft_leave (TegotaeQuestionDraft *self)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  if (!self->is_new || !tegotae_question_draft_is_blank (self))
    {
      save (self);
      return;
    }

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->changed = FALSE;
  if (self->kept)
    tegotae_service_call (self->service, &tegotae_call_delete, tegotae_ids_new (self->question->id), NULL,
                          on_discarded_cb, NULL);
  self->kept = FALSE;
  set_state (self, self->message);
}
