/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-advice-view.h"
#include "ui/shell/tegotae-page-row.h"
#include "ui/questions/tegotae-answer-editor.h"
#include "ui/questions/tegotae-question-draft.h"
#include "ui/questions/tegotae-question-editor.h"
#include "ui/questions/tegotae-question-page.h"
#include "ui/questions/tegotae-questions-page.h"
#include "ui/widgets/tegotae-text-field.h"

/* Time for a pause in writing to be noticed, generous for a busy machine. */
#define PAUSE_MILLISECONDS 900

typedef struct
{
  TegotaeService *service;
  GtkWidget      *view;
  GtkWindow      *window;
} Fixture;

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GPtrArray **questions = user_data;

  *questions = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
}

static GPtrArray *
list_questions (Fixture *fixture)
{
  GPtrArray *questions = NULL;

  tegotae_service_call (fixture->service, &tegotae_call_list_questions, NULL, NULL, on_listed_cb,
                        &questions);
  test_ui_wait_for (questions != NULL);

  return questions;
}

static void
assert_only (Fixture    *fixture,
             const char *title,
             const char *situation,
             guint       n_answers)
{
  g_autoptr (GPtrArray) questions = list_questions (fixture);
  const TegotaeQuestion *question;

  g_assert_cmpuint (questions->len, ==, 1);
  question = g_ptr_array_index (questions, 0);
  g_assert_cmpstr (question->title, ==, title);
  g_assert_cmpstr (question->situation, ==, situation);
  g_assert_cmpuint (question->answers->len, ==, n_answers);
}

static guint
count_questions (Fixture *fixture)
{
  g_autoptr (GPtrArray) questions = list_questions (fixture);

  return questions->len;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  fixture->view = tegotae_advice_view_new (fixture->service);
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  fixture->window = test_ui_show (fixture->view, 960, 720);
  test_home_settle (fixture->service);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->view);
  test_home_close (fixture->service);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  TegotaeNavigator *navigator;

  navigator = tegotae_advice_view_get_navigator (TEGOTAE_ADVICE_VIEW (fixture->view));

  return tegotae_navigator_get_visible_page (navigator);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (get_page (fixture), action, NULL);
  test_home_settle (fixture->service);
}

static GtkWidget *
write_question (Fixture    *fixture,
                const char *offered)
{
  gtk_widget_activate_action (GTK_WIDGET (tegotae_advice_view_get_navigator (TEGOTAE_ADVICE_VIEW (fixture->view))),
                              "nav.write-question", "s", offered);
  test_ui_settle (fixture->view);

  return get_page (fixture);
}

static void
type_title (GtkWidget  *editor,
            const char *title)
{
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (editor, GTK_TYPE_ENTRY)), title);
}

static void
type_text (GtkWidget  *editor,
           const char *text)
{
  GtkWidget *view = test_ui_find (editor, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_saved_by_itself (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *editor = write_question (fixture, "");

  g_assert_true (TEGOTAE_IS_QUESTION_EDITOR (editor));
  type_title (editor, "How loud?");
  test_ui_wait_for (count_questions (fixture) == 1);
  assert_only (fixture, "How loud?", "", 0);

  type_text (editor, "A small room.\nThree people.");
  act (fixture, "nav.back");
  g_assert_false (TEGOTAE_IS_QUESTION_EDITOR (get_page (fixture)));
  assert_only (fixture, "How loud?", "A small room.\nThree people.", 0);
}

/* The window is closed before anything had time to be saved. */
static void
test_closing_loses_nothing (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *editor = write_question (fixture, "");

  type_title (editor, "How loud?");
  test_ui_close (g_steal_pointer (&fixture->window));
  assert_only (fixture, "How loud?", "", 0);
}

static void
test_title_is_lent (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *editor = write_question (fixture, "");

  type_text (editor, "\n  They asked for my weak points.  \nAnd then?");
  act (fixture, "nav.back");
  assert_only (fixture, "They asked for my weak points.",
               "\n  They asked for my weak points.  \nAnd then?", 0);
}

static void
test_nothing_written (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *editor = write_question (fixture, "");

  type_title (editor, "x");
  test_ui_wait_for (count_questions (fixture) == 1);
  type_title (editor, "");
  act (fixture, "nav.back");
  test_ui_settle (fixture->view);
  g_assert_cmpuint (count_questions (fixture), ==, 0);

  /* What was only searched for is not a question yet. */
  write_question (fixture, "weak points");
  test_ui_outlast (PAUSE_MILLISECONDS);
  act (fixture, "nav.back");
  g_assert_cmpuint (count_questions (fixture), ==, 0);
}

static void
test_similar (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *editor = write_question (fixture, "");
  GtkWidget *row;

  g_assert_null (test_ui_find (editor, TEGOTAE_TYPE_PAGE_ROW));
  type_title (editor, "Talking");
  test_ui_wait_for ((row = test_ui_find (editor, TEGOTAE_TYPE_PAGE_ROW)) != NULL);

  /* Opening one and coming back loses nothing. */
  gtk_widget_activate_action (row, "nav.open-entry", "(ss)", "core", "none");
  test_ui_settle (fixture->view);
  g_assert_true (get_page (fixture) != editor);
  act (fixture, "nav.back");
  test_ui_settle (fixture->view);
  g_assert_true (get_page (fixture) == editor);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_ui_find (editor, GTK_TYPE_ENTRY))), ==,
                   "Talking");
}

