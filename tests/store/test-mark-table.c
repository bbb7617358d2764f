/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-mark-table.h"
#include "test-store-support.h"

#define HELPFUL TEGOTAE_MARK_HELPFUL
#define NOT_FOR_ME TEGOTAE_MARK_NOT_FOR_ME

/* Each time with the database opened anew. */
static void
set (Place       *place,
     const char  *pack,
     const char  *entry,
     TegotaeMark  mark,
     gboolean     is_set,
     gint64       now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_true (tegotae_mark_table_set (db, pack, entry, mark, is_set, now, &error));
  g_assert_no_error (error);
}

static TegotaeMarks *
list (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  TegotaeMarks *marks = tegotae_mark_table_list (db, &error);

  g_assert_no_error (error);

  return marks;
}

static void
read_at (Place      *place,
         const char *pack,
         const char *entry,
         gint64      now)
{
  set (place, pack, entry, TEGOTAE_MARK_READ, TRUE, now);
}

static void
test_marks_survive (Place         *place,
                    gconstpointer  data)
{
  g_autoptr (TegotaeMarks) marks = NULL;

  read_at (place, "core", "a", 1);
  read_at (place, "core", "b", 2);
  read_at (place, "other", "a", 3);
  read_at (place, "core", "a", 4);

  marks = list (place);
  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 3);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==, TEGOTAE_MARK_READ);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "b"), ==, TEGOTAE_MARK_READ);
  g_assert_cmpint (tegotae_marks_get (marks, "other", "a"), ==, TEGOTAE_MARK_READ);
}

static void
test_removed_is_gone (Place         *place,
                      gconstpointer  data)
{
  g_autoptr (TegotaeMarks) marks = NULL;

  read_at (place, "core", "a", 1);
  read_at (place, "core", "b", 2);
  read_at (place, "other", "a", 3);

  set (place, "core", "a", TEGOTAE_MARK_READ, FALSE, 4);
  set (place, "core", "never", TEGOTAE_MARK_READ, FALSE, 4);
  marks = list (place);
  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 2);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==, TEGOTAE_MARK_NONE);
}

static void
test_empty_has_none (Place         *place,
                     gconstpointer  data)
{
  g_autoptr (TegotaeMarks) marks = list (place);

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
        read_at (place, "core", entry, readings[i].times[j]);

      sql = g_strdup_printf ("SELECT value || ' ' || time FROM mark WHERE entry = '%s'", entry);
      kept = place_ask (place, sql);
      g_assert_cmpstr (kept, ==, readings[i].kept);
    }
}

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
} bookmarkings[] = {
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
test_bookmarking (Place         *place,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *left = NULL;

  for (guint j = 0; j < G_N_ELEMENTS (bookmarkings[i].steps) && bookmarkings[i].steps[j].pack != NULL; j++)
    {
      set (place, bookmarkings[i].steps[j].pack, bookmarkings[i].steps[j].entry,
           TEGOTAE_MARK_BOOKMARKED, bookmarkings[i].steps[j].bookmarked, bookmarkings[i].steps[j].now);
    }

  tegotae_user_db_close (tegotae_user_db_open (place->path, NULL));
  left = place_ask (place, "SELECT ifnull (group_concat (pack || '/' || entry || '@' || time, ' '), '') "
                           "FROM (SELECT * FROM mark ORDER BY pack, entry)");
  g_assert_cmpstr (left, ==, bookmarkings[i].left);
}

static void
test_marks_are_added (Place         *place,
                      gconstpointer  data)
{
  g_autoptr (TegotaeMarks) marks = NULL;

  read_at (place, "core", "a", 1);
  set (place, "core", "a", TEGOTAE_MARK_BOOKMARKED, TRUE, 1);
  set (place, "own", "a", TEGOTAE_MARK_BOOKMARKED, TRUE, 2);
  marks = list (place);

  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 2);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==,
                   TEGOTAE_MARK_READ | TEGOTAE_MARK_BOOKMARKED);
  g_assert_cmpint (tegotae_marks_get (marks, "own", "a"), ==, TEGOTAE_MARK_BOOKMARKED);
}

/* What is said of one entry, one after the other, each with the database opened
 * anew, and the row that is left of it. */
static const struct
{
  const char  *name;
  TegotaeMark  said[3];
  guint        n_said;
  const char  *left;
  TegotaeMark  mark;
} verdicts[] = {
  { "nothing", { TEGOTAE_MARK_NONE }, 0, "", TEGOTAE_MARK_NONE },
  { "helpful", { HELPFUL }, 1, "1@1", HELPFUL },
  { "not-for-me", { NOT_FOR_ME }, 1, "0@1", NOT_FOR_ME },
  { "a-new-one-replaces-the-old", { HELPFUL, NOT_FOR_ME }, 2, "0@2", NOT_FOR_ME },
  { "and-back", { NOT_FOR_ME, HELPFUL }, 2, "1@2", HELPFUL },
  { "taken-back", { HELPFUL, TEGOTAE_MARK_NONE }, 2, "", TEGOTAE_MARK_NONE },
  { "given-again", { HELPFUL, TEGOTAE_MARK_NONE, NOT_FOR_ME }, 3, "0@3", NOT_FOR_ME },
  { "taking-back-nothing", { TEGOTAE_MARK_NONE }, 1, "", TEGOTAE_MARK_NONE },
};

