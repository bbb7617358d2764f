/* tegotae-outbox.c
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

struct _TegotaeOutbox
{
  TegotaeService *service;  /* which owns this */
  guint           n_saving;
  guint           n_stages; /* of those */
  gboolean        stage_was_refused;
  TegotaeDraft   *draft;    /* the last; NULL once it is saved or of no use */
  char           *draft_problem;
};

TegotaeOutbox *
tegotae_outbox_new (TegotaeService *service)
{
  TegotaeOutbox *self = g_new0 (TegotaeOutbox, 1);

  self->service = service;

  return self;
}

void
tegotae_outbox_forget_draft (TegotaeOutbox *outbox)
{
  g_return_if_fail (outbox != NULL);

  g_clear_pointer (&outbox->draft, tegotae_draft_unref);
  g_clear_pointer (&outbox->draft_problem, g_free);
}

void
tegotae_outbox_settle (TegotaeOutbox        *outbox,
                       const TegotaeAttempt *attempt)
{
  g_return_if_fail (outbox != NULL && attempt != NULL);

  if (outbox->draft != NULL &&
      outbox->draft->started_at == attempt->started_at &&
      g_strcmp0 (outbox->draft->pack, attempt->pack) == 0 &&
      g_strcmp0 (outbox->draft->questionnaire, attempt->questionnaire) == 0)
    tegotae_outbox_forget_draft (outbox);
}

void
tegotae_outbox_free (TegotaeOutbox *outbox)
{
  if (outbox == NULL)
    return;

  tegotae_outbox_forget_draft (outbox);
  g_free (outbox);
}

gboolean
tegotae_outbox_is_busy (TegotaeOutbox *outbox)
{
  g_return_val_if_fail (outbox != NULL, FALSE);

  return outbox->n_saving > 0;
}

gboolean
tegotae_outbox_has_stage (TegotaeOutbox *outbox)
{
  g_return_val_if_fail (outbox != NULL, FALSE);

  return outbox->n_stages > 0 || outbox->stage_was_refused;
}

const char *
tegotae_outbox_get_draft_problem (TegotaeOutbox *outbox)
{
  g_return_val_if_fail (outbox != NULL, NULL);

  return outbox->draft_problem;
}

/* After the callback of the call, which may have looked after the failure. */
static void
on_completed_cb (GTask          *task,
                 GParamSpec     *pspec,
                 TegotaeService *service)
{
  tegotae_service_get_outbox (service)->n_saving--;
  tegotae_service_emit_saved (service, g_object_get_data (G_OBJECT (task), TEGOTAE_WORKER_PROBLEM));
}

void
tegotae_service_start_change (TegotaeService      *self,
                              gpointer             source_tag,
                              TegotaeRequest      *request,
                              TegotaeWorkerFunc    func,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = tegotae_service_start (self, source_tag, request, func, NULL, cancellable, callback, user_data);

  tegotae_service_get_outbox (self)->n_saving++;
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (on_completed_cb), self, 0);
}

/* The draft */

static gpointer
do_save_draft (TegotaeHome  *home,
               gpointer      data,
               GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_save_draft (home, request->draft, error));
}

static void
on_draft_saved_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  TegotaeOutbox *self = tegotae_service_get_outbox (TEGOTAE_SERVICE (source));
  g_autoptr (TegotaeDraft) draft = user_data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_pointer (G_TASK (result), &error);
  if (draft != self->draft)
    return;

  if (error == NULL)
    {
      tegotae_outbox_forget_draft (self);
      return;
    }

  /* It stays in the window, and is asked about when that closes. */
  g_debug ("%s", error->message);
  g_free (self->draft_problem);
  self->draft_problem = g_strdup (error->message);
}

static void
save_draft (TegotaeOutbox *self)
{
  TegotaeRequest *request = tegotae_request_new (NULL, NULL, NULL);

  request->draft = tegotae_draft_ref (self->draft);
  tegotae_service_start_change (self->service, tegotae_service_keep_draft, request, do_save_draft,
                                NULL, on_draft_saved_cb, tegotae_draft_ref (self->draft));
}

void
tegotae_service_keep_draft (TegotaeService *self,
                            TegotaeDraft   *draft)
{
  TegotaeOutbox *outbox;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (draft != NULL);

  outbox = tegotae_service_get_outbox (self);
  tegotae_outbox_forget_draft (outbox);
  outbox->draft = tegotae_draft_ref (draft);
  save_draft (outbox);
  tegotae_service_emit (self, TEGOTAE_SERVICE_DRAFT_CHANGED);
}

/* The stage */

static gpointer
do_set_stage (TegotaeHome  *home,
              gpointer      data,
              GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_service_done (tegotae_home_set_stage (home, request->stage, error));
}

static void
on_stage_saved_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  TegotaeOutbox *self = tegotae_service_get_outbox (TEGOTAE_SERVICE (source));
  g_autoptr (GError) error = NULL;

  g_task_propagate_pointer (G_TASK (result), &error);
  self->n_stages--;
  self->stage_was_refused = error != NULL;
  if (error != NULL)
    g_info ("%s", error->message);
}

static void
save_stage (TegotaeOutbox *self)
{
  TegotaeRequest *request = tegotae_request_new (NULL, NULL, NULL);

  request->stage = tegotae_service_get_stage (self->service);
  self->n_stages++;
  tegotae_service_start_change (self->service, tegotae_service_set_stage, request, do_set_stage,
                                NULL, on_stage_saved_cb, NULL);
}

void
tegotae_service_set_stage (TegotaeService *self,
                           TegotaeStage    stage)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  if (stage == tegotae_service_get_stage (self))
    return;

  tegotae_service_take_stage (self, stage);
  save_stage (tegotae_service_get_outbox (self));
}

void
tegotae_outbox_retry (TegotaeOutbox *outbox)
{
  g_return_if_fail (outbox != NULL);

  if (outbox->draft_problem != NULL)
    {
      g_clear_pointer (&outbox->draft_problem, g_free);
      save_draft (outbox);
    }

  if (outbox->stage_was_refused)
    {
      outbox->stage_was_refused = FALSE;
      save_stage (outbox);
    }
}
