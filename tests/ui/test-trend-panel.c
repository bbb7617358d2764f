/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/records/tegotae-trend-chart-private.h"
#include "ui/records/tegotae-trend-panel.h"
#include "ui/widgets/tegotae-layouts.h"

#define SECONDS_A_DAY 86400

typedef struct
{
  TegotaeService *service;
  GPtrArray      *attempts; /* the newest first */
  GtkWidget      *panel;
  GtkWindow      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  fixture->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  fixture->panel = g_object_new (TEGOTAE_TYPE_TREND_PANEL, NULL);
  fixture->window = test_ui_show (fixture->panel, 360, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_ptr_array_unref (fixture->attempts);
  test_home_close (fixture->service);
}

/* Taken @days before now, as the newest so far. */
static void
take (Fixture    *fixture,
      const char *answers,
      double      days)
{
  TegotaeAttempt *attempt = test_home_score (fixture->service, answers, 0);

  attempt->finished_at = (g_get_real_time () / G_USEC_PER_SEC - (gint64) (days * SECONDS_A_DAY)) * 1000;
  g_ptr_array_insert (fixture->attempts, 0, attempt);
}

static void
show (Fixture *fixture)
{
  tegotae_trend_panel_set_attempts (TEGOTAE_TREND_PANEL (fixture->panel), fixture->attempts,
                                    tegotae_service_get_content (fixture->service));
  test_ui_rest ();
}

static gboolean
is_seen (Fixture    *fixture,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (fixture->panel, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static TegotaeTrendChart *
get_chart (Fixture *fixture)
{
  return TEGOTAE_TREND_CHART (test_ui_find (fixture->panel, TEGOTAE_TYPE_TREND_CHART));
}

static gboolean
is_chart_seen (Fixture *fixture)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_chart (fixture)));
}

static GtkToggleButton *
get_button (Fixture    *fixture,
            const char *name)
{
  return GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (fixture->panel, TEGOTAE_TYPE_TREND_PANEL, name));
}

/* Told as the comparison page and the page on paper tell it. */
static void
test_card_tells_the_verdict (Fixture       *fixture,
                             gconstpointer  data)
{
  take (fixture, "1111111111", 20);
  show (fixture);
  g_assert_false (is_seen (fixture, "What Changed Since Last Time"));

  take (fixture, "2211111111", 10);
  show (fixture);
  g_assert_true (is_seen (fixture, "33 → 40 · Too small to be called a change: moving two answers by one "
                                   "option each makes as much."));

  take (fixture, "2222211111", 5);
  show (fixture);
  g_assert_true (is_seen (fixture, "40 → 50 · A change upward: more than moving two answers by one option "
                                   "each can make."));

  take (fixture, "3333333333", 4);
  show (fixture);
  g_assert_true (is_seen (fixture, "50 → 100 · The two are no more than three days apart. You still remember "
                                   "your answers, so a difference says little."));
}

#define FIRST "From your second attempt on, you see here how your score and each area move."

static void
test_one_attempt_has_no_chart (Fixture       *fixture,
                               gconstpointer  data)
{
  take (fixture, "1111111111", 0);
  show (fixture);
  g_assert_true (is_seen (fixture, FIRST));
  g_assert_false (is_seen (fixture, "30 Days"));
  g_assert_false (is_chart_seen (fixture));

  take (fixture, "2222222222", 0);
  show (fixture);
  g_assert_false (is_seen (fixture, FIRST));
  g_assert_true (is_seen (fixture, "30 Days"));
  g_assert_true (is_chart_seen (fixture));
}

static void
test_a_short_range_says_what_is_lacking (Fixture       *fixture,
                                         gconstpointer  data)
{
  take (fixture, "1111111111", 80);
  take (fixture, "2222222222", 40);
  show (fixture);
  gtk_toggle_button_set_active (get_button (fixture, "days_30"), TRUE);
  test_ui_rest ();
  g_assert_true (is_seen (fixture, "No attempts in this period."));

  take (fixture, "3333333333", 1);
  show (fixture);
  g_assert_true (is_seen (fixture, "One attempt in this period. It takes two to show a change."));
  g_assert_false (is_chart_seen (fixture));
}

