/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-marks.h"

/* How far something was read, how far that counts as, and whether there is
 * something to go on with. */
static const struct
{
  int      permille;
  int      kept;
  gboolean unfinished;
} places[] = {
  { -1, 0, FALSE },
  { 0, 0, FALSE },
  { 49, 49, FALSE },
  { 50, 50, TRUE },
  { 950, 950, TRUE },
  { 951, 951, FALSE },
  { 1000, 1000, FALSE },
  { 1001, 1000, FALSE },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (TegotaeReadingPosition) place = NULL;

      place = tegotae_reading_position_new ("core", "a", places[i].permille, 1);
      g_assert_cmpint (place->permille, ==, places[i].kept);
      g_assert_cmpint (tegotae_reading_position_is_unfinished (place), ==, places[i].unfinished);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/reading-position/begun-and-not-done-is-unfinished", test_places);

  return g_test_run ();
}
