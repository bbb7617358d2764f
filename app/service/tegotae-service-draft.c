/* tegotae-service-draft.c
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

#include "tegotae-outbox.h"
#include "tegotae-service-private.h"

static gpointer
do_delete (TegotaeHome  *home,
           gpointer      data,
           GError      **error)
{
  return tegotae_service_done (tegotae_home_delete_draft (home, error));
}

/* One that stays is offered again, and nothing is lost. */
static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_pointer (G_TASK (result), &error);
  if (error != NULL)
    g_debug ("%s", error->message);
}

void
tegotae_service_drop_draft (TegotaeService *self)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_outbox_forget_draft (tegotae_service_get_outbox (self));
  tegotae_service_start_change (self, tegotae_service_drop_draft, tegotae_request_new (NULL, NULL, NULL),
                                do_delete, NULL, on_done_cb, NULL);
  tegotae_service_emit (self, TEGOTAE_SERVICE_DRAFT_CHANGED);
}

static gpointer
do_get (TegotaeHome  *home,
        gpointer      data,
        GError      **error)
{
  return tegotae_home_get_draft (home, error);
}

void
tegotae_service_get_draft_async (TegotaeService      *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_get_draft_async, tegotae_request_new (NULL, NULL, NULL),
                         do_get, (GDestroyNotify) tegotae_draft_unref,
                         cancellable, callback, user_data);
}

TegotaeDraft *
tegotae_service_get_draft_finish (TegotaeService  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
