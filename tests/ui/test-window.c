/* test-window.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"

#include "ui/tegotae-advice-list.h"
#include "ui/tegotae-entry-row.h"
#include "ui/tegotae-item-card.h"
#include "ui/tegotae-item-page.h"
#include "ui/tegotae-navigator.h"
#include "ui/tegotae-option-button.h"
#include "ui/tegotae-progress.h"
#include "ui/tegotae-records-page.h"
#include "ui/tegotae-save-bar.h"
#include "ui/tegotae-window.h"

/* One for all: its objects on the bus cannot be there twice. */
static GtkApplication *application;

typedef struct
{
  TegotaeService *service;
  TegotaeSaver   *saver;
  TegotaeWindow  *window;
} Fixture;

static TegotaeWindow *
open_window (Fixture *fixture)
{
  GtkWidget *window = tegotae_window_new (application, fixture->service, fixture->saver, NULL);

  gtk_window_present (GTK_WINDOW (window));
  test_ui_wait_for (gtk_widget_get_width (window) > 0);
  test_ui_wait_for (tegotae_service_get_content (fixture->service) != NULL);

  return g_object_ref (TEGOTAE_WINDOW (window));
}

static void
close_window (TegotaeWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  test_ui_run (50);
  g_assert_finalize_object (window);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = tegotae_service_new ("en");
  fixture->saver = tegotae_saver_new (fixture->service);
  fixture->window = open_window (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_window (fixture->window);
  g_assert_finalize_object (fixture->saver);
  tegotae_service_close (fixture->service);
  test_ui_run (20);
  g_assert_finalize_object (fixture->service);
}

static void
activate (TegotaeWindow *window,
          const char    *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static void
show_view (TegotaeWindow *window,
           const char    *view)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", view));
}

static TegotaeDiagnosis *
get_diagnosis (TegotaeWindow *window)
{
  GtkWidget *page = test_ui_find (GTK_WIDGET (window), TEGOTAE_TYPE_ITEM_PAGE);

  return page != NULL ? tegotae_item_page_get_diagnosis (TEGOTAE_ITEM_PAGE (page)) : NULL;
}

static gboolean
is_shown (TegotaeWindow *window,
          GType          type)
{
  GtkWidget *widget = test_ui_find (GTK_WIDGET (window), type);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* In place of the window, one that nothing was loaded for yet. */
static void
open_early (Fixture *fixture)
{
  close_window (fixture->window);
  g_assert_finalize_object (fixture->saver);
  tegotae_service_close (fixture->service);
  g_object_unref (fixture->service);

  fixture->service = tegotae_service_new ("en");
  fixture->saver = tegotae_saver_new (fixture->service);
  fixture->window = g_object_ref (TEGOTAE_WINDOW (tegotae_window_new (application, fixture->service,
                                                                      fixture->saver, NULL)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_null (tegotae_service_get_content (fixture->service));
}

/* Whoever is quicker than what is loaded sees all of it nevertheless, and keeps the
 * keyboard when the start page comes. */
static void
test_early_views (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    const char *view;
    const char *text;
  } views[] = {
    { TEGOTAE_WINDOW_ADVICE, "130 entries" },
    { TEGOTAE_WINDOW_RECORDS, "Your attempts will be here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *label = NULL;
      GtkWidget *focus;

      open_early (fixture);
      show_view (fixture->window, views[i].view);

      test_ui_wait_for ((label = test_ui_find_label (GTK_WIDGET (fixture->window), "Begin")) != NULL
                        && gtk_widget_is_visible (label));
      test_ui_wait_for ((label = test_ui_find_label (GTK_WIDGET (fixture->window), views[i].text)) != NULL
                        && gtk_widget_get_mapped (label));

      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_mapped (focus));
    }
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static gboolean
is_on_entry (Fixture *fixture)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && TEGOTAE_IS_ENTRY_ROW (gtk_widget_get_first_child (focus));
}

/* A view is made when it is first shown; the keyboard waits for what it loads. */
static void
test_first_row (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *row;

  show_view (fixture->window, TEGOTAE_WINDOW_ADVICE);
  g_assert_true (TEGOTAE_IS_ADVICE_LIST (get_focus (fixture)));
  test_ui_wait_for (is_on_entry (fixture));

  /* Tab did not stop where it waited, and not at every row. */
  row = get_focus (fixture);
  test_ui_settle (GTK_WIDGET (fixture->window));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_BUTTON (get_focus (fixture)));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == row);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (GTK_IS_BUTTON (get_focus (fixture)));
}

static void
test_nothing_to_list (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *focus;

  show_view (fixture->window, TEGOTAE_WINDOW_RECORDS);
  g_assert_true (TEGOTAE_IS_RECORDS_PAGE (get_focus (fixture)));
  test_ui_wait_for (GTK_IS_BUTTON (get_focus (fixture)));

  focus = get_focus (fixture);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "Begin");
  g_assert_true (gtk_widget_is_ancestor (focus, test_ui_find (GTK_WIDGET (fixture->window),
                                                              TEGOTAE_TYPE_RECORDS_PAGE)));
}

