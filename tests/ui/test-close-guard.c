/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "service/tegotae-outbox.h"
#include "ui/questions/tegotae-question-editor.h"
#include "ui/result/tegotae-attempt-note.h"
#include "ui/shell/tegotae-window.h"

/* Long enough for what must not happen. */

/* No more attempts than there are, and no questions. */
#define LOCK_ATTEMPTS "CREATE UNIQUE INDEX only_one ON attempt (number - number)"
#define UNLOCK_ATTEMPTS "DROP INDEX only_one"
#define LOCK_QUESTIONS "ALTER TABLE question RENAME TO away"
#define UNLOCK_QUESTIONS "ALTER TABLE away RENAME TO question"
#define LOCK_DRAFT "ALTER TABLE draft RENAME TO away"
#define UNLOCK_DRAFT "ALTER TABLE away RENAME TO draft"
#define LOCK_STAGE "ALTER TABLE setting RENAME TO away"
#define UNLOCK_STAGE "ALTER TABLE away RENAME TO setting"
#define LOCK_NOTES "ALTER TABLE attempt_note RENAME TO away"
#define UNLOCK_NOTES "ALTER TABLE away RENAME TO attempt_note"

/* One for all: its objects on the bus cannot be there twice. */
static GtkApplication *application;

typedef struct
{
  TegotaeService *service;
  GtkWindow      *window; /* NULL once it is closed */
  TegotaeAttempt *attempt; /* one that is saved */
  GtkWindow      *note;   /* shows the note of the attempt; NULL if it is not shown */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  fixture->window = GTK_WINDOW (tegotae_window_new (application, fixture->service, NULL));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (fixture->window);
  test_ui_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->window)) > 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_wait_for (fixture->window == NULL);
  if (fixture->note != NULL)
    test_ui_close (fixture->note);
  test_home_settle (fixture->service);
  g_clear_pointer (&fixture->attempt, tegotae_attempt_unref);
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  test_home_close (fixture->service);
}

static void
finish_diagnosis (Fixture *fixture)
{
  g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, "0123012301", 2);

  tegotae_service_call (fixture->service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt),
                        NULL, NULL, NULL);
  test_home_settle (fixture->service);
}

/* It is on its way when the window closes. */
static void
finish_diagnosis_just_now (Fixture *fixture)
{
  g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, "0123012301", 2);

  tegotae_service_call (fixture->service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt),
                        NULL, NULL, NULL);
}

static TegotaeDraft *
new_draft (Fixture *fixture)
{
  TegotaeDraft *draft = tegotae_draft_new ();

  draft->pack = g_strdup ("core");
  draft->revision = 1;
  draft->lang = g_strdup ("en");
  draft->questionnaire = g_strdup ("quick");
  draft->started_at = draft->changed_at = g_get_real_time () / 1000;

  return draft;
}

static void
answer_items_just_now (Fixture *fixture)
{
  g_autoptr (TegotaeDraft) draft = new_draft (fixture);

  tegotae_service_keep_draft (fixture->service, draft);
}

static void
answer_items (Fixture *fixture)
{
  answer_items_just_now (fixture);
  test_home_settle (fixture->service);
}

static void
choose_stage (Fixture *fixture)
{
  tegotae_service_set_stage (fixture->service, TEGOTAE_STAGE_WAITING);
}

/* Within the pause after the last key. */
static void
write_note (Fixture *fixture)
{
  GtkWidget *note = g_object_new (TEGOTAE_TYPE_ATTEMPT_NOTE, NULL);

  tegotae_attempt_note_set_attempt (TEGOTAE_ATTEMPT_NOTE (note), fixture->service, fixture->attempt);
  fixture->note = test_ui_show (note, 360, 300);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find (note, GTK_TYPE_TEXT_VIEW))),
                            "My hands shook.", -1);
}

static void
write_question (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *editor;

  gtk_widget_activate_action (window, "win.new-question", "s", "");
  test_ui_wait_for ((editor = test_ui_find (window, TEGOTAE_TYPE_QUESTION_EDITOR)) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (editor, GTK_TYPE_ENTRY)), "How loud?");
}

static void
try_again (Fixture *fixture)
{
  tegotae_outbox_flush (tegotae_service_get_outbox (fixture->service));
  tegotae_outbox_retry (tegotae_service_get_outbox (fixture->service));
  test_home_settle (fixture->service);
}

static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

/* Uses the button, as the user does. */
static void
answer (const char *verb)
{
  GtkWidget *label = test_ui_find_label (GTK_WIDGET (find_question ()), verb);

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  test_ui_rest ();
  g_assert_null (find_question ());
}

/* What the user did, what keeps it from being saved and what no longer does, what is
 * asked, and what is said of the reason. */
