/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "core/tegotae-time.h"
#include "ui/records/tegotae-trend-chart.h"
#include "ui/records/tegotae-trend-plot.h"
#include "ui/records/tegotae-trend-tile.h"

#define QUESTIONNAIRE "core/quick"
#define MAX_POINTS 40

typedef struct
{
  TegotaeService *service;
  GPtrArray      *attempts;
  gint64          now;
  char           *opened; /* the id that "records.open" was asked for with */
} Fixture;

/* Attempts on the 1st, 3rd, 11th and 21st of November; the second is soon after
 * the first. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const struct
  {
    const char *answers;
    int         day;
  } taken[] = { { "0000000000", 0 }, { "1111111111", 2 }, { "2222222222", 10 }, { "3333333333", 20 } };

  fixture->service = test_home_open ();
  fixture->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    g_ptr_array_insert (fixture->attempts, 0,
                        test_home_score (fixture->service, taken[i].answers, taken[i].day));
  fixture->now = ((TegotaeAttempt *) g_ptr_array_index (fixture->attempts, 0))->finished_at;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->attempts);
  g_free (fixture->opened);
  test_home_close (fixture->service);
}

static const char *
get_id (Fixture *fixture,
        guint    index)
{
  return ((TegotaeAttempt *) g_ptr_array_index (fixture->attempts, fixture->attempts->len - 1 - index))->id;
}

static TegotaeTrend *
create_trend (Fixture           *fixture,
              TegotaeTrendRange  range)
{
  return tegotae_trend_new (fixture->attempts, QUESTIONNAIRE, range, fixture->now);
}

/* @trend: taken */
static void
show (Fixture      *fixture,
      GtkWidget    *chart,
      TegotaeTrend *trend)
{
  TegotaeTrendUnit unit;
  g_autoptr (GArray) groups = tegotae_trend_list_groups (trend, MAX_POINTS, &unit);

  tegotae_trend_chart_set_trend (TEGOTAE_TREND_CHART (chart), trend, groups, unit,
                                 tegotae_service_get_content (fixture->service));
}

static GtkWidget *
create_chart (Fixture *fixture)
{
  GtkWidget *chart = g_object_new (TEGOTAE_TYPE_TREND_CHART, NULL);

  show (fixture, chart, create_trend (fixture, TEGOTAE_TREND_ALL));

  return chart;
}

static void
on_open_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->opened);
  fixture->opened = g_variant_dup_string (parameter, NULL);
}

/* Stands for the records view. */
static void
add_open (Fixture   *fixture,
          GtkWidget *widget)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (on_open_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (widget, "records", G_ACTION_GROUP (group));
}

static GtkWidget *
get_dot (GtkWidget *chart,
         guint      index)
{
  for (GtkWidget *child = gtk_widget_get_first_child (chart);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_DRAWING_AREA (child) && index-- == 0)
      return child;

  return NULL;
}

static void
test_says_all_facts (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const names[] = {
    "1 November 2026, 00:00, Score: 0 of 100, Take care, Preparing, the first with these questions",
    "3 November 2026, 00:00, Score: 33 of 100, Take care, Preparing, "
    "within three days of the one before",
    "11 November 2026, 00:00, Score: 67 of 100, In good shape, Preparing, a change upward",
    "21 November 2026, 00:00, Score: 100 of 100, Well prepared, Preparing, a change upward",
  };
  GtkWidget *chart = g_object_ref_sink (create_chart (fixture));

  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Score over time, 4 attempts: 0 on 1 November 2026, 100 on 21 November "
                                       "2026; lowest 0, highest 100. The soft band is as wide as moving two "
                                       "answers by one option each can make it. Within it, nothing is called "
                                       "a change.");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_test_accessible_assert_property (get_dot (chart, i), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
  g_assert_null (get_dot (chart, G_N_ELEMENTS (names)));
  g_assert_true (gtk_widget_has_css_class (get_dot (chart, 1), "soon"));
  g_assert_false (gtk_widget_has_css_class (get_dot (chart, 2), "soon"));

  g_assert_finalize_object (chart);
}

static void
test_keyboard_goes_from_point_to_point (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *chart = create_chart (fixture);
  TegotaeTrendChart *self = TEGOTAE_TREND_CHART (chart);
  GtkWindow *window;

  g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *) &chart);
  add_open (fixture, chart);
  window = test_ui_show (chart, 640, 320);

  gtk_widget_grab_focus (chart);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == get_dot (chart, 3));
  g_assert_cmpint (tegotae_trend_chart_get_shown (self), ==, 3);
  g_assert_nonnull (test_ui_find_label (chart, "100  Well prepared"));

  gtk_widget_child_focus (chart, GTK_DIR_LEFT);
  gtk_widget_child_focus (chart, GTK_DIR_LEFT);
  g_assert_cmpint (tegotae_trend_chart_get_shown (self), ==, 1);
  g_assert_true (test_ui_press (chart, GDK_KEY_Home, 0));
  g_assert_cmpint (tegotae_trend_chart_get_shown (self), ==, 0);
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_LEFT));
  g_assert_cmpint (tegotae_trend_chart_get_shown (self), ==, 0);
  gtk_widget_child_focus (chart, GTK_DIR_RIGHT);
  g_assert_true (test_ui_press (chart, GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture->opened, ==, get_id (fixture, 1));
  g_assert_true (test_ui_press (chart, GDK_KEY_End, 0));
  g_assert_cmpint (tegotae_trend_chart_get_shown (self), ==, 3);

  /* Tab leaves it. */
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));

  test_ui_close (window);
  g_assert_null (chart);
}

