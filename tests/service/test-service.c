/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "service/tegotae-home.h"
#include "service/tegotae-paths.h"
#include "service/tegotae-service.h"
#include "test-service-support.h"

static TegotaeAttempt *
new_attempt (TegotaeService *service)
{
  const guint options[] = { 1, 2 };
  TegotaeAttempt *attempt;

  attempt = tegotae_attempt_new_scored (tegotae_service_get_content (service), "quick", options,
                                        NULL, 2, NULL);
  attempt->id = g_uuid_string_random ();
  attempt->finished_at = g_get_real_time () / 1000;

  return attempt;
}

static void
save (TegotaeService *service,
      TegotaeAttempt *attempt)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  tegotae_service_call (service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt), NULL,
                        on_answer_cb, &answer);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&answer), &error));
  g_assert_no_error (error);
}

static guint
count_attempts (TegotaeService *service)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) attempts = NULL;

  tegotae_service_call (service, &tegotae_call_list_attempts, NULL, NULL, on_answer_cb, &answer);
  attempts = tegotae_service_call_finish (service, wait_for (&answer), NULL);

  return attempts->len;
}

static void
on_signal_cb (TegotaeService *service,
              gpointer        user_data)
{
  guint *n_signals = user_data;

  (*n_signals)++;
}

static void
test_save_delete_undo (void)
{
  TegotaeService *service;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  guint n_signals = 0;

  test_service_clear ();
  service = start_service ("ja");
  g_signal_connect (service, "attempts-changed", G_CALLBACK (on_signal_cb), &n_signals);
  attempt = new_attempt (service);

  save (service, attempt);
  g_assert_cmpuint (count_attempts (service), ==, 1);

  tegotae_service_call (service, &tegotae_call_delete, tegotae_ids_new (attempt->id), NULL,
                        on_answer_cb, &answer);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&answer), NULL));
  g_assert_cmpuint (count_attempts (service), ==, 0);

  g_clear_object (&answer);
  tegotae_service_call (service, &tegotae_call_undelete, tegotae_ids_new (attempt->id), NULL,
                        on_answer_cb, &answer);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&answer), NULL));
  g_assert_cmpuint (count_attempts (service), ==, 1);
  g_assert_cmpuint (n_signals, ==, 3);

  g_clear_object (&answer);
  stop_service (service);
}

/* What was asked for is written even if the app ends at once. */
static void
test_ending_waits_for_writes (void)
{
  TegotaeService *service;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  test_service_clear ();
  service = start_service ("ja");
  attempt = new_attempt (service);
  tegotae_service_set_stage (service, TEGOTAE_STAGE_REJECTED);
  g_assert_cmpint (tegotae_service_get_stage (service), ==, TEGOTAE_STAGE_REJECTED);
  save (service, attempt);
  stop_service (service);

  service = start_service ("ja");
  g_assert_cmpuint (count_attempts (service), ==, 1);
  g_assert_cmpint (tegotae_service_get_stage (service), ==, TEGOTAE_STAGE_REJECTED);
  stop_service (service);
}

static void
test_cancelled (void)
{
  TegotaeService *service;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  service = start_service ("ja");
  g_cancellable_cancel (cancellable);
  tegotae_service_call (service, &tegotae_call_list_attempts, NULL, cancellable, on_answer_cb,
                        &answer);
  g_assert_null (tegotae_service_call_finish (service, wait_for (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&answer);
  stop_service (service);
}

static void
test_language (void)
{
  TegotaeService *service;
  g_autoptr (GAsyncResult) answer = NULL;
  guint n_signals = 0;

  test_service_clear ();
  service = start_service ("ja");
  g_signal_connect (service, "content-changed", G_CALLBACK (on_signal_cb), &n_signals);
  g_assert_cmpstr (tegotae_service_get_content (service)->lang, ==, "ja");

  tegotae_service_call (service, &tegotae_call_set_language, g_strdup ("en"), NULL, on_answer_cb,
                        &answer);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&answer), NULL));
  g_assert_cmpstr (tegotae_service_get_content (service)->lang, ==, "en");
  g_assert_cmpuint (n_signals, ==, 1);
  g_clear_object (&answer);
  stop_service (service);
}