static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *editor = write_question (fixture, "");
  g_autoptr (GPtrArray) questions = NULL;
  const TegotaeQuestion *question;

  type_title (editor, "How loud?");
  act (fixture, "nav.back");
  questions = list_questions (fixture);
  question = g_ptr_array_index (questions, 0);

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (get_page (fixture), "nav.edit-answer", "(su)", question->id, i);
      test_home_settle (fixture->service);
      editor = get_page (fixture);
      g_assert_true (TEGOTAE_IS_ANSWER_EDITOR (editor));
      type_title (editor, "Ms Sato");
      if (i == 0)
        type_text (editor, "As loud as here.");
      act (fixture, "nav.back");
    }

  /* The second has only a name yet. */
  assert_only (fixture, "How loud?", "", 2);

  gtk_widget_activate_action (get_page (fixture), "own.remove-answer", "(su)", question->id, 0);
  test_home_settle (fixture->service);
  assert_only (fixture, "How loud?", "", 1);
  gtk_widget_activate_action (fixture->view, "view.undo", NULL);
  test_home_settle (fixture->service);
  assert_only (fixture, "How loud?", "", 2);
}

static void
test_deleted_and_back (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *editor = write_question (fixture, "");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const TegotaeQuestion *question;

  type_title (editor, "How loud?");
  act (fixture, "nav.back");
  before = list_questions (fixture);
  question = g_ptr_array_index (before, 0);

  gtk_widget_activate_action (get_page (fixture), "nav.open-questions", NULL);
  test_home_settle (fixture->service);
  g_assert_true (TEGOTAE_IS_QUESTIONS_PAGE (get_page (fixture)));
  g_assert_nonnull (test_ui_find (get_page (fixture), TEGOTAE_TYPE_PAGE_ROW));
  gtk_widget_activate_action (get_page (fixture), "nav.open-entry", "(ss)", "@own", question->id);
  test_home_settle (fixture->service);
  g_assert_true (TEGOTAE_IS_QUESTION_PAGE (get_page (fixture)));

  act (fixture, "question.delete");
  test_home_settle (fixture->service);
  g_assert_true (TEGOTAE_IS_QUESTIONS_PAGE (get_page (fixture)));
  g_assert_cmpuint (count_questions (fixture), ==, 0);
  g_assert_null (test_ui_find (get_page (fixture), TEGOTAE_TYPE_PAGE_ROW));

  gtk_widget_activate_action (fixture->view, "view.undo", NULL);
  test_home_settle (fixture->service);
  after = list_questions (fixture);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((const TegotaeQuestion *) g_ptr_array_index (after, 0))->id, ==, question->id);
  g_assert_cmpint (((const TegotaeQuestion *) g_ptr_array_index (after, 0))->asked_at, ==,
                   question->asked_at);
}

static void
test_field_limit (void)
{
  TegotaeTextField *field = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_TEXT_FIELD,
                                                             "max-length", 10, NULL));
  GtkWidget *view = test_ui_find (GTK_WIDGET (field), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *cut = NULL;
  g_autofree char *full = NULL;

  tegotae_text_field_set_text (field, "12345678");
  gtk_text_buffer_insert_at_cursor (buffer, "面接面接", -1);
  cut = tegotae_text_field_dup_text (field);
  g_assert_cmpstr (cut, ==, "12345678面接");

  gtk_text_buffer_insert_at_cursor (buffer, "x", -1);
  full = tegotae_text_field_dup_text (field);
  g_assert_cmpstr (full, ==, "12345678面接");
  g_assert_finalize_object (field);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/ui/questions/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("what-is-written-is-saved-by-itself", test_saved_by_itself);
  ADD ("closing-the-window-loses-nothing", test_closing_loses_nothing);
  ADD ("a-question-without-a-title-is-called-by-its-situation", test_title_is_lent);
  ADD ("one-in-which-nothing-is-left-is-not-kept", test_nothing_written);
  ADD ("what-is-like-it-appears-and-can-be-opened", test_similar);
  ADD ("answers-are-added-removed-and-brought-back", test_answer);
  ADD ("a-deleted-one-can-be-brought-back", test_deleted_and_back);
  g_test_add_func ("/ui/questions/a-field-takes-in-what-it-has-room-for", test_field_limit);

  return g_test_run ();
}
