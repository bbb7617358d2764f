/* tegotae-home.c
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

#include "tegotae-home.h"

#include "core/tegotae-error.h"
#include "core/tegotae-ranking.h"
#include "core/tegotae-time.h"
#include "pack/tegotae-pack-reader.h"
#include "store/tegotae-attempt-table.h"
#include "store/tegotae-draft-table.h"
#include "store/tegotae-setting-table.h"
#include "tegotae-home-private.h"
#include "tegotae-paths.h"
#include "tegotae-words.h"

#define SETTING_STAGE "stage"

static void
pass_on (const TegotaeNotice *notice,
         gpointer             user_data)
{
  TegotaeHome *self = user_data;

  if (self->notice_func != NULL)
    self->notice_func (notice, self->notice_data);
}

TegotaeHome *
tegotae_home_open (const char  *lang,
                   GError     **error)
{
  return tegotae_home_open_and_tell (lang, NULL, NULL, NULL, error);
}

TegotaeHome *
tegotae_home_open_and_tell (const char         *lang,
                            TegotaeNoticeFunc   func,
                            gpointer            user_data,
                            GCancellable       *cancellable,
                            GError            **error)
{
  g_autoptr (TegotaeHome) self = NULL;

  g_return_val_if_fail (lang != NULL, NULL);

  self = g_new0 (TegotaeHome, 1);
  tegotae_home_set_notice_func (self, func, user_data);
  self->questions = tegotae_own_questions_new ();
  self->library = tegotae_library_open (lang, pass_on, self, cancellable, error);

  return self->library != NULL ? g_steal_pointer (&self) : NULL;
}

void
tegotae_home_close (TegotaeHome *home)
{
  if (home == NULL)
    return;

  g_clear_pointer (&home->questions, tegotae_own_questions_free);
  g_clear_pointer (&home->user_db, tegotae_user_db_close);
  g_clear_pointer (&home->library, tegotae_library_close);
  g_free (home->trouble);
  g_free (home);
}

gint64
tegotae_home_get_time (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

TegotaeContent *
tegotae_home_get_content (TegotaeHome *home)
{
  return tegotae_library_get_content (home->library);
}

char **
tegotae_home_take_warnings (TegotaeHome *home)
{
  return tegotae_library_take_warnings (home->library);
}

gboolean
tegotae_home_set_language (TegotaeHome  *home,
                           const char   *lang,
                           GError      **error)
{
  return tegotae_library_set_language (home->library, lang, error);
}

gboolean
tegotae_home_catch_up (TegotaeHome  *home,
                       gboolean     *records_changed,
                       gboolean     *packs_changed,
                       GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  gint64 version;

  if (db == NULL || !tegotae_user_db_get_data_version (db, &version, error))
    return FALSE;

  *records_changed = version != home->data_version;
  home->data_version = version;

  return tegotae_library_catch_up (home->library, packs_changed, error);
}

gboolean
tegotae_home_mend_library (TegotaeHome *home)
{
  return tegotae_library_mend (home->library);
}

void
tegotae_home_retry_library (TegotaeHome *home)
{
  tegotae_library_leave_memory (home->library);
}

GPtrArray *
tegotae_home_list_packs (TegotaeHome  *home,
                         GError      **error)
{
  return tegotae_library_list_packs (home->library, error);
}

TegotaePack *
tegotae_home_import_pack (TegotaeHome            *home,
                          const char             *path,
                          gboolean                replace,
                          TegotaeImportProgress   progress,
                          gpointer                progress_data,
                          GCancellable           *cancellable,
                          GError                **error)
{
  tegotae_home_back_up (home, TEGOTAE_BACKUP_IMPORT);

  return tegotae_library_import (home->library, path, replace, progress, progress_data,
                                 cancellable, error);
}

gboolean
tegotae_home_remove_pack (TegotaeHome  *home,
                          const char   *pack_id,
                          GError      **error)
{
  return tegotae_library_remove (home->library, pack_id, error);
}

GPtrArray *
tegotae_home_check_pack (TegotaeHome  *home,
                         const char   *path,
                         GCancellable *cancellable,
                         GError      **error)
{
  return tegotae_library_check (home->library, path, cancellable, error);
}

GPtrArray *
tegotae_home_list_entries (TegotaeHome   *home,
                           TegotaeStage   stage,
                           const char    *domain,
                           const char    *pack,
                           const char    *advisor,
                           GError       **error)
{
  return tegotae_library_list_entries (home->library, stage, domain, pack, advisor, error);
}

/* Holds user.db if it is there: to search needs none, so none is made for it, and
 * one that is refused or can only be read is not tried again with every letter typed. */
static TegotaeUserDb *
hold_to_search (TegotaeHome *self)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db;

  if (self->user_db != NULL)
    return tegotae_user_db_hold (self->user_db);

  if (self->searches_entries_only || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  db = tegotae_home_hold_user_db (self, &error);
  if (db == NULL)
    {
      g_message ("%s", error->message);
      self->searches_entries_only = TRUE;
    }

  return db;
}

static const TegotaeQuestionIndex *
find_own_questions (TegotaeHome *self)
{
  g_autoptr (TegotaeUserDb) db = hold_to_search (self);

  return db != NULL ? tegotae_own_questions_get_index (self->questions, db) : NULL;
}

