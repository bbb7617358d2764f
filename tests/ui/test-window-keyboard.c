/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-shell.h"
#include "test-ui.h"

#include "service/user/tegotae-diagnosis.h"
#include "ui/advice/tegotae-advice-list.h"
#include "ui/advice/tegotae-entry-row.h"
#include "ui/records/tegotae-records-page.h"

/* What Advice says of the entries it lists, once they are loaded. */
static char *
dup_count (TestShell *fixture)
{
  TegotaeContent *content;

  test_ui_wait_for ((content = tegotae_service_get_content (fixture->service)) != NULL
                    && tegotae_content_find_pack (content, "core") != NULL);

  return g_strdup_printf ("%u entries", tegotae_content_find_pack (content, "core")->n_entries);
}

/* Whoever is quicker than what is loaded sees all of it nevertheless, and keeps the
 * keyboard when the start page comes. */
static void
test_early_views (TestShell       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    const char *view;
    const char *text;
  } views[] = {
    { TEGOTAE_WINDOW_ADVICE, NULL },
    { TEGOTAE_WINDOW_RECORDS, "Your attempts will be here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *label = NULL;
      GtkWidget *focus;
      g_autofree char *text = NULL;

      test_shell_open_early (fixture);
      test_shell_show_view (fixture->window, views[i].view);

      test_ui_wait_for ((label = test_ui_find_label (GTK_WIDGET (fixture->window), "Begin")) != NULL
                        && gtk_widget_is_visible (label));
      text = views[i].text != NULL ? g_strdup (views[i].text) : dup_count (fixture);
      test_ui_wait_for ((label = test_ui_find_label (GTK_WIDGET (fixture->window), text)) != NULL
                        && gtk_widget_get_mapped (label));

      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_mapped (focus));
      g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_VIEW_STACK));
    }
}

static gboolean
is_on_entry (TestShell *fixture)
{
  GtkWidget *focus = test_shell_get_focus (fixture);

  return focus != NULL && TEGOTAE_IS_ENTRY_ROW (gtk_widget_get_first_child (focus));
}

/* A view is made when it is first shown; the keyboard waits for what it loads. */
static void
test_first_row (TestShell       *fixture,
                gconstpointer  data)
{
  GtkWidget *row;

  test_shell_show_view (fixture->window, TEGOTAE_WINDOW_ADVICE);
  g_assert_true (TEGOTAE_IS_ADVICE_LIST (test_shell_get_focus (fixture)));
  test_ui_wait_for (is_on_entry (fixture));

  /* Tab did not stop where it waited, and not at every row. */
  row = test_shell_get_focus (fixture);
  test_ui_settle (GTK_WIDGET (fixture->window));
  /* What stands behind the list comes with the frame after its first rows. */
  test_ui_rest ();
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_BUTTON (test_shell_get_focus (fixture)));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (test_shell_get_focus (fixture) == row);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (GTK_IS_BUTTON (test_shell_get_focus (fixture)));
}

static void
test_nothing_to_list (TestShell       *fixture,
                      gconstpointer  data)
{
  GtkWidget *focus;

  test_shell_show_view (fixture->window, TEGOTAE_WINDOW_RECORDS);
  g_assert_true (TEGOTAE_IS_RECORDS_PAGE (test_shell_get_focus (fixture)));
  test_ui_wait_for (GTK_IS_BUTTON (test_shell_get_focus (fixture)));

  focus = test_shell_get_focus (fixture);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "Begin");
  g_assert_true (gtk_widget_is_ancestor (focus, test_ui_find (GTK_WIDGET (fixture->window),
                                                              TEGOTAE_TYPE_RECORDS_PAGE)));
}