static const struct
{
  void       (*change) (Fixture *fixture);
  const char  *lock;
  const char  *unlock;
  const char  *text;
  const char  *reason;
} changes[] = {
  { finish_diagnosis, LOCK_ATTEMPTS, UNLOCK_ATTEMPTS, "A result could not be saved yet", "only_one" },
  { write_question, LOCK_QUESTIONS, UNLOCK_QUESTIONS, "What you have written could not be saved yet",
    "no such table" },
  { finish_diagnosis_just_now, LOCK_ATTEMPTS, UNLOCK_ATTEMPTS, "A result could not be saved yet", "only_one" },
  { answer_items, LOCK_DRAFT, UNLOCK_DRAFT, "The answers that you have given so far", "no such table" },
  { answer_items_just_now, LOCK_DRAFT, UNLOCK_DRAFT, "The answers that you have given so far", "no such table" },
  { choose_stage, LOCK_STAGE, UNLOCK_STAGE, "Your last change could not be saved", "no such table" },
  { write_note, LOCK_NOTES, UNLOCK_NOTES, "What you have written could not be saved yet", "no such table" },
};

static void
close_and_be_asked (Fixture *fixture,
                    guint    i)
{
  const char *body;

  fixture->attempt = test_home_score (fixture->service, "0123012301", 1);
  test_home_save (fixture->service, fixture->attempt);
  tegotae_service_set_stage (fixture->service, TEGOTAE_STAGE_PREPARING);
  tegotae_service_set_stage (fixture->service, TEGOTAE_STAGE_FINAL);
  test_home_settle (fixture->service);
  test_home_exec (changes[i].lock);
  changes[i].change (fixture);
  gtk_window_close (fixture->window);
  test_ui_wait_for (find_question () != NULL);

  body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_question ()));
  g_assert_true (g_str_has_prefix (body, changes[i].text));
  g_assert_nonnull (g_strstr_len (body, -1, changes[i].reason));
  g_assert_false (adw_message_dialog_get_body_use_markup (ADW_MESSAGE_DIALOG (find_question ())));
}

static void
test_stays_until_it_is_saved (Fixture       *fixture,
                              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);

  close_and_be_asked (fixture, i);
  answer ("Keep Open");
  test_ui_wait_for (find_question () == NULL);
  test_ui_rest ();
  g_assert_nonnull (fixture->window);

  test_home_exec (changes[i].unlock);
  try_again (fixture);
  gtk_window_close (fixture->window);
  test_ui_wait_for (fixture->window == NULL);
  g_assert_null (find_question ());
}

static void
test_closes_if_the_user_says_so (Fixture       *fixture,
                                 gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);

  close_and_be_asked (fixture, i);
  answer ("Close");
  test_ui_wait_for (fixture->window == NULL);

  /* So that nothing is left to be saved when the test ends, as the app would now. */
  test_home_exec (changes[i].unlock);
  try_again (fixture);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GPtrArray **questions = user_data;

  *questions = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
}

/* Although there was no time to save it before. */
static void
test_saves_and_then_closes (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GPtrArray) questions = NULL;

  write_question (fixture);
  gtk_window_close (fixture->window);
  g_assert_nonnull (fixture->window);
  test_ui_wait_for (fixture->window == NULL);
  g_assert_null (find_question ());

  tegotae_service_call (fixture->service, &tegotae_call_list_questions, NULL, NULL, on_listed_cb,
                        &questions);
  test_ui_wait_for (questions != NULL);
  g_assert_cmpuint (questions->len, ==, 1);
}

/* A page that is left without saving is not asked about once more. */
static void
test_left_behind_is_forgotten (Fixture       *fixture,
                               gconstpointer  data)
{
  GtkWidget *editor;

  test_home_exec (LOCK_QUESTIONS);
  write_question (fixture);
  try_again (fixture);
  g_assert_nonnull (tegotae_outbox_get_problem (tegotae_service_get_outbox (fixture->service),
                                                &tegotae_call_save_question));

  editor = test_ui_find (GTK_WIDGET (fixture->window), TEGOTAE_TYPE_QUESTION_EDITOR);
  gtk_widget_activate_action (editor, "nav.back", NULL);
  answer ("Leave");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_null (tegotae_outbox_get_problem (tegotae_service_get_outbox (fixture->service),
                                             &tegotae_call_save_question));

  gtk_window_close (fixture->window);
  test_ui_wait_for (fixture->window == NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const names[] = { "result", "question", "result-on-its-way", "answers",
                                        "answers-on-their-way", "stage", "note" };
  int status;

  test_ui_init (&argc, &argv);
  application = gtk_application_new ("io.github.tegotae.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *stays = g_strconcat ("/ui/close-guard/stays-until-saved/", names[i], NULL);
      g_autofree char *closes = g_strconcat ("/ui/close-guard/closes-if-the-user-says-so/", names[i], NULL);

      g_test_add (stays, Fixture, GUINT_TO_POINTER (i), set_up, test_stays_until_it_is_saved, tear_down);
      g_test_add (closes, Fixture, GUINT_TO_POINTER (i), set_up, test_closes_if_the_user_says_so, tear_down);
    }

  g_test_add ("/ui/close-guard/saves-and-then-closes", Fixture, NULL, set_up, test_saves_and_then_closes, tear_down);
  g_test_add ("/ui/close-guard/left-behind-is-forgotten", Fixture, NULL, set_up, test_left_behind_is_forgotten,
              tear_down);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
