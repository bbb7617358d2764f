/* tegotae-service-private.h
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

#pragma once

#include "tegotae-service.h"
#include "tegotae-worker.h"

G_BEGIN_DECLS

/* What the files of TegotaeService share. */

typedef enum
{
  TEGOTAE_SERVICE_CONTENT_CHANGED,
  TEGOTAE_SERVICE_ATTEMPTS_CHANGED,
  TEGOTAE_SERVICE_MARKS_CHANGED,
  TEGOTAE_SERVICE_PLACE_CHANGED,
  TEGOTAE_SERVICE_STAGE_CHANGED,
  TEGOTAE_SERVICE_DRAFT_CHANGED,
  TEGOTAE_SERVICE_QUESTIONS_CHANGED,
  TEGOTAE_SERVICE_N_SIGNALS
} TegotaeServiceSignal;

/* What a call asks for; each uses the fields it needs. */
typedef struct
{
  TegotaeAttempt *attempt;
  TegotaeDraft   *draft;
  TegotaeQuestion *question;
  char           *pack;
  char           *id;
  char           *text;
  TegotaeStage    stage;
  TegotaeMark     mark;
  TegotaeMarksFilter filter;
  gboolean        marked; /* whether to set it or to take it away */
  int             permille;
  guint           limit;
  GPtrArray      *attempts;
  gint64          from;
  gint64          to;
  gboolean        replace;
  GBytes         *bytes;
  GCancellable   *cancellable; /* of calls that end in the middle */

  TegotaeImportProgress progress;
  gpointer              progress_data;
} TegotaeRequest;

TegotaeRequest *tegotae_request_new  (const char     *pack,
                                      const char     *id,
                                      const char     *text);
void            tegotae_request_free (TegotaeRequest *request);

/* Has the worker do @func with the request, which it takes ownership of. Returns the
 * task, borrowed until the main loop goes on. */
GTask    *tegotae_service_start         (TegotaeService        *self,
                                         gpointer               source_tag,
                                         TegotaeRequest        *request,
                                         TegotaeWorkerFunc      func,
                                         GDestroyNotify         result_free,
                                         GCancellable          *cancellable,
                                         GAsyncReadyCallback    callback,
                                         gpointer               user_data);

/* The same for a change of the user's own that must not be lost when the app closes,
 * and that is right or wrong and has no other result. */
void      tegotae_service_start_change  (TegotaeService        *self,
                                         gpointer               source_tag,
                                         TegotaeRequest        *request,
                                         TegotaeWorkerFunc      func,
                                         GCancellable          *cancellable,
                                         GAsyncReadyCallback    callback,
                                         gpointer               user_data);

/* What the interface knows of the home at any time. */
typedef struct
{
  TegotaeContent *content;
  TegotaeStage    stage;
} TegotaeLoaded;

TegotaeLoaded *tegotae_loaded_new      (TegotaeHome           *home,
                                        GError               **error);
void           tegotae_loaded_free     (TegotaeLoaded         *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeLoaded, tegotae_loaded_free)

/* Makes it what the service knows; without a content the old one stays. */
void      tegotae_service_take_loaded   (TegotaeService        *self,
                                         TegotaeLoaded         *loaded);

/* Emits one of the service's signals. */
void      tegotae_service_emit          (TegotaeService        *self,
                                         TegotaeServiceSignal   signal);

/* What the worker has found the stage to be now. */
void      tegotae_service_take_stage    (TegotaeService        *self,
                                         TegotaeStage           stage);

/* The result of a call that is right or wrong and has no other result. */
gpointer  tegotae_service_done          (gboolean               ok);

/* Finishes such a call and emits the signal if something changed. */
gboolean  tegotae_service_finish_change (TegotaeService        *self,
                                         GAsyncResult          *result,
                                         TegotaeServiceSignal   signal,
                                         GError               **error);

/* Says that everything of the user's may be another now. */
void      tegotae_service_records_changed (TegotaeService      *self);

/* Tries to write a library that is only in memory, and records that are only read. */
void      tegotae_service_retry_library (TegotaeService        *self);

/* Emits "saved". */
void      tegotae_service_emit_saved    (TegotaeService        *self,
                                         const char            *problem);

/* Emits "notice". */
void      tegotae_service_tell          (TegotaeService        *self,
                                         const TegotaeNotice   *notice);

G_END_DECLS
