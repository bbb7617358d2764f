/* tegotae-service.h
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

#include <gio/gio.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-draft.h"
#include "core/tegotae-entry.h"
#include "core/tegotae-marks.h"
#include "core/tegotae-question.h"
#include "core/tegotae-reading-place.h"
#include "core/tegotae-search-result.h"
#include "core/tegotae-suggestion.h"
#include "service/tegotae-home.h"
#include "service/tegotae-notice.h"

G_BEGIN_DECLS

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

/* Answers when the loading that is under way is done; repeats its error. */
void            tegotae_service_load_async      (TegotaeService       *self,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean        tegotae_service_load_finish     (TegotaeService       *self,
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

/* Takes effect at once; is saved in the background. */
void            tegotae_service_set_stage       (TegotaeService       *self,
                                                 TegotaeStage          stage);

void            tegotae_service_set_language_async  (TegotaeService      *self,
                                                     const char          *lang,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
gboolean        tegotae_service_set_language_finish (TegotaeService      *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

/* Keeps a reference of @attempt until it is saved. Also used to undo a
 * deletion. */
void            tegotae_service_save_attempt_async  (TegotaeService      *self,
                                                     TegotaeAttempt      *attempt,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
gboolean        tegotae_service_save_attempt_finish (TegotaeService      *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

/* (transfer full) (element-type TegotaeAttempt): the newest first. */
void            tegotae_service_list_attempts_async  (TegotaeService      *self,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
GPtrArray      *tegotae_service_list_attempts_finish (TegotaeService      *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);

/* The attempts that others took about the user, the newest first.
 * (transfer full) (element-type TegotaeAttempt) */
void            tegotae_service_list_second_views_async  (TegotaeService       *self,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *tegotae_service_list_second_views_finish (TegotaeService       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);

void            tegotae_service_delete_attempt_async  (TegotaeService      *self,
                                                       const char          *id,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
gboolean        tegotae_service_delete_attempt_finish (TegotaeService      *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

/* Keeps a diagnosis in progress in place of the one that was kept, in the
 * background: if it cannot be kept, nothing is lost as long as the program runs. */
void            tegotae_service_keep_draft       (TegotaeService       *self,
                                                  TegotaeDraft         *draft);

/* Takes it away, in the background. */
void            tegotae_service_drop_draft       (TegotaeService       *self);

/* (transfer full) (nullable): NULL without an error if there is none. */
void            tegotae_service_get_draft_async  (TegotaeService       *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
TegotaeDraft   *tegotae_service_get_draft_finish (TegotaeService       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* Fails with TEGOTAE_ERROR_NOT_FOUND. (transfer full) */
void            tegotae_service_get_attempt_async   (TegotaeService      *self,
                                                     const char          *id,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
TegotaeAttempt *tegotae_service_get_attempt_finish  (TegotaeService      *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

/* Deletes the attempts finished at @from or later and before @to (milliseconds
 * since 1970 UTC), all or none, and answers with them, the newest first.
 * (transfer full) (element-type TegotaeAttempt) */
void            tegotae_service_delete_range_async  (TegotaeService      *self,
                                                     gint64               from,
                                                     gint64               to,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray      *tegotae_service_delete_range_finish (TegotaeService      *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

/* Saves several, all or none, the newest first: to undo that. They are not
 * changed until it answers. */
void            tegotae_service_save_attempts_async  (TegotaeService      *self,
                                                      GPtrArray           *attempts,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
gboolean        tegotae_service_save_attempts_finish (TegotaeService      *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);

/* Replaces the user's note on an attempt; an empty one is none. */
void            tegotae_service_set_note_async  (TegotaeService      *self,
                                                 const char          *attempt,
                                                 const char          *text,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean        tegotae_service_set_note_finish (TegotaeService      *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);

/* (transfer full) (element-type TegotaeSuggestion): with the texts of their
 * reasons set. */
void            tegotae_service_suggest_async   (TegotaeService       *self,
                                                 TegotaeAttempt       *attempt,
                                                 TegotaeStage          stage,
                                                 guint                 limit,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray      *tegotae_service_suggest_finish  (TegotaeService       *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* See tegotae_home_list_entries(). @marks: (out) (optional) (transfer full) */
void            tegotae_service_list_entries_async  (TegotaeService      *self,
                                                     TegotaeStage         stage,
                                                     const char          *domain,
                                                     const char          *pack,
                                                     const char          *advisor,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray      *tegotae_service_list_entries_finish (TegotaeService      *self,
                                                     GAsyncResult        *result,
                                                     TegotaeMarks       **marks,
                                                     GError             **error);

/* See tegotae_home_search() and tegotae_home_search_marked(); both are finished
 * alike. Cancelling a search that is under way ends it, so
 * that the next one need not wait for it.
 * (transfer full) (element-type TegotaeSearchResult) */
void            tegotae_service_search_async    (TegotaeService       *self,
                                                 const char           *query,
                                                 TegotaeStage          stage,
                                                 const char           *domain,
                                                 guint                 limit,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
void            tegotae_service_search_marked_async (TegotaeService      *self,
                                                     const char          *query,
                                                     TegotaeStage         stage,
                                                     const char          *domain,
                                                     TegotaeMarksFilter   filter,
                                                     guint                limit,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray      *tegotae_service_search_finish   (TegotaeService       *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* (transfer full) */
void            tegotae_service_get_entry_async  (TegotaeService       *self,
                                                  const char           *pack,
                                                  const char           *id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
TegotaeEntry   *tegotae_service_get_entry_finish (TegotaeService       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* (transfer full) (element-type TegotaePack): in every language, `core` first. */
void            tegotae_service_list_packs_async  (TegotaeService       *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray      *tegotae_service_list_packs_finish (TegotaeService       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* See tegotae_home_import_pack(). @progress (nullable) is called in the main
 * context, and not any more once @callback was. What else was asked for waits
 * until it is over. (transfer full) */
void            tegotae_service_import_pack_async  (TegotaeService         *self,
                                                    const char             *path,
                                                    gboolean                replace,
                                                    TegotaeImportProgress   progress,
                                                    gpointer                progress_data,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
TegotaePack    *tegotae_service_import_pack_finish (TegotaeService         *self,
                                                    GAsyncResult           *result,
                                                    GError                **error);

/* (transfer full) (element-type TegotaeFault): every fault of a file. */
void            tegotae_service_check_pack_async  (TegotaeService       *self,
                                                   const char           *path,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray      *tegotae_service_check_pack_finish (TegotaeService       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* In all its languages. */
void            tegotae_service_remove_pack_async  (TegotaeService      *self,
                                                    const char          *pack,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean        tegotae_service_remove_pack_finish (TegotaeService      *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

/* In the background. */
void            tegotae_service_mark_read       (TegotaeService       *self,
                                                 const char           *pack,
                                                 const char           *entry);

/* The marks of all entries. (transfer full) */
void            tegotae_service_list_marks_async     (TegotaeService      *self,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
TegotaeMarks   *tegotae_service_list_marks_finish    (TegotaeService      *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);

/* See tegotae_home_set_read(), tegotae_home_set_bookmark() and
 * tegotae_home_set_verdict(). */
void            tegotae_service_set_read_async       (TegotaeService      *self,
                                                      const char          *pack,
                                                      const char          *entry,
                                                      gboolean             read,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
gboolean        tegotae_service_set_read_finish      (TegotaeService      *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);
void            tegotae_service_set_bookmark_async   (TegotaeService      *self,
                                                      const char          *pack,
                                                      const char          *entry,
                                                      gboolean             bookmarked,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
gboolean        tegotae_service_set_bookmark_finish  (TegotaeService      *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);
void            tegotae_service_set_verdict_async    (TegotaeService      *self,
                                                      const char          *pack,
                                                      const char          *entry,
                                                      TegotaeMark          verdict,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
gboolean        tegotae_service_set_verdict_finish   (TegotaeService      *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);

/* The user's own questions; see tegotae_home_save_question() and so on. Keeps a
 * reference of @question until it is saved, which need not be waited for:
 * tegotae_service_close() does. Also used to undo a deletion. */
void            tegotae_service_save_question_async   (TegotaeService      *self,
                                                       TegotaeQuestion     *question,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
gboolean        tegotae_service_save_question_finish  (TegotaeService      *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

/* (transfer full) (element-type TegotaeQuestion): the newest first. */
void            tegotae_service_list_questions_async  (TegotaeService      *self,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
GPtrArray      *tegotae_service_list_questions_finish (TegotaeService      *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

/* (transfer full) */
void            tegotae_service_get_question_async    (TegotaeService      *self,
                                                       const char          *id,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
TegotaeQuestion *tegotae_service_get_question_finish  (TegotaeService      *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

void            tegotae_service_delete_question_async  (TegotaeService      *self,
                                                        const char          *id,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
gboolean        tegotae_service_delete_question_finish (TegotaeService      *self,
                                                        GAsyncResult        *result,
                                                        GError             **error);

/* How far an entry was read; see tegotae_home_set_reading_place(). Setting it is
 * done in the background. */
void            tegotae_service_set_reading_place       (TegotaeService      *self,
                                                         const char          *pack,
                                                         const char          *entry,
                                                         int                  permille);
void            tegotae_service_get_reading_place_async (TegotaeService      *self,
                                                         const char          *pack,
                                                         const char          *entry,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
TegotaeReadingPlace *
                tegotae_service_get_reading_place_finish (TegotaeService     *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

/* See tegotae_home_get_unfinished(). */
void            tegotae_service_get_unfinished_async    (TegotaeService      *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
TegotaeEntryInfo *
                tegotae_service_get_unfinished_finish   (TegotaeService      *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

/* Why records can only be read and not saved, as the last notice said; NULL while
 * all is well. Borrowed. */
const char     *tegotae_service_get_trouble     (TegotaeService       *self);

/* Why the library is only in memory, likewise. */
const char     *tegotae_service_get_library_trouble (TegotaeService   *self);

/* How far the making of the library is, as the last notice said: from 0 to 1;
 * negative if nothing is made that takes long. */
double          tegotae_service_get_library_progress (TegotaeService  *self);

/* (transfer full) (element-type TegotaeBackup): the latest first, looked into. */
void            tegotae_service_list_backups_async  (TegotaeService      *self,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray      *tegotae_service_list_backups_finish (TegotaeService      *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

/* See tegotae_home_restore_backup(). Everything changes then, and a notice says
 * that it is done. */
void            tegotae_service_restore_backup_async  (TegotaeService      *self,
                                                       const char          *name,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
gboolean        tegotae_service_restore_backup_finish (TegotaeService      *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

G_END_DECLS