static void
test_entries_and_read_marks (void)
{
  TegotaeService *service;
  g_autoptr (GAsyncResult) entry_answer = NULL;
  g_autoptr (GAsyncResult) missing_answer = NULL;
  g_autoptr (GAsyncResult) list_answer = NULL;
  g_autoptr (TegotaeOpenEntry) open = NULL;
  g_autoptr (TegotaeMarkedEntries) listed = NULL;
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  service = start_service ("en");
  tegotae_service_call (service, &tegotae_call_get_entry, tegotae_entry_key_new ("core", "aloud"),
                        NULL, on_answer_cb, &entry_answer);
  open = tegotae_service_call_finish (service, wait_for (&entry_answer), NULL);
  g_assert_cmpstr (open->entry->info->title, ==, "How to practise alone?");

  tegotae_service_call (service, &tegotae_call_get_entry, tegotae_entry_key_new ("core", "none"),
                        NULL, on_answer_cb, &missing_answer);
  g_assert_null (tegotae_service_call_finish (service, wait_for (&missing_answer), &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);

  tegotae_service_call (service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "aloud"),
                        NULL, NULL, NULL);
  tegotae_service_call (service, &tegotae_call_list_entries,
                        tegotae_listing_new (TEGOTAE_STAGE_NONE, NULL, NULL, NULL), NULL,
                        on_answer_cb, &list_answer);
  listed = tegotae_service_call_finish (service, wait_for (&list_answer), NULL);
  g_assert_cmpuint (listed->entries->len, ==, 2);
  g_assert_cmpint (tegotae_marks_get (listed->marks, "core", "aloud"), ==, TEGOTAE_MARK_READ);
  g_assert_cmpint (tegotae_marks_get (listed->marks, "core", "no-episode"), ==, TEGOTAE_MARK_NONE);
  g_clear_object (&entry_answer);
  g_clear_object (&missing_answer);
  g_clear_object (&list_answer);
  stop_service (service);
}

