/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-draft.h"

#include "core/tegotae-question.h"
#include "core/tegotae-time.h"

#include "tegotae-question-title.h"

/* Long enough not to write with every letter. */
#define PAUSE_MILLISECONDS 500

/* Stands for an answer of which only the giver is known so far. */
#define NO_TEXT_YET "…"

struct _TegotaeQuestionDraft
{
  GObject          parent_instance;

  TegotaeService  *service;
  TegotaeQuestion *question;  /* as it was written */
  char            *offered;   /* the title that nobody has written yet; "" if none */
  gboolean         loaded;
  gboolean         is_new;    /* begun here */
  gboolean         kept;      /* was asked to be saved, so that it is there */
  gboolean         changed;   /* since then */
  guint            n_saving;
  guint            pause_id;
  char            *message;
};

enum
{
  PROP_0,
  PROP_LOADED,
  PROP_BUSY,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeQuestionDraft, tegotae_question_draft, G_TYPE_OBJECT)

static gint64
get_time (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

static void
set_message (TegotaeQuestionDraft *self,
             const char           *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
notify_busy (TegotaeQuestionDraft *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* What is written may not be a whole question yet, but only such can be saved. */
static TegotaeQuestion *
complete (TegotaeQuestionDraft *self)
{
  TegotaeQuestion *question = tegotae_question_copy (self->question);
  g_autofree char *title = tegotae_question_title_complete (question);

  tegotae_question_set_title (question, title);

  return question;
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TegotaeQuestionDraft) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_saving--;
  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      set_message (self, NULL);
    }
  else
    {
      self->changed = TRUE;
      set_message (self, error->message);
    }

  notify_busy (self);
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
      notify_busy (self);
      return;
    }

  self->kept = TRUE;
  self->n_saving++;
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
note_change (TegotaeQuestionDraft *self)
{
  self->changed = TRUE;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_once (PAUSE_MILLISECONDS, on_pause_cb, self);
  notify_busy (self);
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
      set_message (self, error->message);
      return;
    }

  tegotae_question_unref (self->question);
  self->question = tegotae_question_copy (question);
  self->kept = TRUE;
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
tegotae_question_draft_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  TegotaeQuestionDraft *self = TEGOTAE_QUESTION_DRAFT (object);

  switch (prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, tegotae_question_draft_is_busy (self));
      break;

    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tegotae_question_draft_finalize;
  object_class->get_property = tegotae_question_draft_get_property;

  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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

  return self->changed || self->n_saving > 0;
}

const char *
tegotae_question_draft_get_message (TegotaeQuestionDraft *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self), NULL);

  return self->message;
}

gboolean
tegotae_question_draft_has_failed (TegotaeQuestionDraft *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self), FALSE);

  return self->changed && self->n_saving == 0 && self->message != NULL;
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
  note_change (self);
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
  note_change (self);
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
  note_change (self);
}

void
tegotae_question_draft_set_stage (TegotaeQuestionDraft *self,
                                  TegotaeStage          stage)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  if (self->question->stage == stage)
    return;

  self->question->stage = stage;
  note_change (self);
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
  note_change (self);
}

void
tegotae_question_draft_flush (TegotaeQuestionDraft *self)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));

  save (self);
}

void
tegotae_question_draft_remove_answer (TegotaeQuestionDraft *self,
                                      guint                 index)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (self));
  g_return_if_fail (index < self->question->answers->len);

  g_ptr_array_remove_index (self->question->answers, index);
  note_change (self);
}

/* Tells the others as well. */
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
    tegotae_service_call (self->service, &tegotae_call_delete_question,
                          g_strdup (self->question->id), NULL, on_discarded_cb, NULL);
  self->kept = FALSE;
  notify_busy (self);
}
