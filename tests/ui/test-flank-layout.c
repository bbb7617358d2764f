/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/widgets/tegotae-flank-layout.h"

#define WIDTH 300
#define SPACING 6
#define FIRST_WIDTH 10
#define LAST_WIDTH 30

typedef struct
{
  GtkWidget *box;
  GtkWidget *first;
  GtkWidget *text;
  GtkWidget *last;
} Row;

static Row
row_new (GtkTextDirection direction)
{
  Row row;

  row.box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  row.first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  row.text = gtk_label_new ("Why do you want to work here, and what would you do in the first month?");
  row.last = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row.box, g_object_new (TEGOTAE_TYPE_FLANK_LAYOUT, NULL));
  gtk_widget_set_direction (row.box, direction);
  gtk_widget_set_size_request (row.first, FIRST_WIDTH, 1);
  gtk_widget_set_size_request (row.last, LAST_WIDTH, 1);
  gtk_label_set_wrap (GTK_LABEL (row.text), TRUE);

  gtk_box_append (GTK_BOX (row.box), row.first);
  gtk_box_append (GTK_BOX (row.box), row.text);
  gtk_box_append (GTK_BOX (row.box), row.last);

  return row;
}

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_text_gets_the_rest (void)
{
  static const struct
  {
    GtkTextDirection direction;
    gboolean         has_first, has_last;
    int              first_x, text_x, text_width, last_x;
  } cases[] = {
    { GTK_TEXT_DIR_LTR, TRUE, TRUE, 0, 16, 248, 270 },
    { GTK_TEXT_DIR_LTR, FALSE, TRUE, 0, 0, 264, 270 },
    { GTK_TEXT_DIR_LTR, TRUE, FALSE, 0, 16, 284, 0 },
    { GTK_TEXT_DIR_LTR, FALSE, FALSE, 0, 0, 300, 0 },
    { GTK_TEXT_DIR_RTL, TRUE, TRUE, 290, 36, 248, 0 },
    { GTK_TEXT_DIR_RTL, TRUE, FALSE, 290, 0, 284, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Row row = row_new (cases[i].direction);
      GtkAllocation first, text, last;
      int height;

      gtk_widget_set_visible (row.first, cases[i].has_first);
      gtk_widget_set_visible (row.last, cases[i].has_last);

      height = measure (row.box, GTK_ORIENTATION_VERTICAL, WIDTH);
      g_assert_cmpint (height, ==, measure (row.text, GTK_ORIENTATION_VERTICAL, cases[i].text_width));
      g_assert_cmpint (measure (row.box, GTK_ORIENTATION_HORIZONTAL, -1), ==,
                       measure (row.text, GTK_ORIENTATION_HORIZONTAL, -1)
                       + (cases[i].has_first ? FIRST_WIDTH + SPACING : 0)
                       + (cases[i].has_last ? LAST_WIDTH + SPACING : 0));

      gtk_widget_size_allocate (row.box, &(GtkAllocation) { 0, 0, WIDTH, height }, -1);
      gtk_widget_get_allocation (row.first, &first);
      gtk_widget_get_allocation (row.text, &text);
      gtk_widget_get_allocation (row.last, &last);

      g_assert_cmpint (text.x, ==, cases[i].text_x);
      g_assert_cmpint (text.width, ==, cases[i].text_width);
      if (cases[i].has_first)
        g_assert_cmpint (first.x, ==, cases[i].first_x);
      if (cases[i].has_last)
        g_assert_cmpint (last.x, ==, cases[i].last_x);

      g_assert_finalize_object (row.box);
    }
}

/* A high mark makes the row as high as it is. */
static void
test_height_of_marks (void)
{
  Row row = row_new (GTK_TEXT_DIR_LTR);

  gtk_widget_set_size_request (row.last, LAST_WIDTH, 500);
  g_assert_cmpint (measure (row.box, GTK_ORIENTATION_VERTICAL, WIDTH), ==, 500);
  g_assert_cmpint (measure (row.box, GTK_ORIENTATION_VERTICAL, -1), ==, 500);

  g_assert_finalize_object (row.box);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/flank-layout/the-text-gets-what-marks-leave", test_text_gets_the_rest);
  g_test_add_func ("/ui/flank-layout/a-high-mark-needs-its-height", test_height_of_marks);

  return g_test_run ();
}
