/* tegotae-service-records.c
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

#include "tegotae-service-private.h"

/* What is done to attempts that are saved. */

static gpointer
do_set_note (TegotaeHome  *home,
             gpointer      data,
             GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_set_note (home, request->id, request->text, error));
}

void
tegotae_service_set_note_async (TegotaeService      *self,
                                const char          *attempt,
                                const char          *text,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (attempt != NULL && text != NULL);

  tegotae_service_start_change (self, tegotae_service_set_note_async,
                                tegotae_request_new (NULL, attempt, text),
                                do_set_note, cancellable, callback, user_data);
}

gboolean
tegotae_service_set_note_finish (TegotaeService  *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_ATTEMPTS_CHANGED, error);
}

static gpointer
do_get_attempt (TegotaeHome  *home,
                gpointer      data,
                GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_get_attempt (home, request->id, error);
}

void
tegotae_service_get_attempt_async (TegotaeService      *self,
                                   const char          *id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (id != NULL);

  tegotae_service_start (self, tegotae_service_get_attempt_async,
                         tegotae_request_new (NULL, id, NULL), do_get_attempt,
                         (GDestroyNotify) tegotae_attempt_unref, cancellable, callback, user_data);
}

TegotaeAttempt *
tegotae_service_get_attempt_finish (TegotaeService  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_save_attempts (TegotaeHome  *home,
                  gpointer      data,
                  GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_save_attempts (home, request->attempts, error));
}

void
tegotae_service_save_attempts_async (TegotaeService      *self,
                                     GPtrArray           *attempts,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (attempts != NULL);

  request = tegotae_request_new (NULL, NULL, NULL);
  request->attempts = g_ptr_array_ref (attempts);
  tegotae_service_start_change (self, tegotae_service_save_attempts_async, request, do_save_attempts,
                                cancellable, callback, user_data);
}

gboolean
tegotae_service_save_attempts_finish (TegotaeService  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_ATTEMPTS_CHANGED, error);
}

static gpointer
do_delete_range (TegotaeHome  *home,
                 gpointer      data,
                 GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_delete_range (home, request->from, request->to, error);
}

void
tegotae_service_delete_range_async (TegotaeService      *self,
                                    gint64               from,
                                    gint64               to,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  request = tegotae_request_new (NULL, NULL, NULL);
  request->from = from;
  request->to = to;
  tegotae_service_start (self, tegotae_service_delete_range_async, request, do_delete_range,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_delete_range_finish (TegotaeService  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  GPtrArray *deleted;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  deleted = g_task_propagate_pointer (G_TASK (result), error);
  if (deleted != NULL)
    tegotae_service_emit (self, TEGOTAE_SERVICE_ATTEMPTS_CHANGED);

  return deleted;
}