/* Whatever is there, the range is the one that was chosen; all at first. */
static void
test_the_range_stays (Fixture       *fixture,
                      gconstpointer  data)
{
  take (fixture, "1111111111", 200);
  take (fixture, "1111111111", 100);
  show (fixture);
  g_assert_true (gtk_toggle_button_get_active (get_button (fixture, "all")));

  for (int i = 0; i < 3; i++)
    {
      take (fixture, "2222222222", 9 - 4 * i);
      show (fixture);
      g_assert_true (gtk_toggle_button_get_active (get_button (fixture, "all")));
      g_assert_cmpint (tegotae_trend_chart_get_n_points (get_chart (fixture)), ==, 3 + i);
    }

  gtk_toggle_button_set_active (get_button (fixture, "days_90"), TRUE);
  show (fixture);
  g_assert_true (gtk_toggle_button_get_active (get_button (fixture, "days_90")));
  g_assert_cmpint (tegotae_trend_chart_get_n_points (get_chart (fixture)), ==, 3);
}

/* --- Many --- */

static double
get_x (Fixture *fixture,
       int      index)
{
  double x, y;

  tegotae_trend_chart_locate (get_chart (fixture), index, &x, &y);

  return x;
}

/* They become points of weeks or months, from left to right and with room between, that say
 * how many they stand for. */
static void
test_many_stay_readable (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char * const answers[] = { "0000000000", "1111111111", "3333333333" };
  TegotaeTrendChart *chart = get_chart (fixture);
  const TegotaeTrendGroup *shown;
  g_autofree char *bubble = NULL;
  guint sum = 0;

  for (int i = 0; i < 1500; i++)
    take (fixture, answers[i % 3], (1500 - i) / 2.0);
  show (fixture);

  g_assert_cmpint (tegotae_trend_chart_get_n_points (chart), >, 20);
  g_assert_cmpint (tegotae_trend_chart_get_n_points (chart), <=, 40);
  for (int i = 0; i < tegotae_trend_chart_get_n_points (chart); i++)
    {
      const TegotaeTrendGroup *group = tegotae_trend_chart_get_group (chart, i);

      if (i > 1 && i < tegotae_trend_chart_get_n_points (chart) - 1)
        g_assert_cmpfloat (get_x (fixture, i), >=, get_x (fixture, i - 1) + 6);
      sum += group->n;
      if (group->n < 3)
        continue;

      g_assert_cmpint (group->lowest, ==, 0);
      g_assert_cmpint (group->highest, ==, 100);
      g_assert_cmpint (ABS (group->score - 44), <, 9);
    }
  g_assert_cmpuint (sum, ==, 1500);
  g_assert_true (is_seen (fixture, "Each point is the average of a month. The soft band runs from the lowest "
                                   "score of the month to the highest."));

  gtk_widget_grab_focus (GTK_WIDGET (chart));
  gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_LEFT);
  test_ui_rest ();
  shown = tegotae_trend_chart_get_group (chart, tegotae_trend_chart_get_n_points (chart) - 2);
  bubble = g_strdup_printf ("%d  (0–100)", shown->score);
  g_assert_true (is_seen (fixture, bubble));
}

/* --- Dates --- */

static void
assert_dates (Fixture *fixture)
{
  g_autoptr (GArray) dates = tegotae_trend_chart_list_dates (get_chart (fixture));
  int width = gtk_widget_get_width (GTK_WIDGET (get_chart (fixture)));
  double end = 0;

  g_assert_cmpuint (dates->len, >, 0);
  for (guint i = 0; i < dates->len; i++)
    {
      const TegotaeTrendDate *date = &g_array_index (dates, TegotaeTrendDate, i);

      g_assert_cmpfloat (date->x - date->width / 2.0, >=, i == 0 ? 0 : end + 6);
      end = date->x + date->width / 2.0;
      g_assert_cmpfloat (end, <=, width + 0.5);
    }
}

