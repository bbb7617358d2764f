/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-search-result.h"
#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-attempt.h"
#include "core/tegotae-entry.h"
#include "core/tegotae-marks.h"
#include "core/tegotae-question.h"
#include "service/tegotae-home.h"

/* What a call can change. The service emits the signal of each. */
typedef enum
{
  TEGOTAE_CHANGES_NONE      = 0,
  TEGOTAE_CHANGES_CONTENT   = 1 << 0,
  TEGOTAE_CHANGES_ATTEMPTS  = 1 << 1,
  TEGOTAE_CHANGES_MARKS     = 1 << 2,
  TEGOTAE_CHANGES_PLACE     = 1 << 3,
  TEGOTAE_CHANGES_STAGE     = 1 << 4,
  TEGOTAE_CHANGES_DRAFT     = 1 << 5,
  TEGOTAE_CHANGES_QUESTIONS = 1 << 6,
} TegotaeChanges;

#define TEGOTAE_CHANGES_RECORDS \
  ((TegotaeChanges) (TEGOTAE_CHANGES_ATTEMPTS | TEGOTAE_CHANGES_MARKS | TEGOTAE_CHANGES_PLACE | \
                     TEGOTAE_CHANGES_STAGE | TEGOTAE_CHANGES_DRAFT | TEGOTAE_CHANGES_QUESTIONS))

/* What becomes of a change of the user's when the window closes or saving fails. */
typedef enum
{
  TEGOTAE_CALL_PLAIN,  /* nothing: it can be done again */
  TEGOTAE_CALL_AWAITED, /* closing waits for it and asks if it fails */
  TEGOTAE_CALL_KEPT,   /* also kept and tried again until it is saved: see TegotaeOutbox */
} TegotaeCallCare;

/* Does the work, on the worker's thread. Returns NULL with an error if it fails. */
typedef gpointer (*TegotaeCallFunc) (TegotaeHome    *home,
                                     gconstpointer   arguments,
                                     GCancellable   *cancellable,
                                     GError        **error);

/**
 * TegotaeCall:
 * @arguments_free: (nullable): NULL if there are no arguments
 * @result_free: (nullable): NULL if the result is TRUE
 * @changes: what has changed when it has succeeded
 * @care: what becomes of a change when the window closes or saving fails
 * @supersedes: (nullable): whether a call with the first arguments takes the place of an
 *   earlier one with the second, of those that are kept
 * @answers_always: whether a cancelled call answers with its result if it has one
 *
 * Something that is done with the user's data or the packs: by the service, without waiting
 * (see tegotae_service_call()), or at once, by tegotae_home_call().
 */
typedef struct
{
  TegotaeCallFunc func;
  GDestroyNotify  arguments_free;
  GDestroyNotify  result_free;
  TegotaeChanges  changes;
  TegotaeCallCare care;
  GEqualFunc      supersedes;
  gboolean        answers_always;
} TegotaeCall;

/* Does it at once, with arguments that stay the caller's.
 * Returns: (transfer full): what the call says; NULL with an error if it failed */
gpointer tegotae_home_call (TegotaeHome        *home,
                            const TegotaeCall  *call,
                            gconstpointer       arguments,
                            GError            **error);

/* --- Arguments, owned by the call; strings are copied, objects referenced --- */

typedef struct
{
  char *pack;
  char *id;
} TegotaeEntryKey;

TegotaeEntryKey       *tegotae_entry_key_new       (const char *pack,
                                                    const char *id);

/* All but the stage may be NULL: see tegotae_home_list_entries(). */
typedef struct
{
  TegotaeStage stage;
  char        *domain;
  char        *pack;
  char        *advisor;
} TegotaeListing;

TegotaeListing        *tegotae_listing_new         (TegotaeStage  stage,
                                                    const char   *domain,
                                                    const char   *pack,
                                                    const char   *advisor);

/**
 * TegotaeSearch:
 * @query: whatever was typed; what has no letter, digit or kana finds nothing
 * @stage: only these, or TEGOTAE_STAGE_NONE
 * @domain: (nullable): only these
 * @filter: only entries with these marks
 * @limit: how many at most
 * @as_typed: words that nothing has are not replaced by others that are spelt almost alike
 * @prefers: entries for the stage @preferred come before others that fit as well
 *
 * Searches the entries that tegotae_home_list_entries() lists, and the user's own questions,
 * which are results of TEGOTAE_QUESTION_PACK. Those have no marks, so they are found only if
 * @filter lets through all; without user.db, entries only.
 */
