/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/search/tegotae-search-result.h"
#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-attempt.h"
#include "core/tegotae-deleted-record.h"
#include "core/tegotae-entry.h"
#include "core/tegotae-export.h"
#include "core/tegotae-health.h"
#include "core/tegotae-marks.h"
#include "core/tegotae-question.h"
#include "core/tegotae-report.h"
#include "service/tegotae-notice.h"

/**
 * TegotaeHome:
 *
 * Everything of one user: the packs and user.db. Blocks, and belongs to one
 * thread: the app reaches it through TegotaeService, whose worker owns it; the
 * command line uses it directly. What it can be asked for is here and in tegotae-call.h.
 *
 * user.db is opened when it is first needed, so that what needs packs only
 * works without it.
 */
typedef struct _TegotaeHome TegotaeHome;

/* Finds the packs (shipped and imported), brings library.db up to date if they
 * changed, and reads the content for @lang ("ja" or "en"). An imported pack
 * that cannot be read is left out; tegotae_home_take_warnings() tells. */
TegotaeHome    *tegotae_home_open          (const char      *lang,
                                            GError         **error);

/* The same, with @func told from the start of what the user must know besides; see
 * tegotae_home_set_notice_func(). Making a large library anew takes a while;
 * @cancellable (nullable) ends that soon, now and whenever it must be done; the home
 * has no packs then, and everything of the user's. */
TegotaeHome    *tegotae_home_open_and_tell (const char      *lang,
                                            TegotaeNoticeFunc func,
                                            gpointer         user_data,
                                            GCancellable    *cancellable,
                                            GError         **error);
void            tegotae_home_close         (TegotaeHome     *home);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeHome, tegotae_home_close)

/* Borrowed; valid until the next call that changes packs or language. */
TegotaeContent *tegotae_home_get_content   (TegotaeHome     *home);

/* What is wrong with packs now and was not taken before, a sentence each. Free it
 * with g_strfreev(). */
char          **tegotae_home_take_warnings (TegotaeHome     *home);

/* Has @func told of everything the user must know besides; on the thread of the
 * home, while another call is under way. */
void            tegotae_home_set_notice_func (TegotaeHome      *home,
                                              TegotaeNoticeFunc func,
                                              gpointer          user_data);

/* From now on, records that the system keeps from this user are as good as none,
 * which is told as trouble, instead of an error of every call. They are not exported. */
void            tegotae_home_go_on_without_records (TegotaeHome *home);

/* Whether another process has changed what is kept of the user, or the packs,
 * since this was last asked or the home was opened. With new packs the content
 * is new. */
gboolean        tegotae_home_catch_up      (TegotaeHome     *home,
                                            gboolean        *records_changed,
                                            gboolean        *packs_changed,
                                            GError         **error);

/* @fraction: how much is done, from 0 to 1. Called about ten times a second. */
typedef void  (*TegotaeImportProgress)     (double           fraction,
                                            gpointer         user_data);

/**
 * TegotaePackImport:
 * @path: a pack file or directory
 * @replace: whether a pack of its id and language may be there already
 * @progress: (nullable): called on the thread of the home; of a call of the service in the
 *   main context, before it answers
 */
typedef struct
{
  char                  *path;
  gboolean               replace;
  TegotaeImportProgress  progress;
  gpointer               progress_data;
} TegotaePackImport;

/* Checks a pack and adds it. A pack of that id and language that is already
 * there is replaced only if that is wanted (TEGOTAE_ERROR_EXISTS if not), a shipped one
 * never. After a failure, and when it was cancelled, everything is as before.
 * The user's records are backed up first; if that fails, it is told.
 * Returns: (transfer full): the pack */
TegotaePack    *tegotae_home_import_pack   (TegotaeHome           *home,
                                            const TegotaePackImport *wanted,
                                            GCancellable          *cancellable,
                                            GError               **error);

/**
 * tegotae_home_list_entries:
 * @stage: only these, or TEGOTAE_STAGE_NONE
 * @domain: (nullable): only these
 * @pack: (nullable): only of this pack
 * @advisor: (nullable): only what this advisor (of @pack) answers
 *
 * Returns: (transfer full) (element-type TegotaeEntryInfo): in pack order
 */
