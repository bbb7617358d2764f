/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include <glib/gstdio.h>

#include "service/tegotae-paths.h"
#include "service/user/tegotae-diagnosis.h"
#include "text/tegotae-words.h"
#include "ui/advice/tegotae-reading-resume-card.h"
#include "ui/check/tegotae-draft-resume-card.h"
#include "ui/check/tegotae-last-score.h"
#include "ui/check/tegotae-start-page.h"

/* A start page in a window, on a service of its own; "check.begin" only notes
 * what was to begin, and "check.resume" does nothing. */
typedef struct
{
  TegotaeService *service;
  GtkWidget      *page;
  GtkWindow      *window;
  char           *begun;
} Fixture;

static void
on_begin_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->begun);
  fixture->begun = g_variant_dup_string (parameter, NULL);
}

static void
add_actions (Fixture   *fixture,
             GtkWidget *parent)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) begin = g_simple_action_new ("begin", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) resume = g_simple_action_new ("resume", NULL);

  g_signal_connect (begin, "activate", G_CALLBACK (on_begin_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (begin));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (resume));
  gtk_widget_insert_action_group (parent, "check", G_ACTION_GROUP (group));
}

static void
open_page (Fixture *fixture)
{
  GtkWidget *parent = adw_bin_new ();

  fixture->service = tegotae_service_new ("en");
  fixture->page = g_object_ref_sink (tegotae_start_page_new (fixture->service));
  add_actions (fixture, parent);
  adw_bin_set_child (ADW_BIN (parent), fixture->page);
  fixture->window = test_ui_show (parent, 480, 640);
}

static void
wait_loaded (Fixture *fixture)
{
  test_ui_wait_for (tegotae_service_get_content (fixture->service) != NULL);
  test_ui_wait_for (gtk_root_get_focus (GTK_ROOT (fixture->window)) != NULL);
}

static void
close_page (Fixture *fixture)
{
  test_ui_close (fixture->window);
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  g_assert_finalize_object (fixture->page);
  test_home_close (fixture->service);
  g_clear_pointer (&fixture->begun, g_free);
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *text)
{
  GtkWidget *label = test_ui_find_label (fixture->page, text);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_assert_true (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, NULL));
}

static void
save_attempt (Fixture *fixture,
              guint    option)
{
  TegotaeContent *content = tegotae_service_get_content (fixture->service);
  TegotaeQuestionnaire *quick = tegotae_content_find_questionnaire (content, "quick", NULL);
  guint n_items = tegotae_questionnaire_get_n_items (quick);
  g_autofree guint *options = g_new (guint, n_items);
  g_autoptr (TegotaeAttempt) attempt = NULL;

  for (guint i = 0; i < n_items; i++)
    options[i] = option;

  attempt = tegotae_attempt_new_scored (content, "quick", options, NULL, n_items, NULL);
  attempt->id = g_uuid_string_random ();
  attempt->finished_at = g_get_real_time () / 1000;
  tegotae_service_call (fixture->service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt),
                        NULL, on_saved_cb, NULL);
}

static void
test_waits_for_content (void)
{
  Fixture fixture = { 0 };

  open_page (&fixture);
  if (tegotae_service_get_content (fixture.service) == NULL)
    g_assert_false (gtk_widget_get_sensitive (find_button (&fixture, "Begin")));

  wait_loaded (&fixture);
  g_assert_true (gtk_widget_get_sensitive (find_button (&fixture, "Begin")));
  close_page (&fixture);
}

static void
test_first_run (void)
{
  Fixture fixture = { 0 };

  open_page (&fixture);
  wait_loaded (&fixture);
  g_assert_nonnull (test_ui_find_label (fixture.page, "Your interview readiness, in 30 seconds"));
  g_assert_false (gtk_widget_get_visible (test_ui_find (fixture.page, TEGOTAE_TYPE_LAST_SCORE)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture.window)) == find_button (&fixture, "Begin"));

  click (find_button (&fixture, "Begin"));
  g_assert_cmpstr (fixture.begun, ==, "quick");
  close_page (&fixture);
}

