/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "service/tegotae-home.h"

/**
 * TegotaeWorker:
 *
 * The one thread that owns the TegotaeHome. Jobs are done in the order they
 * were given.
 */
typedef struct _TegotaeWorker TegotaeWorker;

/* Does the work of a task. Runs on the worker's thread. Returns the result, or
 * NULL with an error, never both. @data is the task's data. */
typedef gpointer (*TegotaeWorkerFunc) (TegotaeHome  *home,
                                       gpointer      data,
                                       GError      **error);

/* Starts the thread, which opens the home as its first job. @func is told of the
 * home's notices in the caller's main context, until the worker is freed. */
TegotaeWorker *tegotae_worker_new  (const char        *lang,
                                    TegotaeNoticeFunc  func,
                                    gpointer           user_data);

/* Finishes the jobs that were given, closes the home and waits for both. A library
 * that is being made anew is left to the next start. */
void           tegotae_worker_free (TegotaeWorker     *worker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeWorker, tegotae_worker_free)

/* Runs @func and returns its result from @task, in the task's own main context.
 * If the home could not be opened, every task returns that error.
 * @result_free: (nullable): frees a result that nobody takes. */
void           tegotae_worker_run  (TegotaeWorker     *worker,
                                    GTask             *task,
                                    TegotaeWorkerFunc  func,
                                    GDestroyNotify     result_free);