static void
test_closed (void)
{
  TegotaeService *service;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  service = start_service ("ja");
  tegotae_service_close (service);
  tegotae_service_call (service, &tegotae_call_list_attempts, NULL, NULL, on_answer_cb, &answer);
  g_assert_null (tegotae_service_call_finish (service, wait_for (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_object (&answer);
  stop_service (service);
}

static void
test_load_error_is_told (void)
{
  TegotaeService *service;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tegotae_paths_dup_user_db ();

  test_service_clear ();
  stop_service (start_service ("ja"));
  test_service_exec (path, "PRAGMA user_version = 99");

  service = tegotae_service_new ("ja");
  tegotae_service_call (service, &tegotae_call_load, NULL, NULL, on_answer_cb, &answer);
  g_assert_false (tegotae_service_change_finish (service, wait_for (&answer), &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NEWER);
  g_clear_object (&answer);
  stop_service (service);
}

static GPtrArray *
search (TegotaeService  *service,
        const char      *query,
        GCancellable    *cancellable,
        gboolean         cancel,
        GError         **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  tegotae_service_call (service, &tegotae_call_search,
                        tegotae_search_new (query, TEGOTAE_STAGE_NONE, NULL, TEGOTAE_MARKS_FILTER_ALL, 20),
                        cancellable, on_answer_cb, &answer);
  if (cancel)
    g_cancellable_cancel (cancellable);

  return tegotae_service_call_finish (service, wait_for (&answer), error);
}

static void
test_search (void)
{
  TegotaeService *service;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) cancelled = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const TegotaeSearchResult *first;

  test_service_clear ();
  service = start_service ("ja");

  found = search (service, "練習", NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, >, 0);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpstr (first->entry->lang, ==, "ja");
  g_assert_cmpuint (first->title_ranges->len, >, 0);

  nothing = search (service, "!?", NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nothing->len, ==, 0);

  cancelled = search (service, "練習", cancellable, TRUE, &error);
  g_assert_null (cancelled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  stop_service (service);
}

/* Another process, as far as the database can tell. */
static TegotaeHome *
open_other (void)
{
  g_autoptr (GError) error = NULL;
  TegotaeHome *home = tegotae_home_open ("ja", &error);

  g_assert_no_error (error);

  return home;
}

static gboolean
on_late_cb (gpointer user_data)
{
  gboolean *late = user_data;

  *late = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for_signals (const guint *n_signals,
                  guint        wanted)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (60, on_late_cb, &late);

  while (*n_signals < wanted && !late)
    g_main_context_iteration (NULL, TRUE);

  if (!late)
    g_source_remove (timeout);

  g_assert_cmpuint (*n_signals, ==, wanted);
}

static void
test_sees_others_records (void)
{
  TegotaeService *service;
  g_autoptr (TegotaeHome) other = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  guint n_attempts = 0;
  guint n_stages = 0;
  guint n_contents = 0;

  test_service_clear ();
  service = start_service ("ja");
  g_signal_connect (service, "attempts-changed", G_CALLBACK (on_signal_cb), &n_attempts);
  g_signal_connect (service, "stage-changed", G_CALLBACK (on_signal_cb), &n_stages);
  g_signal_connect (service, "content-changed", G_CALLBACK (on_signal_cb), &n_contents);

  other = open_other ();
  attempt = new_attempt (service);
  g_assert_true (tegotae_home_call (other, &tegotae_call_save_attempt, attempt, NULL));
  g_assert_true (tegotae_home_call (other, &tegotae_call_set_stage, GINT_TO_POINTER (TEGOTAE_STAGE_FINAL), NULL));

  /* Nobody asks: the file tells. */
  wait_for_signals (&n_stages, 1);
  g_assert_cmpint (tegotae_service_get_stage (service), ==, TEGOTAE_STAGE_FINAL);
  while (n_attempts == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_contents, ==, 0);
  g_assert_cmpuint (count_attempts (service), ==, 1);
  stop_service (service);
}

static void
test_own_changes_are_no_news (void)
{
  TegotaeService *service;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  guint n_attempts = 0;

  test_service_clear ();
  service = start_service ("ja");
  attempt = new_attempt (service);
  g_signal_connect (service, "attempts-changed", G_CALLBACK (on_signal_cb), &n_attempts);
  save (service, attempt);
  tegotae_service_catch_up (service);
  g_assert_cmpuint (count_attempts (service), ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  g_assert_cmpuint (n_attempts, ==, 1);
  stop_service (service);
}

static void
test_sees_others_packs (void)
{
  TegotaeService *service;
  g_autoptr (TegotaeHome) other = NULL;
  g_autoptr (TegotaePack) pack = NULL;
  g_autofree char *path = test_service_fixture ("bank.ja.json");
  g_autoptr (GError) error = NULL;
  guint n_contents = 0;

  test_service_clear ();
  service = start_service ("ja");
  g_signal_connect (service, "content-changed", G_CALLBACK (on_signal_cb), &n_contents);
  other = open_other ();
  pack = tegotae_home_import_pack (other, &(TegotaePackImport) { .path = path, .replace = FALSE }, NULL, &error);
  g_assert_no_error (error);

  /* Its folder was not there before. */
  wait_for_signals (&n_contents, 1);
  g_assert_nonnull (tegotae_content_find_pack (tegotae_service_get_content (service), "bank"));

  g_assert_true (tegotae_home_call (other, &tegotae_call_remove_pack, "bank", &error));
  wait_for_signals (&n_contents, 2);
  g_assert_null (tegotae_content_find_pack (tegotae_service_get_content (service), "bank"));
  stop_service (service);
}

/* What is said while another's change is read is not overwritten by it. */
static void
test_the_last_word_is_the_users (void)
{
  TegotaeService *service;
  g_autoptr (TegotaeHome) other = NULL;

  test_service_clear ();
  service = start_service ("ja");
  other = open_other ();
  g_assert_true (tegotae_home_call (other, &tegotae_call_set_stage, GINT_TO_POINTER (TEGOTAE_STAGE_FINAL), NULL));
  tegotae_service_catch_up (service);
  tegotae_service_set_stage (service, TEGOTAE_STAGE_WAITING);
  count_attempts (service);
  g_assert_cmpint (tegotae_service_get_stage (service), ==, TEGOTAE_STAGE_WAITING);
  stop_service (service);
  g_assert_cmpint (tegotae_home_get_stage (other, NULL), ==, TEGOTAE_STAGE_WAITING);
}

int
main (int    argc,
      char **argv)
{
  test_service_init (&argc, &argv);
  g_test_add_func ("/service/service/save-delete-undo", test_save_delete_undo);
  g_test_add_func ("/service/service/ending-waits-for-writes", test_ending_waits_for_writes);
  g_test_add_func ("/service/service/cancelled", test_cancelled);
  g_test_add_func ("/service/service/language-can-change", test_language);
  g_test_add_func ("/service/service/entries-and-read-marks", test_entries_and_read_marks);
  g_test_add_func ("/service/service/search", test_search);
  g_test_add_func ("/service/service/closed", test_closed);
  g_test_add_func ("/service/service/a-load-error-is-told", test_load_error_is_told);
  g_test_add_func ("/service/service/sees-what-others-recorded", test_sees_others_records);
  g_test_add_func ("/service/service/own-changes-are-no-news", test_own_changes_are_no_news);
  g_test_add_func ("/service/service/sees-packs-of-others", test_sees_others_packs);
  g_test_add_func ("/service/service/the-last-word-is-the-users", test_the_last_word_is_the_users);

  return test_service_run ();
}
