/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-entry.h"
#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-entry-page.h"
#include "ui/shell/tegotae-page-row.h"

static GtkWidget *
find_toggle (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_TOGGLE_BUTTON (root)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toggle (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_active (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

static void
test_bookmark (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *bookmark = find_toggle (fixture->page, "marks.bookmarked");
  GtkWidget *related;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bookmark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bookmark");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (bookmark), ==, "Bookmark (Ctrl+D)");
  g_assert_false (is_active (bookmark));

  click (bookmark);
  settle (fixture);
  g_assert_true (is_active (bookmark));
  g_assert_cmpint (get_marks (fixture, "everything"), ==,
                   TEGOTAE_MARK_READ | TEGOTAE_MARK_BOOKMARKED);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (bookmark), ==, "Remove the Bookmark (Ctrl+D)");

  /* The key is for the page that is seen. */
  gtk_widget_activate (test_ui_find (fixture->page, TEGOTAE_TYPE_PAGE_ROW));
  settle (fixture);
  related = get_visible_page (fixture);
  g_assert_true (test_ui_press (related, GDK_KEY_d, GDK_CONTROL_MASK));
  settle (fixture);
  g_assert_true (is_active (find_toggle (related, "marks.bookmarked")));
  g_assert_true (is_active (bookmark));
}

static void
test_verdict (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *helpful = find_toggle (fixture->page, "marks.helpful");
  GtkWidget *not_for_me = find_toggle (fixture->page, "marks.not-for-me");

  click (helpful);
  settle (fixture);
  g_assert_cmpint (get_marks (fixture, "everything"), ==, TEGOTAE_MARK_READ | TEGOTAE_MARK_HELPFUL);
  g_assert_true (is_seen (fixture->page, "Good to know. Press again to take this back."));

  click (not_for_me);
  settle (fixture);
  g_assert_false (is_active (helpful));
  g_assert_true (is_active (not_for_me));
  g_assert_cmpint (get_marks (fixture, "everything"), ==, TEGOTAE_MARK_READ | TEGOTAE_MARK_NOT_FOR_ME);
  g_assert_true (is_seen (fixture->page, "It is no longer among your suggestions. "
                                         "Press again to take this back."));

  click (not_for_me);
  settle (fixture);
  g_assert_cmpint (get_marks (fixture, "everything"), ==, TEGOTAE_MARK_READ);
  g_assert_true (is_seen (fixture->page, "“Not for Me” keeps it out of your suggestions."));
}

/* What cannot be saved is not shown as if it were. */
static void
test_not_saved (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *bookmark = find_toggle (fixture->page, "marks.bookmarked");

  test_home_exec ("CREATE UNIQUE INDEX only_one ON mark (time - time)");
  click (bookmark);
  g_assert_true (is_active (bookmark));
  settle (fixture);
  g_assert_false (is_active (bookmark));
}

static void
test_mark_unread (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_true (is_read (fixture, "everything"));
  g_assert_true (gtk_widget_activate_action (fixture->page, "marks.unread", NULL));
  settle (fixture);
  g_assert_false (is_read (fixture, "everything"));
}

/* As if it were opened another time. */
static void
reopen (Fixture *fixture)
{
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  settle (fixture);
  g_assert_null (fixture->page);
  fixture->page = tegotae_entry_page_new (fixture->service, PACK, "everything");
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  tegotae_navigator_push (TEGOTAE_NAVIGATOR (fixture->navigator), fixture->page);
  settle (fixture);
}

static GtkAdjustment *
get_adjustment (GtkWidget *page)
{
  GtkWidget *scrolled = test_ui_find (page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
scroll_to (Fixture *fixture,
           double   share)
{
  GtkAdjustment *adjustment = get_adjustment (fixture->page);

  gtk_adjustment_set_value (adjustment, share * (gtk_adjustment_get_upper (adjustment)
                                                 - gtk_adjustment_get_page_size (adjustment)));
  test_ui_rest ();
}

/* Leaving at once is soon enough. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  double left;

  scroll_to (fixture, 0.3);
  left = get_scroll (fixture->page);
  reopen (fixture);
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture->page), left, 3);

  /* Nothing holds the text once the user scrolls. */
  gtk_adjustment_set_value (get_adjustment (fixture->page), 10);
  gtk_window_set_default_size (fixture->window, 400, 560);
  test_ui_rest ();
  g_assert_cmpfloat (get_scroll (fixture->page), <, 60);

  /* From the beginning, what was only begun. */
  reopen (fixture);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, 0);
}

/* Whoever has seen what comes after the answers has read them, however much is
 * below. */
static void
test_place_at_end (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *card = gtk_widget_get_parent (test_ui_find_label (fixture->page, "Was this helpful?"));
  GtkAdjustment *adjustment = get_adjustment (fixture->page);
  GtkWidget *scrolled = test_ui_find (fixture->page, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (card, scrolled, &bounds));
  gtk_adjustment_set_value (adjustment, bounds.origin.y + bounds.size.height
                                        - gtk_adjustment_get_page_size (adjustment) + 24);
  test_ui_rest ();
  g_assert_cmpfloat (get_scroll (fixture->page), >, 0);
  reopen (fixture);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  add ("bookmark-by-button-and-key", "everything", test_bookmark);
  add ("verdict-can-be-changed-and-taken-back", "everything", test_verdict);
  add ("what-is-not-saved-springs-back", "everything", test_not_saved);
  add ("marked-unread-stays-unread", "everything", test_mark_unread);
  add ("opens-where-it-was-left", "everything", test_place);
  add ("read-to-the-end-opens-at-the-beginning", "everything", test_place_at_end);

  return g_test_run ();
}
