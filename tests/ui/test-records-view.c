/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/records/tegotae-attempt-row.h"
#include "ui/records/tegotae-records-view.h"
#include "ui/result/tegotae-result-page.h"

#define MANY 500
#define SOME 60

/* Time for one toast to go and another to come. */

typedef struct
{
  TegotaeService *service;
  GtkWidget      *view;
  GtkWindow      *window;
} Fixture;

static void
save_attempts (TegotaeService *service,
               int             n)
{
  for (int i = 0; i < n; i++)
    {
      g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "1232112321", i);

      test_home_save (service, attempt);
    }
}

/* Stands for the window's action, without which its button is insensitive. */
static void
add_take (GtkWidget *widget)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("take", NULL);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (group));
}

static void
show_view (Fixture *fixture)
{
  fixture->view = tegotae_records_view_new (fixture->service);
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  add_take (fixture->view);
  fixture->window = test_ui_show (fixture->view, 360, 600);
  test_home_settle (fixture->service);
}

/* @data: how many attempts are saved */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  save_attempts (fixture->service, GPOINTER_TO_INT (data));
  show_view (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->view);
  test_home_close (fixture->service);
}

/* The list of attempts; the table of the same has a list too. */
static GtkWidget *
find_list (GtkWidget *root)
{
  if (GTK_IS_LIST_BOX (root) && gtk_widget_has_css_class (root, "boxed-list"))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      index)
{
  GtkWidget *list = find_list (fixture->view);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static int
count_rows (Fixture *fixture)
{
  int n = 0;

  while (get_row (fixture, n) != NULL)
    n++;

  return n;
}

static const char *
get_id (Fixture *fixture,
        int      index)
{
  return tegotae_attempt_row_get_attempt (TEGOTAE_ATTEMPT_ROW (get_row (fixture, index)))->id;
}

static gboolean
is_seen (Fixture    *fixture,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (fixture->view, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
click_delete (Fixture *fixture,
              int      index)
{
  GtkWidget *button = test_ui_find (GTK_WIDGET (get_row (fixture, index)), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  test_home_settle (fixture->service);
}

static void
click_undo (Fixture *fixture)
{
  GtkWidget *label = test_ui_find_label (fixture->view, "Undo");

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  test_home_settle (fixture->service);
}

static void
test_empty_says_what_will_be_here (Fixture       *fixture,
                                   gconstpointer  data)
{
  GtkWidget *button = test_ui_find_label (fixture->view, "Begin");

  g_assert_true (is_seen (fixture, "Your attempts will be here"));
  button = gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.take");
}

static void
test_newest_first_and_named (Fixture       *fixture,
                             gconstpointer  data)
{
  static const char * const labels[] = {
    "3 November 2026, 00:00, Score: 60 of 100, In good shape, Ten & quick · Preparing",
    "2 November 2026, 00:00, Score: 60 of 100, In good shape, Ten & quick · Preparing",
    "1 November 2026, 00:00, Score: 60 of 100, In good shape, Ten & quick · Preparing",
  };

  g_assert_true (is_seen (fixture, "3 attempts"));
  for (int i = 0; i < 3; i++)
    {
      GtkListBoxRow *row = get_row (fixture, i);
      GtkWidget *button = test_ui_find (GTK_WIDGET (row), GTK_TYPE_BUTTON);
      g_autofree char *delete_label = NULL;

      delete_label = g_strdup_printf ("Delete the Attempt of %d November 2026, 00:00", 3 - i);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, labels[i]);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, delete_label);
    }
}

static void
test_opens_the_result_as_it_was (Fixture       *fixture,
                                 gconstpointer  data)
{
  TegotaeNavigator *navigator;

  navigator = tegotae_records_view_get_navigator (TEGOTAE_RECORDS_VIEW (fixture->view));
  g_signal_emit_by_name (get_row (fixture, 1), "activate");

  g_assert_true (TEGOTAE_IS_RESULT_PAGE (tegotae_navigator_get_visible_page (navigator)));
  g_assert_nonnull (test_ui_find_label (tegotae_navigator_get_visible_page (navigator),
                                        "Ten & quick · 1 November 2026, 00:00 · Preparing"));

  /* Nothing leads to where one is. */
  g_assert_false (is_seen (fixture, "Your Records"));
}

static void
test_undo_brings_it_back (Fixture       *fixture,
                          gconstpointer  data)
{
  click_delete (fixture, 1);

  g_assert_cmpint (count_rows (fixture), ==, 2);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 2);
  g_assert_true (is_seen (fixture, "Deleted the attempt of 2 November 2026, 00:00"));

  click_undo (fixture);

  g_assert_cmpint (count_rows (fixture), ==, 3);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 3);
  gtk_test_accessible_assert_property (get_row (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 November 2026, 00:00, Score: 60 of 100, "
                                       "In good shape, Ten & quick · Preparing");
}

/* The latest first; its toast then makes way for that of the one before. */
static void
test_each_deletion_can_be_undone (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *newest = g_strdup (get_id (fixture, 0));

  click_delete (fixture, 2);
  click_delete (fixture, 0);
  g_assert_cmpint (count_rows (fixture), ==, 1);
  g_assert_true (is_seen (fixture, "Deleted the attempt of 3 November 2026, 00:00"));

  gtk_widget_activate_action (fixture->view, "view.undo", NULL);
  test_home_settle (fixture->service);
  g_assert_cmpint (count_rows (fixture), ==, 2);
  g_assert_cmpstr (get_id (fixture, 0), ==, newest);
  test_ui_wait_for (!is_seen (fixture, "Deleted the attempt of 3 November 2026, 00:00"));
  test_ui_wait_for (is_seen (fixture, "Deleted the attempt of 1 November 2026, 00:00"));

  gtk_widget_activate_action (fixture->view, "view.undo", NULL);
  test_home_settle (fixture->service);
  g_assert_cmpint (count_rows (fixture), ==, 3);

  gtk_widget_activate_action (fixture->view, "view.undo", NULL);
  test_home_settle (fixture->service);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 3);
}

