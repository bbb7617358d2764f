/* tegotae-service-attempts.c
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

#include "tegotae-outbox.h"
#include "tegotae-service-private.h"

static gpointer
do_save_attempt (TegotaeHome  *home,
                 gpointer      data,
                 GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_save_attempt (home, request->attempt, error));
}

void
tegotae_service_save_attempt_async (TegotaeService      *self,
                                    TegotaeAttempt      *attempt,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (attempt != NULL);

  request = tegotae_request_new (NULL, NULL, NULL);
  request->attempt = tegotae_attempt_ref (attempt);
  tegotae_outbox_settle (tegotae_service_get_outbox (self), attempt);
  tegotae_service_start_change (self, tegotae_service_save_attempt_async, request,
                                do_save_attempt, cancellable, callback, user_data);
}

gboolean
tegotae_service_save_attempt_finish (TegotaeService  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_ATTEMPTS_CHANGED, error);
}

static gpointer
do_list_attempts (TegotaeHome  *home,
                  gpointer      data,
                  GError      **error)
{
  return tegotae_home_list_attempts (home, error);
}

void
tegotae_service_list_attempts_async (TegotaeService      *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_list_attempts_async, tegotae_request_new (NULL, NULL, NULL),
                         do_list_attempts, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_list_attempts_finish (TegotaeService  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_list_second_views (TegotaeHome  *home,
                      gpointer      data,
                      GError      **error)
{
  return tegotae_home_list_attempts_by (home, TEGOTAE_TAKERS_OTHERS, error);
}

void
tegotae_service_list_second_views_async (TegotaeService      *self,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_list_second_views_async,
                         tegotae_request_new (NULL, NULL, NULL), do_list_second_views,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_list_second_views_finish (TegotaeService  *self,
                                          GAsyncResult    *result,
                                          GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_delete_attempt (TegotaeHome  *home,
                   gpointer      data,
                   GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_delete_attempt (home, request->id, error));
}

void
tegotae_service_delete_attempt_async (TegotaeService      *self,
                                      const char          *id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start_change (self, tegotae_service_delete_attempt_async,
                                tegotae_request_new (NULL, id, NULL),
                                do_delete_attempt, cancellable, callback, user_data);
}

gboolean
tegotae_service_delete_attempt_finish (TegotaeService  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_ATTEMPTS_CHANGED, error);
}
