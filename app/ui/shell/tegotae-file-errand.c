/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-file-errand.h"

#include <glib/gi18n.h>

#include "tegotae-dialogs.h"

struct _TegotaeFileErrand
{
  GtkWidget         *widget;
  TegotaeService    *service;
  const TegotaeCall *call;
  GBytes            *bytes; /* to write; NULL if the call takes a path alone */
  char              *done;  /* what to say then; NULL if the call answers with a sentence */
};

static void
file_errand_free (TegotaeFileErrand *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->done);
  g_object_unref (self->widget);
  g_object_unref (self->service);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeFileErrand, file_errand_free)

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (TegotaeFileErrand) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = tegotae_service_call_finish (self->service, result, &error);

  if (error != NULL)
    gtk_widget_activate_action (self->widget, "win.show-error", "s", error->message);
  else
    gtk_widget_activate_action (self->widget, "win.show-message", "s", self->done != NULL ? self->done : answer);

  if (self->done == NULL)
    g_free (answer);
}

static void
on_chosen_cb (GFile    *file,
              gpointer  user_data)
{
  g_autoptr (TegotaeFileErrand) self = user_data;
  g_autofree char *path = NULL;

  if (file == NULL)
    return;

  path = g_file_get_path (file);
  if (path == NULL)
    {
      gtk_widget_activate_action (self->widget, "win.show-error", "s",
                                  _("Please choose a folder on this computer."));
      return;
    }

  tegotae_service_call (self->service, self->call,
                        self->bytes != NULL ? (gpointer) tegotae_file_contents_new (path, self->bytes)
                                            : g_strdup (path),
                        NULL, on_done_cb, self);
  g_steal_pointer (&self);
}

static TegotaeFileErrand *
errand_new (GtkWidget         *widget,
            TegotaeService    *service,
            const TegotaeCall *call)
{
  TegotaeFileErrand *self = g_new0 (TegotaeFileErrand, 1);

  self->widget = g_object_ref (widget);
  self->service = g_object_ref (service);
  self->call = call;

  return self;
}

void
tegotae_file_errand_run (GtkWidget         *widget,
                         TegotaeService    *service,
                         const char        *title,
                         const char        *name,
                         const TegotaeCall *call)
{
  TegotaeFileErrand *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (call != NULL);

  self = errand_new (widget, service, call);
  tegotae_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), title, name, NULL, on_chosen_cb, self);
}

void
tegotae_file_errand_save (GtkWidget      *widget,
                          TegotaeService *service,
                          const char     *title,
                          const char     *name,
                          GBytes         *bytes,
                          const char     *done)
{
  TegotaeFileErrand *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (bytes != NULL && done != NULL);

  self = errand_new (widget, service, &tegotae_call_write);
  self->bytes = g_bytes_ref (bytes);
  self->done = g_strdup (done);
  tegotae_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), title, name, NULL, on_chosen_cb, self);
}