typedef struct
{
  char              *query;
  TegotaeStage       stage;
  char              *domain;
  TegotaeMarksFilter filter;
  guint              limit;
  gboolean           as_typed;
  gboolean           prefers;
  TegotaeStage       preferred;
} TegotaeSearch;

TegotaeSearch         *tegotae_search_new          (const char         *query,
                                                    TegotaeStage        stage,
                                                    const char         *domain,
                                                    TegotaeMarksFilter  filter,
                                                    guint               limit);

typedef struct
{
  TegotaeAttempt *attempt;
  TegotaeStage    stage;
  guint           limit;
} TegotaeSuggestArguments;

/* @attempt: (nullable): the last that the user took themselves */
TegotaeSuggestArguments *tegotae_suggest_arguments_new (TegotaeAttempt *attempt,
                                                        TegotaeStage    stage,
                                                        guint           limit);

/* @mark: read, bookmarked, or a verdict in place of the other; TEGOTAE_MARK_NONE
 * takes the verdict back, @is_set FALSE the others. */
typedef struct
{
  char        *pack;
  char        *entry;
  TegotaeMark  mark;
  gboolean     is_set;
} TegotaeMarkChange;

TegotaeMarkChange     *tegotae_mark_change_new     (const char  *pack,
                                                    const char  *entry,
                                                    TegotaeMark  mark,
                                                    gboolean     is_set);

/* An empty text removes the note. */
typedef struct
{
  char *attempt;
  char *text;
} TegotaeNoteChange;

TegotaeNoteChange     *tegotae_note_change_new     (const char *attempt,
                                                    const char *text);

/* From @from on and before @to, in milliseconds since 1970 UTC. */
typedef struct
{
  gint64 from;
  gint64 to;
} TegotaeTimeRange;

TegotaeTimeRange      *tegotae_time_range_new      (gint64 from,
                                                    gint64 to);

/* @attempt: NULL for the newest. */
typedef struct
{
  char               *attempt;
  TegotaeReportParts  parts;
} TegotaeReportArguments;

TegotaeReportArguments *tegotae_report_arguments_new (const char         *attempt,
                                                      TegotaeReportParts  parts);

TegotaePackImport     *tegotae_pack_import_new     (const char            *path,
                                                    gboolean               replace,
                                                    TegotaeImportProgress  progress,
                                                    gpointer               progress_data);

typedef struct
{
  char   *path;
  GBytes *bytes;
} TegotaeFileContents;

TegotaeFileContents   *tegotae_file_contents_new   (const char *path,
                                                    GBytes     *bytes);

/* A list of one UUID. */
char                 **tegotae_ids_new             (const char *id);

/* --- Results that have no type of their own --- */

typedef struct
{
  GPtrArray    *entries; /* of TegotaeEntryInfo, in pack order */
  TegotaeMarks *marks;
} TegotaeMarkedEntries;

void tegotae_marked_entries_free (TegotaeMarkedEntries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeMarkedEntries, tegotae_marked_entries_free)

/* @related: (element-type TegotaeEntryInfo): in the entry's order; those that are not
 *   there are left out
 * @permille: how far it was read, if it was not read to its end; else 0 */
typedef struct
{
  TegotaeEntry *entry;
  GPtrArray    *related;
  int           permille;
} TegotaeOpenEntry;

void tegotae_open_entry_free (TegotaeOpenEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeOpenEntry, tegotae_open_entry_free)

/* --- The calls: name, arguments → result --- */

/* none → TRUE, when the loading that is under way is done; repeats its error */
extern const TegotaeCall tegotae_call_load;
/* char * (language) → TRUE */
extern const TegotaeCall tegotae_call_set_language;

/* TegotaeAttempt → TRUE */
extern const TegotaeCall tegotae_call_save_attempt;
/* none → GPtrArray of TegotaeAttempt, the newest first: the user's own */
extern const TegotaeCall tegotae_call_list_attempts;
/* none → the same: those that others took about the user */
extern const TegotaeCall tegotae_call_list_second_views;
/* char * (id) → TegotaeAttempt; TEGOTAE_ERROR_NOT_FOUND */
extern const TegotaeCall tegotae_call_get_attempt;
/* TegotaeNoteChange → TRUE */
extern const TegotaeCall tegotae_call_set_note;

