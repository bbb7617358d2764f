/* tegotae-service-reading.c
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
do_set_place (TegotaeHome  *home,
              gpointer      data,
              GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_set_reading_place (home, request->pack, request->id,
                                                               request->permille, error));
}

static void
on_place_set_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_finish_change (TEGOTAE_SERVICE (source), result,
                                      TEGOTAE_SERVICE_PLACE_CHANGED, &error))
    g_info ("%s", error->message);
}

void
tegotae_service_set_reading_place (TegotaeService *self,
                                   const char     *pack,
                                   const char     *entry,
                                   int             permille)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (pack != NULL && entry != NULL);

  request = tegotae_request_new (pack, entry, NULL);
  request->permille = permille;
  tegotae_service_start (self, tegotae_service_set_reading_place, request,
                         do_set_place, NULL, NULL, on_place_set_cb, NULL);
}

static gpointer
do_get_place (TegotaeHome  *home,
              gpointer      data,
              GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_get_reading_place (home, request->pack, request->id, error);
}

void
tegotae_service_get_reading_place_async (TegotaeService      *self,
                                         const char          *pack,
                                         const char          *entry,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (pack != NULL && entry != NULL);

  tegotae_service_start (self, tegotae_service_get_reading_place_async,
                         tegotae_request_new (pack, entry, NULL),
                         do_get_place, (GDestroyNotify) tegotae_reading_place_free,
                         cancellable, callback, user_data);
}

TegotaeReadingPlace *
tegotae_service_get_reading_place_finish (TegotaeService  *self,
                                          GAsyncResult    *result,
                                          GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_get_unfinished (TegotaeHome  *home,
                   gpointer      data,
                   GError      **error)
{
  return tegotae_home_get_unfinished (home, error);
}

void
tegotae_service_get_unfinished_async (TegotaeService      *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_get_unfinished_async,
                         tegotae_request_new (NULL, NULL, NULL),
                         do_get_unfinished, (GDestroyNotify) tegotae_entry_info_unref,
                         cancellable, callback, user_data);
}

TegotaeEntryInfo *
tegotae_service_get_unfinished_finish (TegotaeService  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
