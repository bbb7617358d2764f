/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-loader.h"

#include <stdarg.h>

/* Also held by each load under way. */
struct _TegotaeLoader
{
  gpointer                owner; /* NULL once it is gone */
  TegotaeService         *service;
  const TegotaeCall      *call;
  TegotaeLoaderArguments  arguments;
  TegotaeLoaderAnswered   answered;
  GCancellable           *cancellable; /* of all loads under way */
  guint                   n_running;
};

static void
loader_clear (gpointer data)
{
  TegotaeLoader *self = data;

  g_clear_object (&self->cancellable);
  g_object_unref (self->service);
}

static void
on_owner_gone_cb (gpointer  user_data,
                  GObject  *owner)
{
  TegotaeLoader *self = user_data;

  self->owner = NULL;
  g_signal_handlers_disconnect_by_data (self->service, self);
  tegotae_loader_cancel (self);
  g_rc_box_release_full (self, loader_clear);
}

static void
on_answered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TegotaeLoader *self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->n_running--;
      self->answered (self->owner, answer, error);
    }

  g_rc_box_release_full (self, loader_clear);
}

/* The answers come in the order of the loads. */
static void
start (TegotaeLoader *self)
{
  gpointer arguments = self->arguments != NULL ? self->arguments (self->owner) : NULL;

  if (arguments == NULL && self->arguments != NULL)
    return;

  if (self->cancellable == NULL)
    self->cancellable = g_cancellable_new ();

  self->n_running++;
  tegotae_service_call (self->service, self->call, arguments, self->cancellable, on_answered_cb,
                        g_rc_box_acquire (self));
}

TegotaeLoader *
tegotae_loader_new (gpointer                owner,
                    TegotaeService         *service,
                    const TegotaeCall      *call,
                    TegotaeLoaderArguments  arguments,
                    TegotaeLoaderAnswered   answered,
                    ...)
{
  TegotaeLoader *self;
  va_list signals;
  const char *name;

  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (call != NULL && answered != NULL, NULL);

  self = g_rc_box_new0 (TegotaeLoader);
  *self = (TegotaeLoader) { owner, g_object_ref (service), call, arguments, answered, NULL, 0 };
  g_object_weak_ref (owner, on_owner_gone_cb, self);

  va_start (signals, answered);
  while ((name = va_arg (signals, const char *)) != NULL)
    g_signal_connect_swapped (service, name, G_CALLBACK (start), self);
  va_end (signals);

  start (self);

  return self;
}

void
tegotae_loader_load (TegotaeLoader *loader)
{
  g_return_if_fail (loader != NULL && loader->owner != NULL);

  tegotae_loader_cancel (loader);
  start (loader);
}

gboolean
tegotae_loader_is_busy (TegotaeLoader *loader)
{
  g_return_val_if_fail (loader != NULL, FALSE);

  return loader->n_running > 0;
}

void
tegotae_loader_cancel (TegotaeLoader *loader)
{
  g_return_if_fail (loader != NULL);

  g_cancellable_cancel (loader->cancellable);
  g_clear_object (&loader->cancellable);
  loader->n_running = 0;
}
