/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-undo.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"
#include "text/tegotae-words.h"
#include "tegotae-undo-offer.h"

#define WHOLE_QUESTION G_MAXUINT

struct _TegotaeUndo
{
  GObject           parent_instance;

  TegotaeService   *service;
  AdwToastOverlay  *overlay; /* NULL when it is gone */
  TegotaeUndoOffer *offer;
  GPtrArray        *acts;    /* the latest last */
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeUndo, tegotae_undo, G_TYPE_OBJECT)

/* What was deleted at once. */
typedef struct
{
  char            *title;  /* says so */
  char           **ids;
  TegotaeQuestion *before; /* NULL unless it was an answer: the question that had it */
} Act;

static Act *
act_new (char            *title,
         char           **ids,
         TegotaeQuestion *before)
{
  Act *act = g_new0 (Act, 1);

  act->title = title;
  act->ids = ids;
  act->before = before;

  return act;
}

static void
act_free (Act *act)
{
  g_free (act->title);
  g_strfreev (act->ids);
  g_clear_pointer (&act->before, tegotae_question_unref);
  g_free (act);
}

/* An act that is under way, or the undoing of one. */
typedef struct
{
  TegotaeUndo *undo;
  Act         *act;   /* NULL until it is known */
  guint        index; /* of the answer to remove, or WHOLE_QUESTION */
} Change;

/* Takes @act. */
static Change *
change_new (TegotaeUndo *undo,
            Act         *act,
            guint        index)
{
  Change *change = g_new0 (Change, 1);

  change->undo = g_object_ref (undo);
  change->act = act;
  change->index = index;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->undo);
  g_clear_pointer (&change->act, act_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
offer_latest (TegotaeUndo *self)
{
  const Act *act;

  if (self->acts->len == 0)
    {
      tegotae_undo_offer_hide (self->offer);
      return;
    }

  act = g_ptr_array_index (self->acts, self->acts->len - 1);
  tegotae_undo_offer_show (self->offer, act->title);
}

/* What was deleted can be brought back, or could not be and can be tried again. */
static void
offer (Change *change)
{
  g_ptr_array_add (change->undo->acts, g_steal_pointer (&change->act));
  offer_latest (change->undo);
}

static void
show_error (TegotaeUndo  *self,
            const GError *error)
{
  if (self->overlay != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->overlay), "win.show-error", "s", error->message);
}

static void
fail (TegotaeUndo  *self,
      const GError *error)
{
  show_error (self, error);
  g_signal_emit (self, signals[FAILED], 0);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    offer (change);
  else
    fail (change->undo, error);
}

static char *
describe (GPtrArray *attempts)
{
  const TegotaeAttempt *attempt = g_ptr_array_index (attempts, 0);
  g_autofree char *date = NULL;

  if (attempts->len > 1)
    return g_strdup_printf (ngettext ("Deleted %u attempt", "Deleted %u attempts", attempts->len),
                            attempts->len);

  if (attempt->taken_by != NULL)
    /* Translators: who answered about the user. */
    return g_strdup_printf (_("Deleted the answers of %s"), attempt->taken_by);

  date = tegotae_words_of_time (attempt->finished_at);

  /* Translators: %s is the date and time of an attempt. */
  return g_strdup_printf (_("Deleted the attempt of %s"), date);
}

static Act *
act_new_of_attempts (GPtrArray *attempts)
{
  char **ids = g_new0 (char *, attempts->len + 1);

  for (guint i = 0; i < attempts->len; i++)
    ids[i] = g_strdup (((const TegotaeAttempt *) g_ptr_array_index (attempts, i))->id);

  return act_new (describe (attempts), ids, NULL);
}

static void
on_range_deleted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GError) error = NULL;

  attempts = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (attempts == NULL)
    {
      fail (change->undo, error);
    }
  else if (attempts->len > 0)
    {
      change->act = act_new_of_attempts (attempts);
      offer (change);
    }
}

