/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-attempt.h"

#define END (-2)

/* The median time per item is under 1.0 s. */
static const struct
{
  const char *name;
  gint64      times[8];
  gboolean    hurried;
} cases[] = {
  { "none", { END }, FALSE },
  { "untimed", { -1, -1, -1, END }, FALSE },
  { "one-under", { 999, END }, TRUE },
  { "one-at", { 1000, END }, FALSE },
  { "odd-median-under", { 5000, 10, 999, END }, TRUE },
  { "odd-median-at", { 1000, 10, 5000, END }, FALSE },
  { "even-median-under", { 0, 999, 1000, 9000, END }, TRUE },
  { "even-median-at", { 0, 900, 1100, 9000, END }, FALSE },
  { "untimed-do-not-count", { -1, -1, -1, 1500, END }, FALSE },
  { "an-instant-answer-counts", { 0, 0, 0, 5000, END }, TRUE },
  { "very-long-times", { G_MAXINT64, G_MAXINT64, END }, FALSE },
};

static void
test_hurried (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) responses = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_response_free);

  for (guint i = 0; cases[index].times[i] != END; i++)
    g_ptr_array_add (responses, tegotae_response_new ("i", 0, 0, cases[index].times[i]));

  g_assert_cmpint (tegotae_responses_are_hurried (responses), ==, cases[index].hurried);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/response/hurried/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_hurried);
    }

  return g_test_run ();
}
