/* tegotae-closing.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-closing.h"

#include <glib/gi18n.h>

#include "tegotae-dialogs.h"
#include "tegotae-unsaved.h"

struct _TegotaeClosing
{
  GObject         parent_instance;

  GtkWindow      *window; /* which owns this */
  TegotaeSaver   *saver;
  TegotaeUnsaved *unsaved;
  gboolean        is_waiting; /* for what is being saved */
};

G_DEFINE_FINAL_TYPE (TegotaeClosing, tegotae_closing, G_TYPE_OBJECT)

static void
ask (TegotaeClosing *self,
     const char     *what,
     const char     *reason)
{
  g_autofree char *text = g_strjoin ("\n\n", what, reason, NULL);

  tegotae_dialogs_ask_to_discard (self->window, text, G_CALLBACK (gtk_window_destroy));
}

static void
on_unsaved_changed_cb (TegotaeClosing *self)
{
  const char *reason = tegotae_unsaved_get_message (self->unsaved);

  if (!self->is_waiting || (reason == NULL && tegotae_unsaved_is_busy (self->unsaved)))
    return;

  self->is_waiting = FALSE;
  if (reason != NULL)
    ask (self, _("What you have written could not be saved yet and is lost if you close now."), reason);
  else
    gtk_window_close (self->window);
}

static void
tegotae_closing_finalize (GObject *object)
{
  TegotaeClosing *self = TEGOTAE_CLOSING (object);

  g_clear_object (&self->saver);
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
                     TegotaeService *service,
                     TegotaeSaver   *saver)
{
  TegotaeClosing *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (TEGOTAE_IS_SAVER (saver), NULL);

  self = g_object_new (TEGOTAE_TYPE_CLOSING, NULL);
  self->window = window;
  self->saver = g_object_ref (saver);
  self->unsaved = g_object_ref (tegotae_unsaved_get (service));
  g_signal_connect_object (self->unsaved, "changed", G_CALLBACK (on_unsaved_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

gboolean
tegotae_closing_request (TegotaeClosing *self)
{
  const char *reason;

  g_return_val_if_fail (TEGOTAE_IS_CLOSING (self), TRUE);

  reason = tegotae_saver_get_message (self->saver);
  if (reason != NULL)
    {
      ask (self, _("A result could not be saved yet and is lost if you close now."), reason);
      return FALSE;
    }

  tegotae_unsaved_flush (self->unsaved);
  self->is_waiting = tegotae_unsaved_is_busy (self->unsaved);

  return !self->is_waiting;
}
