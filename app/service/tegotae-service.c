/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-service.h"

#include <glib/gi18n.h>

#include "service/tegotae-notice.h"
#include "tegotae-service-private.h"
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

/* In the order of TegotaeChanges. */
enum
{
  CONTENT_CHANGED,
  ATTEMPTS_CHANGED,
  MARKS_CHANGED,
  PLACE_CHANGED,
  STAGE_CHANGED,
  DRAFT_CHANGED,
  QUESTIONS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
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
  add_signal ("flush");
  signals[CONTENT_CHANGED] = add_signal ("content-changed");
  signals[ATTEMPTS_CHANGED] = add_signal ("attempts-changed");
  signals[MARKS_CHANGED] = add_signal ("marks-changed");
  signals[PLACE_CHANGED] = add_signal ("place-changed");
  signals[STAGE_CHANGED] = add_signal ("stage-changed");
  signals[DRAFT_CHANGED] = add_signal ("draft-changed");
  signals[QUESTIONS_CHANGED] = add_signal ("questions-changed");
}

static gboolean
retry (gpointer user_data)
{
  tegotae_service_call (user_data, &tegotae_call_retry, NULL, NULL, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

static void
tegotae_service_init (TegotaeService *self)
{
  self->stage = TEGOTAE_STAGE_NONE;
  self->situation = tegotae_situation_new (retry, self);
  self->outbox = tegotae_outbox_new (self);
}

/* --- What is known: the content and the stage --- */

static void
set_stage (TegotaeService *self,
           TegotaeStage    stage)
{
  if (stage == self->stage)
    return;

  self->stage = stage;
  g_signal_emit (self, signals[STAGE_CHANGED], 0);
}

/* Makes it what the service knows, and emits the signals of what has changed. */
static void
apply (TegotaeService *self,
       TegotaeChanges  changes,
       TegotaeLoaded  *loaded)
{
  if ((changes & TEGOTAE_CHANGES_CONTENT) != 0)
    {
      g_clear_pointer (&self->content, tegotae_content_unref);
      self->content = g_steal_pointer (&loaded->content);
      g_signal_emit (self, signals[CONTENT_CHANGED], 0);
    }

  /* What was said since is newer than what was read. */
  if ((changes & TEGOTAE_CHANGES_STAGE) != 0 &&
      tegotae_outbox_find (self->outbox, &tegotae_call_set_stage, NULL) == NULL)
    set_stage (self, loaded->stage);

  for (guint i = 0; i < N_SIGNALS; i++)
    {
      if (i != CONTENT_CHANGED && i != STAGE_CHANGED && (changes & (1 << i)) != 0)
        g_signal_emit (self, signals[i], 0);
    }
}

/* --- Calls --- */

static gpointer
do_call (TegotaeHome  *home,
         gpointer      data,
         GError      **error)
{
  TegotaeRequest *request = data;
  const TegotaeCall *call = request->call;
  gpointer result = call->func (home, request->arguments, request->cancellable, error);

  if (result == NULL || (call->changes & (TEGOTAE_CHANGES_CONTENT | TEGOTAE_CHANGES_STAGE)) == 0)
    return result;

  request->loaded = tegotae_loaded_new (home, call->changes, error);
  if (request->loaded == NULL && call->result_free != NULL)
    call->result_free (result);

  return request->loaded != NULL ? result : NULL;
}

/* Loading is done once; it may be asked for again to know how it ended. */
static gboolean
is_known (TegotaeService    *self,
          const TegotaeCall *call)
{
  return call == &tegotae_call_load && self->content != NULL;
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TegotaeService *self = TEGOTAE_SERVICE (source);
  TegotaeRequest *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (GTask) answer = user_data;
  g_autoptr (GError) error = NULL;
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);

  if (error == NULL && !is_known (self, request->call))
    apply (self, request->call->changes, request->loaded);

  if (error != NULL && answer == NULL)
    g_info ("%s", error->message);

  if (answer != NULL && error != NULL)
    g_task_return_error (answer, g_error_copy (error));
  else if (answer != NULL)
    g_task_return_pointer (answer, value, request->call->result_free);
  else if (value != NULL && request->call->result_free != NULL)
    request->call->result_free (value);

  /* After the callback of the call, which may have looked after the failure. */
  tegotae_outbox_end (self->outbox, request, error);
}

void
tegotae_service_start (TegotaeService *self,
                       TegotaeRequest *request,
                       GTask          *answer)
{
  g_autoptr (GTask) task = NULL;

  if (self->worker == NULL)
    {
      if (answer != NULL)
        g_task_return_new_error (answer, G_IO_ERROR, G_IO_ERROR_CLOSED, "%s", _("The app is closing."));

      g_clear_object (&answer);
      return;
    }

  task = g_task_new (self, request->cancellable, on_done_cb, answer);
  g_task_set_task_data (task, tegotae_request_ref (request), (GDestroyNotify) tegotae_request_unref);
  /* What is done is known, whoever still asks. */
  g_task_set_check_cancellable (task, FALSE);
  tegotae_outbox_begin (self->outbox, request);
  tegotae_worker_run (self->worker, task, do_call, request->call->result_free);
}

void
tegotae_service_call (TegotaeService      *self,
                      const TegotaeCall   *call,
                      gpointer             arguments,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (TegotaeRequest) request = NULL;
  GTask *answer = NULL;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (call != NULL && (arguments != NULL || call->arguments_free == NULL));

  request = tegotae_request_new (call, arguments, cancellable);
  if (callback != NULL)
    {
      answer = g_task_new (self, cancellable, callback, user_data);
      g_task_set_source_tag (answer, (gpointer) call);
      g_task_set_check_cancellable (answer, !call->answers_always);
    }

  tegotae_service_start (self, request, answer);
}

gpointer
tegotae_service_call_finish (TegotaeService  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
tegotae_service_change_finish (TegotaeService  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  return tegotae_service_call_finish (self, result, error) != NULL;
}

/* --- Changes that need not be waited for --- */

void
tegotae_service_set_stage (TegotaeService *self,
                           TegotaeStage    stage)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  if (stage == self->stage)
    return;

  set_stage (self, stage);
  tegotae_service_call (self, &tegotae_call_set_stage, GINT_TO_POINTER (stage), NULL, NULL, NULL);
}

void
tegotae_service_keep_draft (TegotaeService *self,
                            TegotaeDraft   *draft)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (draft != NULL);

  tegotae_service_call (self, &tegotae_call_save_draft, tegotae_draft_ref (draft), NULL, NULL, NULL);
  g_signal_emit (self, signals[DRAFT_CHANGED], 0);
}