/* Takes @change. */
static void
remove_answer (TegotaeService  *service,
               TegotaeQuestion *question,
               Change          *change)
{
  TegotaeQuestion *after = tegotae_question_copy (question);

  g_ptr_array_remove_index (after->answers, change->index);
  tegotae_question_touch (after, tegotae_time_from_clock (g_get_real_time ()));
  change->act->before = tegotae_question_ref (question);
  tegotae_service_call (service, &tegotae_call_save_question, after, NULL, on_done_cb, change);
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TegotaeService *service = TEGOTAE_SERVICE (source);
  g_autoptr (Change) change = user_data;
  g_autoptr (TegotaeQuestion) question = NULL;
  g_autoptr (GError) error = NULL;
  char *title;
  g_auto (GStrv) ids = NULL;

  question = tegotae_service_call_finish (service, result, &error);
  if (question == NULL)
    {
      fail (change->undo, error);
      return;
    }

  /* Translators: %s is the title of a question. */
  title = g_strdup_printf (_("Deleted from my questions: %s"), question->title);
  ids = tegotae_ids_new (question->id);
  change->act = act_new (title, g_strdupv (ids), NULL);
  if (change->index == WHOLE_QUESTION)
    tegotae_service_call (service, &tegotae_call_delete, g_steal_pointer (&ids), NULL, on_done_cb,
                          g_steal_pointer (&change));
  else if (change->index < question->answers->len)
    remove_answer (service, question, g_steal_pointer (&change));
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      show_error (change->undo, error);
      offer (change);
    }
}

static void
on_expired_cb (TegotaeUndo *self)
{
  g_ptr_array_set_size (self->acts, 0);
}

static void
tegotae_undo_finalize (GObject *object)
{
  TegotaeUndo *self = TEGOTAE_UNDO (object);

  g_clear_weak_pointer (&self->overlay);
  g_object_unref (self->offer);
  g_object_unref (self->service);
  g_ptr_array_unref (self->acts);

  G_OBJECT_CLASS (tegotae_undo_parent_class)->finalize (object);
}

static void
tegotae_undo_class_init (TegotaeUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_undo_finalize;

  signals[FAILED] =
    g_signal_new ("failed", TEGOTAE_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tegotae_undo_init (TegotaeUndo *self)
{
  self->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) act_free);
}

TegotaeUndo *
tegotae_undo_new (TegotaeService  *service,
                  AdwToastOverlay *overlay,
                  const char      *action_name)
{
  TegotaeUndo *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (action_name != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_UNDO, NULL);
  self->service = g_object_ref (service);
  g_set_weak_pointer (&self->overlay, overlay);
  self->offer = tegotae_undo_offer_new (overlay, action_name);
  g_signal_connect_object (self->offer, "expired", G_CALLBACK (on_expired_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
tegotae_undo_delete_attempt (TegotaeUndo    *self,
                             TegotaeAttempt *attempt)
{
  g_autoptr (GPtrArray) attempts = g_ptr_array_new ();
  Act *act;

  g_return_if_fail (TEGOTAE_IS_UNDO (self));
  g_return_if_fail (attempt != NULL);

  g_ptr_array_add (attempts, attempt);
  act = act_new_of_attempts (attempts);
  tegotae_service_call (self->service, &tegotae_call_delete, g_strdupv (act->ids), NULL, on_done_cb,
                        change_new (self, act, WHOLE_QUESTION));
}

void
tegotae_undo_delete_range (TegotaeUndo *self,
                           gint64       from,
                           gint64       to)
{
  g_return_if_fail (TEGOTAE_IS_UNDO (self));

  tegotae_service_call (self->service, &tegotae_call_delete_range, tegotae_time_range_new (from, to), NULL,
                        on_range_deleted_cb, change_new (self, NULL, WHOLE_QUESTION));
}

void
tegotae_undo_delete_question (TegotaeUndo *self,
                              const char  *id)
{
  tegotae_undo_remove_answer (self, id, WHOLE_QUESTION);
}

void
tegotae_undo_remove_answer (TegotaeUndo *self,
                            const char  *id,
                            guint        index)
{
  g_return_if_fail (TEGOTAE_IS_UNDO (self));
  g_return_if_fail (id != NULL);

  tegotae_service_call (self->service, &tegotae_call_get_question, g_strdup (id), NULL, on_found_cb,
                        change_new (self, NULL, index));
}

void
tegotae_undo_undo (TegotaeUndo *self)
{
  Act *act;

  g_return_if_fail (TEGOTAE_IS_UNDO (self));

  if (self->acts->len == 0)
    return;

  act = g_ptr_array_steal_index (self->acts, self->acts->len - 1);
  offer_latest (self);
  if (act->before != NULL)
    tegotae_service_call (self->service, &tegotae_call_save_question, tegotae_question_ref (act->before),
                          NULL, on_undone_cb, change_new (self, act, WHOLE_QUESTION));
  else
    tegotae_service_call (self->service, &tegotae_call_undelete, g_strdupv (act->ids), NULL, on_undone_cb,
                          change_new (self, act, WHOLE_QUESTION));
}
