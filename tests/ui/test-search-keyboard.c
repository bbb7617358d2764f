/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-search.h"
#include "test-ui.h"

#include "ui/advice/tegotae-advice-view.h"
#include "ui/advice/tegotae-entry-list.h"

static void
test_keyboard (TestSearch    *fixture,
               gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_Down, GDK_KEY_Return };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      tegotae_advice_view_search (TEGOTAE_ADVICE_VIEW (fixture->view));
      test_search_type (fixture, "week");
      g_assert_true (test_search_has_focus (fixture, GTK_WIDGET (fixture->entry)));

      if (keys[i] == GDK_KEY_Down)
        g_assert_true (test_ui_press (fixture->view, keys[i], 0));
      else
        g_signal_emit_by_name (fixture->entry, "activate");
      test_ui_rest ();
      g_assert_true (test_search_has_focus (fixture, fixture->results));
      g_assert_true (i > 0 || test_search_get_open_entry (fixture) == NULL);

      g_assert_true (test_ui_press (fixture->view, GDK_KEY_Return, 0));
      test_search_settle (fixture);
      g_assert_cmpstr (test_search_get_open_entry (fixture), ==, "still-waiting");
    }
}

/* Somebody quick goes on before the answer is there, and comes to it. */
static void
test_quick_keyboard (TestSearch    *fixture,
                     gconstpointer  data)
{
  tegotae_advice_view_search (TEGOTAE_ADVICE_VIEW (fixture->view));
  test_search_type (fixture, "shout");
  gtk_editable_set_text (fixture->entry, "week");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (test_search_has_focus (fixture, GTK_WIDGET (fixture->entry)));

  test_search_settle (fixture);
  g_assert_true (test_search_has_focus (fixture, fixture->results));
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Return, 0));
  test_search_settle (fixture);
  g_assert_cmpstr (test_search_get_open_entry (fixture), ==, "still-waiting");
}

static void
test_escape (TestSearch    *fixture,
             gconstpointer  data)
{
  tegotae_advice_view_search (TEGOTAE_ADVICE_VIEW (fixture->view));
  test_search_type (fixture, "week");

  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "");
  g_assert_true (test_search_is_seen (fixture, "5 entries"));
  g_assert_true (test_search_has_focus (fixture, GTK_WIDGET (fixture->entry)));

  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Escape, 0));
  test_ui_rest ();
  g_assert_true (test_search_has_focus (fixture, test_ui_find (fixture->view, TEGOTAE_TYPE_ENTRY_LIST)));
}

/* From what is being read back to the search. */
static void
test_from_entry (TestSearch    *fixture,
                 gconstpointer  data)
{
  test_search_type (fixture, "week");
  gtk_widget_grab_focus (fixture->results);
  test_ui_rest ();
  test_ui_press (fixture->view, GDK_KEY_Return, 0);
  test_search_settle (fixture);
  g_assert_cmpstr (test_search_get_open_entry (fixture), ==, "still-waiting");

  tegotae_advice_view_search (TEGOTAE_ADVICE_VIEW (fixture->view));
  test_ui_rest ();
  g_assert_true (test_search_has_focus (fixture, GTK_WIDGET (fixture->entry)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->entry)));
  test_search_assert_found (fixture, "still-waiting everything");
}

static void
test_resize (TestSearch    *fixture,
             gconstpointer  data)
{
  tegotae_advice_view_search (TEGOTAE_ADVICE_VIEW (fixture->view));
  test_search_type (fixture, "week");
  gtk_window_set_default_size (fixture->window, TEST_SEARCH_NARROW, -1);
  test_ui_rest ();

  g_assert_true (test_search_has_focus (fixture, GTK_WIDGET (fixture->entry)));
  test_search_assert_found (fixture, "still-waiting everything");
  g_assert_true (gtk_widget_get_mapped (fixture->results));
}

static void
add (const char *name,
     int         width,
     void      (*test) (TestSearch *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/search-keyboard/", name, NULL);

  g_test_add (path, TestSearch, GINT_TO_POINTER (width), test_search_set_up, test,
              test_search_tear_down);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  add ("wide", TEST_SEARCH_WIDE, test_keyboard);
  add ("narrow", TEST_SEARCH_NARROW, test_keyboard);
  add ("ahead-of-the-answer", TEST_SEARCH_WIDE, test_quick_keyboard);
  add ("escape-clears-then-leaves", TEST_SEARCH_WIDE, test_escape);
  add ("search-from-an-entry/wide", TEST_SEARCH_WIDE, test_from_entry);
  add ("search-from-an-entry/narrow", TEST_SEARCH_NARROW, test_from_entry);
  add ("resizing-keeps-search-and-focus", TEST_SEARCH_WIDE, test_resize);

  return g_test_run ();
}
