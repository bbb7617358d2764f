/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-advice-view.h"
#include "ui/advice/tegotae-entry-list.h"
#include "ui/advice/tegotae-entry-page.h"
#include "ui/advice/tegotae-entry-row.h"
#include "ui/widgets/tegotae-choice.h"

#define WIDE 1000
#define NARROW 360
#define HEIGHT 600

typedef struct
{
  TegotaeService   *service;
  GtkWidget        *view;
  TegotaeNavigator *navigator;
  GtkWindow        *window;
} Fixture;

static void
settle (Fixture *fixture)
{
  test_home_settle (fixture->service);
  test_ui_rest ();
}

/* @data: the width of the window */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->service = test_home_open_in ("advice");
  fixture->view = tegotae_advice_view_new (fixture->service);
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  fixture->navigator = tegotae_advice_view_get_navigator (TEGOTAE_ADVICE_VIEW (fixture->view));
  fixture->window = test_ui_show (fixture->view, GPOINTER_TO_INT (data), HEIGHT);
  settle (fixture);
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

static TegotaeEntryList *
get_list (Fixture *fixture)
{
  return TEGOTAE_ENTRY_LIST (test_ui_find (fixture->view, TEGOTAE_TYPE_ENTRY_LIST));
}

static GListModel *
get_model (Fixture *fixture)
{
  GtkWidget *view = test_ui_find (GTK_WIDGET (get_list (fixture)), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

/* The row that shows an entry; NULL if none does. */
static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  if (TEGOTAE_IS_ENTRY_ROW (root))
    {
      TegotaeEntryItem *item = tegotae_entry_row_get_item (TEGOTAE_ENTRY_ROW (root));

      return item != NULL && tegotae_entry_item_is (item, "core", id) ? root : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_entry (Fixture    *fixture,
            const char *id)
{
  GtkWidget *row = find_row (fixture->view, id);

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "open");
  settle (fixture);
}

static const char *
get_open_entry (Fixture *fixture)
{
  GtkWidget *page = tegotae_navigator_get_visible_page (fixture->navigator);

  return TEGOTAE_IS_ENTRY_PAGE (page) ? tegotae_entry_page_get_id (TEGOTAE_ENTRY_PAGE (page)) : NULL;
}

static const char *
get_selected (Fixture *fixture)
{
  TegotaeEntryItem *item;

  item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_model (fixture)));

  return item != NULL ? item->info->id : NULL;
}

