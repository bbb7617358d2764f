/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-bookmark-table.h"
#include "test-store-support.h"

/* What is done, one after the other, each with the database opened anew, and
 * the rows that are left. */
static const struct
{
  const char *name;
  struct
  {
    const char *pack;
    const char *entry;
    gboolean    bookmarked;
    gint64      now;
  } steps[4];
  const char *left;
} histories[] = {
  { "nothing", { { NULL } }, "" },
  { "added", { { "core", "a", TRUE, 5 } }, "core/a@5" },
  { "added-in-two-packs", { { "core", "a", TRUE, 5 }, { "own", "a", TRUE, 6 } },
    "core/a@5 own/a@6" },
  { "taken-out", { { "core", "a", TRUE, 5 }, { "core", "b", TRUE, 6 }, { "core", "a", FALSE, 7 } },
    "core/b@6" },
  { "added-twice-keeps-its-time", { { "core", "a", TRUE, 5 }, { "core", "a", TRUE, 9 } },
    "core/a@5" },
  { "added-again-is-new", { { "core", "a", TRUE, 5 }, { "core", "a", FALSE, 6 },
                            { "core", "a", TRUE, 9 } }, "core/a@9" },
  { "taking-out-nothing", { { "core", "a", FALSE, 5 } }, "" },
};

static void
test_history (Place         *place,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *left = NULL;

  for (guint j = 0; j < G_N_ELEMENTS (histories[i].steps) && histories[i].steps[j].pack != NULL; j++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

      g_assert_true (tegotae_bookmark_table_set (db, histories[i].steps[j].pack,
                                                 histories[i].steps[j].entry,
                                                 histories[i].steps[j].bookmarked,
                                                 histories[i].steps[j].now, &error));
      g_assert_no_error (error);
    }

  tegotae_user_db_close (tegotae_user_db_open (place->path, NULL));
  left = place_ask (place, "SELECT ifnull (group_concat (pack || '/' || entry || '@' || added_at, ' '), '') "
                           "FROM (SELECT * FROM bookmark ORDER BY pack, entry)");
  g_assert_cmpstr (left, ==, histories[i].left);
}

static void
test_marks_are_added (Place         *place,
                      gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();

  tegotae_marks_add (marks, "core", "a", TEGOTAE_MARK_READ);
  g_assert_true (tegotae_bookmark_table_set (db, "core", "a", TRUE, 1, NULL));
  g_assert_true (tegotae_bookmark_table_set (db, "own", "a", TRUE, 2, NULL));
  g_assert_true (tegotae_bookmark_table_collect (db, marks, NULL));

  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 2);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==,
                   TEGOTAE_MARK_READ | TEGOTAE_MARK_BOOKMARKED);
  g_assert_cmpint (tegotae_marks_get (marks, "own", "a"), ==, TEGOTAE_MARK_BOOKMARKED);
}

static void
test_failure_is_reported (Place         *place,
                          gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autoptr (GError) error = NULL;

  place_exec (place, "DROP TABLE bookmark");

  for (guint bookmarked = 0; bookmarked < 2; bookmarked++)
    {
      g_assert_false (tegotae_bookmark_table_set (db, "core", "a", bookmarked, 1, &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
      g_clear_error (&error);
    }

  g_assert_false (tegotae_bookmark_table_collect (db, marks, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (histories); i++)
    {
      g_autofree char *name = g_strconcat ("/store/bookmark/", histories[i].name, NULL);

      g_test_add (name, Place, GUINT_TO_POINTER (i), place_set_up, test_history, place_tear_down);
    }

  PLACE_ADD ("/store/bookmark/marks-are-added-to-others", test_marks_are_added);
  PLACE_ADD ("/store/bookmark/failure-is-reported", test_failure_is_reported);

  return g_test_run ();
}
