/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-scroll-position.h"

#define WINDOW_HEIGHT 300
#define TEXT_HEIGHT 3000

typedef struct
{
  TegotaeService     *service;
  GtkWidget          *scrolled;
  GtkWidget          *end;
  GtkWindow          *window;
  TegotaeScrollPosition *keeper;
  int                 permille; /* that is saved; -1 for none */
  gboolean            asked;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = gtk_label_new ("Text");

  fixture->service = test_home_open ();
  fixture->end = gtk_label_new ("The end");
  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_size_request (text, -1, TEXT_HEIGHT);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), fixture->end);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), box);
  fixture->window = test_ui_show (fixture->scrolled, 360, WINDOW_HEIGHT);

  fixture->keeper = tegotae_scroll_position_new (fixture->service, "core", "a",
                                                 GTK_SCROLLED_WINDOW (fixture->scrolled));
  tegotae_scroll_position_set_end (fixture->keeper, fixture->end);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->keeper);
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  test_home_close (fixture->service);
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
}

static double
get_range (Fixture *fixture)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
scroll_to (Fixture *fixture,
           int      permille)
{
  gtk_adjustment_set_value (get_adjustment (fixture), get_range (fixture) * permille / 1000);
}

static void
on_place_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (TegotaeReadingPosition) place = NULL;

  place = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  fixture->permille = place != NULL ? place->permille : -1;
  fixture->asked = TRUE;
}

static int
get_saved (Fixture *fixture)
{
  fixture->asked = FALSE;
  tegotae_service_call (fixture->service, &tegotae_call_get_reading_position,
                        tegotae_entry_key_new ("core", "a"), NULL, on_place_cb, fixture);
  test_ui_wait_for (fixture->asked);

  return fixture->permille;
}

static void
test_saved_after_a_moment (Fixture       *fixture,
                           gconstpointer  data)
{
  scroll_to (fixture, 400);
  g_assert_cmpint (get_saved (fixture), ==, -1);

  test_ui_wait_for (get_saved (fixture) != -1);
  g_assert_cmpint (fixture->permille, >=, 398);
  g_assert_cmpint (fixture->permille, <=, 400);
}

static void
test_leaving_saves_at_once (Fixture       *fixture,
                            gconstpointer  data)
{
  scroll_to (fixture, 250);
  tegotae_scroll_position_flush (fixture->keeper);
  g_assert_cmpint (get_saved (fixture), >=, 248);
}

static void
test_past_the_end_is_all (Fixture       *fixture,
                          gconstpointer  data)
{
  scroll_to (fixture, 1000);
  tegotae_scroll_position_flush (fixture->keeper);
  g_assert_cmpint (get_saved (fixture), ==, TEGOTAE_READING_POSITION_END);
}

/* The text is not as long at first as it will be. */
static void
test_restored_while_it_grows (Fixture       *fixture,
                              gconstpointer  data)
{
  tegotae_scroll_position_restore (fixture->keeper, 500);
  gtk_widget_set_size_request (fixture->end, -1, TEXT_HEIGHT);
  test_ui_rest ();

  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (fixture)),
                                  get_range (fixture) / 2, 2);

  /* Nothing that the user did. */
  tegotae_scroll_position_flush (fixture->keeper);
  g_assert_cmpint (get_saved (fixture), ==, -1);
}

static void
test_whoever_scrolls_is_let (Fixture       *fixture,
                             gconstpointer  data)
{
  tegotae_scroll_position_restore (fixture->keeper, 500);
  test_ui_rest ();
  scroll_to (fixture, 100);
  gtk_widget_set_size_request (fixture->end, -1, TEXT_HEIGHT);
  test_ui_rest ();

  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), <, get_range (fixture) / 4);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/scroll-position/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("saved-after-a-moment", test_saved_after_a_moment);
  ADD ("leaving-saves-at-once", test_leaving_saves_at_once);
  ADD ("past-the-end-is-all", test_past_the_end_is_all);
  ADD ("restored-while-the-text-grows", test_restored_while_it_grows);
  ADD ("whoever-scrolls-is-let", test_whoever_scrolls_is_let);

#undef ADD

  return g_test_run ();
}
