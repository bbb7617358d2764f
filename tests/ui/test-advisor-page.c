/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-advisor-page.h"
#include "ui/advice/tegotae-entry-list.h"
#include "ui/advice/tegotae-entry-page.h"
#include "ui/advice/tegotae-link-row.h"
#include "ui/shell/tegotae-navigator.h"

typedef struct
{
  TegotaeService *service;
  GtkWidget      *navigator;
  GtkWidget      *page;
  GtkWindow      *window;
} Fixture;

/* @data: id of the advisor */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->service = test_home_open_in ("advice");
  fixture->navigator = tegotae_navigator_new (fixture->service, root);
  fixture->window = test_ui_show (fixture->navigator, 360, 600);
  fixture->page = tegotae_advisor_page_new (fixture->service, "core", data);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  tegotae_navigator_push (TEGOTAE_NAVIGATOR (fixture->navigator), fixture->page);
  test_home_settle (fixture->service);
  test_ui_rest ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->page);
  test_home_close (fixture->service);
}

static gboolean
is_seen (Fixture    *fixture,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (fixture->page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_perspective (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_true (is_seen (fixture, "Recruiter's view"));
  g_assert_true (is_seen (fixture, "A point of view, put together by the editors"));
  g_assert_true (is_seen (fixture, "Answers in 3 entries"));
  g_assert_true (is_seen (fixture, "Does <b>bold</b> & loud help?"));
  g_assert_true (is_seen (fixture, "How do I speak up?"));
  g_assert_true (is_seen (fixture, "What am I good at?"));
  g_assert_false (is_seen (fixture, "How long do I wait?"));
  g_assert_null (test_ui_find (fixture->page, TEGOTAE_TYPE_LINK_ROW));
}

static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *link = test_ui_find (fixture->page, TEGOTAE_TYPE_LINK_ROW);

  g_assert_true (is_seen (fixture, "A. Example"));
  g_assert_true (is_seen (fixture, "Career consultant since 2010"));
  g_assert_true (is_seen (fixture, "A person"));
  g_assert_true (is_seen (fixture, "Answers in 2 entries"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "More About This Person, opens people.example in the browser");
}

static void
test_opens_entry (Fixture       *fixture,
                  gconstpointer  data)
{
  TegotaeNavigator *navigator = TEGOTAE_NAVIGATOR (fixture->navigator);
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_true (gtk_widget_is_ancestor (focus, test_ui_find (fixture->page, GTK_TYPE_LIST_VIEW)));
  g_assert_true (test_ui_press (fixture->page, GDK_KEY_Return, 0));
  test_home_settle (fixture->service);
  test_ui_rest ();
  g_assert_true (TEGOTAE_IS_ENTRY_PAGE (tegotae_navigator_get_visible_page (navigator)));

  tegotae_navigator_pop (navigator);
  test_ui_rest ();
  g_assert_true (tegotae_navigator_get_visible_page (navigator) == fixture->page);
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_true (is_seen (fixture, "This advisor's answers could not be read"));
  g_assert_true (is_seen (fixture, "Try Again"));
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add ("/ui/advisor-page/perspective-with-all-its-entries", Fixture, "recruiter",
              set_up, test_perspective, tear_down);
  g_test_add ("/ui/advisor-page/person-with-credential-and-link", Fixture, "coach",
              set_up, test_person, tear_down);
  g_test_add ("/ui/advisor-page/opens-an-entry-and-back", Fixture, "coach",
              set_up, test_opens_entry, tear_down);
  g_test_add ("/ui/advisor-page/missing-advisor-says-so", Fixture, "nobody",
              set_up, test_missing, tear_down);

  return g_test_run ();
}