/* Whatever there is, in any room. */
static void
test_fits (Fixture       *fixture,
           gconstpointer  data)
{
  static const int widths[] = { 240, 312, 480, 756 };

  for (guint left = 0; left <= fixture->attempts->len; left++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        GtkWidget *chart = create_chart (fixture);
        TegotaeTrend *trend = create_trend (fixture, TEGOTAE_TREND_30_DAYS);
        GtkWindow *window;

        g_ptr_array_set_size (trend->points, (int) left);
        show (fixture, chart, trend);
        window = test_ui_show (chart, widths[i], 300);
        for (guint dot = 0; dot < left; dot++)
          {
            graphene_rect_t bounds;

            g_assert_true (gtk_widget_compute_bounds (get_dot (chart, dot), chart, &bounds));
            g_assert_cmpfloat (bounds.origin.x, >=, 0);
            g_assert_cmpfloat (bounds.origin.y, >=, 0);
            g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (chart));
          }
        test_ui_close (window);
      }
}

/* Ticks, however far times are apart, are few and come to an end. */
static void
assert_few_ticks (const TegotaeTrend *trend)
{
  TegotaeTrendUnit unit;
  g_autoptr (GArray) groups = tegotae_trend_list_groups (trend, MAX_POINTS, &unit);
  TegotaeTrendPlot plot = { 0, 300, 0, 100, 9, 0, 0 };

  tegotae_trend_plot_span (&plot, groups);
  g_assert_cmpint (plot.from, <=, plot.to);

  for (guint i = 0; i < trend->points->len; i++)
    {
      double x = tegotae_trend_plot_get_x (&plot, tegotae_trend_get_point (trend, i)->attempt->finished_at);

      g_assert_cmpfloat (x, >=, 9);
      g_assert_cmpfloat (x, <=, 291);
    }

  for (guint max = 0; max < 13; max++)
    {
      const char *format;
      g_autoptr (GPtrArray) ticks = tegotae_trend_plot_list_ticks (&plot, max, &format);

      g_assert_cmpuint (ticks->len, <=, MAX (max, 9) + 1);
    }
}

/* The clock was wrong in one way or the other, once or all the time; attempts are in
 * the order of saving. */
static void
test_wrong_times_come_to_an_end (Fixture       *fixture,
                                 gconstpointer  data)
{
  const gint64 times[] = {
    1, fixture->now, TEGOTAE_TIME_LATEST - 40 * G_GINT64_CONSTANT (86400000), TEGOTAE_TIME_LATEST - 1000, TEGOTAE_TIME_LATEST,
  };

  for (guint i = 0; i < G_N_ELEMENTS (times) * G_N_ELEMENTS (times) * 3; i++)
    {
      gint64 now = times[i % G_N_ELEMENTS (times)];
      TegotaeTrendRange range = (TegotaeTrendRange) (i / G_N_ELEMENTS (times) % 3);
      TegotaeAttempt *attempt = g_ptr_array_index (fixture->attempts, i % fixture->attempts->len);
      g_autoptr (TegotaeTrend) trend = NULL;
      GtkWidget *chart;
      GtkWindow *window;

      attempt->finished_at = times[i / 3 / G_N_ELEMENTS (times)];
      trend = tegotae_trend_new (fixture->attempts, QUESTIONNAIRE, range, now);
      assert_few_ticks (trend);
      if (i % 7 != 0)
        continue;

      chart = g_object_new (TEGOTAE_TYPE_TREND_CHART, NULL);
      show (fixture, chart, tegotae_trend_copy (trend));
      window = test_ui_show (chart, 480, 300);
      test_ui_close (window);
    }
}

static void
test_wrong_times_come_to_an_end_east_of_greenwich (Fixture       *fixture,
                                                   gconstpointer  data)
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  test_wrong_times_come_to_an_end (fixture, data);
  g_setenv ("TZ", "UTC", TRUE);
}

static void
test_a_tile_says_its_scores (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (TegotaeTrend) trend = create_trend (fixture, TEGOTAE_TREND_ALL);
  g_autoptr (GPtrArray) domains = tegotae_trend_list_domains (trend);
  TegotaeTrendUnit unit;
  g_autoptr (GArray) groups = tegotae_trend_list_groups (trend, MAX_POINTS, &unit);
  GtkWidget *tile;
  GtkWindow *window;

  tile = tegotae_trend_tile_new (trend, groups, unit, g_ptr_array_index (domains, 0), "Talking <&>", "en");
  g_object_add_weak_pointer (G_OBJECT (tile), (gpointer *) &tile);
  gtk_test_accessible_assert_role (tile, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (tile, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Talking <&>, the oldest first: 0, 33, 67, 100");
  g_assert_nonnull (test_ui_find_label (tile, "Talking <&>"));
  g_assert_nonnull (test_ui_find_label (tile, "100"));

  window = test_ui_show (tile, 110, 150);
  g_object_unref (tile);
  test_ui_close (window);
  g_assert_null (tile);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_ui_init (&argc, &argv);

#define add(name, func) g_test_add ("/ui/trend-chart/" name, Fixture, NULL, set_up, func, tear_down)

  add ("says-all-facts", test_says_all_facts);
  add ("keyboard-goes-from-point-to-point", test_keyboard_goes_from_point_to_point);
  add ("fits", test_fits);
  add ("a-tile-says-its-scores", test_a_tile_says_its_scores);
  add ("wrong-times-come-to-an-end", test_wrong_times_come_to_an_end);
  add ("wrong-times-come-to-an-end-east-of-greenwich", test_wrong_times_come_to_an_end_east_of_greenwich);

#undef add

  return g_test_run ();
}
