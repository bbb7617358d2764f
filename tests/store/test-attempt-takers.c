/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/user/tegotae-attempt-table.h"
#include "test-store-support.h"

static void
save (TegotaeUserDb *db,
      const char    *id,
      const char    *taken_by,
      gint64         finished_at)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, finished_at);
  g_autoptr (GError) error = NULL;

  attempt->taken_by = g_strdup (taken_by);
  g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
  g_assert_no_error (error);
}

/* They are listed with their names, and are never the user's last. */
static void
test_taken_by_others (Place         *place,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  g_autoptr (TegotaeAttempt) got = NULL;
  g_autoptr (TegotaeAttempt) last = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_no_error (error);
  save (db, "other", "母", 200000);
  g_assert_null (tegotae_attempt_table_get_last (db, &error));
  g_assert_no_error (error);

  save (db, "own", NULL, 100000);
  got = tegotae_attempt_table_get (db, "other", NULL);
  last = tegotae_attempt_table_get_last (db, NULL);
  all = tegotae_attempt_table_list (db, NULL);
  g_assert_cmpstr (got->taken_by, ==, "母");
  g_assert_cmpstr (last->id, ==, "own");
  g_assert_null (last->taken_by);
  g_assert_cmpuint (all->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/attempt-takers/what-others-took-is-kept-apart", test_taken_by_others);

  return g_test_run ();
}