static gboolean
is_seen (Fixture    *fixture,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (fixture->view, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* The nth of the two drop-downs: domain, stage. */
static void
choose (Fixture *fixture,
        guint    n,
        guint    option)
{
  GtkWidget *first = test_ui_find (fixture->view, TEGOTAE_TYPE_CHOICE);
  GtkWidget *choice = n == 0 ? first : gtk_widget_get_next_sibling (first);

  tegotae_choice_set_selected (TEGOTAE_CHOICE (choice), option);
  test_ui_rest ();
}

static void
assert_groups (Fixture            *fixture,
               const char * const *expected)
{
  GListModel *model = get_model (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (model, i);

      if (item->heading != NULL)
        g_assert_cmpstr (item->heading, ==, *expected++);
    }

  g_assert_null (*expected);
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const all[] = { "Self-knowledge", "Talking", "Composure", "Other", NULL };
  static const char * const talking[] = { "Talking", NULL };

  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, 5);
  g_assert_true (is_seen (fixture, "5 entries"));
  assert_groups (fixture, all);

  choose (fixture, 0, 2);
  assert_groups (fixture, talking);
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    guint       domain; /* 0: every */
    guint       stage;
    guint       n;
    const char *count;
  } cases[] = {
    { 2, 0, 3, "3 of 5 entries" },
    { 0, 2, 2, "2 of 5 entries" },
    { 2, 2, 2, "2 of 5 entries" },
    { 3, 0, 2, "2 of 5 entries" },
    { 3, 5, 1, "1 of 5 entries" },
    { 1, 1, 1, "1 of 5 entries" },
    { 1, 3, 0, "0 of 5 entries" },
    { 0, 4, 0, "0 of 5 entries" },
    { 0, 0, 5, "5 entries" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (fixture, 0, cases[i].domain);
      choose (fixture, 1, cases[i].stage);
      g_assert_cmpuint (tegotae_entry_list_get_n_shown (get_list (fixture)), ==, cases[i].n);
      g_assert_true (is_seen (fixture, cases[i].count));
      g_assert_cmpint (is_seen (fixture, "No entry fits all of these"), ==, cases[i].n == 0);
      g_assert_cmpint (is_seen (fixture, "Clear Filters"), ==, cases[i].n < 5);
    }
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *label;

  choose (fixture, 0, 1);
  choose (fixture, 1, 3);
  label = test_ui_find_label (fixture->view, "Show All Entries");
  g_assert_true (gtk_widget_get_mapped (label));
  g_signal_emit_by_name (gtk_widget_get_parent (label), "clicked");
  test_ui_rest ();
  g_assert_true (is_seen (fixture, "5 entries"));
  g_assert_false (is_seen (fixture, "Clear Filters"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         GTK_WIDGET (get_list (fixture))));
}

/* A filter stays as it is chosen when the content comes anew. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  choose (fixture, 0, 3);
  choose (fixture, 1, 2);
  g_signal_emit_by_name (fixture->service, "content-changed");
  settle (fixture);

  g_assert_true (is_seen (fixture, "1 of 5 entries"));
  g_assert_nonnull (find_row (fixture->view, "everything"));
}

static gboolean
shows_unread (Fixture    *fixture,
              const char *id)
{
  TegotaeEntryRow *row = TEGOTAE_ENTRY_ROW (find_row (fixture->view, id));
  GtkWidget *title = test_ui_find_label (GTK_WIDGET (row),
                                         tegotae_entry_row_get_item (row)->info->title);
  GtkWidget *texts = gtk_widget_get_parent (gtk_widget_get_parent (title));

  /* Over the texts, and so after them. */
  return gtk_widget_get_opacity (gtk_widget_get_next_sibling (texts)) > 0;
}

static void
test_unread (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row = find_row (fixture->view, "still-waiting");
  GtkWidget *list_item = gtk_widget_get_parent (row);

  g_assert_true (shows_unread (fixture, "still-waiting"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "How long do I wait?\nNot read yet\nComposure\nWaiting for a result");

  open_entry (fixture, "still-waiting");
  g_assert_false (shows_unread (fixture, "still-waiting"));
  g_assert_true (shows_unread (fixture, "who-am-i"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "How long do I wait?\nComposure\nWaiting for a result");

  /* The same row: what was selected and where one was has not changed. */
  g_assert_true (find_row (fixture->view, "still-waiting") == row);
  g_assert_cmpstr (get_selected (fixture), ==, "still-waiting");
}

static void
on_bookmarked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_assert_true (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, NULL));
}

/* While nothing is open, there is what was begun and how much is marked. */
static void
test_welcome (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_false (is_seen (fixture, "Continue Reading"));

  tegotae_service_call (fixture->service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "who-am-i"),
                        NULL, NULL, NULL);
  settle (fixture);
  g_assert_true (is_seen (fixture, "1 of 5 entries read"));

  tegotae_service_call (fixture->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", "everything", TEGOTAE_MARK_BOOKMARKED, TRUE),
                        NULL, on_bookmarked_cb, NULL);
  tegotae_service_call (fixture->service, &tegotae_call_set_reading_position,
                        tegotae_reading_position_new ("core", "everything", 400, 0), NULL, NULL, NULL);
  settle (fixture);
  g_assert_true (is_seen (fixture, "1 of 5 entries read · 1 bookmark"));
  g_assert_true (is_seen (fixture, "Continue Reading"));
}

