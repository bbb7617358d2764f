/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/widgets/tegotae-adaptive.h"

#define THRESHOLD 500

static void
on_narrow_cb (GObject    *object,
              GParamSpec *pspec,
              gpointer    user_data)
{
  guint *n_changes = user_data;

  (*n_changes)++;
}

/* A child that wants more than the least. */
static GtkWidget *
new_adaptive (int child_width)
{
  GtkWidget *child = gtk_label_new ("child");

  gtk_widget_set_size_request (child, child_width, 20);

  return g_object_new (TEGOTAE_TYPE_ADAPTIVE, "child", child, "threshold", THRESHOLD, NULL);
}

static void
test_tells_width (void)
{
  const struct
  {
    int      width;
    gboolean narrow;
  } cases[] = {
    { 360, TRUE },
    { THRESHOLD - 1, TRUE },
    { THRESHOLD, FALSE },
    { 900, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *adaptive = g_object_ref_sink (new_adaptive (100));
      GtkWindow *window = test_ui_show (adaptive, cases[i].width, 300);

      test_ui_rest ();
      g_assert_cmpint (gtk_widget_get_width (adaptive), ==, cases[i].width);
      g_assert_cmpint (tegotae_adaptive_get_narrow (TEGOTAE_ADAPTIVE (adaptive)), ==,
                       cases[i].narrow);

      test_ui_close (window);
      g_assert_finalize_object (adaptive);
    }
}

static void
test_follows_threshold (void)
{
  GtkWidget *adaptive = g_object_ref_sink (new_adaptive (100));
  GtkWindow *window = test_ui_show (adaptive, THRESHOLD + 100, 300);
  guint n_changes = 0;

  g_signal_connect (adaptive, "notify::narrow", G_CALLBACK (on_narrow_cb), &n_changes);
  g_object_set (adaptive, "threshold", THRESHOLD + 200, NULL);
  g_assert_cmpuint (n_changes, ==, 0);
  test_ui_rest ();
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (tegotae_adaptive_get_narrow (TEGOTAE_ADAPTIVE (adaptive)));

  test_ui_close (window);
  g_assert_finalize_object (adaptive);
}

static void
test_asks_for_little (void)
{
  GtkWidget *adaptive = g_object_ref_sink (new_adaptive (700));
  int minimum;

  gtk_widget_measure (adaptive, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, TEGOTAE_ADAPTIVE_MIN_WIDTH);
  g_assert_finalize_object (adaptive);
}

static void
test_child_gets_its_least (void)
{
  GtkWidget *adaptive = g_object_ref_sink (new_adaptive (700));
  GtkWindow *window = test_ui_show (adaptive, 400, 300);

  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (adaptive)), ==, 700);

  test_ui_close (window);
  g_assert_finalize_object (adaptive);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/adaptive/narrow-below-threshold", test_tells_width);
  g_test_add_func ("/ui/adaptive/follows-threshold-outside-of-allocation",
                   test_follows_threshold);
  g_test_add_func ("/ui/adaptive/asks-for-little", test_asks_for_little);
  g_test_add_func ("/ui/adaptive/child-gets-its-least", test_child_gets_its_least);

  return g_test_run ();
}