/* Shift+Tab comes from the first place of every view to the header. */
static void
test_shift_tab_comes_out (Fixture       *fixture,
                          gconstpointer  data)
{
  static const char * const views[] = {
    TEGOTAE_WINDOW_CHECK, TEGOTAE_WINDOW_ADVICE, TEGOTAE_WINDOW_RECORDS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      guint n_steps = 0;

      show_view (fixture->window, views[i]);
      test_ui_wait_for (GTK_IS_BUTTON (get_focus (fixture)) || is_on_entry (fixture));

      while (gtk_widget_get_ancestor (get_focus (fixture), ADW_TYPE_VIEW_STACK) != NULL)
        {
          g_assert_cmpuint (n_steps++, <, 10);
          g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window),
                                                 GTK_DIR_TAB_BACKWARD));
        }
    }
}

static void
test_search_keeps_keyboard (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *label = NULL;

  activate (fixture->window, "win.search");
  g_assert_true (GTK_IS_TEXT (get_focus (fixture)));

  test_ui_wait_for ((label = test_ui_find_label (GTK_WIDGET (fixture->window), "130 entries")) != NULL
                    && gtk_widget_get_mapped (label));
  test_ui_run (100);
  g_assert_true (GTK_IS_TEXT (get_focus (fixture)));
}

static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  const char *views[] = {
    TEGOTAE_WINDOW_ADVICE, TEGOTAE_WINDOW_RECORDS, TEGOTAE_WINDOW_CHECK,
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *focus;

      show_view (fixture->window, views[i]);
      test_ui_run (100);
      g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, views[i]);

      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_nonnull (focus);
      g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_VIEW_STACK));
    }

  /* Not a view: nothing happens. */
  show_view (fixture->window, "none");
  g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, TEGOTAE_WINDOW_CHECK);
}

static void
test_nothing_but_items (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_true (is_shown (fixture->window, ADW_TYPE_VIEW_SWITCHER));

  show_view (fixture->window, TEGOTAE_WINDOW_RECORDS);
  activate (fixture->window, "win.take");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, TEGOTAE_WINDOW_CHECK);
  g_assert_true (is_shown (fixture->window, TEGOTAE_TYPE_ITEM_PAGE));
  g_assert_false (is_shown (fixture->window, ADW_TYPE_VIEW_SWITCHER));

  activate (fixture->window, "win.check");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_null (get_diagnosis (fixture->window));
  g_assert_true (is_shown (fixture->window, ADW_TYPE_VIEW_SWITCHER));
}

