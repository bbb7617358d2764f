/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"
#include "service/tegotae-service.h"
#include "test-service-support.h"

typedef struct
{
  TegotaeService *service;
  guint           n_changes;
} Fixture;

static void
on_changed_cb (TegotaeService *service,
               gpointer        user_data)
{
  Fixture *fixture = user_data;

  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_service_clear ();
  fixture->service = start_service ("en");
  fixture->n_changes = 0;
  g_signal_connect (fixture->service, "marks-changed", G_CALLBACK (on_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  stop_service (fixture->service);
}

/* As if the app were ended and started again. */
static void
restart (Fixture *fixture)
{
  stop_service (fixture->service);
  fixture->service = start_service ("en");
}

static gboolean
set_bookmark (Fixture   *fixture,
              gboolean   bookmarked,
              GError   **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  tegotae_service_call (fixture->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", "aloud", TEGOTAE_MARK_BOOKMARKED, bookmarked),
                        NULL, on_answer_cb, &answer);

  return tegotae_service_change_finish (fixture->service, wait_for (&answer), error);
}

static gboolean
set_verdict (Fixture      *fixture,
             TegotaeMark   verdict,
             GError      **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  tegotae_service_call (fixture->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", "aloud", verdict, TRUE), NULL,
                        on_answer_cb, &answer);

  return tegotae_service_change_finish (fixture->service, wait_for (&answer), error);
}

static gboolean
set_read (Fixture   *fixture,
          gboolean   read,
          GError   **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  tegotae_service_call (fixture->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", "aloud", TEGOTAE_MARK_READ, read), NULL,
                        on_answer_cb, &answer);

  return tegotae_service_change_finish (fixture->service, wait_for (&answer), error);
}

static TegotaeMark
get_marks (Fixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (TegotaeMarks) marks = NULL;

  tegotae_service_call (fixture->service, &tegotae_call_list_marks, NULL, NULL, on_answer_cb,
                        &answer);
  marks = tegotae_service_call_finish (fixture->service, wait_for (&answer), NULL);
  g_assert_cmpuint (tegotae_marks_get_size (marks), <=, 1);

  return tegotae_marks_get (marks, "core", "aloud");
}

static void
test_marks_stay (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_cmpint (get_marks (fixture), ==, TEGOTAE_MARK_NONE);

  g_assert_true (set_bookmark (fixture, TRUE, NULL));
  g_assert_true (set_verdict (fixture, TEGOTAE_MARK_HELPFUL, NULL));
  g_assert_true (set_read (fixture, TRUE, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 3);
  restart (fixture);
  g_assert_cmpint (get_marks (fixture), ==,
                   TEGOTAE_MARK_READ | TEGOTAE_MARK_BOOKMARKED | TEGOTAE_MARK_HELPFUL);

  g_assert_true (set_bookmark (fixture, FALSE, NULL));
  g_assert_true (set_verdict (fixture, TEGOTAE_MARK_NOT_FOR_ME, NULL));
  g_assert_true (set_read (fixture, FALSE, NULL));
  restart (fixture);
  g_assert_cmpint (get_marks (fixture), ==, TEGOTAE_MARK_NOT_FOR_ME);

  g_assert_true (set_verdict (fixture, TEGOTAE_MARK_NONE, NULL));
  g_assert_cmpint (get_marks (fixture), ==, TEGOTAE_MARK_NONE);
}

/* What asked for it learns that it failed, and nothing is said to have changed. */
static void
test_failure_is_told (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (GError) error = NULL;

  test_service_exec (path, "DROP TABLE mark;");

  g_assert_false (set_bookmark (fixture, TRUE, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);
  g_assert_false (set_verdict (fixture, TEGOTAE_MARK_HELPFUL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);
  g_assert_false (set_read (fixture, FALSE, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
leave (Fixture    *fixture,
       const char *entry,
       int         permille)
{
  gint64 before = g_get_real_time () / 1000;

  /* Times are kept in milliseconds. */
  while (g_get_real_time () / 1000 == before)
    continue;

  tegotae_service_call (fixture->service, &tegotae_call_set_reading_position,
                        tegotae_reading_position_new ("core", entry, permille, 0), NULL, NULL, NULL);
}

/* The id of the entry to go on with, or NULL. */
static char *
get_unfinished (Fixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (TegotaeEntryInfo) entry = NULL;
  g_autoptr (GError) error = NULL;

  tegotae_service_call (fixture->service, &tegotae_call_get_unfinished, NULL, NULL, on_answer_cb,
                        &answer);
  entry = tegotae_service_call_finish (fixture->service, wait_for (&answer), &error);
  g_assert_no_error (error);

  return entry != NULL ? g_strdup (entry->id) : NULL;
}

static void
assert_unfinished (Fixture    *fixture,
                   const char *expected)
{
  g_autofree char *id = get_unfinished (fixture);

  g_assert_cmpstr (id, ==, expected);
}

static void
test_place_stays (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GAsyncResult) none = NULL;
  g_autoptr (TegotaeReadingPosition) place = NULL;
  g_autoptr (GError) error = NULL;

  leave (fixture, "aloud", 250);
  leave (fixture, "aloud", 300);
  restart (fixture);
  tegotae_service_call (fixture->service, &tegotae_call_get_reading_position,
                        tegotae_entry_key_new ("core", "aloud"), NULL, on_answer_cb, &answer);
  place = tegotae_service_call_finish (fixture->service, wait_for (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpint (place->permille, ==, 300);

  tegotae_service_call (fixture->service, &tegotae_call_get_reading_position,
                        tegotae_entry_key_new ("core", "no-episode"), NULL, on_answer_cb, &none);
  g_assert_null (tegotae_service_call_finish (fixture->service, wait_for (&none), &error));
  g_assert_no_error (error);
  g_clear_object (&answer);
  g_clear_object (&none);
}

static void
test_unfinished (Fixture       *fixture,
                 gconstpointer  data)
{
  assert_unfinished (fixture, NULL);
  leave (fixture, "no-episode", 20);
  assert_unfinished (fixture, NULL);
  leave (fixture, "no-episode", 500);
  assert_unfinished (fixture, "no-episode");
  leave (fixture, "aloud", 300);
  assert_unfinished (fixture, "aloud");
  leave (fixture, "gone-since", 300);
  assert_unfinished (fixture, "aloud");
  restart (fixture);
  assert_unfinished (fixture, "aloud");

  /* What is not for the user is not offered, what is finished neither. */
  g_assert_true (set_verdict (fixture, TEGOTAE_MARK_NOT_FOR_ME, NULL));
  assert_unfinished (fixture, "no-episode");
  leave (fixture, "no-episode", 1000);
  assert_unfinished (fixture, NULL);
  g_assert_true (set_verdict (fixture, TEGOTAE_MARK_NONE, NULL));
  assert_unfinished (fixture, "aloud");
}

int
main (int    argc,
      char **argv)
{
  test_service_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/service/marks/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("they-stay", test_marks_stay);
  ADD ("failure-is-told", test_failure_is_told);
  ADD ("reading-position-stays", test_place_stays);
  ADD ("the-last-unfinished-is-found", test_unfinished);

  return test_service_run ();
}
