/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/result/tegotae-radar-chart.h"
#include "ui/result/tegotae-result-page.h"

typedef struct
{
  const char   *path;
  const char   *answers;
  const char   *digits;
  const char   *band;
  const char   *message;
  const char   *strength;    /* what the notes say of the first, or NULL */
  const char   *improvement;
  gboolean      even;
  TegotaeStage  stage;       /* at which it was taken */
} Case;

static const Case cases[] = {
  { "/ui/result-page/all-100-names-strengths-only", "3333333333", "100", "Well prepared",
    "Rest as usual.", "Self-knowledge is high.", NULL, FALSE },
  { "/ui/result-page/all-0-names-improvements-only", "0000000000", "0", "Take care",
    "Begin with <one> thing.", NULL, "Self-knowledge is low.", FALSE },
  { "/ui/result-page/message-is-that-of-the-stage", "0000000000", "0", "Take care",
    "This is <one> company’s answer.", NULL, "Self-knowledge is low.", FALSE, TEGOTAE_STAGE_REJECTED },
  { "/ui/result-page/even-says-so", "1111122222", "50", "One more step",
    "The groundwork is there.", NULL, NULL, TRUE },
  { "/ui/result-page/mixed-names-both", "3000033333", "60", "In good shape",
    "Well under way.", "Self-knowledge is high.", "Company is in the middle.", FALSE },
};

static gboolean
is_seen (GtkWidget  *page,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
assert_note (GtkWidget  *page,
             const char *heading,
             const char *text)
{
  g_assert_cmpint (is_seen (page, heading), ==, text != NULL);

  if (text != NULL)
    g_assert_true (is_seen (page, text));
}

static void
test_says_what_it_found (gconstpointer data)
{
  const Case *test = data;
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, test->answers, 0);
  GtkWidget *page;
  GtkWindow *window;
  g_autofree char *label = NULL;

  attempt->stage = test->stage;
  page = tegotae_result_page_new (service, attempt, FALSE);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  label = g_strdup_printf ("Score: %s of 100, %s", test->digits, test->band);
  gtk_test_accessible_assert_property (test_ui_find_named (page, "tegotae-score-label"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_true (is_seen (page, test->digits));
  g_assert_true (is_seen (page, test->band));
  g_assert_true (is_seen (page, test->message));
  assert_note (page, "Your Strengths", test->strength);
  assert_note (page, "Room to Grow", test->improvement);
  g_assert_cmpint (is_seen (page, "An Even Profile"), ==, test->even);

  test_ui_close (window);
  g_assert_null (page);
  test_home_close (service);
}

/* Five equal domains are five strengths; more than two texts would be a lecture. */
static void
test_a_large_group (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "3333333333", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, FALSE);
  GtkWindow *window = test_ui_show (page, 360, 600);
  GtkWidget *row;

  test_home_settle (service);
  row = test_ui_find_named (page, "tegotae-domain-row");
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    g_assert_true (is_seen (row, "Strength"));

  g_assert_true (is_seen (page, "Self-knowledge is high."));
  g_assert_true (is_seen (page, "Company is high."));
  g_assert_false (is_seen (page, "Talking is high."));

  test_ui_close (window);
  test_home_close (service);
}

/* What the chart shows is beside it as text. */
static void
test_rows_say_what_the_chart_shows (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "3102133221", 0);
  GtkWidget *page = g_object_ref_sink (tegotae_result_page_new (service, attempt, FALSE));
  GtkWidget *row = test_ui_find_named (page, "tegotae-domain-row");
  GtkWidget *chart = test_ui_find (page, TEGOTAE_TYPE_RADAR_CHART);
  static const char * const texts[] = {
    "Self-knowledge: 100 of 100, Strength",
    "Company: 67 of 100, Well under way",
    "Talking: 33 of 100, Room to grow",
    "Dialogue: 67 of 100, Well under way",
    "Composure: 33 of 100, Room to grow",
  };

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Profile, each from 0 to 100: Self-knowledge 100, Company 67, Talking 33, "
                                       "Dialogue 67, Composure 33");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, texts[i]);
      row = gtk_widget_get_next_sibling (row);
    }
  g_assert_null (row);

  g_assert_finalize_object (page);
  test_home_settle (service);
  test_home_close (service);
}

