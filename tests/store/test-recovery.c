/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db.h"
#include "test-recovery-support.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/* Each has what no other has, and all gave the same numbers to their rows. */
static void
test_every_good_backup_is_merged (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *folder = g_build_filename (place->directory, "backups", NULL);
  g_autofree char *bad = g_build_filename (folder, "2026-01-01T00-00-00-000Z-daily.db", NULL);
  g_autofree char *ids = NULL;
  g_autofree char *parts = NULL;

  test_recovery_add_backup (place, 700, "a900");
  test_recovery_add_backup (place, -1, "a100 b200");
  test_recovery_add_backup (place, -2, "a100 c300");
  test_recovery_add_backup (place, -3, "d150");
  g_assert_true (g_file_set_contents (bad, "no backup at all", -1, NULL));
  test_recovery_destroy (place);

  recovery = test_recovery_recover (place);
  g_assert_cmpuint (recovery->n_salvaged, ==, 0);
  g_assert_cmpuint (recovery->n_from_backup, ==, 5);
  ids = test_recovery_list_attempts (place);
  g_assert_cmpstr (ids, ==, "a100 d150 b200 c300 a900");
  parts = place_ask (place, "SELECT (SELECT count (*) FROM response) || ' ' ||"
                            " (SELECT count (*) FROM domain_score)");
  g_assert_cmpstr (parts, ==, "50 25");

  /* When the latest that is not of the future was made. */
  g_assert_cmpint (recovery->backup_made_at, <, g_get_real_time () / 1000);
  g_assert_cmpint (recovery->backup_made_at, >, g_get_real_time () / 1000 - 2 * MILLISECONDS_A_DAY);
}

static void
add_texts (Place      *place,
           int         days,
           const char *word,
           int         time)
{
  g_autofree char *sql = NULL;
  Place source = test_recovery_begin_source (place);

  test_recovery_save (&source, "a100", 100000);
  sql = g_strdup_printf ("INSERT INTO attempt_note VALUES (1, '%1$s', %2$d);"
                         "INSERT INTO question VALUES (1, 'q', '%1$s', '', NULL, 1, %2$d, NULL, 0, NULL);"
                         "INSERT INTO question_answer VALUES (1, 0, '', '%1$s', 1);"
                         "INSERT INTO mark VALUES ('p', 'e', 'read', 1000 - %2$d, %2$d),"
                         "  ('p', 'e', 'verdict', %3$d, %2$d), ('p', 'e', 'place', %2$d, %2$d)",
                         word, time, time > 600);
  place_exec (&source, sql);
  test_recovery_become_backup (&source, place, days);
}

/* Whichever backup they are in, and whatever its date is. */
static void
test_the_newest_change_is_taken (Place         *place,
                                 gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *texts = NULL;

  add_texts (place, 700, "first", 500);
  add_texts (place, -1, "second", 600);
  add_texts (place, -2, "third", 700);
  test_recovery_destroy (place);

  recovery = test_recovery_recover (place);
  texts = place_ask (place, "SELECT attempt_note.text || title || question_answer.text ||"
                            "       group_concat (value || '@' || time, ' ')"
                            " FROM attempt_note, question, question_answer,"
                            "      (SELECT * FROM mark ORDER BY kind)");
  g_assert_cmpstr (texts, ==, "thirdthirdthird700@700 300@700 1@700");
}

#define LIST_TABLES \
  "SELECT group_concat (name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table'" \
  "  AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'draft%' ORDER BY 1)"

/* The query that writes out all rows of a table. */
#define QUERY_OF_TABLE \
  "SELECT 'SELECT group_concat (' || group_concat ('quote (\"' || name || '\")', ' || '','' || ')" \
  " || ', char (10)) FROM %s' FROM pragma_table_info ('%s')"

/* @list: selects the names of the tables
 * (transfer full) */
static char *
write_out (Place      *place,
           const char *list)
{
  GString *rows = g_string_new (NULL);
  g_autofree char *names = place_ask (place, list);
  g_auto (GStrv) tables = g_strsplit (names, ",", 0);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf (QUERY_OF_TABLE, tables[i], tables[i]);
      g_autofree char *query = place_ask (place, sql);
      g_autofree char *answer = place_ask (place, query);

      /* A table without a row would prove nothing. */
      if (answer == NULL)
        g_error ("%s is empty", tables[i]);
      g_string_append_printf (rows, "%s: %s\n", tables[i], answer);
    }

  return g_string_free (rows, FALSE);
}

