/* tegotae-service-backups.c
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

#include <glib/gi18n.h>

static gpointer
do_list_backups (TegotaeHome  *home,
                 gpointer      data,
                 GError      **error)
{
  return tegotae_home_list_backups (home);
}

void
tegotae_service_list_backups_async (TegotaeService      *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_list_backups_async,
                         tegotae_request_new (NULL, NULL, NULL),
                         do_list_backups, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

GPtrArray *
tegotae_service_list_backups_finish (TegotaeService  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_restore_backup (TegotaeHome  *home,
                   gpointer      data,
                   GError      **error)
{
  const TegotaeRequest *request = data;

  return tegotae_home_restore_backup (home, request->id, error);
}

void
tegotae_service_restore_backup_async (TegotaeService      *self,
                                      const char          *name,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (name != NULL);

  tegotae_service_start (self, tegotae_service_restore_backup_async,
                         tegotae_request_new (NULL, name, NULL),
                         do_restore_backup, g_free, cancellable, callback, user_data);
}

gboolean
tegotae_service_restore_backup_finish (TegotaeService  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  g_autoptr (TegotaeNotice) notice = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  name = g_task_propagate_pointer (G_TASK (result), error);
  if (name == NULL)
    return FALSE;

  tegotae_service_records_changed (self);
  notice = tegotae_notice_new (TEGOTAE_NOTICE_DONE,
                               _("The backup is restored. What was there before is a backup now."), NULL);
  tegotae_service_tell (self, notice);

  return TRUE;
}