static void
test_offers_detailed (void)
{
  Fixture fixture = { 0 };
  TegotaeQuestionnaire *detailed;

  open_page (&fixture);
  wait_loaded (&fixture);
  detailed = tegotae_content_find_questionnaire (tegotae_service_get_content (fixture.service),
                                                 "detailed", NULL);
  g_assert_nonnull (detailed);
  g_assert_nonnull (test_ui_find_label (fixture.page, "25 questions, about 3 minutes"));

  click (find_button (&fixture, detailed->title));
  g_assert_cmpstr (fixture.begun, ==, "detailed");
  close_page (&fixture);
}

/* Of the buttons of all stages. */
static void
assert_pressed (Fixture      *fixture,
                TegotaeStage  stage)
{
  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      GtkWidget *button = find_button (fixture, tegotae_words_of_stage (i));

      g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==, i == (int) stage);
    }
}

static void
test_remembers_stage (void)
{
  const char *waiting = tegotae_words_of_stage (TEGOTAE_STAGE_WAITING);
  Fixture fixture = { 0 };

  open_page (&fixture);
  wait_loaded (&fixture);
  assert_pressed (&fixture, TEGOTAE_STAGE_NONE);
  click (find_button (&fixture, waiting));
  g_assert_cmpint (tegotae_service_get_stage (fixture.service), ==, TEGOTAE_STAGE_WAITING);

  /* Once more does not take it back. */
  click (find_button (&fixture, waiting));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (&fixture, waiting))));
  close_page (&fixture);

  open_page (&fixture);
  wait_loaded (&fixture);
  assert_pressed (&fixture, TEGOTAE_STAGE_WAITING);
  close_page (&fixture);
}

static void
test_later_run (void)
{
  Fixture fixture = { 0 };
  GtkWidget *last_score;

  open_page (&fixture);
  wait_loaded (&fixture);
  save_attempt (&fixture, 0);
  last_score = test_ui_find (fixture.page, TEGOTAE_TYPE_LAST_SCORE);
  test_ui_wait_for (gtk_widget_get_visible (last_score));
  g_assert_nonnull (test_ui_find_label (last_score, "0"));
  g_assert_nonnull (test_ui_find_label (fixture.page, "What has changed since last time?"));
  g_assert_nonnull (find_button (&fixture, "Check Again"));
  g_assert_false (gtk_widget_get_visible (test_ui_find (last_score, GTK_TYPE_DRAWING_AREA)));
  close_page (&fixture);

  open_page (&fixture);
  wait_loaded (&fixture);
  save_attempt (&fixture, 3);
  last_score = test_ui_find (fixture.page, TEGOTAE_TYPE_LAST_SCORE);
  test_ui_wait_for (test_ui_find_label (last_score, "100") != NULL);
  g_assert_true (gtk_widget_get_visible (test_ui_find (last_score, GTK_TYPE_DRAWING_AREA)));
  gtk_test_accessible_assert_property (test_ui_find (last_score, GTK_TYPE_DRAWING_AREA),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Your scores so far: 0, 100");
  close_page (&fixture);
}

static void
keep_draft (Fixture *fixture)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  g_autoptr (TegotaeDraft) draft = NULL;

  diagnosis = tegotae_diagnosis_new (tegotae_service_get_content (fixture->service), "quick", NULL);
  tegotae_diagnosis_choose (diagnosis, 1, 0);
  draft = tegotae_diagnosis_dup_draft (diagnosis, TEGOTAE_STAGE_NONE);
  tegotae_service_keep_draft (fixture->service, draft);
}

