/* tegotae-service.c
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

#include "tegotae-service.h"

#include <glib/gi18n.h>

#include "tegotae-outbox.h"
#include "tegotae-service-private.h"
#include "tegotae-situation.h"
#include "tegotae-watch.h"

struct _TegotaeService
{
  GObject           parent_instance;

  TegotaeWorker    *worker;
  TegotaeWatch     *watch;
  TegotaeContent   *content;
  TegotaeStage      stage;
  TegotaeOutbox    *outbox;
  TegotaeSituation *situation;
};

static guint signals[TEGOTAE_SERVICE_N_SIGNALS];
static guint notice_signal;
static guint saved_signal;

G_DEFINE_FINAL_TYPE (TegotaeService, tegotae_service, G_TYPE_OBJECT)

static void
tegotae_service_finalize (GObject *object)
{
  TegotaeService *self = TEGOTAE_SERVICE (object);

  g_clear_pointer (&self->watch, tegotae_watch_free);
  g_clear_pointer (&self->worker, tegotae_worker_free);
  g_clear_pointer (&self->content, tegotae_content_unref);
  g_clear_pointer (&self->situation, tegotae_situation_free);
  g_clear_pointer (&self->outbox, tegotae_outbox_free);

  G_OBJECT_CLASS (tegotae_service_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, TEGOTAE_TYPE_SERVICE, G_SIGNAL_RUN_LAST, 0,
                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tegotae_service_class_init (TegotaeServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tegotae_service_finalize;

  notice_signal = g_signal_new ("notice", TEGOTAE_TYPE_SERVICE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, TEGOTAE_TYPE_NOTICE);
  saved_signal = g_signal_new ("saved", TEGOTAE_TYPE_SERVICE, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TEGOTAE_SERVICE_CONTENT_CHANGED] = add_signal ("content-changed");
  signals[TEGOTAE_SERVICE_ATTEMPTS_CHANGED] = add_signal ("attempts-changed");
  signals[TEGOTAE_SERVICE_MARKS_CHANGED] = add_signal ("marks-changed");
  signals[TEGOTAE_SERVICE_PLACE_CHANGED] = add_signal ("place-changed");
  signals[TEGOTAE_SERVICE_STAGE_CHANGED] = add_signal ("stage-changed");
  signals[TEGOTAE_SERVICE_DRAFT_CHANGED] = add_signal ("draft-changed");
  signals[TEGOTAE_SERVICE_QUESTIONS_CHANGED] = add_signal ("questions-changed");
}

static gboolean
retry_library (gpointer user_data)
{
  tegotae_service_retry_library (user_data);

  return G_SOURCE_CONTINUE;
}

static void
tegotae_service_init (TegotaeService *self)
{
  self->stage = TEGOTAE_STAGE_NONE;
  self->situation = tegotae_situation_new (retry_library, self);
  self->outbox = tegotae_outbox_new (self);
}

GTask *
tegotae_service_start (TegotaeService      *self,
                       gpointer             source_tag,
                       TegotaeRequest      *request,
                       TegotaeWorkerFunc    func,
                       GDestroyNotify       result_free,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, request, (GDestroyNotify) tegotae_request_free);

  if (self->worker == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "%s", _("The app is closing."));
      return task;
    }

  tegotae_worker_run (self->worker, task, func, result_free);

  return task;
}

void
tegotae_service_emit (TegotaeService       *self,
                      TegotaeServiceSignal  signal)
{
  g_signal_emit (self, signals[signal], 0);
}

gpointer
tegotae_service_done (gboolean ok)
{
  return GINT_TO_POINTER (ok);
}

gboolean
tegotae_service_finish_change (TegotaeService        *self,
                               GAsyncResult          *result,
                               TegotaeServiceSignal   signal,
                               GError               **error)
{
  gboolean ok;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  ok = GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
  if (ok)
    g_signal_emit (self, signals[signal], 0);

  return ok;
}

/* Loading */

void
tegotae_loaded_free (TegotaeLoaded *loaded)
{
  g_clear_pointer (&loaded->content, tegotae_content_unref);
  g_free (loaded);
}

TegotaeLoaded *
tegotae_loaded_new (TegotaeHome  *home,
                    GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  TegotaeStage stage = tegotae_home_get_stage (home, &local_error);
  g_auto (GStrv) warnings = tegotae_home_take_warnings (home);
  TegotaeLoaded *loaded;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  for (guint i = 0; warnings[i] != NULL; i++)
    g_message ("%s", warnings[i]);

  loaded = g_new0 (TegotaeLoaded, 1);
  loaded->content = tegotae_content_ref (tegotae_home_get_content (home));
  loaded->stage = stage;

  return loaded;
}

static gpointer
do_load (TegotaeHome  *home,
         gpointer      data,
         GError      **error)
{
  return tegotae_loaded_new (home, error);
}