void
tegotae_service_drop_draft (TegotaeService *self)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  tegotae_outbox_drop (self->outbox, &tegotae_call_save_draft, NULL);
  tegotae_service_call (self, &tegotae_call_delete_draft, NULL, NULL, NULL, NULL);
  g_signal_emit (self, signals[DRAFT_CHANGED], 0);
}

static void
on_caught_up_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  TegotaeService *self = TEGOTAE_SERVICE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeLoaded) loaded = tegotae_service_call_finish (self, result, &error);

  /* Nobody has asked for anything; the next call that needs it is told. */
  if (loaded == NULL)
    g_debug ("%s", error->message);
  else
    apply (self, loaded->changes, loaded);
}

void
tegotae_service_catch_up (TegotaeService *self)
{
  tegotae_service_call (self, &tegotae_call_catch_up, NULL, NULL, on_caught_up_cb, NULL);
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

  /* Who asks for tegotae_call_load is told of an error. */
  if (tegotae_service_change_finish (self, result, NULL) && self->worker != NULL)
    self->watch = tegotae_watch_new (catch_up, self);
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

  return self->situation->trouble;
}

const char *
tegotae_service_get_library_trouble (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), NULL);

  return self->situation->library_trouble;
}

double
tegotae_service_get_library_progress (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), -1);

  return self->situation->library_progress;
}

TegotaeService *
tegotae_service_new (const char *lang)
{
  TegotaeService *self = g_object_new (TEGOTAE_TYPE_SERVICE, NULL);

  self->worker = tegotae_worker_new (lang, on_notice, self);
  tegotae_service_call (self, &tegotae_call_load, NULL, NULL, on_loaded_cb, NULL);

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

TegotaeStage
tegotae_service_get_stage (TegotaeService *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (self), TEGOTAE_STAGE_NONE);

  return self->stage;
}
