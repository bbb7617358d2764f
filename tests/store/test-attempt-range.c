/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-attempt-range.h"
#include "store/user/tegotae-attempt-table.h"
#include "test-store-support.h"

/* Attempts of these ids, finished at these times. */
static const struct
{
  const char *id;
  gint64      finished_at;
} saved[] = {
  { "a", 100000 }, { "b", 200000 }, { "b2", 200000 }, { "c", 300000 }, { "unknown", 0 },
};

typedef struct
{
  const char *path;
  gint64      from;
  gint64      to;
  const char *deleted; /* the newest first */
  const char *left;    /* likewise */
} Case;

static const Case cases[] = {
  { "/store/attempt-range/the-end-is-not-in-it", 100000, 300000, "b2 b a", "unknown c" },
  { "/store/attempt-range/the-beginning-is", 300000, 300001, "c", "unknown b2 b a" },
  { "/store/attempt-range/nothing-is-nothing", 100001, 200000, "", "unknown c b2 b a" },
  { "/store/attempt-range/an-unknown-time-is-in-none", G_MININT64, G_MAXINT64, "c b2 b a",
    "unknown" },
  { "/store/attempt-range/the-wrong-way-round-is-nothing", 300000, 100000, "", "unknown c b2 b a" },
};

static TegotaeUserDb *
open_db (Place *place)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (saved); i++)
    {
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new (saved[i].id, saved[i].finished_at);

      attempt->started_at = 0;
      g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
    }

  return db;
}

static void
assert_ids (GPtrArray  *attempts,
            const char *wanted)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < attempts->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((TegotaeAttempt *) g_ptr_array_index (attempts, i))->id);

  g_assert_cmpstr (ids->str, ==, wanted);
}

static void
assert_left (TegotaeUserDb *db,
             const char    *wanted)
{
  g_autoptr (GPtrArray) left = tegotae_attempt_table_list (db, NULL);

  assert_ids (left, wanted);
}

static void
test_range (Place         *place,
            gconstpointer  data)
{
  const Case *test = data;
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deleted = tegotae_attempt_range_delete (db, test->from, test->to, &error);

  g_assert_no_error (error);
  assert_ids (deleted, test->deleted);
  assert_left (db, test->left);

  g_assert_true (tegotae_attempt_table_save_all (db, deleted, &error));
  assert_left (db, "unknown c b2 b a");
}

static void
test_all_are_saved_or_none (Place         *place,
                            gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GError) error = NULL;

  attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_ptr_array_add (attempts, test_attempt_new ("a", 100000));
  g_ptr_array_add (attempts, test_attempt_new ("new", 150000));

  g_assert_false (tegotae_attempt_table_save_all (db, attempts, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS);
  assert_left (db, "unknown c b2 b a");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Place, &cases[i], place_set_up, test_range, place_tear_down);

  PLACE_ADD ("/store/attempt-range/all-are-saved-or-none", test_all_are_saved_or_none);

  return g_test_run ();
}
