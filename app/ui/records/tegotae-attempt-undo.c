/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-undo.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"
#include "ui/shell/tegotae-undo-stack.h"

struct _TegotaeAttemptUndo
{
  GObject           parent_instance;

  TegotaeService   *service;
  TegotaeUndoStack *deleted; /* lists of attempts that were deleted at once */
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeAttemptUndo, tegotae_attempt_undo, G_TYPE_OBJECT)

/* A deletion that is under way, or the undoing of one. */
typedef struct
{
  TegotaeAttemptUndo *undo;
  GPtrArray          *attempts;
} Change;

/* Takes @attempts. */
static Change *
change_new (TegotaeAttemptUndo *undo,
            GPtrArray          *attempts)
{
  Change *change = g_new0 (Change, 1);

  change->undo = g_object_ref (undo);
  change->attempts = attempts;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->undo);
  g_clear_pointer (&change->attempts, g_ptr_array_unref);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static char *
describe (gpointer deed)
{
  GPtrArray *attempts = deed;
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

/* What was deleted can be brought back, or could not be and can be tried again. */
static void
offer_undo (Change *change)
{
  tegotae_undo_stack_push (change->undo->deleted, g_steal_pointer (&change->attempts));
}

static void
on_deleted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      offer_undo (change);
      return;
    }

  tegotae_undo_stack_fail (change->undo->deleted, error);
  g_signal_emit (change->undo, signals[FAILED], 0);
}

static void
on_range_deleted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  change->attempts = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (change->attempts == NULL)
    {
      tegotae_undo_stack_fail (change->undo->deleted, error);
      g_signal_emit (change->undo, signals[FAILED], 0);
    }
  else if (change->attempts->len > 0)
    {
      offer_undo (change);
    }
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
      tegotae_undo_stack_fail (change->undo->deleted, error);
      offer_undo (change);
    }
}

static void
tegotae_attempt_undo_finalize (GObject *object)
{
  TegotaeAttemptUndo *self = TEGOTAE_ATTEMPT_UNDO (object);

  g_clear_object (&self->deleted);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (tegotae_attempt_undo_parent_class)->finalize (object);
}

static void
tegotae_attempt_undo_class_init (TegotaeAttemptUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_attempt_undo_finalize;

  signals[FAILED] =
    g_signal_new ("failed", TEGOTAE_TYPE_ATTEMPT_UNDO, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tegotae_attempt_undo_init (TegotaeAttemptUndo *self)
{
}

TegotaeAttemptUndo *
tegotae_attempt_undo_new (TegotaeService  *service,
                          AdwToastOverlay *overlay,
                          const char      *action_name)
{
  TegotaeAttemptUndo *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_object_new (TEGOTAE_TYPE_ATTEMPT_UNDO, NULL);
  self->service = g_object_ref (service);
  self->deleted = tegotae_undo_stack_new (overlay, action_name, describe,
                                          (GDestroyNotify) g_ptr_array_unref);

  return self;
}

void
tegotae_attempt_undo_delete (TegotaeAttemptUndo *self,
                             TegotaeAttempt     *attempt)
{
  GPtrArray *attempts;

  g_return_if_fail (TEGOTAE_IS_ATTEMPT_UNDO (self));
  g_return_if_fail (attempt != NULL);

  attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_ptr_array_add (attempts, tegotae_attempt_ref (attempt));
  tegotae_service_call (self->service, &tegotae_call_delete_attempt, g_strdup (attempt->id), NULL,
                        on_deleted_cb, change_new (self, attempts));
}

void
tegotae_attempt_undo_delete_range (TegotaeAttemptUndo *self,
                                   gint64              from,
                                   gint64              to)
{
  g_return_if_fail (TEGOTAE_IS_ATTEMPT_UNDO (self));

  tegotae_service_call (self->service, &tegotae_call_delete_range,
                        tegotae_time_range_new (from, to), NULL, on_range_deleted_cb,
                        change_new (self, NULL));
}

void
tegotae_attempt_undo_undo (TegotaeAttemptUndo *self)
{
  GPtrArray *attempts;

  g_return_if_fail (TEGOTAE_IS_ATTEMPT_UNDO (self));

  attempts = tegotae_undo_stack_pop (self->deleted);
  if (attempts != NULL)
    tegotae_service_call (self->service, &tegotae_call_save_attempts, g_ptr_array_ref (attempts),
                          NULL, on_undone_cb, change_new (self, attempts));
}