GPtrArray *
tegotae_home_search (TegotaeHome   *home,
                     const char    *query,
                     TegotaeStage   stage,
                     const char    *domain,
                     guint          limit,
                     GCancellable  *cancellable,
                     GError       **error)
{
  const TegotaeLibrarySearch search = {
    query, stage, domain, find_own_questions (home), NULL, limit,
  };

  return tegotae_library_search (home->library, &search, cancellable, error);
}

GPtrArray *
tegotae_home_search_marked (TegotaeHome         *home,
                            const char          *query,
                            TegotaeStage         stage,
                            const char          *domain,
                            TegotaeMarksFilter   filter,
                            guint                limit,
                            GCancellable        *cancellable,
                            GError             **error)
{
  g_autoptr (TegotaeMarks) marks = NULL;
  TegotaeSearchMarks wanted = { NULL, filter };
  const TegotaeLibrarySearch search = { query, stage, domain, NULL, &wanted, limit };

  if (!tegotae_marks_filter_is_active (filter))
    return tegotae_home_search (home, query, stage, domain, limit, cancellable, error);

  marks = tegotae_home_list_marks (home, error);
  if (marks == NULL)
    return NULL;

  wanted.marks = marks;

  return tegotae_library_search (home->library, &search, cancellable, error);
}

TegotaeEntry *
tegotae_home_get_entry (TegotaeHome  *home,
                        const char   *pack,
                        const char   *id,
                        GError      **error)
{
  g_autofree char *found_pack = NULL;
  g_autofree char *found_lang = NULL;
  g_autofree char *json = NULL;

  json = tegotae_library_get_entry_json (home->library, pack, id, &found_pack, &found_lang, error);
  if (json == NULL)
    return NULL;

  return tegotae_pack_reader_parse_entry (json, found_pack, found_lang, error);
}

char *
tegotae_home_get_entry_json (TegotaeHome  *home,
                             const char   *id,
                             GError      **error)
{
  return tegotae_library_get_entry_json (home->library, NULL, id, NULL, NULL, error);
}

gboolean
tegotae_home_save_attempt (TegotaeHome     *home,
                           TegotaeAttempt  *attempt,
                           GError         **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  if (db == NULL || !tegotae_attempt_table_save (db, attempt, error))
    return FALSE;

  /* A draft that stays is none any more: its attempt is saved. */
  tegotae_draft_table_settle (db, attempt, NULL);

  return TRUE;
}

GPtrArray *
tegotae_home_list_attempts (TegotaeHome  *home,
                            GError      **error)
{
  return tegotae_home_list_attempts_by (home, TEGOTAE_TAKERS_USER, error);
}

GPtrArray *
tegotae_home_list_attempts_by (TegotaeHome   *home,
                               TegotaeTakers  takers,
                               GError       **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  GPtrArray *attempts = db != NULL ? tegotae_attempt_table_list (db, error) : NULL;

  for (guint i = attempts != NULL ? attempts->len : 0; i > 0; i--)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i - 1);

      if ((takers & (attempt->taken_by == NULL ? TEGOTAE_TAKERS_USER : TEGOTAE_TAKERS_OTHERS)) == 0)
        g_ptr_array_remove_index (attempts, i - 1);
    }

  return attempts;
}

TegotaeAttempt *
tegotae_home_get_attempt (TegotaeHome  *home,
                          const char   *id,
                          GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_attempt_table_get (db, id, error) : NULL;
}

TegotaeAttempt *
tegotae_home_get_last_attempt (TegotaeHome  *home,
                               GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_attempt_table_get_last (db, error) : NULL;
}

gboolean
tegotae_home_delete_attempt (TegotaeHome  *home,
                             const char   *id,
                             GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_attempt_table_delete (db, id, error);
}

GPtrArray *
tegotae_home_suggest (TegotaeHome     *home,
                      TegotaeAttempt  *attempt,
                      TegotaeStage     stage,
                      guint            limit,
                      gboolean         use_history,
                      GError         **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (TegotaeMarks) marks = NULL;
  GPtrArray *suggestions;

  if (use_history)
    {
      marks = tegotae_home_list_marks (home, error);
      if (marks == NULL)
        return NULL;
    }

  entries = tegotae_home_list_entries (home, TEGOTAE_STAGE_NONE, NULL, NULL, NULL, error);
  if (entries == NULL)
    return NULL;

  suggestions = tegotae_ranking_suggest (entries, attempt, stage, marks, limit);
  tegotae_words_explain (suggestions, attempt, tegotae_home_get_content (home));

  return suggestions;
}

TegotaeStage
tegotae_home_get_stage (TegotaeHome  *home,
                        GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  g_autofree char *id = NULL;

  if (db == NULL)
    return TEGOTAE_STAGE_NONE;

  id = tegotae_setting_table_get (db, SETTING_STAGE, error);

  return tegotae_stage_from_id (id);
}

gboolean
tegotae_home_set_stage (TegotaeHome   *home,
                        TegotaeStage   stage,
                        GError       **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL &&
         tegotae_setting_table_set (db, SETTING_STAGE, tegotae_stage_to_id (stage), error);
}
