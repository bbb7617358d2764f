/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/packs/tegotae-pack-faults.h"
#include "ui/packs/tegotae-packs-page.h"

typedef struct
{
  TegotaeService *service;
  GtkWidget      *page;
  GtkWindow      *window;
} Fixture;

/* Whether the packs that come with the app are there. */
static gboolean
is_listed (GtkWidget *page)
{
  GtkWidget *title = test_ui_find_label (page, "Comes With the App");
  GtkWidget *group = gtk_widget_get_ancestor (title, ADW_TYPE_PREFERENCES_GROUP);

  return test_ui_find (group, ADW_TYPE_ACTION_ROW) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  fixture->page = g_object_ref_sink (tegotae_packs_page_new (fixture->service));
  fixture->window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (fixture->window),
                              ADW_PREFERENCES_PAGE (fixture->page));
  gtk_window_present (fixture->window);
  test_ui_wait_for (is_listed (fixture->page));
}

static void
close_page (Fixture *fixture)
{
  gtk_window_destroy (fixture->window);
  test_ui_rest ();
  test_home_settle (fixture->service);
  g_assert_finalize_object (fixture->page);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tegotae_service_call (fixture->service, &tegotae_call_remove_pack, g_strdup ("clubs"), NULL, NULL,
                        NULL);
  test_home_settle (fixture->service);
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  test_home_close (fixture->service);
}

static void
add (Fixture    *fixture,
     const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "fixtures", "cli", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  tegotae_packs_page_add (TEGOTAE_PACKS_PAGE (fixture->page), file);
}

static gboolean
has_clubs (Fixture *fixture)
{
  return tegotae_content_find_pack (tegotae_service_get_content (fixture->service), "clubs") != NULL;
}

static void
test_added_and_listed (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_nonnull (test_ui_find_label (fixture->page, "None yet"));
  add (fixture, "clubs.json");
  test_ui_wait_for (has_clubs (fixture));
  test_ui_wait_for (!gtk_widget_get_visible (
                      gtk_widget_get_ancestor (test_ui_find_label (fixture->page, "None yet"),
                                               ADW_TYPE_ACTION_ROW)));
  g_assert_false (gtk_widget_get_visible (test_ui_find (fixture->page, TEGOTAE_TYPE_PACK_FAULTS)));
  close_page (fixture);
}

static void
test_refused_with_its_faults (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *faults = test_ui_find (fixture->page, TEGOTAE_TYPE_PACK_FAULTS);

  add (fixture, "broken.json");
  test_ui_wait_for (gtk_widget_get_visible (faults));
  g_assert_nonnull (test_ui_find_label (faults, "$.entries[0].stages[0]"));
  g_assert_false (has_clubs (fixture));

  gtk_widget_activate_action (fixture->page, "packs.forget-faults", NULL);
  g_assert_false (gtk_widget_get_visible (faults));
  close_page (fixture);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/ui/packs-page/added-and-listed", Fixture, NULL, set_up,
              test_added_and_listed, tear_down);
  g_test_add ("/ui/packs-page/refused-with-its-faults", Fixture, NULL, set_up,
              test_refused_with_its_faults, tear_down);

  return g_test_run ();
}
