/* tegotae-service-catch-up.c
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

/* What another process has changed. */
typedef struct
{
  gboolean       records;
  gboolean       packs;
  TegotaeLoaded *loaded; /* NULL if nothing */
} Change;

static void
change_free (Change *change)
{
  g_clear_pointer (&change->loaded, tegotae_loaded_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static gpointer
do_catch_up (TegotaeHome  *home,
             gpointer      data,
             GError      **error)
{
  g_autoptr (Change) change = g_new0 (Change, 1);

  if (!tegotae_home_catch_up (home, &change->records, &change->packs, error))
    return NULL;

  if (change->records || change->packs)
    {
      change->loaded = tegotae_loaded_new (home, error);
      if (change->loaded == NULL)
        return NULL;
    }

  return g_steal_pointer (&change);
}

/* Which of the records has changed is not known. */
static void
emit_all (TegotaeService *self)
{
  for (int signal = 0; signal < TEGOTAE_SERVICE_N_SIGNALS; signal++)
    {
      if (signal != TEGOTAE_SERVICE_CONTENT_CHANGED && signal != TEGOTAE_SERVICE_STAGE_CHANGED)
        tegotae_service_emit (self, signal);
    }
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TegotaeService *self = TEGOTAE_SERVICE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Change) change = g_task_propagate_pointer (G_TASK (result), &error);

  /* Nobody has asked for anything; who does is told. */
  if (change == NULL)
    {
      g_debug ("%s", error->message);
      return;
    }

  if (change->loaded != NULL && !change->packs)
    g_clear_pointer (&change->loaded->content, tegotae_content_unref);
  if (change->loaded != NULL)
    tegotae_service_take_loaded (self, change->loaded);

  if (change->records)
    emit_all (self);
}

void
tegotae_service_catch_up (TegotaeService *self)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_catch_up, tegotae_request_new (NULL, NULL, NULL),
                         do_catch_up, (GDestroyNotify) change_free, NULL, on_done_cb, NULL);
}

static gpointer
do_retry_library (TegotaeHome  *home,
                  gpointer      data,
                  GError      **error)
{
  tegotae_home_retry_library (home);
  tegotae_home_retry_user_db (home);

  return tegotae_service_done (TRUE);
}

void
tegotae_service_retry_library (TegotaeService *self)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_retry_library, tegotae_request_new (NULL, NULL, NULL),
                         do_retry_library, NULL, NULL, NULL, NULL);
}
