/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's own questions, kept and found. */

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "service/tegotae-call.h"
#include "service/tegotae-home.h"
#include "service/tegotae-outbox.h"
#include "service/tegotae-paths.h"
#include "service/tegotae-service.h"
#include "store/user/tegotae-user-db.h"
#include "test-rights.h"
#include "test-service-support.h"
#include "../test-question.h"

#define UUID "2f6c1e0a-4a5e-4b7f-9d3f-0a1b2c3d4e5f"

static TegotaeQuestion *
make_question (void)
{
  TegotaeQuestion *question = tegotae_question_new (UUID, 1000);

  tegotae_question_set_title (question, "逆質問は何個まで用意しますか");
  tegotae_question_set_situation (question, "二次面接です。");

  return question;
}

static TegotaeHome *
open_home (void)
{
  g_autoptr (GError) error = NULL;
  TegotaeHome *home = tegotae_home_open ("ja", &error);

  g_assert_no_error (error);

  return home;
}

/* How many questions of the user's own @text finds. */
static guint
count_own (TegotaeHome *home,
           const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = NULL;
  guint n = 0;

  results = tegotae_home_call (home, &tegotae_call_search,
                               &(TegotaeSearch) { (char *) text, TEGOTAE_STAGE_NONE, NULL, TEGOTAE_MARKS_FILTER_ALL, 20 },
                               &error);
  g_assert_no_error (error);
  for (guint i = 0; i < results->len; i++)
    {
      const TegotaeSearchResult *result = g_ptr_array_index (results, i);

      n += g_str_equal (result->entry->pack, TEGOTAE_QUESTION_PACK);
    }

  return n;
}

static void
test_search_follows_changes (void)
{
  const char * const ids[] = { UUID, NULL };
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeQuestion) question = make_question ();

  test_service_clear ();
  home = open_home ();
  g_assert_cmpuint (count_own (home, "逆質問"), ==, 0);

  g_assert_true (tegotae_call_save_question.func (home, question, NULL, NULL) != NULL);
  g_assert_cmpuint (count_own (home, "逆質問"), ==, 1);

  tegotae_question_set_title (question, "名刺の渡し方");
  tegotae_question_touch (question, 1000);
  g_assert_true (tegotae_call_save_question.func (home, question, NULL, NULL) != NULL);
  g_assert_cmpuint (count_own (home, "逆質問"), ==, 0);
  g_assert_cmpuint (count_own (home, "名刺"), ==, 1);

  g_assert_true (tegotae_home_call (home, &tegotae_call_delete, ids, NULL));
  g_assert_cmpuint (count_own (home, "名刺"), ==, 0);
  g_assert_true (tegotae_home_call (home, &tegotae_call_undelete, ids, NULL));
  g_assert_cmpuint (count_own (home, "名刺"), ==, 1);

  /* They are there after a restart, and before anything else needs user.db. */
  g_clear_pointer (&home, tegotae_home_close);
  home = open_home ();
  g_assert_cmpuint (count_own (home, "名刺"), ==, 1);
  g_assert_true (tegotae_home_call (home, &tegotae_call_set_language, "en", NULL));
  g_assert_cmpuint (count_own (home, "名刺"), ==, 1);
}

static void
test_search_needs_no_user_db (void)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (TegotaeHome) home = NULL;

  test_service_clear ();
  home = open_home ();
  g_assert_cmpuint (count_own (home, "面接"), ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A user.db that a newer version has written: its number is at byte 60. */
static void
make_newer_user_db (const char *path)
{
  g_autoptr (TegotaeHome) home = open_home ();
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (tegotae_home_call (home, &tegotae_call_set_stage, GINT_TO_POINTER (TEGOTAE_STAGE_WAITING), &error));
  g_clear_pointer (&home, tegotae_home_close);

  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  bytes[62] = 0x27;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, &error));
  g_assert_no_error (error);
}

static void
test_search_goes_on_without_a_refused_user_db (void)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before;
  gsize n_after;

  test_service_clear ();
  make_newer_user_db (path);
  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));

  home = open_home ();
  results = tegotae_home_call (home, &tegotae_call_search,
                               &(TegotaeSearch) { (char *) "練習", TEGOTAE_STAGE_NONE, NULL, TEGOTAE_MARKS_FILTER_ALL, 20 },
                               &error);
  g_assert_no_error (error);
  g_assert_cmpuint (results->len, >, 0);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (after, n_after, before, n_before);
}

static guint
count_questions (TegotaeService *service)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  tegotae_service_call (service, &tegotae_call_list_questions, NULL, NULL, on_answer_cb, &answer);
  questions = tegotae_service_call_finish (service, wait_for (&answer), NULL);

  return questions->len;
}

static void
on_signal_cb (TegotaeService *service,
              gpointer        user_data)
{
  guint *n_signals = user_data;

  (*n_signals)++;
}

