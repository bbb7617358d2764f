/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/records/tegotae-trend-table.h"

typedef struct
{
  TegotaeService *service;
  GPtrArray      *attempts; /* the newest first */
  GtkWidget      *scrolled; /* around it */
  GtkWidget      *table;
  GtkWindow      *window;
} Fixture;

/* Too narrow for a column a domain, or wide enough. */
static const int narrow = 360;
static const int wide = 900;
static const int widths[] = { 312, 360, 480, 640, 756, 960 };

static TegotaeTrend *
create_trend (Fixture *fixture)
{
  return tegotae_trend_new (fixture->attempts, "core/quick", TEGOTAE_TREND_ALL,
                            ((TegotaeAttempt *) g_ptr_array_index (fixture->attempts, 0))->finished_at);
}

/* Stands for the records view; rows without their action are insensitive. */
static void
add_action (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open", G_VARIANT_TYPE_STRING);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->table, "records", G_ACTION_GROUP (group));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const int *width = data;
  g_autoptr (TegotaeTrend) trend = NULL;

  fixture->service = test_home_open ();
  fixture->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_ptr_array_add (fixture->attempts, test_home_score (fixture->service, "3100031000", 20));
  g_ptr_array_add (fixture->attempts, test_home_score (fixture->service, "0000000000", 1));
  g_ptr_array_add (fixture->attempts, test_home_score (fixture->service, "3333333333", 0));
  trend = create_trend (fixture);

  fixture->table = g_object_new (TEGOTAE_TYPE_TREND_TABLE, NULL);
  add_action (fixture);
  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), fixture->table);
  fixture->window = test_ui_show (fixture->scrolled, *width, 600);
  tegotae_trend_table_set_trend (TEGOTAE_TREND_TABLE (fixture->table), trend,
                                 tegotae_service_get_content (fixture->service));
  test_ui_rest ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_ptr_array_unref (fixture->attempts);
  test_home_close (fixture->service);
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      index)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_template_child (fixture->table, TEGOTAE_TYPE_TREND_TABLE,
                                                                  "rows"));

  return gtk_list_box_get_row_at_index (list, index);
}

static const char *
get_id (GtkListBoxRow *row)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
}

static void
test_newest_first (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 0; i < fixture->attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (fixture->attempts, i);
      GtkListBoxRow *row = get_row (fixture, (int) i);

      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "records.open");
      g_assert_cmpstr (get_id (row), ==, attempt->id);
    }

  g_assert_null (get_row (fixture, (int) fixture->attempts->len));
}

/* In a column of its own, or all in one; the numbers are there in any case. */
static void
test_domains_have_a_place (Fixture       *fixture,
                           gconstpointer  data)
{
  gboolean is_wide = data == &wide;

  test_ui_wait_for ((test_ui_find_label (fixture->table, "Areas") == NULL) == is_wide);
  g_assert_true ((test_ui_find (fixture->table, GTK_TYPE_GRID) == NULL) == is_wide);
  g_assert_nonnull (test_ui_find_label (fixture->table, "Self-knowledge"));
}

/* --- Where things stand --- */

static double
get_left (Fixture   *fixture,
          GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->table, &bounds));

  return bounds.origin.x;
}

/* Of the text itself, wherever its widget ends. */
static void
get_text_edges (Fixture   *fixture,
                GtkWidget *label,
                double    *left,
                double    *right)
{
  PangoRectangle extents;
  int x;

  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, NULL);
  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), NULL, &extents);
  *left = get_left (fixture, label) + x + extents.x - gtk_widget_get_margin_start (label);
  *right = *left + extents.width;
}

static void
assert_same_side (Fixture   *fixture,
                  GtkWidget *first,
                  GtkWidget *second,
                  gboolean   is_right)
{
  double left, right, other_left, other_right;

  get_text_edges (fixture, first, &left, &right);
  get_text_edges (fixture, second, &other_left, &other_right);
  g_assert_cmpfloat_with_epsilon (is_right ? right : left, is_right ? other_right : other_left, 1.01);
}

/* The names of the domains stand under their heading, and their scores end in one line. */
static void
assert_stacked (Fixture   *fixture,
                GtkWidget *heading,
                GtkWidget *grid,
                GtkWidget *first)
{
  GtkWidget *name, *score;

  for (int i = 0; (name = gtk_grid_get_child_at (GTK_GRID (grid), 0, i)) != NULL; i++)
    {
      assert_same_side (fixture, heading, name, FALSE);
      score = gtk_grid_get_child_at (GTK_GRID (grid), 1, i);
      assert_same_side (fixture, gtk_grid_get_child_at (GTK_GRID (first), 1, 0), score, TRUE);
    }
}

static void
assert_under_headings (Fixture *fixture)
{
  GtkWidget *header = GTK_WIDGET (gtk_widget_get_template_child (fixture->table, TEGOTAE_TYPE_TREND_TABLE, "header"));
  GtkWidget *first = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = get_row (fixture, i)) != NULL; i++)
    {
      GtkWidget *heading = gtk_widget_get_first_child (header);
      GtkWidget *cell = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));

      for (int column = 0; heading != NULL; column++)
        {
          first = first != NULL || !GTK_IS_GRID (cell) ? first : cell;
          g_assert_cmpfloat (get_left (fixture, heading), ==, get_left (fixture, cell));
          g_assert_cmpint (gtk_widget_get_width (heading), ==, gtk_widget_get_width (cell));
          if (GTK_IS_GRID (cell))
            assert_stacked (fixture, heading, cell, first);
          else
            assert_same_side (fixture, heading, cell, column > 0);
          heading = gtk_widget_get_next_sibling (heading);
          cell = gtk_widget_get_next_sibling (cell);
        }
      g_assert_null (cell);
    }
}

