/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "service/tegotae-service-private.h"
#include "ui/shell/tegotae-status-bar.h"

typedef struct
{
  TegotaeService *service;
  GtkWidget      *bar;
  GtkWindow      *window;
} Fixture;

static void
show_bar (Fixture *fixture)
{
  fixture->bar = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_STATUS_BAR, NULL));
  tegotae_status_bar_set_service (TEGOTAE_STATUS_BAR (fixture->bar), fixture->service);
  fixture->window = test_ui_show (fixture->bar, 360, 200);
}

static void
close_bar (Fixture *fixture)
{
  test_ui_close (fixture->window);
  g_assert_finalize_object (fixture->bar);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  show_bar (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_bar (fixture);
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  test_home_close (fixture->service);
}

static void
tell (Fixture *fixture,
      double   fraction)
{
  g_autoptr (TegotaeNotice) notice = tegotae_notice_new_progress (fraction);

  tegotae_service_tell (fixture->service, notice);
}

/* Negative if there is nothing to be seen. */
static double
get_shown (Fixture *fixture)
{
  GtkWidget *progress = test_ui_find (fixture->bar, GTK_TYPE_PROGRESS_BAR);

  return gtk_widget_get_mapped (progress)
         ? gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress))
         : -1;
}

static void
test_seen_while_it_lasts (Fixture       *fixture,
                          gconstpointer  data)
{
  g_assert_cmpfloat (get_shown (fixture), ==, -1);

  tell (fixture, 0.25);
  test_ui_settle (fixture->bar);
  g_assert_cmpfloat (get_shown (fixture), ==, 0.25);

  tell (fixture, 0.5);
  g_assert_cmpfloat (get_shown (fixture), ==, 0.5);

  /* Other news do not disturb. */
  {
    g_autoptr (TegotaeNotice) notice = tegotae_notice_new (TEGOTAE_NOTICE_DONE, "Done.", NULL);

    tegotae_service_tell (fixture->service, notice);
  }
  g_assert_cmpfloat (get_shown (fixture), ==, 0.5);

  tell (fixture, 1);
  test_ui_wait_for (get_shown (fixture) == -1);
}

/* The window was made, or made again in another language, in the middle. */
static void
test_late_bar_shows_it (Fixture       *fixture,
                        gconstpointer  data)
{
  tell (fixture, 0.75);
  close_bar (fixture);
  show_bar (fixture);
  test_ui_settle (fixture->bar);
  g_assert_cmpfloat (get_shown (fixture), ==, 0.75);
}

static void
test_has_name_and_fits (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *progress = test_ui_find (fixture->bar, GTK_TYPE_PROGRESS_BAR);
  GtkWidget *label = test_ui_find_label (fixture->bar, "Getting the advice ready…");
  int width;

  tell (fixture, 0.5);
  test_ui_settle (fixture->bar);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (progress),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (progress),
                                                   GTK_ACCESSIBLE_PROPERTY_VALUE_NOW));
  gtk_widget_measure (fixture->bar, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);
  g_test_add ("/ui/rebuild-bar/seen-while-it-lasts", Fixture, NULL,
              set_up, test_seen_while_it_lasts, tear_down);
  g_test_add ("/ui/rebuild-bar/late-bar-shows-it", Fixture, NULL,
              set_up, test_late_bar_shows_it, tear_down);
  g_test_add ("/ui/rebuild-bar/has-a-name-and-fits", Fixture, NULL,
              set_up, test_has_name_and_fits, tear_down);

  return g_test_run ();
}