/* At any size of text, however long the time is that they span. */
static void
test_dates_do_not_touch (Fixture       *fixture,
                         gconstpointer  data)
{
  static const double spans[] = { 0, 0.01, 1, 3, 8, 30, 100, 400, 2000, 20000 };
  static const int sizes[] = { 96, 120, 144, 192, 240 };

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", sizes[size] * 1024, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
        {
          g_ptr_array_set_size (fixture->attempts, 0);
          take (fixture, "1111111111", 5 + spans[i]);
          take (fixture, "2222222222", 5);
          show (fixture);
          assert_dates (fixture);
        }
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* The first and the last stand at the ends. */
static void
test_the_axis_ends_with_the_data (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const double spans[] = { 0.001, 1, 6, 40, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      TegotaeTrendPlot plot = { .right = 100 };
      g_autoptr (TegotaeTrend) trend = NULL;
      g_autoptr (GArray) groups = NULL;
      TegotaeTrendUnit unit;

      g_ptr_array_set_size (fixture->attempts, 0);
      take (fixture, "1111111111", spans[i]);
      take (fixture, "2222222222", 0);
      trend = tegotae_trend_new (fixture->attempts, "core/quick", TEGOTAE_TREND_ALL, 0);
      groups = tegotae_trend_list_groups (trend, 40, &unit);
      tegotae_trend_plot_span (&plot, groups);
      g_assert_cmpint (plot.to, <=, g_get_real_time () / 1000);
      g_assert_cmpfloat (tegotae_trend_plot_get_x (&plot, plot.from), ==, 0);
      g_assert_cmpfloat (tegotae_trend_plot_get_x (&plot, plot.to), ==, 100);
      g_assert_cmpint (plot.from, ==, ((TegotaeAttempt *) g_ptr_array_index (fixture->attempts, 1))->finished_at);
      g_assert_cmpint (plot.to, ==, ((TegotaeAttempt *) g_ptr_array_index (fixture->attempts, 0))->finished_at);
    }
}

/* --- Tiles --- */

/* How many stand in each row, as "3 2". */
static char *
describe_rows (GtkWidget *tiles,
               double    *left,
               double    *right)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  double y = -1;
  guint n = 0;

  for (GtkWidget *tile = gtk_widget_get_first_child (tiles); tile != NULL; tile = gtk_widget_get_next_sibling (tile))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (tile, tiles, &bounds));
      if (y >= 0 && bounds.origin.y > y)
        {
          g_string_append_printf (rows, "%u ", n);
          n = 0;
        }
      if (n == 0)
        *left = bounds.origin.x;
      *right = bounds.origin.x + bounds.size.width;
      y = bounds.origin.y;
      n++;
    }
  g_string_append_printf (rows, "%u", n);

  return g_strdup (rows->str);
}

static void
test_no_tile_stands_alone (void)
{
  static const struct
  {
    int         n;
    int         width;
    const char *rows;
  } cases[] = {
    { 5, 560, "5" }, { 5, 460, "3 2" }, { 5, 340, "3 2" }, { 5, 230, "1 1 1 1 1" }, { 5, 110, "1 1 1 1 1" },
    { 4, 460, "4" }, { 4, 340, "2 2" }, { 6, 560, "3 3" }, { 7, 340, "3 2 2" }, { 3, 230, "1 1 1" }, { 1, 560, "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *tiles = g_object_new (GTK_TYPE_BOX, NULL);
      g_autofree char *rows = NULL;
      GtkWindow *window;
      double left = 0, right = 0;

      gtk_widget_set_layout_manager (tiles, g_object_new (TEGOTAE_TYPE_TILES_LAYOUT, "spacing", 12, NULL));
      for (int tile = 0; tile < cases[i].n; tile++)
        gtk_box_append (GTK_BOX (tiles), g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", 100,
                                                       "content-height", 40, NULL));
      window = test_ui_show (tiles, cases[i].width, 400);
      rows = describe_rows (tiles, &left, &right);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      /* The last row is in the middle. */
      g_assert_cmpfloat_with_epsilon (left, gtk_widget_get_width (tiles) - right, 1.5);
      test_ui_close (window);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_ui_init (&argc, &argv);

#define add(name, func) g_test_add ("/ui/trend-panel/" name, Fixture, NULL, set_up, func, tear_down)

  add ("the-card-tells-the-verdict", test_card_tells_the_verdict);
  add ("one-attempt-has-no-chart", test_one_attempt_has_no_chart);
  add ("a-short-range-says-what-is-lacking", test_a_short_range_says_what_is_lacking);
  add ("the-range-stays", test_the_range_stays);
  add ("many-stay-readable", test_many_stay_readable);
  add ("dates-do-not-touch", test_dates_do_not_touch);
  add ("the-axis-ends-with-the-data", test_the_axis_ends_with_the_data);

#undef add

  g_test_add_func ("/ui/trend-panel/no-tile-stands-alone", test_no_tile_stands_alone);

  return g_test_run ();
}
