/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-undo.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"

#include "ui/shell/tegotae-undo-stack.h"

struct _TegotaeQuestionUndo
{
  GObject           parent_instance;

  TegotaeService   *service;
  TegotaeUndoStack *taken;   /* TegotaeQuestion as they were before */
};

/* What is under way. */
typedef struct
{
  TegotaeQuestionUndo *undo;
  TegotaeQuestion     *before; /* the question as it was; NULL until it is loaded */
  guint                index;  /* of the answer to remove */
} Change;

G_DEFINE_FINAL_TYPE (TegotaeQuestionUndo, tegotae_question_undo, G_TYPE_OBJECT)

static Change *
change_new (TegotaeQuestionUndo *undo,
            guint                index)
{
  Change *change = g_new0 (Change, 1);

  change->undo = g_object_ref (undo);
  change->index = index;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->undo);
  g_clear_pointer (&change->before, tegotae_question_unref);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static char *
describe (gpointer deed)
{
  const TegotaeQuestion *before = deed;

  /* Translators: %s is the title of a question. */
  return g_strdup_printf (_("Deleted from my questions: %s"), before->title);
}

/* What was done can be undone, or what was undone is as it was again. */
static void
offer_undo (Change *change)
{
  tegotae_undo_stack_push (change->undo->taken, g_steal_pointer (&change->before));
}

static void
on_deleted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    offer_undo (change);
  else
    tegotae_undo_stack_fail (change->undo->taken, error);
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  change->before = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (change->before == NULL)
    {
      tegotae_undo_stack_fail (change->undo->taken, error);
      return;
    }

  tegotae_service_call (TEGOTAE_SERVICE (source), &tegotae_call_delete_question,
                        g_strdup (change->before->id), NULL, on_deleted_cb, change);
  g_steal_pointer (&change);
}

static void
on_removed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    offer_undo (change);
  else
    tegotae_undo_stack_fail (change->undo->taken, error);
}

static void
on_found_answer_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (TegotaeQuestion) after = NULL;
  g_autoptr (GError) error = NULL;

  change->before = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (change->before == NULL)
    {
      tegotae_undo_stack_fail (change->undo->taken, error);
      return;
    }

  if (change->index >= change->before->answers->len)
    return;

  after = tegotae_question_copy (change->before);
  g_ptr_array_remove_index (after->answers, change->index);
  tegotae_question_touch (after, tegotae_time_from_clock (g_get_real_time ()));
  tegotae_service_call (TEGOTAE_SERVICE (source), &tegotae_call_save_question,
                        tegotae_question_ref (after), NULL, on_removed_cb, change);
  g_steal_pointer (&change);
}

/* What could not be brought back can be tried again. */
static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      tegotae_undo_stack_fail (change->undo->taken, error);
      offer_undo (change);
    }
}

static void
tegotae_question_undo_finalize (GObject *object)
{
  TegotaeQuestionUndo *self = TEGOTAE_QUESTION_UNDO (object);

  g_clear_object (&self->service);
  g_clear_object (&self->taken);

  G_OBJECT_CLASS (tegotae_question_undo_parent_class)->finalize (object);
}

static void
tegotae_question_undo_class_init (TegotaeQuestionUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_question_undo_finalize;
}

static void
tegotae_question_undo_init (TegotaeQuestionUndo *self)
{
}

TegotaeQuestionUndo *
tegotae_question_undo_new (TegotaeService  *service,
                           AdwToastOverlay *overlay,
                           const char      *action_name)
{
  TegotaeQuestionUndo *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_object_new (TEGOTAE_TYPE_QUESTION_UNDO, NULL);
  self->service = g_object_ref (service);
  self->taken = tegotae_undo_stack_new (overlay, action_name, describe,
                                        (GDestroyNotify) tegotae_question_unref);

  return self;
}

void
tegotae_question_undo_delete (TegotaeQuestionUndo *self,
                              const char          *id)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_UNDO (self));
  g_return_if_fail (id != NULL);

  tegotae_service_call (self->service, &tegotae_call_get_question, g_strdup (id), NULL, on_found_cb,
                        change_new (self, 0));
}

void
tegotae_question_undo_remove_answer (TegotaeQuestionUndo *self,
                                     const char          *id,
                                     guint                index)
{
  g_return_if_fail (TEGOTAE_IS_QUESTION_UNDO (self));
  g_return_if_fail (id != NULL);

  tegotae_service_call (self->service, &tegotae_call_get_question, g_strdup (id), NULL,
                        on_found_answer_cb, change_new (self, index));
}

void
tegotae_question_undo_undo (TegotaeQuestionUndo *self)
{
  TegotaeQuestion *before;
  Change *change;

  g_return_if_fail (TEGOTAE_IS_QUESTION_UNDO (self));

  before = tegotae_undo_stack_pop (self->taken);
  if (before == NULL)
    return;

  change = change_new (self, 0);
  change->before = before;
  tegotae_service_call (self->service, &tegotae_call_save_question, tegotae_question_ref (before),
                        NULL, on_undone_cb, change);
}