/* A scrolled window has no name of its own that a screen reader could say. */
static void
assert_stops_are_named (GtkWidget *root)
{
  if (GTK_IS_SCROLLED_WINDOW (root) && gtk_widget_get_mapped (root) && gtk_widget_get_focusable (root))
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL));

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_stops_are_named (child);
}

static void
test_stops (Fixture       *fixture,
            gconstpointer  data)
{
  assert_stops_are_named (fixture->view);
}

static void
test_side_by_side (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_true (is_seen (fixture, "Choose a question that is on your mind"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_list (fixture))));

  open_entry (fixture, "everything");
  g_assert_cmpstr (get_open_entry (fixture), ==, "everything");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_list (fixture))));

  /* Another choice takes the place of the first; there is one way back. */
  open_entry (fixture, "who-am-i");
  g_assert_cmpstr (get_open_entry (fixture), ==, "who-am-i");
  g_assert_cmpstr (get_selected (fixture), ==, "who-am-i");
  tegotae_navigator_pop (fixture->navigator);
  test_ui_rest ();
  g_assert_false (tegotae_navigator_get_can_go_back (fixture->navigator));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         GTK_WIDGET (get_list (fixture))));
}

static void
test_one_after_the_other (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWidget *list = GTK_WIDGET (get_list (fixture));
  graphene_rect_t bounds;

  g_assert_cmpint (gtk_widget_get_width (fixture->view), ==, NARROW);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_compute_bounds (list, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, 0);
  g_assert_cmpfloat (bounds.size.width, ==, NARROW);

  open_entry (fixture, "everything");
  g_assert_cmpstr (get_open_entry (fixture), ==, "everything");
  g_assert_false (gtk_widget_get_mapped (list));

  tegotae_navigator_pop (fixture->navigator);
  test_ui_rest ();
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), list));
}

/* What is read stays on screen while the window changes its width. */
static void
test_resize (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *list = GTK_WIDGET (get_list (fixture));

  open_entry (fixture, "everything");
  gtk_window_set_default_size (fixture->window, NARROW, HEIGHT);
  test_ui_rest ();
  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_true (is_seen (fixture, "Quiet is heard"));

  gtk_window_set_default_size (fixture->window, WIDE, HEIGHT);
  test_ui_rest ();
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (is_seen (fixture, "Quiet is heard"));
}

static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->view);
  test_ui_rest ();
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Down, 0));
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Down, 0));
  g_assert_null (get_open_entry (fixture));
  g_assert_null (get_selected (fixture));
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Return, 0));
  settle (fixture);
  g_assert_cmpstr (get_open_entry (fixture), ==, "quiet-voice");
  g_assert_true (gtk_window_get_focus (fixture->window)
                 == tegotae_navigator_get_visible_page (fixture->navigator));

  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Escape, 0));
  test_ui_rest ();
  g_assert_null (get_open_entry (fixture));
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Up, 0));
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Return, 0));
  settle (fixture);
  g_assert_cmpstr (get_open_entry (fixture), ==, "everything");
}

static void
add (const char *name,
     int         width,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/advice-view/", name, NULL);

  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  add ("groups-follow-the-filter", NARROW, test_groups);
  add ("filters-by-domain-and-stage", NARROW, test_filters);
  add ("none-found-offers-all", NARROW, test_none);
  add ("new-content-keeps-the-filter", NARROW, test_reload);
  add ("unread-mark-goes-when-read", WIDE, test_unread);
  add ("wide-is-side-by-side", WIDE, test_side_by_side);
  add ("narrow-is-one-after-the-other", NARROW, test_one_after_the_other);
  add ("welcome-shows-what-was-begun-and-marked", WIDE, test_welcome);
  add ("scrolled-windows-that-take-the-focus-are-named", WIDE, test_stops);
  add ("resizing-keeps-what-is-read", WIDE, test_resize);
  add ("keyboard/wide", WIDE, test_keyboard);
  add ("keyboard/narrow", NARROW, test_keyboard);

  return g_test_run ();
}
