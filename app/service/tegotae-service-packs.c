/* tegotae-service-packs.c
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

#include "pack/tegotae-fault.h"
#include "tegotae-service-private.h"

/* What has become of the packs, and what the service knows of them from now on. */
typedef struct
{
  TegotaePack   *pack; /* NULL if one was removed */
  TegotaeLoaded *loaded;
} Change;

static void
change_free (Change *change)
{
  g_clear_pointer (&change->pack, tegotae_pack_unref);
  g_clear_pointer (&change->loaded, tegotae_loaded_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/* Takes @pack. */
static Change *
change_new (TegotaeHome  *home,
            TegotaePack  *pack,
            GError      **error)
{
  g_autoptr (Change) change = g_new0 (Change, 1);

  change->pack = pack;
  change->loaded = tegotae_loaded_new (home, error);

  return change->loaded != NULL ? g_steal_pointer (&change) : NULL;
}

static gpointer
do_list (TegotaeHome  *home,
         gpointer      data,
         GError      **error)
{
  return tegotae_home_list_packs (home, error);
}

void
tegotae_service_list_packs_async (TegotaeService      *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_list_packs_async,
                         tegotae_request_new (NULL, NULL, NULL),
                         do_list, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_list_packs_finish (TegotaeService  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A step on its way to the main context. */
typedef struct
{
  TegotaeImportProgress progress;
  gpointer              progress_data;
  double                fraction;
} Step;

static gboolean
on_step_cb (gpointer user_data)
{
  Step *step = user_data;

  step->progress (step->fraction, step->progress_data);

  return G_SOURCE_REMOVE;
}

/* With the priority of the answer, which so comes after all of them. */
static void
send_step (double   fraction,
           gpointer user_data)
{
  TegotaeRequest *request = user_data;
  Step *step = g_new (Step, 1);

  *step = (Step) { request->progress, request->progress_data, fraction };
  g_idle_add_full (G_PRIORITY_DEFAULT, on_step_cb, step, g_free);
}

static gpointer
do_import (TegotaeHome  *home,
           gpointer      data,
           GError      **error)
{
  TegotaeRequest *request = data;
  TegotaePack *pack;

  pack = tegotae_home_import_pack (home, request->text, request->replace,
                                   request->progress != NULL ? send_step : NULL, request,
                                   request->cancellable, error);

  return pack != NULL ? change_new (home, pack, error) : NULL;
}

void
tegotae_service_import_pack_async (TegotaeService         *self,
                                   const char             *path,
                                   gboolean                replace,
                                   TegotaeImportProgress   progress,
                                   gpointer                progress_data,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (path != NULL);

  request = tegotae_request_new (NULL, NULL, path);
  request->replace = replace;
  request->progress = progress;
  request->progress_data = progress_data;
  g_set_object (&request->cancellable, cancellable);

  /* Not the task's own cancellable: a pack that is in place is told of even if
   * somebody cancels just then. */
  tegotae_service_start (self, tegotae_service_import_pack_async, request,
                         do_import, (GDestroyNotify) change_free, NULL, callback, user_data);
}

TegotaePack *
tegotae_service_import_pack_finish (TegotaeService  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  g_autoptr (Change) change = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  change = g_task_propagate_pointer (G_TASK (result), error);
  if (change == NULL)
    return NULL;

  tegotae_service_take_loaded (self, change->loaded);

  return g_steal_pointer (&change->pack);
}

static gpointer
do_check (TegotaeHome  *home,
          gpointer      data,
          GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_check_pack (home, request->text, request->cancellable, error);
}

void
tegotae_service_check_pack_async (TegotaeService      *self,
                                  const char          *path,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (path != NULL);

  request = tegotae_request_new (NULL, NULL, path);
  g_set_object (&request->cancellable, cancellable);
  tegotae_service_start (self, tegotae_service_check_pack_async, request,
                         do_check, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_check_pack_finish (TegotaeService  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_remove (TegotaeHome  *home,
           gpointer      data,
           GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_remove_pack (home, request->pack, error) ? change_new (home, NULL, error) : NULL;
}

void
tegotae_service_remove_pack_async (TegotaeService      *self,
                                   const char          *pack,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (pack != NULL);

  tegotae_service_start (self, tegotae_service_remove_pack_async,
                         tegotae_request_new (pack, NULL, NULL),
                         do_remove, (GDestroyNotify) change_free, cancellable, callback, user_data);
}

gboolean
tegotae_service_remove_pack_finish (TegotaeService  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  g_autoptr (Change) change = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  change = g_task_propagate_pointer (G_TASK (result), error);
  if (change == NULL)
    return FALSE;

  tegotae_service_take_loaded (self, change->loaded);

  return TRUE;
}
