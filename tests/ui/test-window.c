/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-shell.h"
#include "test-ui.h"

#include "service/tegotae-outbox.h"
#include "ui/advice/tegotae-entry-page.h"
#include "ui/check/tegotae-item-card.h"
#include "ui/check/tegotae-item-page.h"
#include "ui/check/tegotae-progress.h"
#include "ui/result/tegotae-result-page.h"
#include "ui/shell/tegotae-navigator.h"
#include "ui/shell/tegotae-window.h"

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

static void
test_views (TestShell       *fixture,
            gconstpointer  data)
{
  const char *views[] = {
    TEGOTAE_WINDOW_ADVICE, TEGOTAE_WINDOW_RECORDS, TEGOTAE_WINDOW_CHECK,
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *focus;

      test_shell_show_view (fixture->window, views[i]);
      test_ui_rest ();
      g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, views[i]);

      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_nonnull (focus);
      g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_VIEW_STACK));
    }

  /* Not a view: nothing happens. */
  test_shell_show_view (fixture->window, "none");
  g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, TEGOTAE_WINDOW_CHECK);
}

static void
test_nothing_but_items (TestShell       *fixture,
                        gconstpointer  data)
{
  g_assert_true (is_shown (fixture->window, ADW_TYPE_VIEW_SWITCHER));

  test_shell_show_view (fixture->window, TEGOTAE_WINDOW_RECORDS);
  test_shell_activate (fixture->window, "win.take");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, TEGOTAE_WINDOW_CHECK);
  g_assert_true (is_shown (fixture->window, TEGOTAE_TYPE_ITEM_PAGE));
  g_assert_false (is_shown (fixture->window, ADW_TYPE_VIEW_SWITCHER));

  test_shell_activate (fixture->window, "win.check");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_null (get_diagnosis (fixture->window));
  g_assert_true (is_shown (fixture->window, ADW_TYPE_VIEW_SWITCHER));
}

static void
test_back_is_the_pages_own (TestShell       *fixture,
                            gconstpointer  data)
{
  TegotaeDiagnosis *diagnosis;

  test_shell_activate (fixture->window, "win.take");
  diagnosis = get_diagnosis (fixture->window);
  tegotae_diagnosis_choose (diagnosis, 0, 0);
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 1);

  test_shell_activate (fixture->window, "win.back");
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 0);
  g_assert_nonnull (get_diagnosis (fixture->window));
}

static void
test_takes_over (TestShell       *fixture,
                 gconstpointer  data)
{
  TegotaeDiagnosis *diagnosis;
  TegotaeWindow *old = fixture->window;

  test_shell_activate (old, "win.take");
  diagnosis = get_diagnosis (old);
  tegotae_diagnosis_choose (diagnosis, 1, 0);

  fixture->window = test_shell_open_window (fixture);
  tegotae_window_continue (fixture->window, old);
  test_shell_close_window (old);
  test_ui_settle (GTK_WIDGET (fixture->window));

  g_assert_true (get_diagnosis (fixture->window) == diagnosis);
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 1);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  g_assert_true (test_ui_press (GTK_WIDGET (fixture->window), GDK_KEY_a, 0));
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 2);
}

static void
test_takes_over_view (TestShell       *fixture,
                      gconstpointer  data)
{
  TegotaeWindow *old = fixture->window;

  test_shell_show_view (old, TEGOTAE_WINDOW_ADVICE);
  fixture->window = test_shell_open_window (fixture);
  tegotae_window_continue (fixture->window, old);
  test_shell_close_window (old);
  g_assert_cmpstr (tegotae_window_get_view (fixture->window), ==, TEGOTAE_WINDOW_ADVICE);
}

static GtkWidget *
get_page (TestShell *fixture)
{
  GtkWidget *navigator = test_ui_find (GTK_WIDGET (fixture->window), TEGOTAE_TYPE_NAVIGATOR);

  return tegotae_navigator_get_visible_page (TEGOTAE_NAVIGATOR (navigator));
}

/* As when the language is changed: what is read stays, and so does the way back. */
static void
test_takes_over_pages (TestShell       *fixture,
                       gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, "3100031000", 1);
  TegotaeWindow *old = fixture->window;
  GtkWidget *navigator = test_ui_find (GTK_WIDGET (old), TEGOTAE_TYPE_NAVIGATOR);

  tegotae_navigator_push (TEGOTAE_NAVIGATOR (navigator),
                          tegotae_result_page_new (fixture->service, attempt, FALSE));
  gtk_widget_activate_action (get_page (fixture), "nav.open-entry", "(ss)", "core", "ten-rejections");

  fixture->window = test_shell_open_window (fixture);
  tegotae_window_continue (fixture->window, old);
  test_shell_close_window (old);

  g_assert_true (TEGOTAE_IS_ENTRY_PAGE (get_page (fixture)));
  g_assert_cmpstr (tegotae_entry_page_get_id (TEGOTAE_ENTRY_PAGE (get_page (fixture))), ==, "ten-rejections");

  test_shell_activate (fixture->window, "win.back");
  g_assert_true (TEGOTAE_IS_RESULT_PAGE (get_page (fixture)));
  g_assert_nonnull (test_ui_find_label (get_page (fixture), attempt->band_name));

  test_shell_activate (fixture->window, "win.back");
  g_assert_false (tegotae_navigator_get_can_go_back (TEGOTAE_NAVIGATOR (gtk_widget_get_ancestor (get_page (fixture), TEGOTAE_TYPE_NAVIGATOR))));
}

