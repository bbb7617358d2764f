/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include "core/suggestions/tegotae-ranking.h"
#include "pack/pack/tegotae-pack-reader.h"
#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "service/tegotae-paths.h"
#include "store/user/tegotae-mark-table.h"
#include "store/user/tegotae-question-table.h"
#include "text/tegotae-words.h"

/* More of them would be a list to search, not a hint. */
#define MAX_RELATED 12

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

void
tegotae_home_forget_own_questions (TegotaeHome *home)
{
  g_clear_pointer (&home->own_questions, tegotae_question_index_unref);
  g_clear_pointer (&home->own_state, g_free);
}

/* Made ready once, and again after they changed. */
static gboolean
refresh_own_questions (TegotaeHome    *self,
                       TegotaeUserDb  *db,
                       GError        **error)
{
  g_autofree char *state = tegotae_question_table_get_state (db, error);
  g_autoptr (GPtrArray) questions = NULL;

  if (state == NULL)
    return FALSE;

  if (g_strcmp0 (state, self->own_state) == 0)
    return TRUE;

  questions = tegotae_question_table_list (db, error);
  if (questions == NULL)
    return FALSE;

  tegotae_home_forget_own_questions (self);
  if (questions->len > 0)
    self->own_questions = tegotae_question_index_new (questions, error);

  if (questions->len > 0 && self->own_questions == NULL)
    return FALSE;

  self->own_state = g_steal_pointer (&state);

  return TRUE;
}

/* NULL if there are none; if they cannot be read, as well, because the entries
 * can be searched without them. One operation holds it. (transfer full) */
static TegotaeQuestionIndex *
hold_own_questions (TegotaeHome *self)
{
  g_autoptr (TegotaeUserDb) db = hold_to_search (self);
  g_autoptr (GError) error = NULL;

  if (db == NULL)
    return NULL;

  if (!refresh_own_questions (self, db, &error))
    {
      g_message ("%s", error->message);
      tegotae_home_forget_own_questions (self);
    }

  return self->own_questions != NULL ? tegotae_question_index_ref (self->own_questions) : NULL;
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

GPtrArray *
tegotae_home_suggest (TegotaeHome     *home,
                      TegotaeAttempt  *attempt,
                      TegotaeStage     stage,
                      guint            limit,
                      GError         **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (TegotaeMarks) marks = tegotae_home_list_marks (home, error);
  GPtrArray *suggestions;

  if (marks == NULL)
    return NULL;

  entries = tegotae_home_list_entries (home, TEGOTAE_STAGE_NONE, NULL, NULL, NULL, error);
  if (entries == NULL)
    return NULL;

  suggestions = tegotae_ranking_suggest (entries, attempt, stage, marks, limit);
  tegotae_words_explain (suggestions, attempt, tegotae_home_get_content (home));

  return suggestions;
}

static gpointer
do_list_entries (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  const TegotaeListing *listing = arguments;
  g_autoptr (TegotaeMarkedEntries) result = g_new0 (TegotaeMarkedEntries, 1);

  result->entries = tegotae_home_list_entries (home, listing->stage, listing->domain,
                                               listing->pack, listing->advisor, error);
  if (result->entries == NULL)
    return NULL;

  result->marks = tegotae_home_list_marks (home, error);

  return result->marks != NULL ? g_steal_pointer (&result) : NULL;
}

const TegotaeCall tegotae_call_list_entries = {
  .func = do_list_entries,
  .arguments_free = (GDestroyNotify) tegotae_listing_free,
  .result_free = (GDestroyNotify) tegotae_marked_entries_free,
};

static gpointer
do_search (TegotaeHome    *home,
           gconstpointer   arguments,
           GCancellable   *cancellable,
           GError        **error)
{
  const TegotaeSearch *search = arguments;
  gboolean has_filter = tegotae_marks_filter_is_active (search->filter);
  g_autoptr (TegotaeQuestionIndex) own = NULL;
  g_autoptr (TegotaeMarks) marks = NULL;
  TegotaeSearchMarks wanted = { NULL, search->filter };
  TegotaeLibrarySearch terms = { search->query, search->stage, search->domain, NULL, NULL, search->limit,
                                 search->as_typed, search->prefers, search->preferred };

  if (has_filter)
    {
      marks = tegotae_home_list_marks (home, error);
      if (marks == NULL)
        return NULL;

      wanted.marks = marks;
      terms.marks = &wanted;
    }
  else
    {
      own = hold_own_questions (home);
      terms.own = own;
    }

  return tegotae_library_search (home->library, &terms, cancellable, error);
}

const TegotaeCall tegotae_call_search = {
  .func = do_search,
  .arguments_free = (GDestroyNotify) tegotae_search_free,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

static GPtrArray *
list_related (TegotaeHome        *home,
              const TegotaeEntry *entry)
{
  GPtrArray *related = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);

  for (guint i = 0; i < MAX_RELATED && entry->related[i] != NULL; i++)
    {
      g_autoptr (TegotaeEntry) other = tegotae_home_get_entry (home, entry->info->pack, entry->related[i], NULL);

      if (other != NULL)
        g_ptr_array_add (related, tegotae_entry_info_ref (other->info));
    }

  return related;
}

/* An entry is shown although its place is not known. */
static int
get_permille (TegotaeHome           *home,
              const TegotaeEntryKey *key)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, NULL);
  g_autoptr (TegotaeReadingPosition) place = NULL;

  if (db != NULL)
    place = tegotae_mark_table_get_place (db, key->pack, key->id, NULL);

  return place != NULL && tegotae_reading_position_is_unfinished (place) ? place->permille : 0;
}

static gpointer
do_get_entry (TegotaeHome    *home,
              gconstpointer   arguments,
              GCancellable   *cancellable,
              GError        **error)
{
  const TegotaeEntryKey *key = arguments;
  TegotaeEntry *entry = tegotae_home_get_entry (home, key->pack, key->id, error);
  TegotaeOpenEntry *open;

  if (entry == NULL)
    return NULL;

  open = g_new (TegotaeOpenEntry, 1);
  *open = (TegotaeOpenEntry) { entry, list_related (home, entry), get_permille (home, key) };

  return open;
}

const TegotaeCall tegotae_call_get_entry = {
  .func = do_get_entry,
  .arguments_free = (GDestroyNotify) tegotae_entry_key_free,
  .result_free = (GDestroyNotify) tegotae_open_entry_free,
};

static gpointer
do_suggest (TegotaeHome    *home,
            gconstpointer   arguments,
            GCancellable   *cancellable,
            GError        **error)
{
  const TegotaeSuggestArguments *wanted = arguments;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GError) failure = NULL;

  attempt = wanted->attempt != NULL ? tegotae_attempt_ref (wanted->attempt)
                                    : tegotae_home_get_last_attempt (home, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  if (attempt == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_suggestion_free);

  return tegotae_home_suggest (home, attempt, wanted->stage, wanted->limit, error);
}

const TegotaeCall tegotae_call_suggest = {
  .func = do_suggest,
  .arguments_free = (GDestroyNotify) tegotae_suggest_arguments_free,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};
