/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <unistd.h>

#include "test-im-context.h"
#include "test-search.h"
#include "test-ui.h"

#include "ui/advice/tegotae-advice-view.h"

/* Keys come from the X server, as those of a keyboard do: an input method sees
 * them before anything else in the program may. */
static char *
run_xdotool (const char *arguments)
{
  g_autofree char *command = g_strconcat ("xdotool ", arguments, NULL);
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status;

  g_spawn_command_line_sync (command, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return said;
}

/* There is no window manager to do it. */
static void
focus_window (void)
{
  g_autofree char *search = g_strdup_printf ("search --onlyvisible --pid %d", (int) getpid ());
  g_autofree char *windows = run_xdotool (search);
  g_autofree char *last = NULL;
  g_autofree char *focus = NULL;
  g_autofree char *said = NULL;

  g_strchomp (windows);
  last = g_strdup (strrchr (windows, '\n') != NULL ? strrchr (windows, '\n') + 1 : windows);
  focus = g_strdup_printf ("windowfocus --sync %s", last);
  said = run_xdotool (focus);
}

static void
press (TestSearch *fixture,
       const char *keys)
{
  g_autofree char *arguments = g_strconcat ("key --delay 0 ", keys, NULL);

  g_autofree char *said = run_xdotool (arguments);

  test_search_settle (fixture);
}

static void
set_up (TestSearch    *fixture,
        gconstpointer  data)
{
  test_search_set_up (fixture, GINT_TO_POINTER (TEST_SEARCH_WIDE));
  focus_window ();
  tegotae_advice_view_search (TEGOTAE_ADVICE_VIEW (fixture->view));
  test_search_settle (fixture);
}

static void
assert_text (TestSearch *fixture,
             const char *text,
             const char *composed)
{
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, text);
  g_assert_cmpstr (test_im_context_get_composed (), ==, composed);
}

/* The keyboard is in the search, and nothing was opened from there. */
static void
assert_stayed (TestSearch *fixture)
{
  g_assert_true (test_search_has_focus (fixture, GTK_WIDGET (fixture->entry)));
  g_assert_null (test_search_get_open_entry (fixture));
}

static void
test_first_word (TestSearch    *fixture,
                 gconstpointer  data)
{
  press (fixture, "w e e k");
  assert_text (fixture, "", "week");
  g_assert_true (test_search_is_seen (fixture, "5 entries"));
  g_assert_false (gtk_widget_get_mapped (fixture->results));

  press (fixture, "Return");
  assert_text (fixture, "week", "");
  test_search_assert_found (fixture, "still-waiting everything");
  assert_stayed (fixture);
}

static void
count_change (guint *n_changes)
{
  *n_changes += 1;
}

/* What is found stays as it is until the second word is whole. */
static void
test_second_word (TestSearch    *fixture,
                  gconstpointer  data)
{
  guint n_changes = 0;

  test_search_type (fixture, "week ");
  gtk_editable_set_position (fixture->entry, -1);
  g_signal_connect_swapped (test_search_get_model (fixture), "items-changed",
                            G_CALLBACK (count_change), &n_changes);
  press (fixture, "l o u d");
  assert_text (fixture, "week ", "loud");
  g_assert_cmpuint (n_changes, ==, 0);

  press (fixture, "Return");
  assert_text (fixture, "week loud", "");
  g_assert_cmpuint (n_changes, ==, 1);
  test_search_assert_found (fixture, "everything still-waiting");
}

/* The keys that mean something to the search mean something else while there is
 * a word to be chosen. */
static void
test_keys (TestSearch    *fixture,
           gconstpointer  data)
{
  static const char * const keys[] = { "space", "Down", "KP_Down", "Return", "Escape", "Up", NULL };

  for (const char * const *key = keys; *key != NULL; key++)
    {
      gboolean ends = g_str_equal (*key, "Return") || g_str_equal (*key, "Escape");

      g_test_message ("%s", *key);
      test_search_type (fixture, "week ");
      gtk_editable_set_position (fixture->entry, -1);
      press (fixture, "a");
      press (fixture, *key);
      assert_text (fixture, g_str_equal (*key, "Return") ? "week a" : "week ", ends ? "" : "a");
      assert_stayed (fixture);

      if (!ends)
        press (fixture, "Escape");
      assert_stayed (fixture);
    }
}

/* With nothing composed they are the search's own. */
static void
test_keys_after (TestSearch    *fixture,
                 gconstpointer  data)
{
  press (fixture, "w e e k Return");
  press (fixture, "Return");
  g_assert_true (test_search_has_focus (fixture, fixture->results));
  g_assert_null (test_search_get_open_entry (fixture));

  press (fixture, "Return");
  g_assert_cmpstr (test_search_get_open_entry (fixture), ==, "still-waiting");
}

static void
add (const char *name,
     void      (*test) (TestSearch *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/input-method/", name, NULL);

  g_test_add (path, TestSearch, NULL, set_up, test, test_search_tear_down);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);
  test_im_context_register ();

  add ("nothing-is-searched-until-it-is-composed", test_first_word);
  add ("results-stay-while-more-is-composed", test_second_word);
  add ("keys-of-a-composition-do-nothing-else", test_keys);
  add ("keys-after-it-go-to-the-search", test_keys_after);

  return g_test_run ();
}