static void
test_back_is_the_pages_own (Fixture       *fixture,
                            gconstpointer  data)
{
  TegotaeDiagnosis *diagnosis;

  activate (fixture->window, "win.take");
  diagnosis = get_diagnosis (fixture->window);
  tegotae_diagnosis_choose (diagnosis, 0, 0);
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 1);

  activate (fixture->window, "win.back");
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 0);
  g_assert_nonnull (get_diagnosis (fixture->window));
}

static void
test_takes_over (Fixture       *fixture,
                 gconstpointer  data)
{
  TegotaeDiagnosis *diagnosis;
  TegotaeWindow *old = fixture->window;

  activate (old, "win.take");
  diagnosis = get_diagnosis (old);
  tegotae_diagnosis_choose (diagnosis, 1, 0);

  fixture->window = open_window (fixture);
  tegotae_window_take_over (fixture->window, old);
  close_window (old);
  test_ui_settle (GTK_WIDGET (fixture->window));

  g_assert_true (get_diagnosis (fixture->window) == diagnosis);
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 1);
  g_assert_true (TEGOTAE_IS_OPTION_BUTTON (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  g_assert_true (test_ui_press (GTK_WIDGET (fixture->window), GDK_KEY_1, 0));
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 2);
}

static void
test_takes_over_view (Fixture       *fixture,
                      gconstpointer  data)
{
  TegotaeWindow *old = fixture->window;

  show_view (old, TEGOTAE_WINDOW_ADVICE);
  fixture->window = open_window (fixture);
  tegotae_window_take_over (fixture->window, old);
  close_window (old);
  g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, TEGOTAE_WINDOW_ADVICE);
}

static void
test_errors_are_plain_text (Fixture       *fixture,
                            gconstpointer  data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-error", "s",
                                             "a < b & <i>c</i>"));
  test_ui_run (50);
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (fixture->window), "a < b & <i>c</i>"));
}

static void
answer_all (TegotaeDiagnosis *diagnosis)
{
  while (!tegotae_diagnosis_is_complete (diagnosis))
    tegotae_diagnosis_choose (diagnosis, 1, 0);
}

static void
test_unsaved_stays (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;

  activate (fixture->window, "win.take");
  diagnosis = g_object_ref (get_diagnosis (fixture->window));

  /* Whatever comes after this fails. */
  tegotae_service_close (fixture->service);
  answer_all (diagnosis);
  test_ui_wait_for (tegotae_saver_get_message (fixture->saver) != NULL);
  g_assert_true (gtk_revealer_get_reveal_child (
                   GTK_REVEALER (gtk_widget_get_first_child (
                                   test_ui_find (GTK_WIDGET (fixture->window),
                                                 TEGOTAE_TYPE_SAVE_BAR)))));

  /* Another window shows it, too. */
  close_window (fixture->window);
  tegotae_saver_retry (fixture->saver);
  test_ui_run (100);
  g_assert_nonnull (tegotae_saver_get_message (fixture->saver));
  fixture->window = open_window (fixture);
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
    { "/ui/window/views-take-the-focus", test_views },
    { "/ui/window/early-views-are-whole-and-keep-the-keyboard", test_early_views },
    { "/ui/window/keyboard-waits-for-the-first-row", test_first_row },
    { "/ui/window/keyboard-waits-for-an-empty-page", test_nothing_to_list },
    { "/ui/window/shift-tab-comes-out-of-every-view", test_shift_tab_comes_out },
    { "/ui/window/search-keeps-the-keyboard", test_search_keeps_keyboard },
    { "/ui/window/nothing-but-items-while-answering", test_nothing_but_items },
    { "/ui/window/back-is-the-pages-own", test_back_is_the_pages_own },
    { "/ui/window/another-goes-on-with-diagnosis", test_takes_over },
    { "/ui/window/another-shows-same-view", test_takes_over_view },
    { "/ui/window/errors-are-plain-text", test_errors_are_plain_text },
    { "/ui/window/unsaved-result-stays", test_unsaved_stays },
  };

  int status;

  test_ui_init (&argc, &argv);
  application = gtk_application_new ("io.github.tegotae.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
