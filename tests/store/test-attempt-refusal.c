/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db-private.h"
#include "test-store-support.h"

static TegotaeUserDb *
open_db (Place *place)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);

  return db;
}

static void
save (TegotaeUserDb *db,
      const char    *id,
      gint64         finished_at)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, finished_at);
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
  g_assert_no_error (error);
}

/* How many rows the three tables have together. */
static gint64
count_rows (TegotaeUserDb *db)
{
  gint64 count = -1;

  g_assert_true (tegotae_statement_read_int64 (tegotae_user_db_get_sqlite (db),
                                               "SELECT (SELECT count (*) FROM attempt)"
                                               "     + (SELECT count (*) FROM response)"
                                               "     + (SELECT count (*) FROM domain_score)", NULL,
                                               &count, NULL));

  return count;
}

static void
spoil_score (TegotaeAttempt *attempt)
{
  attempt->score = 101;
}

static void
spoil_revision (TegotaeAttempt *attempt)
{
  attempt->revision = 0;
}

static void
spoil_band (TegotaeAttempt *attempt)
{
  g_clear_pointer (&attempt->band, g_free);
}

static void
spoil_last_item (TegotaeAttempt *attempt)
{
  TegotaeResponse *first = g_ptr_array_index (attempt->responses, 0);
  TegotaeResponse *last = g_ptr_array_index (attempt->responses, attempt->responses->len - 1);

  g_free (last->item);
  last->item = g_strdup (first->item);
}

static void
spoil_points (TegotaeAttempt *attempt)
{
  TegotaeResponse *response = g_ptr_array_index (attempt->responses, 5);

  response->points = -1;
}

static void
spoil_domain_score (TegotaeAttempt *attempt)
{
  TegotaeDomainScore *score = g_ptr_array_index (attempt->profile->domains, 4);

  score->score = -1;
}

static void
spoil_exact_score (TegotaeAttempt *attempt)
{
  attempt->exact.numerator = attempt->exact.denominator + 1;
}

static void
spoil_exact_domain_score (TegotaeAttempt *attempt)
{
  TegotaeDomainScore *score = g_ptr_array_index (attempt->profile->domains, 4);

  score->exact.denominator = 0;
}

static void
spoil_domain (TegotaeAttempt *attempt)
{
  TegotaeDomainScore *first = g_ptr_array_index (attempt->profile->domains, 0);
  TegotaeDomainScore *last = g_ptr_array_index (attempt->profile->domains, 4);

  g_free (last->id);
  last->id = g_strdup (first->id);
}

static const struct
{
  const char *name;
  void      (*spoil) (TegotaeAttempt *attempt);
} failures[] = {
  { "score", spoil_score },
  { "revision", spoil_revision },
  { "band", spoil_band },
  { "item twice", spoil_last_item },
  { "points", spoil_points },
  { "domain score", spoil_domain_score },
  { "exact score", spoil_exact_score },
  { "exact domain score", spoil_exact_domain_score },
  { "domain twice", spoil_domain },
};

static void
test_failing_midway_leaves_nothing (Place         *place,
                                    gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new ("a", 100000);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", failures[i].name);
      failures[i].spoil (attempt);
      g_assert_false (tegotae_attempt_table_save (db, attempt, &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
      g_assert_cmpint (count_rows (db), ==, 0);
    }

  save (db, "a", 100000);
  g_assert_cmpint (count_rows (db), ==, 16);
}

static int
refuse_commit (void *data)
{
  return 1;
}

static void
test_failed_commit_leaves_nothing (Place         *place,
                                   gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new ("a", 100000);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = tegotae_user_db_get_sqlite (db)->handle;

  sqlite3_commit_hook (handle, refuse_commit, NULL);
  g_assert_false (tegotae_attempt_table_save (db, attempt, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_cmpint (count_rows (db), ==, 0);

  sqlite3_commit_hook (handle, NULL, NULL);
  save (db, "a", 100000);
  g_assert_cmpint (count_rows (db), ==, 16);
}

/* As when the disk is full: the file may not grow any more. */
static void
test_full_disk_leaves_whole_attempts (Place         *place,
                                      gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;
  gint64 limit;
  int n_saved = 0;

  g_assert_true (tegotae_statement_read_int64 (tegotae_user_db_get_sqlite (db),
                                               "PRAGMA max_page_count = 16", NULL, &limit, NULL));

  while (error == NULL)
    {
      g_autofree char *id = g_strdup_printf ("a%d", n_saved);
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, 100000);

      if (tegotae_attempt_table_save (db, attempt, &error))
        n_saved++;
    }

  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "no room on the disk"));
  g_assert_cmpint (n_saved, >, 0);
  g_assert_cmpint (count_rows (db), ==, 16 * n_saved);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/attempt/failing-midway-leaves-nothing", test_failing_midway_leaves_nothing);
  PLACE_ADD ("/store/attempt/failed-commit-leaves-nothing", test_failed_commit_leaves_nothing);
  PLACE_ADD ("/store/attempt/full-disk-leaves-whole-attempts",
             test_full_disk_leaves_whole_attempts);

  return g_test_run ();
}
