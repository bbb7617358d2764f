/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-outbox.h"
#include "tegotae-service.h"
#include "tegotae-worker.h"

/* What the files of TegotaeService share. */

/* What the service knows of the user's data at any time. */
typedef struct
{
  TegotaeChanges  changes; /* what of it is new */
  TegotaeContent *content;
  TegotaeStage    stage;
} TegotaeLoaded;

TegotaeLoaded *tegotae_loaded_new      (TegotaeHome           *home,
                                        TegotaeChanges         changes,
                                        GError               **error);
void           tegotae_loaded_free     (TegotaeLoaded         *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeLoaded, tegotae_loaded_free)

/* none → TegotaeLoaded: what other processes have changed, see tegotae_home_catch_up() */
extern const TegotaeCall tegotae_call_catch_up;

/* A call with its arguments. Owned by the task that does it, and by the outbox. */
typedef struct
{
  const TegotaeCall *call;
  gpointer           arguments;
  GCancellable      *cancellable;
  TegotaeLoaded     *loaded;     /* NULL unless the call changes what the service knows */
  gboolean           is_running;
  char              *problem;    /* why it was refused */
} TegotaeRequest;

/* Takes @arguments. */
TegotaeRequest *tegotae_request_new    (const TegotaeCall     *call,
                                        gpointer               arguments,
                                        GCancellable          *cancellable);
TegotaeRequest *tegotae_request_ref    (TegotaeRequest        *request);
void            tegotae_request_unref  (TegotaeRequest        *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeRequest, tegotae_request_unref)

/* Has the worker do it. @answer: (nullable) (transfer full): is returned the result. */
void      tegotae_service_start         (TegotaeService        *self,
                                         TegotaeRequest        *request,
                                         GTask                 *answer);

/* A change begins or ends, with the error if it failed. */
void      tegotae_outbox_begin          (TegotaeOutbox         *outbox,
                                         TegotaeRequest        *request);
void      tegotae_outbox_end            (TegotaeOutbox         *outbox,
                                         TegotaeRequest        *request,
                                         const GError          *error);

/* Emits "saved". */
void      tegotae_service_emit_saved    (TegotaeService        *self,
                                         const char            *problem);

/* Emits "notice". */
void      tegotae_service_tell          (TegotaeService        *self,
                                         const TegotaeNotice   *notice);
