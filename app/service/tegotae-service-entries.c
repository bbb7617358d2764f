/* tegotae-service-entries.c
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
do_suggest (TegotaeHome  *home,
            gpointer      data,
            GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_suggest (home, request->attempt, request->stage, request->limit,
                               TRUE, error);
}

void
tegotae_service_suggest_async (TegotaeService      *self,
                               TegotaeAttempt      *attempt,
                               TegotaeStage         stage,
                               guint                limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (attempt != NULL);

  request = tegotae_request_new (NULL, NULL, NULL);
  request->attempt = tegotae_attempt_ref (attempt);
  request->stage = stage;
  request->limit = limit;
  tegotae_service_start (self, tegotae_service_suggest_async, request,
                         do_suggest, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_suggest_finish (TegotaeService  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GPtrArray    *entries;
  TegotaeMarks *marks;
} EntryList;

static void
entry_list_free (EntryList *list)
{
  g_clear_pointer (&list->entries, g_ptr_array_unref);
  g_clear_pointer (&list->marks, tegotae_marks_unref);
  g_free (list);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntryList, entry_list_free)

static gpointer
do_list_entries (TegotaeHome  *home,
                 gpointer      data,
                 GError      **error)
{
  TegotaeRequest *request = data;
  g_autoptr (EntryList) list = g_new0 (EntryList, 1);

  list->entries = tegotae_home_list_entries (home, request->stage, request->text,
                                             request->pack, request->id, error);
  if (list->entries == NULL)
    return NULL;

  list->marks = tegotae_home_list_marks (home, error);

  return list->marks != NULL ? g_steal_pointer (&list) : NULL;
}

void
tegotae_service_list_entries_async (TegotaeService      *self,
                                    TegotaeStage         stage,
                                    const char          *domain,
                                    const char          *pack,
                                    const char          *advisor,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  request = tegotae_request_new (pack, advisor, domain);
  request->stage = stage;
  tegotae_service_start (self, tegotae_service_list_entries_async, request,
                         do_list_entries, (GDestroyNotify) entry_list_free,
                         cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_list_entries_finish (TegotaeService  *self,
                                     GAsyncResult    *result,
                                     TegotaeMarks   **marks,
                                     GError         **error)
{
  g_autoptr (EntryList) list = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  list = g_task_propagate_pointer (G_TASK (result), error);
  if (list == NULL)
    return NULL;

  if (marks != NULL)
    *marks = g_steal_pointer (&list->marks);

  return g_steal_pointer (&list->entries);
}

static gpointer
do_search (TegotaeHome  *home,
           gpointer      data,
           GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_search_marked (home, request->text, request->stage, request->id,
                                     request->filter, request->limit, request->cancellable, error);
}

void
tegotae_service_search_marked_async (TegotaeService      *self,
                                     const char          *query,
                                     TegotaeStage         stage,
                                     const char          *domain,
                                     TegotaeMarksFilter   filter,
                                     guint                limit,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (query != NULL);

  request = tegotae_request_new (NULL, domain, query);
  request->stage = stage;
  request->filter = filter;
  request->limit = limit;
  g_set_object (&request->cancellable, cancellable);
  tegotae_service_start (self, tegotae_service_search_marked_async, request,
                         do_search, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

void
tegotae_service_search_async (TegotaeService      *self,
                              const char          *query,
                              TegotaeStage         stage,
                              const char          *domain,
                              guint                limit,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  const TegotaeMarksFilter all = { TEGOTAE_MARK_NONE, TEGOTAE_MARK_NONE };

  tegotae_service_search_marked_async (self, query, stage, domain, all, limit, cancellable,
                                       callback, user_data);
}

GPtrArray *
tegotae_service_search_finish (TegotaeService  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_get_entry (TegotaeHome  *home,
              gpointer      data,
              GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_get_entry (home, request->pack, request->id, error);
}

void
tegotae_service_get_entry_async (TegotaeService      *self,
                                 const char          *pack,
                                 const char          *id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_get_entry_async, tegotae_request_new (pack, id, NULL),
                         do_get_entry, (GDestroyNotify) tegotae_entry_unref,
                         cancellable, callback, user_data);
}

TegotaeEntry *
tegotae_service_get_entry_finish (TegotaeService  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