static void
test_gone_pack_keeps_the_names (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "3000000000", 0);
  TegotaeDomainScore *first = g_ptr_array_index (attempt->profile->domains, 0);
  GtkWidget *page;
  GtkWindow *window;

  g_free (attempt->pack);
  attempt->pack = g_strdup ("gone");
  g_free (first->id);
  first->id = g_strdup ("gone");
  g_free (first->name);
  first->name = g_strdup ("As it was");

  page = tegotae_result_page_new (service, attempt, FALSE);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  g_assert_true (is_seen (page, "10"));
  g_assert_true (is_seen (page, "Take care"));
  g_assert_true (is_seen (page, "As it was"));
  g_assert_false (is_seen (page, "Begin with <one> thing."));

  test_ui_close (window);
  g_assert_null (page);
  test_home_close (service);
}

static void
test_says_when_or_how_long (gconstpointer data)
{
  gboolean fresh = GPOINTER_TO_INT (data);
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "1111111111", 2);
  GtkWidget *page;
  GtkWindow *window;

  for (guint i = 0; i < attempt->responses->len; i++)
    ((TegotaeResponse *) g_ptr_array_index (attempt->responses, i))->milliseconds = 4100;
  page = tegotae_result_page_new (service, attempt, fresh);
  window = test_ui_show (page, 360, 600);

  g_assert_cmpint (is_seen (page, "Ten & quick · 3 November 2026, 00:00 · Preparing"), ==, !fresh);
  g_assert_cmpint (is_seen (page, "Ten & quick · 41 seconds"), ==, fresh);

  test_ui_close (window);
  test_home_settle (service);
  test_home_close (service);
}

/* The digits count up; what is read aloud is final from the start. */
static void
test_fresh_counts_up (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "2222222222", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, TRUE);
  GtkWidget *score = test_ui_find_named (page, "tegotae-score-label");
  GtkWidget *bar = test_ui_find (page, GTK_TYPE_LEVEL_BAR);
  GtkWindow *window;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  g_assert_nonnull (test_ui_find_label (score, "0"));
  g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)), ==, 0);
  gtk_test_accessible_assert_property (score, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 67.0);

  window = test_ui_show (page, 360, 600);
  test_ui_wait_for (test_ui_find_label (score, "67") != NULL
                    && gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)) == 67);

  test_ui_close (window);
  g_assert_null (page);
  test_home_close (service);
}

/* A new page is read from its score, not from its first button far below. */
static void
test_focus_begins_at_the_score (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "2222222222", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, FALSE);
  GtkWindow *window = test_ui_show (page, 360, 600);

  gtk_window_set_focus (window, NULL);
  g_assert_true (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == test_ui_find_named (page, "tegotae-score-label"));

  test_ui_close (window);
  test_home_settle (service);
  test_home_close (service);
}

static void
test_fresh_is_still_without_animations (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "2222222222", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, TRUE);
  GtkWidget *score = test_ui_find_named (page, "tegotae-score-label");
  GtkWindow *window;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  window = test_ui_show (page, 360, 600);
  g_assert_nonnull (test_ui_find_label (score, "67"));
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);

  test_ui_close (window);
  test_home_settle (service);
  test_home_close (service);
}

/* Closed while it still grows. */
static void
test_closing_early_is_safe (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "2222222222", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, TRUE);
  GtkWindow *window;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window = test_ui_show (page, 360, 600);
  test_ui_close (window);
  test_home_settle (service);

  g_assert_null (page);
  test_home_close (service);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_says_what_it_found);
  g_test_add_func ("/ui/result-page/a-large-group-is-named-whole-and-explained-in-part", test_a_large_group);
  g_test_add_func ("/ui/result-page/rows-say-what-the-chart-shows",
                   test_rows_say_what_the_chart_shows);
  g_test_add_func ("/ui/result-page/gone-pack-keeps-the-names", test_gone_pack_keeps_the_names);
  g_test_add_data_func ("/ui/result-page/older-says-when", GINT_TO_POINTER (FALSE),
                        test_says_when_or_how_long);
  g_test_add_data_func ("/ui/result-page/fresh-says-how-long-it-took", GINT_TO_POINTER (TRUE),
                        test_says_when_or_how_long);
  g_test_add_func ("/ui/result-page/fresh-counts-up", test_fresh_counts_up);
  g_test_add_func ("/ui/result-page/focus-begins-at-the-score", test_focus_begins_at_the_score);
  g_test_add_func ("/ui/result-page/fresh-is-still-without-animations",
                   test_fresh_is_still_without_animations);
  g_test_add_func ("/ui/result-page/closing-early-is-safe", test_closing_early_is_safe);

  return g_test_run ();
}