/* Every column of every table, but for the diagnosis in progress. */
static void
test_nothing_of_a_backup_is_forgotten (Place         *place,
                                       gconstpointer  data)
{
  g_autoptr (GBytes) sql = g_resources_lookup_data ("/test/user-db/v2.sql", 0, NULL);
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *drafts = NULL;
  Place source = test_recovery_begin_source (place);

  place_exec (&source, g_bytes_get_data (sql, NULL));
  test_recovery_save (&source, "next", 100000);
  place_exec (&source, "INSERT INTO tombstone VALUES ('gone', 'attempt', 1000);"
                       "UPDATE attempt SET deleted_at = 2000, undeleted_at = 1000 WHERE number = 2");
  before = write_out (&source, LIST_TABLES);
  test_recovery_become_backup (&source, place, -1);
  test_recovery_destroy (place);

  recovery = test_recovery_recover (place);
  after = write_out (place, LIST_TABLES);
  g_assert_cmpstr (after, ==, before);
  drafts = place_ask (place, "SELECT count (*) FROM draft");
  g_assert_cmpstr (drafts, ==, "0");
}

/* A backup could only bring back what was deleted. */
static void
test_what_is_whole_takes_nothing_from_backups (Place         *place,
                                               gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *ids = NULL;

  test_recovery_add_backup (place, -1, "d100");
  test_recovery_save (place, "a200", 200000);
  place_exec (place, "DROP INDEX attempt_by_order");

  recovery = test_recovery_recover (place);
  g_assert_true (recovery->is_complete);
  ids = test_recovery_list_attempts (place);
  g_assert_cmpstr (ids, ==, "a200");
}

#define LIST_FILLED_TABLES(more) \
  "SELECT 'attempt,domain_score,mark,response,setting" more "'"

static const struct
{
  const char *file;
  const char *index; /* that is damaged */
  const char *list;
} olds[] = {
  { "/test/user-db/v1.sql", "attempt_by_time", LIST_FILLED_TABLES ("") },
  { "/test/user-db/v2.sql", "attempt_by_time", LIST_FILLED_TABLES (",attempt_note,draft,draft_response,question,question_answer") },
  { "/test/user-db/v3.sql", "attempt_by_order", LIST_FILLED_TABLES (",attempt_note,draft,draft_response,question,question_answer") },
  { "/test/user-db/v4.sql", "attempt_by_order", LIST_FILLED_TABLES (",attempt_note,draft,draft_response,question,question_answer") },
  { "/test/user-db/v5.sql", "attempt_by_order", LIST_FILLED_TABLES (",attempt_note,draft,draft_response,question,question_answer,tombstone") },
};

/* As a migration of what is not damaged. */
static void
test_every_schema_is_salvaged_whole (Place         *place,
                                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (olds); i++)
    {
      g_autoptr (GBytes) sql = g_resources_lookup_data (olds[i].file, 0, NULL);
      g_autoptr (TegotaeRecovery) recovery = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      Place whole = test_recovery_begin_source (place);
      Place damaged = test_recovery_begin_source (place);

      g_test_message ("%s", olds[i].file);
      place_exec (&whole, g_bytes_get_data (sql, NULL));
      tegotae_user_db_close (tegotae_user_db_open (whole.path, NULL));
      before = write_out (&whole, olds[i].list);

      place_exec (&damaged, g_bytes_get_data (sql, NULL));
      test_recovery_zero_page_of (&damaged, olds[i].index);
      recovery = test_recovery_recover (&damaged);
      g_assert_true (recovery->is_complete);
      after = write_out (&damaged, olds[i].list);
      g_assert_cmpstr (after, ==, before);

      test_recovery_end_source (&whole);
      test_recovery_end_source (&damaged);
    }
}

