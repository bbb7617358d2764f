/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-service-private.h"

TegotaeRequest *
tegotae_request_new (const TegotaeCall *call,
                     gpointer           arguments,
                     GCancellable      *cancellable)
{
  TegotaeRequest *request = g_atomic_rc_box_new0 (TegotaeRequest);

  request->call = call;
  request->arguments = arguments;
  g_set_object (&request->cancellable, cancellable);

  return request;
}

TegotaeRequest *
tegotae_request_ref (TegotaeRequest *request)
{
  return g_atomic_rc_box_acquire (request);
}

static void
clear (gpointer data)
{
  TegotaeRequest *request = data;

  if (request->call->arguments_free != NULL && request->arguments != NULL)
    request->call->arguments_free (request->arguments);

  g_clear_object (&request->cancellable);
  g_clear_pointer (&request->loaded, tegotae_loaded_free);
  g_free (request->problem);
}

void
tegotae_request_unref (TegotaeRequest *request)
{
  g_atomic_rc_box_release_full (request, clear);
}
