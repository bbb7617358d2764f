/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/widgets/tegotae-layouts.h"

#define THRESHOLD 300
#define SPACING 10

typedef struct
{
  const char *path;
  int         width;
  gboolean    side_by_side;
} Case;

static const Case cases[] = {
  { "/ui/columns-layout/narrow-goes-below", THRESHOLD - 1, FALSE },
  { "/ui/columns-layout/wide-goes-beside", THRESHOLD, TRUE },
};

static GtkWidget *
create_child (gboolean expand)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "height-request", 40,
                       "hexpand", expand,
                       "width-request", 60,
                       NULL);
}

static GtkWidget *
create_columns (GtkWidget *first,
                GtkWidget *second)
{
  GtkLayoutManager *layout = g_object_new (TEGOTAE_TYPE_COLUMNS_LAYOUT,
                                           "spacing", SPACING,
                                           "threshold", THRESHOLD,
                                           NULL);
  GtkWidget *columns = g_object_new (GTK_TYPE_BOX,
                                     "halign", GTK_ALIGN_START,
                                     "layout-manager", layout,
                                     "valign", GTK_ALIGN_START,
                                     NULL);

  g_object_unref (layout);
  gtk_box_append (GTK_BOX (columns), first);
  gtk_box_append (GTK_BOX (columns), second);

  return columns;
}

static void
assert_place (GtkWidget *child,
              int        x,
              int        y,
              int        width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.origin.y, ==, y);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
}

static void
test_direction (gconstpointer data)
{
  const Case *test = data;
  GtkWidget *first = create_child (TRUE);
  GtkWidget *second = create_child (FALSE);
  GtkWidget *columns = create_columns (first, second);
  GtkWindow *window;

  g_object_add_weak_pointer (G_OBJECT (columns), (gpointer *) &columns);
  gtk_widget_set_size_request (columns, test->width, -1);
  window = test_ui_show (columns, test->width, 200);
  g_assert_cmpint (gtk_widget_get_width (columns), ==, test->width);

  if (test->side_by_side)
    {
      assert_place (first, 0, 0, test->width - SPACING - 60);
      assert_place (second, test->width - 60, 0, 60);
      g_assert_cmpint (gtk_widget_get_height (columns), ==, 40);
    }
  else
    {
      assert_place (first, 0, 0, test->width);
      assert_place (second, 0, 40 + SPACING, test->width);
      g_assert_cmpint (gtk_widget_get_height (columns), ==, 80 + SPACING);
    }

  test_ui_close (window);
  g_assert_null (columns);
}

static void
test_hidden_takes_no_place (void)
{
  GtkWidget *first = create_child (TRUE);
  GtkWidget *second = create_child (TRUE);
  GtkWidget *columns = create_columns (first, second);
  GtkWindow *window;

  gtk_widget_set_visible (first, FALSE);
  gtk_widget_set_size_request (columns, THRESHOLD, -1);
  window = test_ui_show (columns, THRESHOLD, 200);

  assert_place (second, 0, 0, THRESHOLD);
  g_assert_cmpint (gtk_widget_get_height (columns), ==, 40);

  test_ui_close (window);
}

/* Wide enough by the threshold, but not for what is in it. */
static void
test_too_much_goes_below (void)
{
  GtkWidget *first = create_child (TRUE);
  GtkWidget *second = create_child (FALSE);
  GtkWidget *columns = create_columns (first, second);
  GtkWindow *window;

  gtk_widget_set_size_request (second, THRESHOLD - 20, -1);
  gtk_widget_set_size_request (columns, THRESHOLD, -1);
  window = test_ui_show (columns, THRESHOLD, 200);

  assert_place (second, 0, 40 + SPACING, THRESHOLD);

  test_ui_close (window);
}

