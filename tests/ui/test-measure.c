/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page of the window under three fonts, each at another size of text. */

#include "test-home.h"
#include "test-looks.h"
#include "test-shell.h"
#include "test-ui.h"

#define QUESTION "2f1c8a52-6b0e-4c3d-9a47-5d0e8f6b7c11"

/* The band of each attempt is another one. */
static const char * const answers[] = {
  "0101011010", "0123012301", "2222132221", "3323333331",
};

typedef struct
{
  TestShell   shell;
  GHashTable *faults; /* a fault is told once */
  char       *last;   /* id of the last attempt */
  char       *other;  /* id of another's */
} Fixture;

static void
look (Fixture    *fixture,
      const char *page)
{
  GtkWidget *window = GTK_WIDGET (fixture->shell.window);

  for (guint i = 0; i < N_TEST_LOOKS; i++)
    {
      test_looks_set (i);
      test_looks_resize (fixture->shell.service, window, i);
      test_looks_audit (window, page, i, fixture->faults);
    }
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *format,
     ...)
{
  GtkWidget *page = GTK_WIDGET (fixture->shell.window);
  g_autoptr (GVariant) parameter = NULL;
  va_list arguments;

  test_looks_settle (fixture->shell.service, page);
  if (!g_str_has_prefix (action, "win."))
    page = tegotae_navigator_get_visible_page (tegotae_window_get_navigator (fixture->shell.window));

  va_start (arguments, format);
  /* An action of a class does not take what is floating. */
  if (format != NULL)
    parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments));
  va_end (arguments);

  g_assert_true (gtk_widget_activate_action_variant (page, action, parameter));
  test_looks_settle (fixture->shell.service, GTK_WIDGET (fixture->shell.window));
}

static char *
save (Fixture    *fixture,
      const char *digits,
      int         day,
      const char *taken_by)
{
  TegotaeService *service = fixture->shell.service;
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, digits, day);

  attempt->taken_by = g_strdup (taken_by);
  test_home_save (service, attempt);

  return g_strdup (attempt->id);
}

static void
on_saved_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  tegotae_service_change_finish (TEGOTAE_SERVICE (object), result, &error);
  g_assert_no_error (error);
}

static void
save_question (Fixture *fixture)
{
  g_autoptr (TegotaeQuestion) question = tegotae_question_new (QUESTION, 1794700000000);

  tegotae_question_set_title (question, "Asked how much I want this job, how honest should I be?");
  tegotae_question_set_situation (question, "Another company is my first choice.");
  tegotae_question_add_answer (question, "Ms Sato at the career centre",
                               "Say in your own words what draws you to them.", 1794700000000);
  tegotae_service_call (fixture->shell.service, &tegotae_call_save_question,
                        tegotae_question_ref (question), NULL, on_saved_cb, NULL);
  test_looks_settle (fixture->shell.service, GTK_WIDGET (fixture->shell.window));
}

static void
look_at_check (Fixture *fixture)
{
  look (fixture, "start");
  act (fixture, "check.ask", NULL);
  look (fixture, "ask");
  act (fixture, "check.open-attempt", "s", fixture->other);
  look (fixture, "second view");
  act (fixture, "nav.home", NULL);
  act (fixture, "win.take", NULL);
  look (fixture, "item");
  act (fixture, "nav.home", NULL);
}

static GtkWidget *
find_table_button (Fixture *fixture)
{
  GtkWidget *label = test_ui_find_label (GTK_WIDGET (fixture->shell.window), "As a Table");

  return gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
}

static void
look_at_records (Fixture *fixture)
{
  act (fixture, "win.show-view", "s", TEGOTAE_WINDOW_RECORDS);
  look (fixture, "records");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_table_button (fixture)), TRUE);
  look (fixture, "table");
  act (fixture, "records.open", "s", fixture->last);
  look (fixture, "result");
  act (fixture, "nav.open-report", "s", fixture->last);
  look (fixture, "report");
}

static void
look_at_advice (Fixture *fixture)
{
  act (fixture, "win.show-view", "s", TEGOTAE_WINDOW_ADVICE);
  look (fixture, "advice");
  act (fixture, "nav.open-entry", "(ss)", "core", "nerves-night-before");
  look (fixture, "entry");
  act (fixture, "nav.open-practice", "(ss)", "core", "self-three-episodes");
  look (fixture, "practice");
  act (fixture, "nav.open-advisor", "(ss)", "core", "counsellor");
  look (fixture, "advisor");
  act (fixture, "nav.home", NULL);
  act (fixture, "nav.open-questions", NULL);
  look (fixture, "questions");
  act (fixture, "nav.show-written", "s", QUESTION);
  look (fixture, "question");
  act (fixture, "nav.edit-question", "s", QUESTION);
  look (fixture, "question editor");
  act (fixture, "nav.back", NULL);
  act (fixture, "nav.edit-answer", "(su)", QUESTION, 0);
  look (fixture, "answer editor");
  act (fixture, "nav.back", NULL);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  look_at_check (fixture);
  look_at_records (fixture);
  look_at_advice (fixture);

  g_assert_cmpuint (g_hash_table_size (fixture->faults), ==, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  test_shell_set_up (&fixture->shell, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_free (fixture->last);
      fixture->last = save (fixture, answers[i], 9 * (int) i, NULL);
    }
  fixture->other = save (fixture, "3301333023", 30, "Mr Tanaka of the career centre");
  save_question (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_shell_tear_down (&fixture->shell, NULL);
  g_hash_table_unref (fixture->faults);
  g_free (fixture->last);
  g_free (fixture->other);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);
  test_shell_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add ("/ui/measure/pages", Fixture, NULL, set_up, test_pages, tear_down);

  return g_test_run ();
}
