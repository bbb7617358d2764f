/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/check/tegotae-progress.h"

static void
test_segments (void)
{
  const struct
  {
    guint n_items;
    guint n_segments;
  } cases[] = {
    { 1, 1 }, { 10, 10 }, { 12, 12 }, { 13, 10 }, { 25, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *progress = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_PROGRESS, NULL));

      tegotae_progress_set_position (TEGOTAE_PROGRESS (progress), 0, cases[i].n_items);
      g_assert_cmpuint (tegotae_progress_get_n_segments (TEGOTAE_PROGRESS (progress)), ==,
                        cases[i].n_segments);
      g_assert_finalize_object (progress);
    }
}

static void
test_one_segment_an_item (void)
{
  GtkWidget *progress = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_PROGRESS, NULL));

  for (guint position = 0; position <= 10; position++)
    {
      tegotae_progress_set_position (TEGOTAE_PROGRESS (progress), position, 10);

      for (guint i = 0; i < 10; i++)
        g_assert_cmpfloat (tegotae_progress_get_fill (TEGOTAE_PROGRESS (progress), i), ==,
                           i < position ? 1.0 : 0.0);
    }

  g_assert_finalize_object (progress);
}

static void
test_fills_evenly (void)
{
  GtkWidget *progress = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_PROGRESS, NULL));
  double before = -1;

  for (guint position = 0; position <= 25; position++)
    {
      double sum = 0;

      tegotae_progress_set_position (TEGOTAE_PROGRESS (progress), position, 25);

      for (guint i = 0; i < 10; i++)
        sum += tegotae_progress_get_fill (TEGOTAE_PROGRESS (progress), i);

      g_assert_cmpfloat_with_epsilon (sum, position / 2.5, 1e-9);
      g_assert_cmpfloat (sum, >, before);
      before = sum;
    }

  g_assert_finalize_object (progress);
}

static void
test_says_it_in_words (void)
{
  GtkWidget *progress = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_PROGRESS, NULL));

  tegotae_progress_set_position (TEGOTAE_PROGRESS (progress), 2, 10);
  gtk_test_accessible_assert_role (progress, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
  gtk_test_accessible_assert_property (progress, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 2.0);
  gtk_test_accessible_assert_property (progress, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Question 3 of 10");
  g_assert_finalize_object (progress);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/progress/segments", test_segments);
  g_test_add_func ("/ui/progress/one-segment-an-item", test_one_segment_an_item);
  g_test_add_func ("/ui/progress/more-items-fill-evenly", test_fills_evenly);
  g_test_add_func ("/ui/progress/says-it-in-words", test_says_it_in_words);

  return g_test_run ();
}
