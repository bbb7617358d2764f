/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "service/tegotae-paths.h"
#include "ui/advice/tegotae-entry-marks.h"

typedef struct
{
  TegotaeService    *service;
  TegotaeEntryMarks *marks;
  char              *complaint;
} Fixture;

static void
on_failed_cb (TegotaeEntryMarks *marks,
              const char        *message,
              gpointer           user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->complaint);
  fixture->complaint = g_strdup (message);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open_in ("advice");
  fixture->marks = tegotae_entry_marks_new (fixture->service, "core", "everything");
  g_signal_connect (fixture->marks, "failed", G_CALLBACK (on_failed_cb), fixture);
  test_home_settle (fixture->service);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->marks);
  test_home_settle (fixture->service);
  test_home_close (fixture->service);
  g_free (fixture->complaint);
}

/* The names of what is so. */
static void
assert_marks (TegotaeEntryMarks *marks,
              const char        *expected)
{
  static const char * const names[] = { "bookmarked", "helpful", "not-for-me", "read" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean on;

      g_object_get (marks, names[i], &on, NULL);
      if (on)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", names[i]);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

/* What another part of the app reads. */
static void
assert_saved (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (TegotaeEntryMarks) other = NULL;

  test_home_settle (fixture->service);
  other = tegotae_entry_marks_new (fixture->service, "core", "everything");
  test_home_settle (fixture->service);
  assert_marks (other, expected);
}

static void
set (Fixture    *fixture,
     const char *name,
     gboolean    on)
{
  g_object_set (fixture->marks, name, on, NULL);
}

static void
test_at_once (Fixture       *fixture,
              gconstpointer  data)
{
  assert_marks (fixture->marks, "");
  set (fixture, "bookmarked", TRUE);
  set (fixture, "read", TRUE);
  assert_marks (fixture->marks, "bookmarked read");
  assert_saved (fixture, "bookmarked read");

  set (fixture, "bookmarked", FALSE);
  assert_marks (fixture->marks, "read");
  assert_saved (fixture, "read");
  g_assert_null (fixture->complaint);
}

static void
test_one_verdict (Fixture       *fixture,
                  gconstpointer  data)
{
  set (fixture, "helpful", TRUE);
  assert_marks (fixture->marks, "helpful");
  set (fixture, "not-for-me", TRUE);
  assert_marks (fixture->marks, "not-for-me");
  assert_saved (fixture, "not-for-me");

  set (fixture, "not-for-me", FALSE);
  assert_marks (fixture->marks, "");
  assert_saved (fixture, "");
}

/* Every click counts, however fast they come, and nothing shown in between is
 * older than the last of them. */
static void
test_fast_clicks (Fixture       *fixture,
                  gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    {
      set (fixture, "bookmarked", i % 2 == 0);
      while (g_main_context_iteration (NULL, FALSE))
        assert_marks (fixture->marks, i % 2 == 0 ? "bookmarked" : "");
    }

  assert_saved (fixture, "bookmarked");
  assert_marks (fixture->marks, "bookmarked");
}

static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  tegotae_service_call (fixture->service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "quiet-voice"),
                        NULL, NULL, NULL);
  test_home_settle (fixture->service);
  assert_marks (fixture->marks, "");
  tegotae_service_call (fixture->service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "everything"),
                        NULL, NULL, NULL);
  test_home_settle (fixture->service);
  assert_marks (fixture->marks, "read");
}

/* @data: the property that cannot be saved. */
static void
test_springs_back (Fixture       *fixture,
                   gconstpointer  data)
{
  set (fixture, "read", TRUE);
  test_home_settle (fixture->service);
  test_home_exec ("CREATE UNIQUE INDEX only_one ON mark (time - time)");

  set (fixture, data, TRUE);
  test_home_settle (fixture->service);
  assert_marks (fixture->marks, "read");
  g_assert_nonnull (fixture->complaint);
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GSimpleActionGroup) actions = tegotae_entry_marks_create_actions (fixture->marks);
  g_autoptr (GVariant) state = NULL;

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "unread"));
  g_action_group_activate_action (G_ACTION_GROUP (actions), "bookmarked", NULL);
  set (fixture, "read", TRUE);
  assert_marks (fixture->marks, "bookmarked read");
  state = g_action_group_get_action_state (G_ACTION_GROUP (actions), "bookmarked");
  g_assert_true (g_variant_get_boolean (state));

  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "unread"));
  g_action_group_activate_action (G_ACTION_GROUP (actions), "unread", NULL);
  assert_marks (fixture->marks, "bookmarked");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "unread"));
  assert_saved (fixture, "bookmarked");
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, data, func) \
  g_test_add ("/ui/entry-marks/" name, Fixture, data, set_up, func, tear_down)
  ADD ("a-change-shows-at-once-and-stays", NULL, test_at_once);
  ADD ("one-verdict-at-most", NULL, test_one_verdict);
  ADD ("fast-clicks-all-count", NULL, test_fast_clicks);
  ADD ("changes-from-elsewhere-show", NULL, test_elsewhere);
  ADD ("a-bookmark-that-is-not-saved-springs-back", "bookmarked", test_springs_back);
  ADD ("a-verdict-that-is-not-saved-springs-back", "helpful", test_springs_back);
  ADD ("actions-follow-and-lead", NULL, test_actions);

  return g_test_run ();
}
