/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "service/tegotae-paths.h"
#include "test-ui.h"

#define ROUND_TRIPS 5
#define FIRST_OF_NOVEMBER G_GINT64_CONSTANT (1793491200000)
#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

static void
on_answer_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

/* What an earlier test of the same program saved. */
static void
remove_saved (void)
{
  static const char * const suffixes[] = { "", "-shm", "-wal" };
  g_autofree char *path = tegotae_paths_dup_user_db ();

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
}

TegotaeService *
test_home_open (void)
{
  return test_home_open_in ("share");
}

TegotaeService *
test_home_open_in (const char *fixture)
{
  g_autofree char *share = g_test_build_filename (G_TEST_DIST, "..", "fixtures", fixture, NULL);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeService *service;

  g_setenv ("TEGOTAE_DATADIR", share, TRUE);
  remove_saved ();

  service = tegotae_service_new ("en");
  tegotae_service_call (service, &tegotae_call_load, NULL, NULL, on_answer_cb, &answer);
  tegotae_service_change_finish (service, wait_for (&answer), &error);
  g_assert_no_error (error);

  return service;
}

static GPtrArray *
list_attempts (TegotaeService *service)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *attempts;

  tegotae_service_call (service, &tegotae_call_list_attempts, NULL, NULL, on_answer_cb, &answer);
  attempts = tegotae_service_call_finish (service, wait_for (&answer), &error);
  g_assert_no_error (error);

  return attempts;
}

void
test_home_wait_for_worker (TegotaeService *service)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) attempts = NULL;

  /* The answer comes to this context, and those of before to the default one. */
  g_main_context_push_thread_default (context);
  tegotae_service_call (service, &tegotae_call_list_attempts, NULL, NULL, on_answer_cb, &answer);

  while (answer == NULL)
    g_main_context_iteration (context, TRUE);

  attempts = tegotae_service_call_finish (service, answer, NULL);
  g_main_context_pop_thread_default (context);
}

/* The worker answers in order, and what its answers lead to is asked at once. */
void
test_home_settle (TegotaeService *service)
{
  for (int i = 0; i < ROUND_TRIPS; i++)
    {
      g_autoptr (GPtrArray) attempts = list_attempts (service);

      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

void
test_home_close (TegotaeService *service)
{
  g_object_add_weak_pointer (G_OBJECT (service), (gpointer *) &service);
  g_object_unref (service);
  test_ui_wait_for (service == NULL);
}

TegotaeAttempt *
test_home_score (TegotaeService *service,
                 const char     *answers,
                 int             day)
{
  g_autoptr (GError) error = NULL;
  guint n = (guint) strlen (answers);
  g_autofree guint *options = g_new (guint, n);
  TegotaeAttempt *attempt;

  for (guint i = 0; i < n; i++)
    options[i] = (guint) g_ascii_digit_value (answers[i]);

  attempt = tegotae_attempt_new_scored (tegotae_service_get_content (service), "quick",
                                        options, NULL, n, &error);
  g_assert_no_error (error);

  attempt->id = g_uuid_string_random ();
  attempt->stage = TEGOTAE_STAGE_PREPARING;
  attempt->started_at = FIRST_OF_NOVEMBER + day * MILLISECONDS_A_DAY;
  attempt->finished_at = attempt->started_at + 30000;

  return attempt;
}

void
test_home_save (TegotaeService *service,
                TegotaeAttempt *attempt)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  tegotae_service_call (service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt), NULL,
                        on_answer_cb, &answer);
  tegotae_service_change_finish (service, wait_for (&answer), &error);
  g_assert_no_error (error);
}

guint
test_home_count_saved (TegotaeService *service)
{
  g_autoptr (GPtrArray) attempts = list_attempts (service);

  return attempts->len;
}

void
test_home_exec (const char *sql)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

void
test_home_add_small_pack (TegotaeService *service)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "..", "fixtures", "packs", "good", "one-band.json", NULL);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "small.json", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *japanese = NULL;

  g_assert_true (g_file_get_contents (from, &japanese, NULL, NULL));
  g_string_assign (text, japanese);
  g_assert_cmpuint (g_string_replace (text, "\"ja\"", "\"en\"", 1), ==, 1);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));

  tegotae_service_call (service, &tegotae_call_import_pack,
                        tegotae_pack_import_new (path, TRUE, NULL, NULL), NULL, NULL, NULL);
  test_home_settle (service);
  g_assert_nonnull (tegotae_content_find_pack (tegotae_service_get_content (service), "small"));
}
