/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-close-guard.h"

#include <glib/gi18n.h>

#include "service/tegotae-outbox.h"
#include "tegotae-dialogs.h"

struct _TegotaeCloseGuard
{
  GObject         parent_instance;

  GtkWindow      *window; /* which owns this */
  TegotaeService *service;
  gboolean        is_waiting; /* for what is being saved */
  char           *problem;    /* of the first change that failed meanwhile */
};

G_DEFINE_FINAL_TYPE (TegotaeCloseGuard, tegotae_close_guard, G_TYPE_OBJECT)

static void
on_answered_cb (gpointer asker,
                gboolean agreed)
{
  if (agreed)
    gtk_window_destroy (GTK_WINDOW (asker));
}

static void
ask (TegotaeCloseGuard *self,
     const char     *what,
     const char     *reason)
{
  g_autofree char *text = g_strjoin ("\n\n", what, reason, NULL);

  tegotae_dialogs_ask (self->window,
                       &(TegotaeDialogsQuestion) {
                         .heading = _("Close without saving?"),
                         .body = text,
                         .cancel = _("Keep Open"),
                         .agree = _("Close"),
                       },
                       on_answered_cb, self->window);
}

/* Asks about the changes that could not be saved. FALSE if there are none. */
static gboolean
ask_about_failures (TegotaeCloseGuard *self)
{
  TegotaeOutbox *outbox = tegotae_service_get_outbox (self->service);
  const char *of_result = tegotae_outbox_get_problem (outbox, &tegotae_call_save_attempt);
  const char *of_draft = tegotae_outbox_get_problem (outbox, &tegotae_call_save_draft);
  const char *of_text = tegotae_outbox_get_problem (outbox, &tegotae_call_set_note);

  if (of_text == NULL)
    of_text = tegotae_outbox_get_problem (outbox, &tegotae_call_save_question);

  if (of_result != NULL)
    ask (self, _("A result could not be saved yet and is lost if you close now."), of_result);
  else if (of_text != NULL)
    ask (self, _("What you have written could not be saved yet and is lost if you close now."), of_text);
  else if (of_draft != NULL)
    ask (self, _("The answers that you have given so far could not be saved yet and are lost if you close now."),
         of_draft);
  else if (self->problem != NULL)
    ask (self, _("Your last change could not be saved and is lost if you close now."), self->problem);
  else
    return FALSE;

  return TRUE;
}

static void
update (TegotaeCloseGuard *self)
{
  if (!self->is_waiting || tegotae_outbox_is_busy (tegotae_service_get_outbox (self->service)))
    return;

  self->is_waiting = FALSE;
  /* Closing the window ends this. */
  if (!ask_about_failures (self))
    gtk_window_close (self->window);
}

static void
on_saved_cb (TegotaeCloseGuard *self,
             const char     *problem)
{
  if (self->is_waiting && problem != NULL && self->problem == NULL)
    self->problem = g_strdup (problem);

  update (self);
}

static void
tegotae_close_guard_finalize (GObject *object)
{
  TegotaeCloseGuard *self = TEGOTAE_CLOSE_GUARD (object);

  g_free (self->problem);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (tegotae_close_guard_parent_class)->finalize (object);
}

static void
tegotae_close_guard_class_init (TegotaeCloseGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_close_guard_finalize;
}

static void
tegotae_close_guard_init (TegotaeCloseGuard *self)
{
}

TegotaeCloseGuard *
tegotae_close_guard_new (GtkWindow      *window,
                         TegotaeService *service)
{
  TegotaeCloseGuard *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_CLOSE_GUARD, NULL);
  self->window = window;
  self->service = g_object_ref (service);
  g_signal_connect_object (service, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
tegotae_close_guard_request (TegotaeCloseGuard *self)
{
  TegotaeOutbox *outbox;

  g_return_val_if_fail (TEGOTAE_IS_CLOSE_GUARD (self), FALSE);

  outbox = tegotae_service_get_outbox (self->service);
  self->is_waiting = FALSE;
  g_clear_pointer (&self->problem, g_free);
  tegotae_outbox_flush (outbox);
  tegotae_outbox_retry (outbox);
  if (ask_about_failures (self))
    return FALSE;

  self->is_waiting = tegotae_outbox_is_busy (outbox);

  return !self->is_waiting;
}