/* Shift+Tab comes from the first place of every view to the header. */
static void
test_shift_tab_comes_out (TestShell       *fixture,
                          gconstpointer  data)
{
  static const char * const views[] = {
    TEGOTAE_WINDOW_CHECK, TEGOTAE_WINDOW_ADVICE, TEGOTAE_WINDOW_RECORDS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      guint n_steps = 0;

      test_shell_show_view (fixture->window, views[i]);
      test_ui_wait_for (GTK_IS_BUTTON (test_shell_get_focus (fixture)) || is_on_entry (fixture));

      while (gtk_widget_get_ancestor (test_shell_get_focus (fixture), ADW_TYPE_VIEW_STACK) != NULL)
        {
          g_assert_cmpuint (n_steps++, <, 10);
          g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window),
                                                 GTK_DIR_TAB_BACKWARD));
        }
    }
}

static void
test_search_keeps_keyboard (TestShell       *fixture,
                            gconstpointer  data)
{
  GtkWidget *label = NULL;
  g_autofree char *count = dup_count (fixture);

  test_shell_activate (fixture->window, "win.search");
  g_assert_true (GTK_IS_TEXT (test_shell_get_focus (fixture)));

  test_ui_wait_for ((label = test_ui_find_label (GTK_WIDGET (fixture->window), count)) != NULL
                    && gtk_widget_get_mapped (label));
  test_ui_rest ();
  g_assert_true (GTK_IS_TEXT (test_shell_get_focus (fixture)));
}

static TegotaeAttempt *
save_attempt (TegotaeService *service)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  TegotaeAttempt *attempt;

  diagnosis = tegotae_diagnosis_new (tegotae_service_get_content (service), "quick", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < tegotae_diagnosis_get_n_items (diagnosis); i++)
    tegotae_diagnosis_choose (diagnosis, 1, 0);

  attempt = tegotae_diagnosis_finish (diagnosis, TEGOTAE_STAGE_PREPARING, &error);
  g_assert_no_error (error);
  test_home_save (service, attempt);

  return attempt;
}

/* What is deleted takes the focus along, perhaps to the header. */
static void
test_undo_from_anywhere (TestShell     *fixture,
                         gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = save_attempt (fixture->service);
  GtkWidget *header, *page;

  test_shell_show_view (fixture->window, TEGOTAE_WINDOW_RECORDS);
  page = tegotae_navigator_get_visible_page (tegotae_window_get_navigator (fixture->window));
  test_ui_wait_for (tegotae_records_page_get_attempts (TEGOTAE_RECORDS_PAGE (page)) != NULL);
  g_assert_true (gtk_widget_activate_action (page, "records.delete", "s", attempt->id));
  test_ui_wait_for (test_home_count_saved (fixture->service) == 0);

  header = test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON);
  g_assert_null (gtk_widget_get_ancestor (header, ADW_TYPE_VIEW_STACK));
  g_assert_true (gtk_widget_grab_focus (header));
  g_assert_true (test_ui_press (GTK_WIDGET (fixture->window), GDK_KEY_z, GDK_CONTROL_MASK));
  test_ui_wait_for (test_home_count_saved (fixture->service) == 1);

  /* There is no more, and elsewhere nothing. */
  test_ui_press (GTK_WIDGET (fixture->window), GDK_KEY_z, GDK_CONTROL_MASK);
  test_shell_show_view (fixture->window, TEGOTAE_WINDOW_CHECK);
  test_ui_press (GTK_WIDGET (fixture->window), GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);
  test_shell_init ();

#define ADD(name, func) \
  g_test_add ("/ui/window-keyboard/" name, TestShell, NULL, test_shell_set_up, func, test_shell_tear_down)

  ADD ("early-views-are-whole-and-keep-the-keyboard", test_early_views);
  ADD ("keyboard-waits-for-the-first-row", test_first_row);
  ADD ("keyboard-waits-for-an-empty-page", test_nothing_to_list);
  ADD ("shift-tab-comes-out-of-every-view", test_shift_tab_comes_out);
  ADD ("search-keeps-the-keyboard", test_search_keeps_keyboard);
  ADD ("undo-works-from-anywhere", test_undo_from_anywhere);

#undef ADD

  return g_test_run ();
}
