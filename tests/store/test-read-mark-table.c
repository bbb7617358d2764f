/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-read-mark-table.h"
#include "test-store-support.h"

static void
mark (Place      *place,
      const char *pack,
      const char *entry,
      gint64      now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_true (tegotae_read_mark_table_add (db, pack, entry, now, &error));
  g_assert_no_error (error);
}

static void
test_marks_survive (Place         *place,
                    gconstpointer  data)
{
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = NULL;

  mark (place, "core", "a", 1);
  mark (place, "core", "b", 2);
  mark (place, "other", "a", 3);
  mark (place, "core", "a", 4);

  db = tegotae_user_db_open (place->path, &error);
  g_assert_true (tegotae_read_mark_table_collect (db, marks, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 3);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==, TEGOTAE_MARK_READ);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "b"), ==, TEGOTAE_MARK_READ);
  g_assert_cmpint (tegotae_marks_get (marks, "other", "a"), ==, TEGOTAE_MARK_READ);
}

static void
test_removed_is_gone (Place         *place,
                      gconstpointer  data)
{
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autoptr (TegotaeUserDb) db = NULL;

  mark (place, "core", "a", 1);
  mark (place, "core", "b", 2);
  mark (place, "other", "a", 3);

  db = tegotae_user_db_open (place->path, NULL);
  g_assert_true (tegotae_read_mark_table_remove (db, "core", "a", NULL));
  g_assert_true (tegotae_read_mark_table_remove (db, "core", "never", NULL));
  g_assert_true (tegotae_read_mark_table_collect (db, marks, NULL));
  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 2);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==, TEGOTAE_MARK_NONE);
}

static void
test_empty_has_none (Place         *place,
                     gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();

  g_assert_true (tegotae_read_mark_table_collect (db, marks, NULL));
  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 0);
}

/* The times of reading, and what is kept of them. */
static const struct
{
  gint64      times[3];
  const char *kept;
} readings[] = {
  { { 100, 200, 300 }, "100 300" },
  { { 100, 300, 200 }, "100 300" },
  { { 100, 50, 50 }, "100 100" },
};

static void
test_last_reading_moves (Place         *place,
                         gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *entry = g_strdup_printf ("e%u", i);
      g_autofree char *sql = NULL;
      g_autofree char *kept = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (readings[i].times); j++)
        mark (place, "core", entry, readings[i].times[j]);

      sql = g_strdup_printf ("SELECT first_read_at || ' ' || last_read_at FROM read_mark "
                             "WHERE entry = '%s'", entry);
      kept = place_ask (place, sql);
      g_assert_cmpstr (kept, ==, readings[i].kept);
    }
}

static void
test_failure_is_reported (Place         *place,
                          gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autoptr (GError) error = NULL;

  place_exec (place, "DROP TABLE read_mark");

  g_assert_false (tegotae_read_mark_table_add (db, "core", "a", 1, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_false (tegotae_read_mark_table_remove (db, "core", "a", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_false (tegotae_read_mark_table_collect (db, marks, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/read-mark/marks-survive", test_marks_survive);
  PLACE_ADD ("/store/read-mark/removed-is-gone", test_removed_is_gone);
  PLACE_ADD ("/store/read-mark/empty-has-none", test_empty_has_none);
  PLACE_ADD ("/store/read-mark/last-reading-moves", test_last_reading_moves);
  PLACE_ADD ("/store/read-mark/failure-is-reported", test_failure_is_reported);

  return g_test_run ();
}