static void
test_errors_are_plain_text (TestShell       *fixture,
                            gconstpointer  data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-error", "s",
                                             "a < b & <i>c</i>"));
  test_ui_rest ();
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (fixture->window), "a < b & <i>c</i>"));
}

static void
answer_all (TegotaeDiagnosis *diagnosis)
{
  while (!tegotae_diagnosis_is_complete (diagnosis))
    tegotae_diagnosis_choose (diagnosis, 1, 0);
}

static void
test_unsaved_stays (TestShell       *fixture,
                    gconstpointer  data)
{
  GtkWidget *label;
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  g_autoptr (TegotaeAttempt) first = NULL;
  TegotaeOutbox *outbox = tegotae_service_get_outbox (fixture->service);

  test_shell_activate (fixture->window, "win.take");
  diagnosis = g_object_ref (get_diagnosis (fixture->window));

  first = test_home_score (fixture->service, "0123012301", 1);
  test_home_save (fixture->service, first);
  test_home_exec ("CREATE UNIQUE INDEX only_one ON attempt (number - number)");
  answer_all (diagnosis);
  test_ui_wait_for (tegotae_outbox_get_problem (outbox, &tegotae_call_save_attempt) != NULL);
  label = test_ui_find_label (GTK_WIDGET (fixture->window),
                              "This result is not saved yet. It stays here until it is.");
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_ancestor (label, GTK_TYPE_REVEALER))));

  /* Another window shows it, too. */
  test_shell_close_window (fixture->window);
  tegotae_outbox_retry (outbox);
  test_home_settle (fixture->service);
  g_assert_nonnull (tegotae_outbox_get_problem (outbox, &tegotae_call_save_attempt));
  fixture->window = test_shell_open_window (fixture);
}

static void
test_again (TestShell       *fixture,
            gconstpointer  data)
{
  /* Of an attempt, and the items of what is begun. */
  static const struct
  {
    const char *pack;
    const char *questionnaire;
    guint       n_items;
  } cases[] = {
    { "core", "quick", 10 },
    { "core", "detailed", 25 },
    { "small", "mine", 2 },
    { "gone", "detailed", 10 },
  };

  test_home_add_small_pack (fixture->service);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, "3100031000", 1);
      GtkWidget *navigator = test_ui_find (GTK_WIDGET (fixture->window), TEGOTAE_TYPE_NAVIGATOR);
      GtkWidget *label;

      g_free (attempt->pack);
      g_free (attempt->questionnaire);
      attempt->pack = g_strdup (cases[i].pack);
      attempt->questionnaire = g_strdup (cases[i].questionnaire);

      tegotae_navigator_push (TEGOTAE_NAVIGATOR (navigator), tegotae_result_page_new (fixture->service, attempt, FALSE));
      label = test_ui_find_label (get_page (fixture), "Check Again");
      g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");

      test_ui_settle (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (tegotae_diagnosis_get_n_items (get_diagnosis (fixture->window)), ==, cases[i].n_items);
      test_shell_activate (fixture->window, "win.check");
      test_ui_settle (GTK_WIDGET (fixture->window));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (TestShell       *fixture,
                       gconstpointer  data);
  } tests[] = {
    { "/ui/window/views-take-the-focus", test_views },
    { "/ui/window/nothing-but-items-while-answering", test_nothing_but_items },
    { "/ui/window/back-is-the-pages-own", test_back_is_the_pages_own },
    { "/ui/window/another-goes-on-with-diagnosis", test_takes_over },
    { "/ui/window/another-shows-same-view", test_takes_over_view },
    { "/ui/window/another-shows-same-pages", test_takes_over_pages },
    { "/ui/window/errors-are-plain-text", test_errors_are_plain_text },
    { "/ui/window/unsaved-result-stays", test_unsaved_stays },
    { "/ui/window/again-repeats-what-the-result-is-of", test_again },
  };

  test_ui_init (&argc, &argv);
  test_shell_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, TestShell, NULL, test_shell_set_up, tests[i].func, test_shell_tear_down);

  return g_test_run ();
}
