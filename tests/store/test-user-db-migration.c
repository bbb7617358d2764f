/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db.h"
#include "store/user/tegotae-user-schema.h"
#include "test-store-support.h"

/* Every schema there was, as a database with rows in each of its tables. */
static const struct
{
  const char *file;
  const char *version;
} olds[] = {
  { "/test/user-db/v1.sql", "1" },
  { "/test/user-db/v2.sql", "2" },
  { "/test/user-db/v3.sql", "3" },
  { "/test/user-db/v4.sql", "4" },
  { "/test/user-db/v5.sql", "5" },
  { "/test/user-db/v6.sql", "6" },
};

#define LIST_TABLES \
  "SELECT group_concat (name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1)"

/* The query that writes out all rows of a table, with the columns it has now. */
#define QUERY_OF_TABLE \
  "SELECT 'SELECT group_concat (' || group_concat ('quote (\"' || name || '\")', ' || '','' || ')" \
  " || ', char (10)) FROM (SELECT * FROM %s ORDER BY 1, 2)' FROM pragma_table_info ('%s')"

/* The tables that version 4 has made one, and the one that version 6 has made another, as
 * they were. */
#define TABLES_AS_THEY_WERE \
  "WITH read_mark AS (SELECT pack, entry, value AS first_read_at, time AS last_read_at" \
  "                   FROM mark WHERE kind = 'read')," \
  " bookmark AS (SELECT pack, entry, time AS added_at FROM mark WHERE kind = 'bookmark')," \
  " verdict AS (SELECT pack, entry, iif (value, 'helpful', 'not-for-me') AS verdict, time AS given_at" \
  "             FROM mark WHERE kind = 'verdict')," \
  " reading_place AS (SELECT pack, entry, value AS permille, time AS left_at FROM mark WHERE kind = 'place')," \
  " domain_score AS (SELECT attempt, position, domain, name, score, 0 AS strength, 0 AS improvement," \
  "                  exact_numerator, exact_denominator" \
  "                  FROM main.domain_score) "

static void
make_old (Place      *place,
          const char *file)
{
  g_autoptr (GBytes) sql = g_resources_lookup_data (file, 0, NULL);

  g_assert_nonnull (sql);
  place_exec (place, g_bytes_get_data (sql, NULL));
}

/* For each table of the database the query that writes it out. (transfer full) */
static GPtrArray *
build_queries (Place *place)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = place_ask (place, LIST_TABLES);
  g_auto (GStrv) tables = g_strsplit (names, ",", 0);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf (QUERY_OF_TABLE, tables[i], tables[i]);

      g_ptr_array_add (queries, place_ask (place, sql));
    }

  return queries;
}

/* What all the queries answer, after @tables. (transfer full) */
static char *
write_out (Place      *place,
           GPtrArray  *queries,
           const char *tables)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < queries->len; i++)
    {
      const char *query = g_ptr_array_index (queries, i);
      g_autofree char *sql = g_strconcat (tables, query, NULL);
      g_autofree char *answer = place_ask (place, sql);

      g_assert_nonnull (answer);
      g_string_append_printf (rows, "%s\n%s\n", query, answer);
    }

  return g_string_free (g_steal_pointer (&rows), FALSE);
}

static void
assert_version (Place      *place,
                const char *wanted)
{
  g_autofree char *version = place_ask (place, "PRAGMA user_version");

  g_assert_cmpstr (version, ==, wanted);
}

static void
migrate (Place *place)
{
  g_autofree char *latest = g_strdup_printf ("%u", tegotae_user_schema_get_latest ());
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_null (tegotae_user_db_get_recovery (db));
  assert_version (place, latest);
}

static void
test_all_rows_are_kept (Place         *place,
                        gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) queries = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_old (place, olds[i].file);
  queries = build_queries (place);
  before = write_out (place, queries, "");

  migrate (place);

  after = write_out (place, queries, TABLES_AS_THEY_WERE);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_backup_is_made_before (Place         *place,
                              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) queries = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;
  TegotaeBackup *backup;
  Place copy;

  make_old (place, olds[i].file);
  queries = build_queries (place);
  before = write_out (place, queries, "");

  migrate (place);
  migrate (place);

  backups = tegotae_backup_folder_list (place->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpint (backup->reason, ==, TEGOTAE_BACKUP_MIGRATION);

  copy = (Place) { place->directory, backup->path };
  assert_version (&copy, olds[i].version);
  kept = write_out (&copy, queries, "");
  g_assert_cmpstr (kept, ==, before);
}

/* Times give the order, but for one that is still to come: that attempt stays where
 * it was saved. Whatever is saved next is the last. */
static void
test_order_of_saving_is_what_is_known (Place         *place,
                                       gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (TegotaeAttempt) next = test_attempt_new ("next", 1031002);
  g_autoptr (GError) error = NULL;

  make_old (place, "/test/user-db/v2.sql");
  db = tegotae_user_db_open (place->path, &error);
  g_assert_no_error (error);
  g_assert_true (tegotae_attempt_table_save (db, next, &error));

  attempts = tegotae_attempt_table_list (db, &error);
  g_assert_no_error (error);
  for (guint i = attempts->len; i > 0; i--)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i - 1);

      g_string_append_printf (ids, "%s ", attempt->id);
      if (g_str_equal (attempt->id, "before-2"))
        g_assert_cmpint (attempt->finished_at, ==, 4102444830000);
    }
  g_assert_cmpstr (ids->str, ==, "before-3 before-0 before-1 before-2 before-4 next ");
}

/* What was found is what there is. */
static void
test_rounded_scores_become_exact (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GError) error = NULL;

  make_old (place, "/test/user-db/v5.sql");
  db = tegotae_user_db_open (place->path, &error);
  g_assert_no_error (error);
  attempts = tegotae_attempt_table_list (db, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (attempts->len, ==, 4);
  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);
      const TegotaeDomainScore *highest = tegotae_profile_find (attempt->profile, "calm");

      g_assert_cmpint (tegotae_fraction_compare (attempt->exact, tegotae_fraction_of_score (57)), ==, 0);
      g_assert_cmpint (tegotae_fraction_compare (attempt->exact_step, tegotae_fraction_of_score (3)), ==, 0);
      g_assert_cmpint (attempt->reach, ==, 0);
      g_assert_cmpint (tegotae_fraction_compare (highest->exact, tegotae_fraction_of_score (80)), ==, 0);
      g_assert_cmpint (highest->place, ==, TEGOTAE_PLACE_STRENGTH);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (olds); i++)
    {
      g_autofree char *rows = g_strconcat ("/store/user-migration/from-", olds[i].version,
                                           "/all-rows-are-kept", NULL);
      g_autofree char *backup = g_strconcat ("/store/user-migration/from-", olds[i].version,
                                             "/a-backup-is-made-before", NULL);

      g_test_add (rows, Place, GUINT_TO_POINTER (i), place_set_up, test_all_rows_are_kept,
                  place_tear_down);
      g_test_add (backup, Place, GUINT_TO_POINTER (i), place_set_up, test_a_backup_is_made_before,
                  place_tear_down);
    }

  PLACE_ADD ("/store/user/rounded-scores-of-older-records-become-exact", test_rounded_scores_become_exact);
  PLACE_ADD ("/store/user/order-of-saving-is-what-is-known-of-older-records",
             test_order_of_saving_is_what_is_known);

  return g_test_run ();
}