static void
test_verdict (Place         *place,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeMarks) marks = NULL;
  g_autofree char *left = NULL;

  set (place, "other", "a", HELPFUL, TRUE, 9);
  read_at (place, "core", "a", 9);
  for (guint j = 0; j < verdicts[i].n_said; j++)
    set (place, "core", "a", verdicts[i].said[j], TRUE, j + 1);

  marks = list (place);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==, verdicts[i].mark | TEGOTAE_MARK_READ);
  g_assert_cmpint (tegotae_marks_get (marks, "other", "a"), ==, HELPFUL);

  left = place_ask (place, "SELECT ifnull (group_concat (value || '@' || time), '') "
                           "FROM mark WHERE kind = 'verdict' AND pack = 'core'");
  g_assert_cmpstr (left, ==, verdicts[i].left);
}

static void
leave (Place      *place,
       const char *pack,
       const char *entry,
       int         permille,
       gint64      left_at)
{
  g_autoptr (TegotaeReadingPosition) left = tegotae_reading_position_new (pack, entry, permille, left_at);
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_true (tegotae_mark_table_set_place (db, left, &error));
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
  places = tegotae_mark_table_list_places (db, NULL);
  g_assert_cmpuint (places->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < places->len; i++)
    {
      const TegotaeReadingPosition *left = g_ptr_array_index (places, i);
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
  g_autoptr (TegotaeReadingPosition) left = NULL;
  g_autoptr (GError) error = NULL;

  leave (place, "own", "a", 200, 10);
  leave (place, "core", "a", 400, 11);
  leave (place, "core", "a", 350, 12);

  db = tegotae_user_db_open (place->path, NULL);
  left = tegotae_mark_table_get_place (db, "core", "a", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (left->pack, ==, "core");
  g_assert_cmpstr (left->entry, ==, "a");
  g_assert_cmpint (left->permille, ==, 350);
  g_assert_cmpint (left->left_at, ==, 12);

  g_assert_null (tegotae_mark_table_get_place (db, "core", "b", &error));
  g_assert_no_error (error);
}

static void
assert_store_error (GError **error)
{
  g_assert_error (*error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (error);
}

static void
test_failure_is_reported (Place         *place,
                          gconstpointer  data)
{
  static const TegotaeMark marks[] = { TEGOTAE_MARK_READ, TEGOTAE_MARK_BOOKMARKED, HELPFUL, NOT_FOR_ME,
                                       TEGOTAE_MARK_NONE };
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeReadingPosition) left = tegotae_reading_position_new ("core", "a", 1, 1);
  g_autoptr (GError) error = NULL;

  place_exec (place, "DROP TABLE mark");

  for (guint i = 0; i < 2 * G_N_ELEMENTS (marks); i++)
    {
      g_assert_false (tegotae_mark_table_set (db, "core", "a", marks[i / 2], i % 2 == 0, 1, &error));
      assert_store_error (&error);
    }

  g_assert_null (tegotae_mark_table_list (db, &error));
  assert_store_error (&error);

  g_assert_false (tegotae_mark_table_set_place (db, left, &error));
  assert_store_error (&error);

  g_assert_null (tegotae_mark_table_get_place (db, "core", "a", &error));
  assert_store_error (&error);

  g_assert_null (tegotae_mark_table_list_places (db, &error));
  assert_store_error (&error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bookmarkings); i++)
    {
      g_autofree char *name = g_strconcat ("/store/bookmark/", bookmarkings[i].name, NULL);

      g_test_add (name, Place, GUINT_TO_POINTER (i), place_set_up, test_bookmarking, place_tear_down);
    }

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autofree char *name = g_strconcat ("/store/verdict/", verdicts[i].name, NULL);

      g_test_add (name, Place, GUINT_TO_POINTER (i), place_set_up, test_verdict, place_tear_down);
    }

  PLACE_ADD ("/store/bookmark/marks-are-added-to-others", test_marks_are_added);
  PLACE_ADD ("/store/read-mark/marks-survive", test_marks_survive);
  PLACE_ADD ("/store/read-mark/removed-is-gone", test_removed_is_gone);
  PLACE_ADD ("/store/read-mark/empty-has-none", test_empty_has_none);
  PLACE_ADD ("/store/read-mark/last-reading-moves", test_last_reading_moves);
  PLACE_ADD ("/store/reading-position/the-latest-first", test_latest_first);
  PLACE_ADD ("/store/reading-position/of-one-entry", test_one_entry);
  PLACE_ADD ("/store/mark/failure-is-reported", test_failure_is_reported);

  return g_test_run ();
}