/* none → TegotaeDraft; NULL without an error if there is none */
extern const TegotaeCall tegotae_call_get_draft;
/* TegotaeDraft → TRUE */
extern const TegotaeCall tegotae_call_save_draft;
/* none → TRUE */
extern const TegotaeCall tegotae_call_delete_draft;
/* TegotaeStage in a pointer → TRUE */
extern const TegotaeCall tegotae_call_set_stage;

/* TegotaeListing → TegotaeMarkedEntries */
extern const TegotaeCall tegotae_call_list_entries;
/* TegotaeSearch → GPtrArray of TegotaeSearchResult, the best first; cancelling ends it soon */
extern const TegotaeCall tegotae_call_search;
/* TegotaeEntryKey → TegotaeOpenEntry: what the page of an entry shows; TEGOTAE_ERROR_NOT_FOUND */
extern const TegotaeCall tegotae_call_get_entry;
/* TegotaeSuggestArguments → GPtrArray of TegotaeSuggestion, with the texts of their reasons;
 * none without an attempt */
extern const TegotaeCall tegotae_call_suggest;

/* none → TegotaeMarks */
extern const TegotaeCall tegotae_call_list_marks;
/* TegotaeMarkChange → TRUE */
extern const TegotaeCall tegotae_call_set_mark;
/* TegotaeEntryKey → TRUE: an entry was opened */
extern const TegotaeCall tegotae_call_mark_read;
/* TegotaeReadingPosition → TRUE; its time is set when it is saved */
extern const TegotaeCall tegotae_call_set_reading_position;
/* TegotaeEntryKey → TegotaeReadingPosition; NULL without an error if there is none */
extern const TegotaeCall tegotae_call_get_reading_position;
/* none → TegotaeEntryInfo: the entry whose reading was begun last and not brought to its end;
 * one that is not there any more, or not for the user, is passed over. NULL without an error
 * if there is none */
extern const TegotaeCall tegotae_call_get_unfinished;

/* TegotaeQuestion → TRUE */
extern const TegotaeCall tegotae_call_save_question;
/* none → GPtrArray of TegotaeQuestion, the newest first */
extern const TegotaeCall tegotae_call_list_questions;
/* char * (id) → TegotaeQuestion */
extern const TegotaeCall tegotae_call_get_question;

/* GStrv (UUIDs of attempts and own questions) → TRUE; all or none */
extern const TegotaeCall tegotae_call_delete;
/* the same: brings back what was deleted, as it was */
extern const TegotaeCall tegotae_call_undelete;
/* the same: removes what was deleted, for good */
extern const TegotaeCall tegotae_call_remove;
/* none → GPtrArray of TegotaeDeletedRecord: what can be brought back, deleted last first */
extern const TegotaeCall tegotae_call_list_deleted;
/* TegotaeTimeRange → GPtrArray of the attempts finished then, which are deleted, all or none */
extern const TegotaeCall tegotae_call_delete_range;

/* none → GPtrArray of TegotaePack: every one in every language, `core` first, with origin and
 * n_entries */
extern const TegotaeCall tegotae_call_list_packs;
/* TegotaePackImport → TegotaePack */
extern const TegotaeCall tegotae_call_import_pack;
/* char * (path) → GPtrArray of TegotaeFault: every fault of a pack file or directory */
extern const TegotaeCall tegotae_call_check_pack;
/* char * (id) → TRUE: an imported pack is removed in all its languages */
extern const TegotaeCall tegotae_call_remove_pack;

/* none → GPtrArray of TegotaeBackup, the latest first, looked into */
extern const TegotaeCall tegotae_call_list_backups;
/* char * (how the name begins) → TRUE; a notice says that it is done */
extern const TegotaeCall tegotae_call_restore_backup;

/* char * (path) → char *: a sentence that says what was saved */
extern const TegotaeCall tegotae_call_export;
extern const TegotaeCall tegotae_call_save_table;
/* char * (path) → char *: a sentence that says what was restored */
extern const TegotaeCall tegotae_call_restore;
/* TegotaeReportArguments → TegotaeReport */
extern const TegotaeCall tegotae_call_report;
/* TegotaeFileContents → TRUE */
extern const TegotaeCall tegotae_call_write;

/* none → TRUE: tries to write a library that is only in memory, and records that can
 * only be read */
extern const TegotaeCall tegotae_call_retry;