/* Past the chart and what is only to be looked at. */
static void
test_tab_comes_to_the_rows (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *focus = NULL;

  for (guint i = 0; i < 10 && !TEGOTAE_IS_ATTEMPT_ROW (focus); i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
    }

  g_assert_true (TEGOTAE_IS_ATTEMPT_ROW (focus));
}

/* The keyboard deletes one after another without looking for the next row. */
static void
test_delete_key_keeps_the_focus (Fixture       *fixture,
                                 gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 2)));

  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Delete, 0));
  test_home_settle (fixture->service);
  g_assert_cmpint (count_rows (fixture), ==, 2);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 GTK_WIDGET (get_row (fixture, 1)));

  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Delete, 0));
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Delete, 0));
  test_home_settle (fixture->service);
  g_assert_cmpint (count_rows (fixture), ==, 0);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 0);

  g_assert_true (test_ui_press (fixture->view, GDK_KEY_z, GDK_CONTROL_MASK));
  test_home_settle (fixture->service);
  g_assert_cmpint (count_rows (fixture), ==, 1);
}

static void
test_last_deletion_leads_to_empty (Fixture       *fixture,
                                   gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 0)));
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Delete, 0));
  test_home_settle (fixture->service);

  g_assert_nonnull (test_ui_find_label (fixture->view, "Your attempts will be here"));

  click_undo (fixture);
  g_assert_cmpint (count_rows (fixture), ==, 1);
  g_assert_nonnull (test_ui_find_label (fixture->view, "1 attempt"));
}

static void
test_new_attempt_appears_on_top (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, "3333333333", 20);
  GtkListBoxRow *first = get_row (fixture, 0);

  test_home_save (fixture->service, attempt);
  test_home_settle (fixture->service);

  g_assert_cmpint (count_rows (fixture), ==, 4);
  g_assert_cmpstr (get_id (fixture, 0), ==, attempt->id);
  g_assert_true (get_row (fixture, 1) == first);
}

static void
test_many_open_with_few_rows (Fixture       *fixture,
                              gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);

  fixture->view = tegotae_records_view_new (fixture->service);
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  fixture->window = test_ui_show (fixture->view, 360, 600);
  while (!is_seen (fixture, "500 attempts"))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (count_rows (fixture), <, 50);
}

static void
test_scrolling_shows_the_rest (Fixture       *fixture,
                               gconstpointer  data)
{
  GtkWidget *list = find_list (fixture->view);
  GtkWidget *scrolled = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  for (int i = 0; i < SOME; i++)
    {
      gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
      test_ui_rest ();
    }

  g_assert_cmpint (count_rows (fixture), ==, SOME);

  click_delete (fixture, 0);
  g_assert_cmpint (count_rows (fixture), ==, SOME - 1);
  click_undo (fixture);
  g_assert_cmpint (count_rows (fixture), ==, SOME);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_ui_init (&argc, &argv);

#define add(name, n_attempts, func) \
  g_test_add ("/ui/records-view/" name, Fixture, GINT_TO_POINTER (n_attempts), \
              set_up, func, tear_down)

  add ("empty-says-what-will-be-here", 0, test_empty_says_what_will_be_here);
  add ("newest-first-and-named", 3, test_newest_first_and_named);
  add ("opens-the-result-as-it-was", 2, test_opens_the_result_as_it_was);
  add ("undo-brings-it-back", 3, test_undo_brings_it_back);
  add ("each-deletion-can-be-undone", 3, test_each_deletion_can_be_undone);
  add ("tab-comes-to-the-rows", 3, test_tab_comes_to_the_rows);
  add ("delete-key-keeps-the-focus", 3, test_delete_key_keeps_the_focus);
  add ("last-deletion-leads-to-empty", 1, test_last_deletion_leads_to_empty);
  add ("new-attempt-appears-on-top", 3, test_new_attempt_appears_on_top);
  add ("many-open-with-few-rows", MANY, test_many_open_with_few_rows);
  add ("scrolling-shows-the-rest", SOME, test_scrolling_shows_the_rest);

#undef add

  return g_test_run ();
}