/* Without a threshold they are side by side whenever they fit. */
static void
test_fit_decides_without_threshold (void)
{
  for (int missing = 0; missing <= 1; missing++)
    {
      GtkWidget *first = create_child (FALSE);
      GtkWidget *second = create_child (FALSE);
      GtkWidget *columns = create_columns (first, second);
      int width = 60 + SPACING + 60 - missing;
      GtkWindow *window;

      g_object_set (gtk_widget_get_layout_manager (columns), "threshold", 0, NULL);
      gtk_widget_set_size_request (columns, width, -1);
      window = test_ui_show (gtk_scrolled_window_new (), width, 200);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (gtk_window_get_child (window)), columns);
      test_ui_rest ();

      g_assert_cmpint (gtk_widget_get_height (columns), ==, missing ? 80 + SPACING : 40);

      test_ui_close (window);
    }
}

/* Although a text could take more lines. */
static void
test_only_what_expands_shrinks (void)
{
  for (int expands = 0; expands <= 1; expands++)
    {
      GtkWidget *first = gtk_label_new ("one two three");
      GtkWidget *second = create_child (FALSE);
      GtkWidget *columns = g_object_ref_sink (create_columns (first, second));
      int natural, height;

      gtk_label_set_wrap (GTK_LABEL (first), TRUE);
      gtk_widget_set_hexpand (first, expands);
      g_object_set (gtk_widget_get_layout_manager (columns), "threshold", 0, NULL);
      gtk_widget_measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, natural - 1, &height, NULL, NULL, NULL);

      if (expands)
        g_assert_cmpint (height, <, 40 + SPACING);
      else
        g_assert_cmpint (height, >, 40 + SPACING);

      g_object_unref (columns);
    }
}

static GtkWidget *
create_text (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "hexpand", TRUE, "label", text, "wrap", TRUE, NULL);
}

/* Side by side, a long text beside a short one would be higher than both below each
 * other; the least height is that of the widest. */
static void
test_wider_is_never_higher (void)
{
  GtkWidget *first = create_text ("one two three four five six seven eight nine ten eleven twelve");
  GtkWidget *second = create_text ("one");
  GtkWidget *columns = g_object_ref_sink (create_columns (first, second));
  int narrowest, least, before = G_MAXINT;

  g_object_set (gtk_widget_get_layout_manager (columns), "threshold", 0, NULL);
  gtk_widget_measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);

  for (int width = narrowest; width < 1600; width++)
    {
      int height;

      gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, <=, before);
      before = height;
    }

  g_assert_cmpint (least, ==, before);
  g_object_unref (columns);
}

/* What is wide enough for small text is not for large text. */
static void
test_threshold_grows_with_text (void)
{
  GtkWidget *first = create_child (TRUE);
  GtkWidget *second = create_child (TRUE);
  GtkWidget *columns = create_columns (first, second);
  GtkWindow *window;

  g_object_set (gtk_widget_get_layout_manager (columns), "homogeneous", TRUE, NULL);
  gtk_widget_set_size_request (columns, THRESHOLD, -1);
  window = test_ui_show (columns, THRESHOLD, 200);
  assert_place (second, (THRESHOLD + SPACING) / 2, 0, (THRESHOLD - SPACING) / 2);

  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 20", NULL);
  test_ui_rest ();
  assert_place (second, 0, 40 + SPACING, THRESHOLD);

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-font-name");
  test_ui_close (window);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_direction);
  g_test_add_func ("/ui/columns-layout/hidden-takes-no-place", test_hidden_takes_no_place);
  g_test_add_func ("/ui/columns-layout/too-much-goes-below", test_too_much_goes_below);
  g_test_add_func ("/ui/columns-layout/fit-decides-without-threshold",
                   test_fit_decides_without_threshold);
  g_test_add_func ("/ui/columns-layout/only-what-expands-shrinks", test_only_what_expands_shrinks);
  g_test_add_func ("/ui/columns-layout/wider-is-never-higher", test_wider_is_never_higher);
  g_test_add_func ("/ui/columns-layout/threshold-grows-with-text", test_threshold_grows_with_text);

  return g_test_run ();
}
