/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "service/tegotae-call.h"
#include "service/tegotae-notice.h"

/**
 * TegotaeService:
 *
 * What the interface asks for, without ever waiting: each call is done by one
 * worker thread, in order, and answers in the caller's main context. A
 * cancelled call answers with G_IO_ERROR_CANCELLED; what it was to write is
 * written whole or not at all.
 *
 * Signals (in the main context; all but the last two without arguments):
 * "content-changed": tegotae_service_get_content() is new
 * "attempts-changed": an attempt or its note was saved or deleted
 * "marks-changed": an entry was read, bookmarked or judged, or is not any more
 * "place-changed": the reading of an entry was left somewhere
 * "stage-changed": tegotae_service_get_stage() is new
 * "draft-changed": the diagnosis in progress was kept or taken away
 * "questions-changed": an own question was saved or deleted
 * "flush": what is being written is to be saved now: see tegotae_outbox_flush()
 * "saved" (const char *): see tegotae-outbox.h
 * "notice" (const TegotaeNotice *): the user must be told of something
 */
#define TEGOTAE_TYPE_SERVICE (tegotae_service_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeService, tegotae_service, TEGOTAE, SERVICE, GObject)

/* Starts the worker and at once the loading of the content for @lang and of
 * the stage. */
TegotaeService *tegotae_service_new             (const char           *lang);

/* Waits until everything that was asked for is written, and ends the worker.
 * Calls that are under way keep the service alive, so whoever created it closes
 * it at the end. Later calls answer with G_IO_ERROR_CLOSED. */
void            tegotae_service_close           (TegotaeService       *self);

/* Asks for @call with @arguments, which it takes. Answers in the caller's main context;
 * with G_IO_ERROR_CANCELLED if it was cancelled, which leaves a change whole or not made.
 * @cancellable: (nullable)
 * @callback: (nullable): if nobody waits for the result */
void            tegotae_service_call            (TegotaeService       *self,
                                                 const TegotaeCall    *call,
                                                 gpointer              arguments,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);

/* Returns: (transfer full): what the call says; NULL with an error if it failed */
gpointer        tegotae_service_call_finish     (TegotaeService       *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* The same for a call whose result is TRUE. */
gboolean        tegotae_service_change_finish   (TegotaeService       *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* Looks whether another process, such as the command line, has changed something,
 * and emits the signals if so. Also done when the files change, as far as the
 * system tells of that. */
void            tegotae_service_catch_up        (TegotaeService       *self);

/* NULL until loaded. Borrowed. */
TegotaeContent *tegotae_service_get_content     (TegotaeService       *self);

/* TEGOTAE_STAGE_NONE until loaded, or if the user never said. */
TegotaeStage    tegotae_service_get_stage       (TegotaeService       *self);

/* Takes effect at once; is saved in the background, and kept until it is. */
void            tegotae_service_set_stage       (TegotaeService       *self,
                                                 TegotaeStage          stage);

/* Keeps a diagnosis in progress in place of the one that was kept, in the
 * background: if it cannot be kept, nothing is lost as long as the program runs. */
void            tegotae_service_keep_draft       (TegotaeService       *self,
                                                  TegotaeDraft         *draft);

/* Takes it away, in the background. */
void            tegotae_service_drop_draft       (TegotaeService       *self);

/* Why records can only be read and not saved, as the last notice said; NULL while
 * all is well. Borrowed. */
const char     *tegotae_service_get_trouble     (TegotaeService       *self);

/* Why the library is only in memory, likewise. */
const char     *tegotae_service_get_library_trouble (TegotaeService   *self);

/* How far the making of the library is, as the last notice said: from 0 to 1;
 * negative if nothing is made that takes long. */
double          tegotae_service_get_library_progress (TegotaeService  *self);
