/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-closing.h"

#include <glib/gi18n.h>

#include "service/tegotae-outbox.h"
#include "tegotae-dialogs.h"
#include "tegotae-unsaved.h"

struct _TegotaeClosing
{
  GObject         parent_instance;

  GtkWindow      *window; /* which owns this */
  TegotaeUnsaved *unsaved;
  TegotaeService *service;
  gboolean        is_waiting; /* for what is being saved */
  char           *problem;    /* of the first change that failed meanwhile */
};

G_DEFINE_FINAL_TYPE (TegotaeClosing, tegotae_closing, G_TYPE_OBJECT)

static void
on_answered_cb (gpointer asker,
                gboolean agreed)
{
  if (agreed)
    gtk_window_destroy (GTK_WINDOW (asker));
}

static void
ask (TegotaeClosing *self,
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

static gboolean
is_saving (TegotaeClosing *self)
{
  return tegotae_unsaved_is_busy (self->unsaved) ||
         tegotae_outbox_is_busy (tegotae_service_get_outbox (self->service));
}

/* Asks about what is known not to be saved; whether there is anything. */
static gboolean
ask_about_failures (TegotaeClosing *self)
{
  TegotaeOutbox *outbox = tegotae_service_get_outbox (self->service);
  const char *of_result = tegotae_outbox_get_problem (outbox, &tegotae_call_save_attempt);
  const char *of_draft = tegotae_outbox_get_problem (outbox, &tegotae_call_save_draft);
  const char *of_text = tegotae_outbox_get_problem (outbox, &tegotae_call_set_note);

  if (of_text == NULL && self->is_waiting)
    of_text = tegotae_unsaved_get_message (self->unsaved);

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
update (TegotaeClosing *self)
{
  if (!self->is_waiting || (is_saving (self) && tegotae_unsaved_get_message (self->unsaved) == NULL))
    return;

  if (ask_about_failures (self))
    {
      self->is_waiting = FALSE;
      return;
    }

  /* The window may take this with it. */
  self->is_waiting = FALSE;
  gtk_window_close (self->window);
}

static void
on_saved_cb (TegotaeClosing *self,
             const char     *problem)
{
  if (self->is_waiting && problem != NULL && self->problem == NULL)
    self->problem = g_strdup (problem);

  update (self);
}

static void
tegotae_closing_finalize (GObject *object)
{
  TegotaeClosing *self = TEGOTAE_CLOSING (object);

  g_free (self->problem);
  g_clear_object (&self->service);
  g_clear_object (&self->unsaved);

  G_OBJECT_CLASS (tegotae_closing_parent_class)->finalize (object);
}

static void
tegotae_closing_class_init (TegotaeClosingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_closing_finalize;
}

static void
tegotae_closing_init (TegotaeClosing *self)
{
}

TegotaeClosing *
tegotae_closing_new (GtkWindow      *window,
                     TegotaeService *service)
{
  TegotaeClosing *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_CLOSING, NULL);
  self->window = window;
  self->service = g_object_ref (service);
  self->unsaved = g_object_ref (tegotae_unsaved_get (service));
  g_signal_connect_object (self->unsaved, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
tegotae_closing_request (TegotaeClosing *self)
{
  g_return_val_if_fail (TEGOTAE_IS_CLOSING (self), TRUE);

  self->is_waiting = FALSE;
  g_clear_pointer (&self->problem, g_free);
  tegotae_outbox_retry (tegotae_service_get_outbox (self->service));
  if (ask_about_failures (self))
    return FALSE;

  tegotae_unsaved_flush (self->unsaved);
  self->is_waiting = is_saving (self);

  return !self->is_waiting;
}
