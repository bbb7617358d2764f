/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include <glib/gstdio.h>

#include "report/tegotae-report-drawing.h"
#include "service/tegotae-service.h"
#include "ui/result/tegotae-report-page.h"
#include "ui/result/tegotae-report-preview.h"

#define ANSWERS "3000033333"

typedef struct
{
  TegotaeService       *service;
  GtkWidget            *page;
  TegotaeReportPreview *preview;
  GtkWindow            *window;
} Fixture;

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  g_autofree char *name = test_ui_dup_name (GTK_WIDGET (fixture->preview));

  return name != NULL && strstr (name, text) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const int *width = data;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  fixture->service = test_home_open ();
  attempt = test_home_score (fixture->service, ANSWERS, 0);
  test_home_save (fixture->service, attempt);
  fixture->page = tegotae_report_page_new (fixture->service, attempt->id);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = test_ui_show (fixture->page, width != NULL ? *width : 960, 700);
  fixture->preview = TEGOTAE_REPORT_PREVIEW (test_ui_find (fixture->page, TEGOTAE_TYPE_REPORT_PREVIEW));
  test_ui_wait_for (says (fixture, "not a validated test"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_assert_null (fixture->page);
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  test_home_close (fixture->service);
}

/* The switch in the row of that title. */
static GtkSwitch *
find_switch (Fixture    *fixture,
             const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (test_ui_find_label (fixture->page, title), ADW_TYPE_ACTION_ROW);

  return GTK_SWITCH (test_ui_find (row, GTK_TYPE_SWITCH));
}

static void
test_everything_is_on_it_at_first (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_assert_cmpuint (tegotae_report_page_get_parts (TEGOTAE_REPORT_PAGE (fixture->page)), ==, TEGOTAE_REPORT_ALL);
  g_assert_true (says (fixture, "What Changed"));
  g_assert_true (says (fixture, "Suggested Reading"));
  g_assert_true (says (fixture, "not a validated test"));
}

static void
test_what_is_switched_off_goes (Fixture       *fixture,
                                gconstpointer  data)
{
  gtk_switch_set_active (find_switch (fixture, "Suggested Reading"), FALSE);
  test_ui_wait_for (!says (fixture, "Suggested Reading"));
  gtk_switch_set_active (find_switch (fixture, "Profile"), FALSE);
  test_ui_wait_for (!says (fixture, "Profile"));
  g_assert_true (says (fixture, "What Changed"));
  g_assert_true (says (fixture, "In good shape"));

  gtk_switch_set_active (find_switch (fixture, "Profile"), TRUE);
  test_ui_wait_for (says (fixture, "Profile"));
}

/* A window that remembers whether the band is on the page. */
static void
test_the_band_is_as_it_was_left (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GSimpleAction) memory = g_simple_action_new_stateful ("report-band", NULL, g_variant_new_boolean (FALSE));
  GtkWindow *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  g_autoptr (GVariant) state = NULL;

  g_assert_true (says (fixture, "In good shape"));

  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (memory));
  g_object_ref (fixture->page);
  gtk_window_set_child (fixture->window, NULL);
  gtk_window_set_child (window, fixture->page);
  g_object_unref (fixture->page);
  gtk_window_destroy (fixture->window);
  fixture->window = window;
  gtk_window_present (window);
  test_ui_wait_for (!says (fixture, "In good shape"));
  g_assert_false (gtk_switch_get_active (find_switch (fixture, "Show the Band")));

  gtk_switch_set_active (find_switch (fixture, "Show the Band"), TRUE);
  test_ui_wait_for (says (fixture, "In good shape"));
  state = g_action_get_state (G_ACTION (memory));
  g_assert_true (g_variant_get_boolean (state));
}

static void
test_the_preview_reads_out_what_is_on_it (Fixture       *fixture,
                                          gconstpointer  data)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->preview), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
test_the_preview_has_the_shape_of_paper (Fixture       *fixture,
                                         gconstpointer  data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->preview));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->preview));

  g_assert_cmpfloat_with_epsilon ((double) height / width, 1.414, 0.01);
}

static void
test_fits_a_narrow_window (Fixture       *fixture,
                           gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  test_the_preview_has_the_shape_of_paper (fixture, data);
}

static void
test_switched_while_it_goes (Fixture       *fixture,
                             gconstpointer  data)
{
  /* What is asked for now is answered after the page is gone. */
  gtk_switch_set_active (find_switch (fixture, "Profile"), FALSE);
}

static void
on_report_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  TegotaeReport **report = user_data;

  *report = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
}

/* What is in a PDF, as pdftotext and pdfinfo say. */
static char *
read_pdf (const char *command)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_spawn_command_line_sync (command, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* What the print dialog prints, here to a file in place of a printer. */
static void
test_prints_one_page (Fixture       *fixture,
                      gconstpointer  data)
{
  TegotaeReport *report = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("tegotae-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "page.pdf", NULL);
  g_autofree char *text_command = g_strdup_printf ("pdftotext %s -", path);
  g_autofree char *info_command = g_strdup_printf ("pdfinfo %s", path);
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  g_autofree char *printed = NULL;
  g_autoptr (GBytes) saved = NULL;
  gsize length;

  tegotae_service_call (fixture->service, &tegotae_call_report,
                        tegotae_report_arguments_new (NULL, TEGOTAE_REPORT_ALL), NULL, on_report_cb,
                        &report);
  test_ui_wait_for (report != NULL);

  operation = tegotae_report_page_new_print (report);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, fixture->window, &error);
  g_assert_no_error (error);

  text = read_pdf (text_command);
  g_assert_nonnull (strstr (text, report->title));
  info = read_pdf (info_command);
  g_assert_true (g_regex_match_simple ("Pages: +1\n", info, 0, 0));
  g_assert_nonnull (strstr (info, "(A4)"));

  /* As small as the file that is saved, but for what GTK adds. */
  g_assert_true (g_file_get_contents (path, &printed, &length, NULL));
  saved = tegotae_report_pdf_new (report, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, <, g_bytes_get_size (saved) + 10000);

  g_unlink (path);
  g_rmdir (directory);
}

int
main (int   argc,
      char *argv[])
{
  static const int narrow = 360;

  test_ui_init (&argc, &argv);

  g_test_add ("/ui/report-page/everything-is-on-it-at-first", Fixture, NULL,
              set_up, test_everything_is_on_it_at_first, tear_down);
  g_test_add ("/ui/report-page/what-is-switched-off-goes", Fixture, NULL,
              set_up, test_what_is_switched_off_goes, tear_down);
  g_test_add ("/ui/report-page/the-band-is-as-it-was-left", Fixture, NULL,
              set_up, test_the_band_is_as_it_was_left, tear_down);
  g_test_add ("/ui/report-page/the-preview-reads-out-what-is-on-it", Fixture, NULL,
              set_up, test_the_preview_reads_out_what_is_on_it, tear_down);
  g_test_add ("/ui/report-page/the-preview-has-the-shape-of-paper", Fixture, NULL,
              set_up, test_the_preview_has_the_shape_of_paper, tear_down);
  g_test_add ("/ui/report-page/fits-a-narrow-window", Fixture, &narrow,
              set_up, test_fits_a_narrow_window, tear_down);
  g_test_add ("/ui/report-page/may-go-while-it-is-asked-for", Fixture, NULL,
              set_up, test_switched_while_it_goes, tear_down);

  g_test_add ("/ui/report-page/prints-one-page-of-a4", Fixture, NULL,
              set_up, test_prints_one_page, tear_down);

  return g_test_run ();
}