/* All that the keyboard comes to can be pressed; the choice of stage is one thing. */
static guint
count_pressable (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  if (gtk_widget_get_focusable (widget) || (first != NULL && gtk_widget_has_css_class (first, "stage")))
    return 1;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_pressable (child);

  return n;
}

static gboolean
is_mapped (Fixture *fixture,
           GType    type)
{
  return gtk_widget_get_mapped (test_ui_find (fixture->page, type));
}

static void
test_at_most_seven (void)
{
  Fixture fixture = { 0 };

  open_page (&fixture);
  wait_loaded (&fixture);
  test_home_add_small_pack (fixture.service);
  save_attempt (&fixture, 0);
  save_attempt (&fixture, 3);
  tegotae_service_call (fixture.service, &tegotae_call_set_reading_position,
                        tegotae_reading_position_new ("core", "recover-from-rejection", 500, 0), NULL, NULL, NULL);
  keep_draft (&fixture);
  test_home_settle (fixture.service);
  close_page (&fixture);

  open_page (&fixture);
  wait_loaded (&fixture);
  test_home_settle (fixture.service);
  test_ui_rest ();
  g_assert_true (is_mapped (&fixture, TEGOTAE_TYPE_LAST_SCORE));
  g_assert_true (gtk_widget_get_mapped (find_button (&fixture, "Other Checks…")));
  g_assert_true (gtk_widget_get_mapped (find_button (&fixture, "Ask How Others See You")));
  g_assert_true (is_mapped (&fixture, TEGOTAE_TYPE_DRAFT_RESUME_CARD));
  g_assert_false (is_mapped (&fixture, TEGOTAE_TYPE_READING_RESUME_CARD));
  g_assert_cmpuint (count_pressable (fixture.page), ==, 7);

  tegotae_service_drop_draft (fixture.service);
  test_home_settle (fixture.service);
  test_ui_rest ();
  g_assert_false (is_mapped (&fixture, TEGOTAE_TYPE_DRAFT_RESUME_CARD));
  g_assert_true (is_mapped (&fixture, TEGOTAE_TYPE_LAST_SCORE));
  g_assert_true (is_mapped (&fixture, TEGOTAE_TYPE_READING_RESUME_CARD));
  g_assert_cmpuint (count_pressable (fixture.page), <=, 7);
  close_page (&fixture);
}

/* A newer version has written it: its number is at byte 60. */
static void
make_newer (const char *file)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  bytes[62] = 0x27;
  g_assert_true (g_file_set_contents (file, bytes, (gssize) length, NULL));
}

static void
test_unreadable_data (void)
{
  g_autofree char *directory = tegotae_paths_dup_user_dir ();
  g_autofree char *file = tegotae_paths_dup_user_db ();
  Fixture fixture = { 0 };

  open_page (&fixture);
  wait_loaded (&fixture);
  save_attempt (&fixture, 3);
  close_page (&fixture);
  make_newer (file);

  open_page (&fixture);
  test_ui_wait_for (gtk_widget_get_mapped (test_ui_find (fixture.page, ADW_TYPE_STATUS_PAGE)));
  g_assert_nonnull (strstr (adw_status_page_get_description (
                              ADW_STATUS_PAGE (test_ui_find (fixture.page, ADW_TYPE_STATUS_PAGE))),
                            directory));
  close_page (&fixture);
  g_unlink (file);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/start-page/waits-for-content", test_waits_for_content);
  g_test_add_func ("/ui/start-page/first-run", test_first_run);
  g_test_add_func ("/ui/start-page/offers-detailed", test_offers_detailed);
  g_test_add_func ("/ui/start-page/stage-is-remembered", test_remembers_stage);
  g_test_add_func ("/ui/start-page/later-run-shows-last-score", test_later_run);
  g_test_add_func ("/ui/start-page/at-most-seven-things-to-press", test_at_most_seven);
  g_test_add_func ("/ui/start-page/unreadable-data-is-explained", test_unreadable_data);

  return g_test_run ();
}
