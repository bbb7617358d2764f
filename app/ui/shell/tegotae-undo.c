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

/* What is or was deleted at once. */
typedef struct
{
  TegotaeUndo     *undo;   /* while it is under way, or being undone; else NULL */
  char            *title;  /* says so; NULL until it is known, as are the ids */
  char           **ids;
  guint            index;  /* of the answer to remove, or WHOLE_QUESTION */
  TegotaeQuestion *before; /* NULL unless it was an answer: the question that had it */
} Act;

static Act *
act_new (TegotaeUndo *undo,
         guint        index)
{
  Act *act = g_new0 (Act, 1);

  act->undo = g_object_ref (undo);
  act->index = index;

  return act;
}

static void
act_free (Act *act)
{
  g_clear_object (&act->undo);
  g_free (act->title);
  g_strfreev (act->ids);
  g_clear_pointer (&act->before, tegotae_question_unref);
  g_free (act);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Act, act_free)

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

/* What was deleted can be brought back, or could not be and can be tried again. Takes @act. */
static void
offer (Act *act)
{
  g_autoptr (TegotaeUndo) self = g_steal_pointer (&act->undo);

  g_ptr_array_add (self->acts, act);
  offer_latest (self);
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
  g_autoptr (Act) act = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    offer (g_steal_pointer (&act));
  else
    fail (act->undo, error);
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
    return g_strdup_printf (_("Deleted the answers by %s"), attempt->taken_by);

  date = tegotae_words_of_time (attempt->finished_at);

  /* Translators: %s is the date and time of an attempt. */
  return g_strdup_printf (_("Deleted the attempt of %s"), date);
}

static void
set_attempts (Act       *act,
              GPtrArray *attempts)
{
  act->title = describe (attempts);
  act->ids = g_new0 (char *, attempts->len + 1);
  for (guint i = 0; i < attempts->len; i++)
    act->ids[i] = g_strdup (((const TegotaeAttempt *) g_ptr_array_index (attempts, i))->id);
}

static void
on_range_deleted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Act) act = user_data;
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GError) error = NULL;

  attempts = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (attempts == NULL)
    {
      fail (act->undo, error);
    }
  else if (attempts->len > 0)
    {
      set_attempts (act, attempts);
      offer (g_steal_pointer (&act));
    }
}

/* Takes @act. */
static void
remove_answer (TegotaeService  *service,
               TegotaeQuestion *question,
               Act             *act)
{
  TegotaeQuestion *after = tegotae_question_copy (question);

  g_ptr_array_remove_index (after->answers, act->index);
  tegotae_question_touch (after, tegotae_time_from_clock (g_get_real_time ()));
  act->before = tegotae_question_ref (question);
  tegotae_service_call (service, &tegotae_call_save_question, after, NULL, on_done_cb, act);
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TegotaeService *service = TEGOTAE_SERVICE (source);
  g_autoptr (Act) act = user_data;
  g_autoptr (TegotaeQuestion) question = NULL;
  g_autoptr (GError) error = NULL;

  question = tegotae_service_call_finish (service, result, &error);
  if (question == NULL)
    {
      fail (act->undo, error);
      return;
    }

  /* Translators: %s is the title of a question. */
  act->title = g_strdup_printf (_("Deleted from my questions: %s"), question->title);
  act->ids = tegotae_ids_new (question->id);
  if (act->index == WHOLE_QUESTION)
    tegotae_service_call (service, &tegotae_call_delete, tegotae_ids_new (question->id), NULL, on_done_cb,
                          g_steal_pointer (&act));
  else if (act->index < question->answers->len)
    remove_answer (service, question, g_steal_pointer (&act));
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Act) act = user_data;
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      show_error (act->undo, error);
      offer (g_steal_pointer (&act));
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
  act = act_new (self, WHOLE_QUESTION);
  set_attempts (act, attempts);
  tegotae_service_call (self->service, &tegotae_call_delete, g_strdupv (act->ids), NULL, on_done_cb, act);
}

void
tegotae_undo_delete_range (TegotaeUndo *self,
                           gint64       from,
                           gint64       to)
{
  g_return_if_fail (TEGOTAE_IS_UNDO (self));

  tegotae_service_call (self->service, &tegotae_call_delete_range, tegotae_time_range_new (from, to), NULL,
                        on_range_deleted_cb, act_new (self, WHOLE_QUESTION));
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
                        act_new (self, index));
}

void
tegotae_undo_undo (TegotaeUndo *self)
{
  Act *act;

  g_return_if_fail (TEGOTAE_IS_UNDO (self));

  if (self->acts->len == 0)
    return;

  act = g_ptr_array_steal_index (self->acts, self->acts->len - 1);
  act->undo = g_object_ref (self);
  offer_latest (self);
  if (act->before != NULL)
    tegotae_service_call (self->service, &tegotae_call_save_question, tegotae_question_ref (act->before),
                          NULL, on_undone_cb, act);
  else
    tegotae_service_call (self->service, &tegotae_call_undelete, g_strdupv (act->ids), NULL, on_undone_cb, act);
}
