/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-worker.h"

#include "service/tegotae-home-private.h"
#include "service/tegotae-language.h"
#include "service/tegotae-service-private.h"

TegotaeRequest *
tegotae_request_new (const TegotaeCall *call,
                     gpointer           arguments,
                     GCancellable      *cancellable)
{
  TegotaeRequest *request = g_atomic_rc_box_new0 (TegotaeRequest);

  request->call = call;
  request->arguments = arguments;
  g_set_object (&request->cancellable, cancellable);

  return request;
}

TegotaeRequest *
tegotae_request_ref (TegotaeRequest *request)
{
  return g_atomic_rc_box_acquire (request);
}

static void
clear (gpointer data)
{
  TegotaeRequest *request = data;

  if (request->call->arguments_free != NULL && request->arguments != NULL)
    request->call->arguments_free (request->arguments);

  g_clear_object (&request->cancellable);
  g_clear_pointer (&request->loaded, tegotae_loaded_free);
  g_free (request->problem);
}

void
tegotae_request_unref (TegotaeRequest *request)
{
  g_atomic_rc_box_release_full (request, clear);
}

/* Where notices go. It outlives the worker as long as one is on its way. */
typedef struct
{
  GMainContext      *context;
  TegotaeNoticeFunc  func; /* NULL once nobody listens; only used in the context */
  gpointer           user_data;
} Listener;

struct _TegotaeWorker
{
  GThread     *thread;
  GAsyncQueue *jobs;
  char        *lang;
  Listener    *listener;
  GCancellable *closing; /* ends what can be done again at the next start */
};

typedef struct
{
  Listener      *listener;
  TegotaeNotice *notice;
} Message;

/* A job without a task ends the thread. Jobs are answered and freed in the main
 * context of their task: the task holds its source, which may be what owns this
 * worker and so must not be let go of on the worker's own thread. */
typedef struct
{
  GTask             *task;
  TegotaeWorkerFunc  func;
  GDestroyNotify     result_free;
  gpointer           result;
  GError            *error;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->task);
  g_clear_error (&job->error);
  g_free (job);
}

static gboolean
answer (gpointer user_data)
{
  Job *job = user_data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, job->result, job->result_free);

  return G_SOURCE_REMOVE;
}

static void
do_job (Job          *job,
        TegotaeHome  *home,
        const GError *home_error)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;

  if (home == NULL)
    {
      job->error = g_error_copy (home_error);
      return;
    }

  job->result = job->func (home, g_task_get_task_data (job->task), &job->error);

  /* What can be made again is no reason to fail. */
  if (tegotae_library_mend (home->library) && job->error != NULL)
    {
      g_clear_error (&job->error);
      job->result = job->func (home, g_task_get_task_data (job->task), &job->error);
    }
}

static void
send_answer (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, answer, job, (GDestroyNotify) job_free);
  g_source_attach (source, g_task_get_context (job->task));
}

static void
listener_clear (gpointer data)
{
  g_main_context_unref (((Listener *) data)->context);
}

static void
message_free (Message *message)
{
  g_atomic_rc_box_release_full (message->listener, listener_clear);
  tegotae_notice_free (message->notice);
  g_free (message);
}

static gboolean
deliver (gpointer user_data)
{
  Message *message = user_data;

  if (message->listener->func != NULL)
    message->listener->func (message->notice, message->listener->user_data);

  return G_SOURCE_REMOVE;
}

static void
send_notice (const TegotaeNotice *notice,
             gpointer             user_data)
{
  Listener *listener = user_data;
  g_autoptr (GSource) source = g_idle_source_new ();
  Message *message = g_new0 (Message, 1);

  message->listener = g_atomic_rc_box_acquire (listener);
  message->notice = tegotae_notice_copy (notice);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver, message, (GDestroyNotify) message_free);
  g_source_attach (source, listener->context);
}

static gpointer
run (gpointer user_data)
{
  TegotaeWorker *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeHome) home = NULL;

  tegotae_language_apply ();
  home = tegotae_home_open_and_tell (self->lang, send_notice, self->listener, self->closing, &error);

  if (home != NULL)
    tegotae_home_go_on_without_records (home);

  for (;;)
    {
      Job *job = g_async_queue_pop (self->jobs);

      if (job->task == NULL)
        {
          job_free (job);
          return NULL;
        }

      tegotae_language_apply ();
      do_job (job, home, error);
      send_answer (job);
    }
}

TegotaeWorker *
tegotae_worker_new (const char        *lang,
                    TegotaeNoticeFunc  func,
                    gpointer           user_data)
{
  TegotaeWorker *self = g_new0 (TegotaeWorker, 1);

  self->listener = g_atomic_rc_box_new0 (Listener);
  self->listener->context = g_main_context_ref_thread_default ();
  self->listener->func = func;
  self->listener->user_data = user_data;
  self->closing = g_cancellable_new ();
  self->lang = g_strdup (lang);
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new ("tegotae-worker", run, self);

  return self;
}

void
tegotae_worker_free (TegotaeWorker *worker)
{
  if (worker == NULL)
    return;

  g_cancellable_cancel (worker->closing);
  g_async_queue_push (worker->jobs, g_new0 (Job, 1));
  g_thread_join (worker->thread);

  worker->listener->func = NULL;
  g_atomic_rc_box_release_full (worker->listener, listener_clear);
  g_object_unref (worker->closing);
  g_async_queue_unref (worker->jobs);
  g_free (worker->lang);
  g_free (worker);
}

void
tegotae_worker_run (TegotaeWorker     *worker,
                    GTask             *task,
                    TegotaeWorkerFunc  func,
                    GDestroyNotify     result_free)
{
  Job *job = g_new0 (Job, 1);

  job->task = g_object_ref (task);
  job->func = func;
  job->result_free = result_free;
  g_async_queue_push (worker->jobs, job);
}
