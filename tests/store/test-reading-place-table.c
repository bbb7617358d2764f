/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-reading-place-table.h"
#include "test-store-support.h"

static void
leave (Place      *place,
       const char *pack,
       const char *entry,
       int         permille,
       gint64      left_at)
{
  g_autoptr (TegotaeReadingPlace) left = tegotae_reading_place_new (pack, entry, permille, left_at);
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_true (tegotae_reading_place_table_set (db, left, &error));
  g_assert_no_error (error);
}

static void
test_latest_first (Place         *place,
                   gconstpointer  data)
{
  static const char * const expected[] = { "core/b 300@40", "core/a 1000@30", "own/a 0@20" };
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (GPtrArray) places = NULL;

  leave (place, "core", "a", 200, 10);
  leave (place, "own", "a", 0, 20);
  leave (place, "core", "a", 1000, 30);
  leave (place, "core", "b", 300, 40);

  db = tegotae_user_db_open (place->path, NULL);
  places = tegotae_reading_place_table_list (db, NULL);
  g_assert_cmpuint (places->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < places->len; i++)
    {
      const TegotaeReadingPlace *left = g_ptr_array_index (places, i);
      g_autofree char *text = g_strdup_printf ("%s/%s %d@%" G_GINT64_FORMAT, left->pack, left->entry,
                                               left->permille, left->left_at);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_one_entry (Place         *place,
                gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (TegotaeReadingPlace) left = NULL;
  g_autoptr (GError) error = NULL;

  leave (place, "own", "a", 200, 10);
  leave (place, "core", "a", 400, 11);
  leave (place, "core", "a", 350, 12);

  db = tegotae_user_db_open (place->path, NULL);
  left = tegotae_reading_place_table_get (db, "core", "a", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (left->pack, ==, "core");
  g_assert_cmpstr (left->entry, ==, "a");
  g_assert_cmpint (left->permille, ==, 350);
  g_assert_cmpint (left->left_at, ==, 12);

  g_assert_null (tegotae_reading_place_table_get (db, "core", "b", &error));
  g_assert_no_error (error);
}

static void
test_failure_is_reported (Place         *place,
                          gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeReadingPlace) left = tegotae_reading_place_new ("core", "a", 1, 1);
  g_autoptr (GError) error = NULL;

  place_exec (place, "DROP TABLE reading_place");

  g_assert_false (tegotae_reading_place_table_set (db, left, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_null (tegotae_reading_place_table_get (db, "core", "a", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_null (tegotae_reading_place_table_list (db, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/reading-place/the-latest-first", test_latest_first);
  PLACE_ADD ("/store/reading-place/of-one-entry", test_one_entry);
  PLACE_ADD ("/store/reading-place/failure-is-reported", test_failure_is_reported);

  return g_test_run ();
}
