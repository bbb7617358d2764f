/* tegotae-service-marks.c
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
do_list_marks (TegotaeHome  *home,
               gpointer      data,
               GError      **error)
{
  return tegotae_home_list_marks (home, error);
}

void
tegotae_service_list_marks_async (TegotaeService      *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_list_marks_async, tegotae_request_new (NULL, NULL, NULL),
                         do_list_marks, (GDestroyNotify) tegotae_marks_unref,
                         cancellable, callback, user_data);
}

TegotaeMarks *
tegotae_service_list_marks_finish (TegotaeService  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Has the worker change a mark of an entry with @func. */
static void
start_change (TegotaeService      *self,
              gpointer             source_tag,
              const char          *pack,
              const char          *entry,
              TegotaeMark          mark,
              gboolean             marked,
              TegotaeWorkerFunc    func,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (pack != NULL && entry != NULL);

  request = tegotae_request_new (pack, entry, NULL);
  request->mark = mark;
  request->marked = marked;
  /* That an entry was opened is nothing to ask about when the app closes. */
  if (mark == TEGOTAE_MARK_READ)
    tegotae_service_start (self, source_tag, request, func, NULL, cancellable, callback, user_data);
  else
    tegotae_service_start_change (self, source_tag, request, func, cancellable, callback, user_data);
}

static gpointer
do_set_read (TegotaeHome  *home,
             gpointer      data,
             GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_set_read (home, request->pack, request->id,
                                                      request->marked, error));
}

void
tegotae_service_set_read_async (TegotaeService      *self,
                                const char          *pack,
                                const char          *entry,
                                gboolean             read,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  start_change (self, tegotae_service_set_read_async, pack, entry, TEGOTAE_MARK_READ, read,
                do_set_read, cancellable, callback, user_data);
}

gboolean
tegotae_service_set_read_finish (TegotaeService  *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_MARKS_CHANGED, error);
}

static void
on_marked_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_set_read_finish (TEGOTAE_SERVICE (source), result, &error))
    g_info ("%s", error->message);
}

void
tegotae_service_mark_read (TegotaeService *self,
                           const char     *pack,
                           const char     *entry)
{
  tegotae_service_set_read_async (self, pack, entry, TRUE, NULL, on_marked_read_cb, NULL);
}

static gpointer
do_set_bookmark (TegotaeHome  *home,
                 gpointer      data,
                 GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_set_bookmark (home, request->pack, request->id,
                                                          request->marked, error));
}

void
tegotae_service_set_bookmark_async (TegotaeService      *self,
                                    const char          *pack,
                                    const char          *entry,
                                    gboolean             bookmarked,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  start_change (self, tegotae_service_set_bookmark_async, pack, entry, TEGOTAE_MARK_BOOKMARKED,
                bookmarked, do_set_bookmark, cancellable, callback, user_data);
}

gboolean
tegotae_service_set_bookmark_finish (TegotaeService  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_MARKS_CHANGED, error);
}

static gpointer
do_set_verdict (TegotaeHome  *home,
                gpointer      data,
                GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_set_verdict (home, request->pack, request->id,
                                                         request->mark, error));
}

void
tegotae_service_set_verdict_async (TegotaeService      *self,
                                   const char          *pack,
                                   const char          *entry,
                                   TegotaeMark          verdict,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  start_change (self, tegotae_service_set_verdict_async, pack, entry, verdict, TRUE,
                do_set_verdict, cancellable, callback, user_data);
}

gboolean
tegotae_service_set_verdict_finish (TegotaeService  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return tegotae_service_finish_change (self, result, TEGOTAE_SERVICE_MARKS_CHANGED, error);
}