static void
test_changes_are_told (void)
{
  g_autoptr (TegotaeQuestion) question = make_question ();
  g_autoptr (TegotaeQuestion) stored = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) got = NULL;
  g_autoptr (GAsyncResult) deleted = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeService *service;
  guint n_signals = 0;

  test_service_clear ();
  service = tegotae_service_new ("ja");
  g_signal_connect (service, "questions-changed", G_CALLBACK (on_signal_cb), &n_signals);

  tegotae_service_call (service, &tegotae_call_save_question, tegotae_question_ref (question), NULL,
                        on_answer_cb, &saved);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&saved), NULL));
  g_assert_cmpuint (n_signals, ==, 1);
  g_assert_cmpuint (count_questions (service), ==, 1);

  tegotae_service_call (service, &tegotae_call_get_question, g_strdup (UUID), NULL, on_answer_cb,
                        &got);
  stored = tegotae_service_call_finish (service, wait_for (&got), NULL);
  g_assert_true (test_question_says_the_same (stored, question));

  tegotae_service_call (service, &tegotae_call_delete, tegotae_ids_new (UUID), NULL, on_answer_cb,
                        &deleted);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&deleted), NULL));
  g_assert_cmpuint (n_signals, ==, 2);
  g_assert_cmpuint (count_questions (service), ==, 0);

  tegotae_service_call (service, &tegotae_call_delete, tegotae_ids_new (UUID), NULL, on_answer_cb,
                        &again);
  g_assert_false (tegotae_service_change_finish (service, wait_for (&again), &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  g_assert_cmpuint (n_signals, ==, 2);

  g_clear_object (&saved);
  g_clear_object (&got);
  g_clear_object (&deleted);
  g_clear_object (&again);
  stop_service (service);
}

/* What was asked for is written even if nobody waits for it and the app ends. */
static void
test_ending_waits_for_a_question (void)
{
  g_autoptr (TegotaeQuestion) question = make_question ();
  TegotaeService *service;

  test_service_clear ();
  service = tegotae_service_new ("ja");
  tegotae_service_call (service, &tegotae_call_save_question, tegotae_question_ref (question), NULL,
                        NULL, NULL);
  stop_service (service);

  service = tegotae_service_new ("ja");
  g_assert_cmpuint (count_questions (service), ==, 1);
  stop_service (service);
}

static void
save (TegotaeService  *service,
      TegotaeQuestion *question,
      gboolean         permitted)
{
  g_autoptr (GAsyncResult) saved = NULL;

  tegotae_service_call (service, &tegotae_call_save_question, tegotae_question_ref (question), NULL,
                        on_answer_cb, &saved);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&saved), NULL) == permitted);
}

static void
test_refused_deletion_keeps_what_waits (void)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (TegotaeQuestion) question = make_question ();
  g_autoptr (TegotaeQuestion) stored = NULL;
  g_autoptr (GAsyncResult) deleted = NULL;
  g_autoptr (GAsyncResult) got = NULL;
  TegotaeService *service;
  TegotaeOutbox *outbox;

  test_service_clear ();
  service = tegotae_service_new ("ja");
  save (service, question, TRUE);
  stop_service (service);

  test_rights_drop ();
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  service = tegotae_service_new ("ja");
  outbox = tegotae_service_get_outbox (service);
  tegotae_question_set_title (question, "逆質問で避けたほうがよいことは");
  tegotae_question_touch (question, 2000);
  save (service, question, FALSE);
  tegotae_service_call (service, &tegotae_call_delete, tegotae_ids_new (UUID), NULL, on_answer_cb, &deleted);
  g_assert_false (tegotae_service_change_finish (service, wait_for (&deleted), NULL));
  g_assert_true (tegotae_outbox_find (outbox, &tegotae_call_save_question, question) == question);

  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  tegotae_outbox_retry (outbox);
  tegotae_service_call (service, &tegotae_call_get_question, g_strdup (UUID), NULL, on_answer_cb, &got);
  stored = tegotae_service_call_finish (service, wait_for (&got), NULL);
  g_assert_true (test_question_says_the_same (stored, question));

  g_clear_object (&deleted);
  g_clear_object (&got);
  stop_service (service);
  test_rights_restore ();
}

int
main (int   argc,
      char *argv[])
{
  test_service_init (&argc, &argv);

  g_test_add_func ("/service/questions/search-follows-changes", test_search_follows_changes);
  g_test_add_func ("/service/questions/search-needs-no-user-db", test_search_needs_no_user_db);
  g_test_add_func ("/service/questions/search-goes-on-without-a-refused-user-db",
                   test_search_goes_on_without_a_refused_user_db);
  g_test_add_func ("/service/questions/changes-are-told", test_changes_are_told);
  g_test_add_func ("/service/questions/refused-deletion-keeps-what-waits", test_refused_deletion_keeps_what_waits);
  g_test_add_func ("/service/questions/ending-waits-for-what-was-saved", test_ending_waits_for_a_question);

  return test_service_run ();
}