void
tegotae_service_take_stage (TegotaeService *self,
                            TegotaeStage    stage)
{
  if (stage == self->stage)
    return;

  self->stage = stage;
  g_signal_emit (self, signals[TEGOTAE_SERVICE_STAGE_CHANGED], 0);
}

void
tegotae_service_take_loaded (TegotaeService *self,
                             TegotaeLoaded  *loaded)
{
  if (loaded->content != NULL)
    {
      g_clear_pointer (&self->content, tegotae_content_unref);
      self->content = g_steal_pointer (&loaded->content);
      g_signal_emit (self, signals[TEGOTAE_SERVICE_CONTENT_CHANGED], 0);
    }

  /* What was said since is newer than what was read. */
  if (!tegotae_outbox_has_stage (self->outbox))
    tegotae_service_take_stage (self, loaded->stage);
}

gboolean
tegotae_service_load_finish (TegotaeService  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_autoptr (TegotaeLoaded) loaded = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return FALSE;

  if (self->content == NULL)
    tegotae_service_take_loaded (self, loaded);

  return TRUE;
}

static void
catch_up (gpointer user_data)
{
  tegotae_service_catch_up (user_data);
}

/* Not before, because only now the directories are there. */
static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  TegotaeService *self = TEGOTAE_SERVICE (source);

  /* Whoever asks with load_async() is told of an error. */
  if (tegotae_service_load_finish (self, result, NULL) && self->worker != NULL)
    self->watch = tegotae_watch_new (catch_up, self);
}

void
tegotae_service_load_async (TegotaeService      *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_load_async, tegotae_request_new (NULL, NULL, NULL),
                         do_load, (GDestroyNotify) tegotae_loaded_free,
                         cancellable, callback, user_data);
}

void
tegotae_service_tell (TegotaeService      *self,
                      const TegotaeNotice *notice)
{
  tegotae_situation_take (self->situation, notice);
  if (notice->kind == TEGOTAE_NOTICE_TROUBLE_OVER)
    tegotae_outbox_retry (self->outbox);

  g_signal_emit (self, notice_signal, 0, notice);
}

TegotaeOutbox *
tegotae_service_get_outbox (TegotaeService *self)
{
  return self->outbox;
}

void
tegotae_service_emit_saved (TegotaeService *self,
                            const char     *problem)
{
  g_signal_emit (self, saved_signal, 0, problem);
}

static void
on_notice (const TegotaeNotice *notice,
           gpointer             user_data)
{
  tegotae_service_tell (user_data, notice);
}

const char *
tegotae_service_get_trouble (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), NULL);

  return tegotae_situation_get_trouble (self->situation);
}

const char *
tegotae_service_get_library_trouble (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), NULL);

  return tegotae_situation_get_library_trouble (self->situation);
}

double
tegotae_service_get_library_progress (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), -1);

  return tegotae_situation_get_library_progress (self->situation);
}

void
tegotae_service_records_changed (TegotaeService *self)
{
  for (guint i = TEGOTAE_SERVICE_ATTEMPTS_CHANGED; i < TEGOTAE_SERVICE_N_SIGNALS; i++)
    g_signal_emit (self, signals[i], 0);
}

TegotaeService *
tegotae_service_new (const char *lang)
{
  TegotaeService *self = g_object_new (TEGOTAE_TYPE_SERVICE, NULL);

  self->worker = tegotae_worker_new (lang, on_notice, self);
  tegotae_service_load_async (self, NULL, on_loaded_cb, NULL);

  return self;
}

void
tegotae_service_close (TegotaeService *self)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  g_clear_pointer (&self->watch, tegotae_watch_free);
  g_clear_pointer (&self->worker, tegotae_worker_free);
}

TegotaeContent *
tegotae_service_get_content (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), NULL);

  return self->content;
}

static gpointer
do_set_language (TegotaeHome  *home,
                 gpointer      data,
                 GError      **error)
{
  TegotaeRequest *request = data;

  return tegotae_home_set_language (home, request->text, error) ? do_load (home, NULL, error) : NULL;
}

void
tegotae_service_set_language_async (TegotaeService      *self,
                                    const char          *lang,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_service_start (self, tegotae_service_set_language_async, tegotae_request_new (NULL, NULL, lang),
                         do_set_language, (GDestroyNotify) tegotae_loaded_free,
                         cancellable, callback, user_data);
}

gboolean
tegotae_service_set_language_finish (TegotaeService  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  g_autoptr (TegotaeLoaded) loaded = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return FALSE;

  tegotae_service_take_loaded (self, loaded);

  return TRUE;
}

TegotaeStage
tegotae_service_get_stage (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), TEGOTAE_STAGE_NONE);

  return self->stage;
}
