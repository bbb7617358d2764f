/* tegotae-service-questions.c
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

#define G_LOG_DOMAIN "tegotae-service"

#include "tegotae-service-private.h"

static gpointer
do_save_question (TegotaeHome  *home,
                  gpointer      data,
                  GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_save_question (home, request->question, error));
}

void
tegotae_service_save_question_async (TegotaeService      *self,
                                     TegotaeQuestion     *question,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (question != NULL);

  request = tegotae_request_new (NULL, NULL, NULL);
  request->question = tegotae_question_ref (question);
  /* No change that the service looks after: who writes a question keeps it until it is
   * saved, and may give it up. */
  tegotae_service_start (self, tegotae_service_save_question_async, request,
                         do_save_question, NULL, cancellable, callback, user_data);
}

gboolean
tegotae_service_save_question_finish (TegotaeService  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_QUESTIONS_CHANGED, error);
}

static gpointer
do_list_questions (TegotaeHome  *home,
                   gpointer      data,
                   GError      **error)
{
  return tegotae_home_list_questions (home, error);
}

void
tegotae_service_list_questions_async (TegotaeService      *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_list_questions_async,
                         tegotae_request_new (NULL, NULL, NULL),
                         do_list_questions, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                         user_data);
}

GPtrArray *
tegotae_service_list_questions_finish (TegotaeService  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_get_question (TegotaeHome  *home,
                 gpointer      data,
                 GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_get_question (home, request->id, error);
}

void
tegotae_service_get_question_async (TegotaeService      *self,
                                    const char          *id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (id != NULL);

  tegotae_service_start (self, tegotae_service_get_question_async,
                         tegotae_request_new (NULL, id, NULL),
                         do_get_question, (GDestroyNotify) tegotae_question_unref, cancellable,
                         callback, user_data);
}

TegotaeQuestion *
tegotae_service_get_question_finish (TegotaeService  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_delete_question (TegotaeHome  *home,
                    gpointer      data,
                    GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_delete_question (home, request->id, error));
}

void
tegotae_service_delete_question_async (TegotaeService      *self,
                                       const char          *id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (id != NULL);

  tegotae_service_start_change (self, tegotae_service_delete_question_async,
                                tegotae_request_new (NULL, id, NULL),
                                do_delete_question, cancellable, callback, user_data);
}

gboolean
tegotae_service_delete_question_finish (TegotaeService  *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_QUESTIONS_CHANGED, error);
}
