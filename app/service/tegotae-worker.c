/* tegotae-worker.c
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

#include "tegotae-worker.h"

struct _TegotaeWorker
{
  GThread     *thread;
  GAsyncQueue *jobs;
  char        *lang;
};

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
    job->error = g_error_copy (home_error);
  else
    job->result = job->func (home, g_task_get_task_data (job->task), &job->error);
}

static void
send_answer (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, answer, job, (GDestroyNotify) job_free);
  g_source_attach (source, g_task_get_context (job->task));
}

static gpointer
run (gpointer user_data)
{
  TegotaeWorker *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeHome) home = tegotae_home_open (self->lang, &error);

  for (;;)
    {
      Job *job = g_async_queue_pop (self->jobs);

      if (job->task == NULL)
        {
          job_free (job);
          return NULL;
        }

      do_job (job, home, error);
      send_answer (job);
    }
}

TegotaeWorker *
tegotae_worker_new (const char *lang)
{
  TegotaeWorker *self = g_new0 (TegotaeWorker, 1);

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

  g_async_queue_push (worker->jobs, g_new0 (Job, 1));
  g_thread_join (worker->thread);

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