GPtrArray      *tegotae_home_list_entries  (TegotaeHome     *home,
                                            TegotaeStage     stage,
                                            const char      *domain,
                                            const char      *pack,
                                            const char      *advisor,
                                            GError         **error);

/* @pack NULL: in whichever pack has it, `core` first. @id may also be
 * "pack/entry". Fails with TEGOTAE_ERROR_NOT_FOUND. */
TegotaeEntry   *tegotae_home_get_entry     (TegotaeHome     *home,
                                            const char      *pack,
                                            const char      *id,
                                            GError         **error);
char           *tegotae_home_get_entry_json (TegotaeHome    *home,
                                            const char      *id,
                                            GError         **error);

/* Who took an attempt: the user, or somebody else about the user. */
typedef enum
{
  TEGOTAE_TAKERS_USER   = 1 << 0,
  TEGOTAE_TAKERS_OTHERS = 1 << 1,
} TegotaeTakers;

#define TEGOTAE_TAKERS_ALL ((TegotaeTakers) (TEGOTAE_TAKERS_USER | TEGOTAE_TAKERS_OTHERS))

/* See store/user/tegotae-attempt-table.h. */
GPtrArray      *tegotae_home_list_attempts (TegotaeHome     *home,
                                            TegotaeTakers    takers,
                                            GError         **error);
TegotaeAttempt *tegotae_home_get_last_attempt (TegotaeHome  *home,
                                            GError         **error);

/* The user's own questions: see store/user/tegotae-question-table.h. */
GPtrArray      *tegotae_home_list_questions (TegotaeHome    *home,
                                            GError         **error);
/* Entries that fit, with every reason's text set.
 * (transfer full) (element-type TegotaeSuggestion) */
GPtrArray      *tegotae_home_suggest       (TegotaeHome     *home,
                                            TegotaeAttempt  *attempt,
                                            TegotaeStage     stage,
                                            guint            limit,
                                            GError         **error);

/* What was read, bookmarked and judged. (transfer full) */
TegotaeMarks   *tegotae_home_list_marks    (TegotaeHome     *home,
                                            GError         **error);

/* Where the user stands. TEGOTAE_STAGE_NONE with @error unset if never said. */
TegotaeStage    tegotae_home_get_stage     (TegotaeHome     *home,
                                            GError         **error);

/**
 * tegotae_home_report:
 * @attempt_id: (nullable): NULL for the newest
 * @parts: what is to be on the page
 * @reported_id: (out) (optional): which attempt it is
 *
 * The page for the counsellor, in words. Fails with TEGOTAE_ERROR_NOT_FOUND if
 * there is no such attempt.
 *
 * Returns: (transfer full)
 */
TegotaeReport  *tegotae_home_report        (TegotaeHome     *home,
                                            const char      *attempt_id,
                                            TegotaeReportParts  parts,
                                            char           **reported_id,
                                            GError         **error);

/* Everything the user made. (transfer full) */
TegotaeExport  *tegotae_home_export        (TegotaeHome     *home,
                                            GError         **error);

/* Merges an export: see tegotae_export_table_restore(). */
gboolean        tegotae_home_restore       (TegotaeHome     *home,
                                            const TegotaeExport   *data,
                                            TegotaeRestoreCounts  *counts,
                                            GError         **error);

/* Puts a backup in the place of the records, which are backed up first.
 * @which: (nullable): how its name begins; the latest good one of those. NULL for the
 *   latest that restoring has not made; none (TEGOTAE_ERROR_EXISTS) if the records have
 *   just been recovered
 * Returns: (transfer full): its name */
char           *tegotae_home_restore_backup (TegotaeHome    *home,
                                             const char     *which,
                                             GError        **error);

/* If the records can only be read, looks whether they can be written by now. */
void            tegotae_home_retry_user_db (TegotaeHome     *home);

/* Looks at everything, and repairs what is damaged. (transfer full) */
TegotaeHealth  *tegotae_home_examine       (TegotaeHome     *home);
