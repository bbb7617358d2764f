/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/check/tegotae-check-view.h"
#include "ui/check/tegotae-draft-resume-card.h"
#include "ui/check/tegotae-item-page.h"

/* A check view in a window, with a service of its own. */
typedef struct
{
  TegotaeService   *service;
  TegotaeCheckView *view;
  GtkWindow        *window;
} Fixture;

static void
open_view (Fixture *fixture)
{
  fixture->view = g_object_ref_sink (TEGOTAE_CHECK_VIEW (tegotae_check_view_new (fixture->service)));
  fixture->window = test_ui_show (GTK_WIDGET (fixture->view), 480, 640);
  test_ui_wait_for (gtk_root_get_focus (GTK_ROOT (fixture->window)) != NULL);
}

static void
close_view (Fixture *fixture)
{
  test_ui_close (fixture->window);
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  g_assert_finalize_object (fixture->view);
  test_home_close (fixture->service);
}

/* What a new start of the program is to the view. */
static void
start_again (Fixture *fixture)
{
  close_view (fixture);
  fixture->service = tegotae_service_new ("en");
  open_view (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  open_view (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_view (fixture);
}

static TegotaeDraftResumeCard *
get_offer (Fixture *fixture)
{
  return TEGOTAE_DRAFT_RESUME_CARD (test_ui_find (GTK_WIDGET (fixture->view), TEGOTAE_TYPE_DRAFT_RESUME_CARD));
}

static gboolean
is_offered (Fixture *fixture)
{
  test_home_settle (fixture->service);

  return gtk_widget_get_visible (GTK_WIDGET (get_offer (fixture)));
}

static void
answer (Fixture *fixture,
        guint    n)
{
  TegotaeDiagnosis *diagnosis = tegotae_check_view_get_diagnosis (fixture->view);

  for (guint i = 0; i < n; i++)
    tegotae_diagnosis_choose (diagnosis, i % 2, 0);

  test_home_settle (fixture->service);
}

static void
begin_and_answer (Fixture *fixture,
                  guint    n)
{
  tegotae_check_view_begin (fixture->view, "quick");
  answer (fixture, n);
}

static void
click (Fixture    *fixture,
       const char *text)
{
  GtkWidget *label = test_ui_find_label (GTK_WIDGET (get_offer (fixture)), text);

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  test_home_settle (fixture->service);
}

static void
test_nothing_left (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_false (is_offered (fixture));
}

static void
test_goes_on (Fixture       *fixture,
              gconstpointer  data)
{
  TegotaeDiagnosis *diagnosis;

  begin_and_answer (fixture, 4);
  start_again (fixture);
  g_assert_true (is_offered (fixture));
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (get_offer (fixture)),
                                        "You left off after 4 of 10 questions"));

  /* The keyboard is where one goes on. */
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         GTK_WIDGET (get_offer (fixture))));
  click (fixture, "Continue");
  diagnosis = tegotae_check_view_get_diagnosis (fixture->view);
  g_assert_nonnull (diagnosis);
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 4);

  /* It is kept still, until it is finished. */
  answer (fixture, 2);
  start_again (fixture);
  g_assert_true (is_offered (fixture));
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (get_offer (fixture)),
                                        "You left off after 6 of 10 questions"));
}

static void
test_finished (Fixture       *fixture,
               gconstpointer  data)
{
  begin_and_answer (fixture, 10);
  g_assert_null (tegotae_check_view_get_diagnosis (fixture->view));
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 1);
  g_assert_false (is_offered (fixture));
  start_again (fixture);
  g_assert_false (is_offered (fixture));
}

static void
leave (Fixture *fixture)
{
  tegotae_navigator_pop_to_root (tegotae_check_view_get_navigator (fixture->view));
  test_home_settle (fixture->service);
  test_ui_settle (GTK_WIDGET (fixture->view));
}

static void
test_left (Fixture       *fixture,
           gconstpointer  data)
{
  begin_and_answer (fixture, 3);
  leave (fixture);
  g_assert_true (is_offered (fixture));

  /* The keyboard is where one goes on; nothing answered is lost. */
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         GTK_WIDGET (get_offer (fixture))));
  click (fixture, "Continue");
  answer (fixture, 7);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 1);
  leave (fixture);
  g_assert_false (is_offered (fixture));
}

/* Looking at the first item and going back leaves what was kept. */
static void
test_looked_at (Fixture       *fixture,
                gconstpointer  data)
{
  begin_and_answer (fixture, 3);
  start_again (fixture);
  tegotae_check_view_begin (fixture->view, "quick");
  leave (fixture);
  g_assert_true (is_offered (fixture));
}

static void
test_start_over (Fixture       *fixture,
                 gconstpointer  data)
{
  begin_and_answer (fixture, 3);
  start_again (fixture);
  g_assert_true (is_offered (fixture));

  click (fixture, "Start Over");
  g_assert_cmpuint (tegotae_diagnosis_get_position (
                      tegotae_check_view_get_diagnosis (fixture->view)), ==, 0);
  start_again (fixture);
  g_assert_false (is_offered (fixture));
}

static void
test_other_questions (Fixture       *fixture,
                      gconstpointer  data)
{
  TegotaeDiagnosis *diagnosis;
  g_autoptr (TegotaeDraft) draft = NULL;

  begin_and_answer (fixture, 3);
  diagnosis = tegotae_check_view_get_diagnosis (fixture->view);
  draft = tegotae_diagnosis_dup_draft (diagnosis, TEGOTAE_STAGE_NONE);
  draft->revision++;
  tegotae_service_keep_draft (fixture->service, draft);
  start_again (fixture);
  g_assert_false (is_offered (fixture));
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
    { "/ui/draft-resume-card/nothing-left-nothing-offered", test_nothing_left },
    { "/ui/draft-resume-card/goes-on-at-the-right-item", test_goes_on },
    { "/ui/draft-resume-card/finished-leaves-nothing", test_finished },
    { "/ui/draft-resume-card/left-in-the-middle-is-kept", test_left },
    { "/ui/draft-resume-card/looking-changes-nothing", test_looked_at },
    { "/ui/draft-resume-card/start-over-drops-it", test_start_over },
    { "/ui/draft-resume-card/other-questions-are-not-offered", test_other_questions },
  };

  test_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