/* The schema before attempts had an order. */
static void
test_an_older_schema_is_migrated (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (GBytes) sql = g_resources_lookup_data ("/test/user-db/v2.sql", 0, NULL);
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *ids = NULL;

  g_mkdir_with_parents (place->directory, 0700);
  place_exec (place, g_bytes_get_data (sql, NULL));
  test_recovery_zero_page_of (place, "attempt_by_time");

  recovery = test_recovery_recover (place);
  g_assert_cmpuint (recovery->n_salvaged, ==, 5);
  ids = test_recovery_list_attempts (place);
  g_assert_cmpstr (ids, ==, "before-3 before-0 before-1 before-2 before-4");
}

#define N_ATTEMPTS 20000

/* Ten responses each. */
#define MAKE_MANY \
  "BEGIN;" \
  "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)" \
  "INSERT INTO attempt SELECT i, 'a' || i, pack, revision, lang, questionnaire, stage, started_at, finished_at," \
  "  score, band, band_name, step, near_cut, hurried, taken_by, saved_order + i, 0, NULL, 0, NULL, 100, 57, 100, 3, 0" \
  "  FROM n, attempt;" \
  "INSERT INTO response SELECT number, position, item, option, points, milliseconds FROM attempt, response" \
  "  WHERE number > 1;" \
  "INSERT INTO domain_score SELECT number, position, domain, name, domain_score.score,"\
  "  domain_score.exact_numerator, domain_score.exact_denominator" \
  "  FROM attempt, domain_score WHERE number > 1;" \
  "COMMIT"

#define COUNT_MANY "SELECT (SELECT count (*) FROM attempt) || ' ' || (SELECT count (*) FROM response)"

/* The most that SQLite held meanwhile, its statements included. */
static void
assert_bounded (void)
{
  gint64 highest = sqlite3_memory_highwater (TRUE);

  g_test_message ("%" G_GINT64_FORMAT " bytes at most", highest);
  g_assert_cmpint (highest, <, 16 * 1024 * 1024);
}

static void
test_repair_of_200000_rows_is_bounded (Place         *place,
                                       gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) salvaged = NULL;
  g_autoptr (TegotaeRecovery) merged = NULL;
  g_autofree char *count = NULL;
  g_autofree char *again = NULL;
  Place source = test_recovery_begin_source (place);

  test_recovery_save (&source, "a1", 100000);
  place_exec (&source, MAKE_MANY);
  g_mkdir_with_parents (place->directory, 0700);
  g_assert_cmpint (g_rename (source.path, place->path), ==, 0);
  place_exec (place, "DROP INDEX attempt_by_order");
  sqlite3_memory_highwater (TRUE);

  salvaged = test_recovery_recover (place);
  assert_bounded ();
  g_assert_cmpuint (salvaged->n_salvaged, ==, N_ATTEMPTS);
  count = place_ask (place, COUNT_MANY);
  g_assert_cmpstr (count, ==, "20000 200000");

  g_assert_cmpint (g_rename (place->path, source.path), ==, 0);
  test_recovery_become_backup (&source, place, -1);
  test_recovery_destroy (place);
  sqlite3_memory_highwater (TRUE);

  merged = test_recovery_recover (place);
  assert_bounded ();
  g_assert_cmpuint (merged->n_from_backup, ==, N_ATTEMPTS);
  again = place_ask (place, COUNT_MANY);
  g_assert_cmpstr (again, ==, "20000 200000");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/recovery/every-good-backup-is-merged", test_every_good_backup_is_merged);
  PLACE_ADD ("/store/recovery/the-newest-change-is-taken", test_the_newest_change_is_taken);
  PLACE_ADD ("/store/recovery/nothing-of-a-backup-is-forgotten", test_nothing_of_a_backup_is_forgotten);
  PLACE_ADD ("/store/recovery/what-is-whole-takes-nothing-from-backups",
             test_what_is_whole_takes_nothing_from_backups);
  PLACE_ADD ("/store/recovery/every-schema-is-salvaged-whole", test_every_schema_is_salvaged_whole);
  PLACE_ADD ("/store/recovery/an-older-schema-is-migrated", test_an_older_schema_is_migrated);
  PLACE_ADD ("/store/recovery/repair-of-200000-rows-is-bounded", test_repair_of_200000_rows_is_bounded);

  return g_test_run ();
}
