/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/result/tegotae-radar-chart.h"

#define MAX_AXES 10

typedef struct
{
  const char *path;
  const char *names[MAX_AXES + 1];
} Case;

static const Case cases[] = {
  { "/ui/radar-chart/names-are-whole/three",
    { "Self-knowledge", "Company & motive", "Talking", NULL } },
  { "/ui/radar-chart/names-are-whole/five",
    { "自己理解", "企業理解・志望動機", "伝える力", "対話力", "本番力", NULL } },
  { "/ui/radar-chart/names-are-whole/long",
    { "An uncommonly long name of a domain that has to be broken",
      "Donaudampfschifffahrtsgesellschaftskapitänspatent",
      "とても長い名前の領域なので何行かに分けなければなりません", "Short",
      "Two short words", NULL } },
  { "/ui/radar-chart/names-are-whole/ten",
    { "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", NULL } },
};

static const int widths[] = { 200, 288, 360, 520 };

static const int scores[MAX_AXES] = { 83, 0, 50, 100, 17, 33, 66, 67, 34, 1 };

static GtkWidget *
create_chart (const char * const *names)
{
  GtkWidget *chart = g_object_new (TEGOTAE_TYPE_RADAR_CHART, NULL);

  tegotae_radar_chart_set_values (TEGOTAE_RADAR_CHART (chart), names, scores,
                                  g_strv_length ((char **) names), "en");

  return chart;
}

/* Inside the chart, and with room for every line of its text. */
static void
assert_whole (GtkWidget *chart,
              GtkWidget *label)
{
  graphene_rect_t bounds;
  int height;

  g_assert_true (gtk_widget_compute_bounds (label, chart, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (chart));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (chart));

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label),
                      &height, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (label), >=, height);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
test_names_are_whole (gconstpointer data)
{
  const Case *test = data;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *chart = create_chart (test->names);
      GtkWindow *window;
      guint n_labels = 0;

      g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *) &chart);
      gtk_widget_set_valign (chart, GTK_ALIGN_START);
      gtk_widget_set_halign (chart, GTK_ALIGN_START);
      gtk_widget_set_size_request (chart, widths[i], -1);
      window = test_ui_show (chart, widths[i], 600);

      for (GtkWidget *label = gtk_widget_get_first_child (chart);
           label != NULL;
           label = gtk_widget_get_next_sibling (label))
        {
          assert_whole (chart, label);
          n_labels++;
        }
      g_assert_cmpuint (n_labels, ==, g_strv_length ((char **) test->names));

      test_ui_close (window);
      g_assert_null (chart);
    }
}

static void
test_label_says_all_facts (void)
{
  const char *names[] = { "Self", "Company", "Talking", NULL };
  GtkWidget *chart = g_object_ref_sink (create_chart (names));
  const char *text = "Profile, each from 0 to 100: Self 83, Company 0, Talking 50";

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, text);

  g_assert_finalize_object (chart);
}

static void
test_hides_without_a_shape (void)
{
  const char *names[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11" };
  const int values[G_N_ELEMENTS (names)] = { 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100 };
  TegotaeRadarChart *chart = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_RADAR_CHART, NULL));

  for (guint n = 0; n <= G_N_ELEMENTS (names); n++)
    {
      tegotae_radar_chart_set_values (chart, names, values, n, NULL);
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (chart)), ==, n >= 3 && n <= 10);
    }

  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/radar-chart/label-says-all-facts", test_label_says_all_facts);
  g_test_add_func ("/ui/radar-chart/hides-without-a-shape", test_hides_without_a_shape);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_names_are_whole);

  return g_test_run ();
}
