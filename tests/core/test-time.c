/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-time.h"

#define END_OF_9999 G_GINT64_CONSTANT (253402300799999)

static void
test_a_wrong_clock_gives_a_time_that_can_be_stored (void)
{
  g_assert_cmpint (tegotae_time_from_clock (G_GINT64_CONSTANT (1767323045678901)), ==,
                   G_GINT64_CONSTANT (1767323045678));
  g_assert_cmpint (tegotae_time_from_clock (0), ==, 0);
  g_assert_cmpint (tegotae_time_from_clock (-86400 * G_TIME_SPAN_SECOND), ==, 0);
  g_assert_cmpint (tegotae_time_from_clock (G_MININT64), ==, 0);
  g_assert_cmpint (tegotae_time_from_clock (END_OF_9999 * 1000 + 999), ==, END_OF_9999);
  g_assert_cmpint (tegotae_time_from_clock (END_OF_9999 * 1000 + 1000), ==, END_OF_9999);
  g_assert_cmpint (tegotae_time_from_clock (G_MAXINT64), ==, END_OF_9999);
}

static void
test_a_change_is_later_than_the_one_before (void)
{
  g_assert_cmpint (tegotae_time_of_change (50, 20), ==, 50);
  g_assert_cmpint (tegotae_time_of_change (50, 50), ==, 51);
  g_assert_cmpint (tegotae_time_of_change (50, 900), ==, 901);
  g_assert_cmpint (tegotae_time_of_change (50, END_OF_9999 - 1), ==, END_OF_9999);
  g_assert_cmpint (tegotae_time_of_change (50, END_OF_9999), ==, END_OF_9999);
  g_assert_cmpint (tegotae_time_of_change (50, G_MAXINT64), ==, END_OF_9999);
  g_assert_cmpint (tegotae_time_of_change (G_MAXINT64, 0), ==, END_OF_9999);
}

static void
assert_local (gint64      time,
              const char *wanted)
{
  g_autoptr (GDateTime) local = tegotae_time_to_local (time);
  g_autofree char *text = g_date_time_format (local, "%Y-%m-%d %H:%M");

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_every_time_has_a_local_date (void)
{
  assert_local (G_GINT64_CONSTANT (1767323045678), "2026-01-02 12:04");
  assert_local (G_MININT64, "1970-01-01 09:00");
  assert_local (END_OF_9999 - 9 * G_TIME_SPAN_HOUR / 1000, "9999-12-31 23:59");
  assert_local (END_OF_9999, "9999-12-31 08:59");
  assert_local (G_MAXINT64, "9999-12-31 08:59");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/time/a-wrong-clock-gives-a-time-that-can-be-stored",
                   test_a_wrong_clock_gives_a_time_that_can_be_stored);
  g_test_add_func ("/core/time/a-change-is-later-than-the-one-before",
                   test_a_change_is_later_than_the_one_before);
  g_test_add_func ("/core/time/every-time-has-a-local-date", test_every_time_has_a_local_date);

  return g_test_run ();
}