/* What the packs say in Japanese, of the same ids. */
static TegotaeContent *
create_japanese (void)
{
  static const char * const names[][2] = {
    { "self", "自己理解" }, { "company", "企業理解" }, { "talk", "伝える力" }, { "dialogue", "対話力" },
    { "calm", "落ち着き" },
  };
  TegotaePack *pack = tegotae_pack_new ("core", "ja", 1, "小さな質問集");
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (pack->domains, tegotae_domain_new (names[i][0], names[i][1]));
  g_ptr_array_add (packs, pack);

  return tegotae_content_new ("ja", packs);
}

/* @data: the width that the table may have */
static void
test_figures_stand_under_headings (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (TegotaeContent) japanese = create_japanese ();
  TegotaeContent *english = tegotae_service_get_content (fixture->service);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TegotaeTrend) trend = create_trend (fixture);
      gboolean is_wide = *(const int *) data > 600;

      tegotae_trend_table_set_trend (TEGOTAE_TREND_TABLE (fixture->table), trend, i == 0 ? english : japanese);
      test_ui_wait_for ((test_ui_find_label (fixture->table, "Areas") == NULL) == is_wide);
      test_ui_rest ();
      g_assert_nonnull (test_ui_find_label (fixture->table, i == 0 ? "Self-knowledge" : "自己理解"));
      assert_under_headings (fixture);
    }
}

/* Each row says all of it, whatever its labels say. */
static void
test_rows_are_read_whole (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *name = test_ui_dup_name (GTK_WIDGET (get_row (fixture, 2)));

  g_assert_cmpstr (name, ==,
                   "1 November 2026, 00:00, Score: 100 of 100, Well prepared, Preparing, the first with these questions, "
                   "Self-knowledge 100, Company 100, Talking 100, Dialogue 100, Composure 100");
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  while (get_row (fixture, (int) n) != NULL)
    n++;

  return n;
}

/* A hundred at once; the first of the next has the focus, and nothing jumps. */
static void
test_older_ones_come_on_demand (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *older = GTK_WIDGET (gtk_widget_get_template_child (fixture->table, TEGOTAE_TYPE_TREND_TABLE, "older"));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
  g_autoptr (TegotaeTrend) trend = NULL;
  double place;

  g_assert_false (gtk_widget_get_visible (older));
  for (int i = 0; i < 247; i++)
    g_ptr_array_add (fixture->attempts, test_home_score (fixture->service, "1111111111", -i));
  trend = create_trend (fixture);
  tegotae_trend_table_set_trend (TEGOTAE_TREND_TABLE (fixture->table), trend,
                                 tegotae_service_get_content (fixture->service));
  g_assert_cmpuint (count_rows (fixture), ==, 100);

  for (guint i = 1; i < 3; i++)
    {
      g_assert_true (gtk_widget_get_visible (older));
      test_ui_rest ();
      g_assert_true (gtk_widget_grab_focus (older));
      /* It scrolls down to the button, and not up again. */
      test_ui_wait_for (gtk_adjustment_get_value (adjustment) > gtk_adjustment_get_upper (adjustment) - 700);
      place = gtk_adjustment_get_value (adjustment);
      g_signal_emit_by_name (older, "clicked");
      g_assert_cmpuint (count_rows (fixture), ==, MIN (100 * (i + 1), 250));
      test_ui_wait_for (gtk_widget_is_focus (GTK_WIDGET (get_row (fixture, (int) (100 * i)))));
      test_ui_outlast (300);
      test_ui_wait_for (ABS (gtk_adjustment_get_value (adjustment) - place) < 300);
    }
  g_assert_false (gtk_widget_get_visible (older));
  assert_under_headings (fixture);
}

static void
test_nothing_empties_it (Fixture       *fixture,
                         gconstpointer  data)
{
  tegotae_trend_table_set_trend (TEGOTAE_TREND_TABLE (fixture->table), NULL,
                                 tegotae_service_get_content (fixture->service));
  g_assert_null (get_row (fixture, 0));
}

/* As the application does: the room around rows is a matter of style. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/tegotae/Tegotae/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);
  load_style ();

#define ADD(name, width, func) \
  g_test_add ("/ui/trend-table/" name, Fixture, &width, set_up, func, tear_down)

  ADD ("newest-first", narrow, test_newest_first);
  ADD ("domains-share-a-column-where-it-is-narrow", narrow, test_domains_have_a_place);
  ADD ("domains-have-columns-where-it-is-wide", wide, test_domains_have_a_place);
  ADD ("nothing-empties-it", wide, test_nothing_empties_it);
  ADD ("older-ones-come-on-demand", wide, test_older_ones_come_on_demand);
  ADD ("rows-are-read-whole-where-it-is-narrow", narrow, test_rows_are_read_whole);
  ADD ("rows-are-read-whole", wide, test_rows_are_read_whole);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("/ui/trend-table/figures-stand-under-headings/%d", widths[i]);

      g_test_add (name, Fixture, &widths[i], set_up, test_figures_stand_under_headings, tear_down);
    }

#undef ADD

  return g_test_run ();
}
