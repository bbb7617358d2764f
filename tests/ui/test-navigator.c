/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/shell/tegotae-navigator.h"

typedef struct
{
  TegotaeService   *service;
  TegotaeNavigator *navigator;
  GtkWindow        *window;
} Fixture;

/* A page with two buttons. */
static GtkWidget *
new_page (const char *name)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *second = g_strconcat (name, " 2", NULL);

  gtk_box_append (GTK_BOX (page), gtk_button_new_with_label (name));
  gtk_box_append (GTK_BOX (page), gtk_button_new_with_label (second));

  return page;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = tegotae_service_new ("en");
  fixture->navigator = TEGOTAE_NAVIGATOR (tegotae_navigator_new (fixture->service,
                                                                 new_page ("root")));
  g_object_ref_sink (fixture->navigator);
  fixture->window = test_ui_show (GTK_WIDGET (fixture->navigator), 480, 640);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_assert_finalize_object (fixture->navigator);
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  test_home_close (fixture->service);
}

static const char *
get_focus_label (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return GTK_IS_BUTTON (focus) ? gtk_button_get_label (GTK_BUTTON (focus)) : NULL;
}

static void
test_push_and_pop (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *root = tegotae_navigator_get_visible_page (fixture->navigator);
  GtkWidget *page = g_object_ref_sink (new_page ("page"));

  g_assert_false (tegotae_navigator_get_can_go_back (fixture->navigator));
  tegotae_navigator_push (fixture->navigator, page);
  g_assert_true (tegotae_navigator_get_can_go_back (fixture->navigator));
  g_assert_true (tegotae_navigator_get_visible_page (fixture->navigator) == page);

  tegotae_navigator_pop (fixture->navigator);
  g_assert_false (tegotae_navigator_get_can_go_back (fixture->navigator));
  g_assert_true (tegotae_navigator_get_visible_page (fixture->navigator) == root);

  test_ui_settle (GTK_WIDGET (fixture->navigator));
  g_assert_finalize_object (page);

  tegotae_navigator_pop (fixture->navigator);
  g_assert_true (tegotae_navigator_get_visible_page (fixture->navigator) == root);
}

static void
test_pop_to_root (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *root = tegotae_navigator_get_visible_page (fixture->navigator);
  GtkWidget *first = g_object_ref_sink (new_page ("first"));
  GtkWidget *second = g_object_ref_sink (new_page ("second"));

  tegotae_navigator_push (fixture->navigator, first);
  tegotae_navigator_push (fixture->navigator, second);
  gtk_widget_activate_action (second, "nav.home", NULL);
  g_assert_true (tegotae_navigator_get_visible_page (fixture->navigator) == root);

  test_ui_settle (GTK_WIDGET (fixture->navigator));
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *root = tegotae_navigator_get_visible_page (fixture->navigator);
  GtkWidget *first = g_object_ref_sink (new_page ("first"));
  GtkWidget *second = new_page ("second");

  tegotae_navigator_push (fixture->navigator, first);
  tegotae_navigator_replace (fixture->navigator, second);
  g_assert_true (tegotae_navigator_get_visible_page (fixture->navigator) == second);
  test_ui_settle (GTK_WIDGET (fixture->navigator));
  g_assert_finalize_object (first);

  tegotae_navigator_pop (fixture->navigator);
  g_assert_true (tegotae_navigator_get_visible_page (fixture->navigator) == root);
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *root = tegotae_navigator_get_visible_page (fixture->navigator);

  gtk_widget_grab_focus (gtk_widget_get_last_child (root));
  tegotae_navigator_push (fixture->navigator, new_page ("page"));
  g_assert_cmpstr (get_focus_label (fixture), ==, "page");

  /* Also if it is elsewhere when going back. */
  gtk_window_set_focus (fixture->window, NULL);
  tegotae_navigator_pop (fixture->navigator);
  g_assert_cmpstr (get_focus_label (fixture), ==, "root 2");
}

static void
test_focus_on_empty_page (Fixture       *fixture,
                          gconstpointer  data)
{
  tegotae_navigator_push (fixture->navigator, gtk_label_new ("still loading"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window))
                 == GTK_WIDGET (fixture->navigator));

  g_assert_true (test_ui_press (GTK_WIDGET (fixture->navigator), GDK_KEY_Escape, 0));
  g_assert_false (tegotae_navigator_get_can_go_back (fixture->navigator));
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (fixture->navigator)));
}

static void
test_keys_go_back (Fixture       *fixture,
                   gconstpointer  data)
{
  const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_Left, GDK_ALT_MASK },
    { GDK_KEY_Escape, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      tegotae_navigator_push (fixture->navigator, new_page ("page"));
      test_ui_press (GTK_WIDGET (fixture->navigator), keys[i].keyval, keys[i].modifiers);
      test_ui_release (GTK_WIDGET (fixture->navigator), keys[i].keyval);
      g_assert_false (tegotae_navigator_get_can_go_back (fixture->navigator));
    }

  /* At the root the key is left to others. */
  g_assert_false (test_ui_press (GTK_WIDGET (fixture->navigator), GDK_KEY_Escape, 0));
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *root = tegotae_navigator_get_visible_page (fixture->navigator);

  g_assert_true (gtk_widget_activate_action (root, "nav.open-entry", "(ss)", "core", "none"));
  g_assert_true (tegotae_navigator_get_can_go_back (fixture->navigator));
  test_ui_settle (GTK_WIDGET (fixture->navigator));

  gtk_widget_activate_action (tegotae_navigator_get_visible_page (fixture->navigator),
                              "nav.back", NULL);
  g_assert_true (tegotae_navigator_get_visible_page (fixture->navigator) == root);

  g_assert_true (gtk_widget_activate_action (root, "nav.open-advisor", "(ss)", "core", "none"));
  g_assert_true (tegotae_navigator_get_can_go_back (fixture->navigator));
  test_ui_settle (GTK_WIDGET (fixture->navigator));
}

static void
test_no_animation (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->navigator));
  GtkWidget *page = g_object_ref_sink (new_page ("page"));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  tegotae_navigator_push (fixture->navigator, page);
  tegotae_navigator_pop (fixture->navigator);
  g_assert_finalize_object (page);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture       *fixture,
                       gconstpointer  data);
  } tests[] = {
    { "/ui/navigator/pushes-and-pops", test_push_and_pop },
    { "/ui/navigator/pops-to-root", test_pop_to_root },
    { "/ui/navigator/replaces", test_replace },
    { "/ui/navigator/focus-goes-in-and-comes-back", test_focus },
    { "/ui/navigator/keeps-keys-on-empty-page", test_focus_on_empty_page },
    { "/ui/navigator/keys-go-back", test_keys_go_back },
    { "/ui/navigator/opens-entries-and-advisors", test_actions },
    { "/ui/navigator/no-slide-without-animations", test_no_animation },
  };

  test_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
