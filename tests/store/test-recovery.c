/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db.h"
#include "test-store-support.h"
#include "test-store.h"

#define PAGE 4096
#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/* A database that is not in the way of the one to recover. */
static Place
begin_source (Place *place)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("source-%u", n++);
  Place source;

  source.directory = g_build_filename (place->directory, name, NULL);
  source.path = g_build_filename (source.directory, "user.db", NULL);
  g_assert_cmpint (g_mkdir_with_parents (source.directory, 0700), ==, 0);

  return source;
}

static void
end_source (Place *source)
{
  g_free (source->directory);
  g_free (source->path);
}

/* Moves it to where backups of @place lie, dated so many days from now. */
static void
become_backup (Place *source,
               Place *place,
               int    days)
{
  g_autofree char *folder = g_build_filename (place->directory, "backups", NULL);
  gint64 time = g_get_real_time () / 1000 + days * MILLISECONDS_A_DAY;
  g_autofree char *name = tegotae_backup_build_name (time, TEGOTAE_BACKUP_DAILY);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_cmpint (g_rename (source->path, path), ==, 0);
  end_source (source);
}

static void
save (Place      *place,
      const char *id,
      gint64      finished_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, finished_at);

  g_assert_no_error (error);
  tegotae_attempt_table_save (db, attempt, &error);
  g_assert_no_error (error);
}

/* A backup with these attempts, each an id and the number of seconds when it was
 * finished. */
static void
add_backup (Place      *place,
            int         days,
            const char *attempts)
{
  g_auto (GStrv) words = g_strsplit (attempts, " ", 0);
  Place source = begin_source (place);

  for (guint i = 0; words[i] != NULL; i++)
    save (&source, words[i], 1000 * g_ascii_strtoll (words[i] + 1, NULL, 10));

  become_backup (&source, place, days);
}

/* Nothing of it can be read. */
static void
destroy (Place *place)
{
  g_autofree char *noise = g_strnfill (40000, 'x');

  g_mkdir_with_parents (place->directory, 0700);
  g_assert_true (g_file_set_contents (place->path, noise, 40000, NULL));
}

/* Opens it, which repairs it. */
static TegotaeRecovery *
recover (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (tegotae_user_db_get_recovery (db));

  return tegotae_recovery_copy (tegotae_user_db_get_recovery (db));
}

/* The attempts in the order of saving. (transfer full) */
static char *
list_attempts (Place *place)
{
  return place_ask (place, "SELECT group_concat (id, ' ') FROM"
                           " (SELECT id FROM attempt ORDER BY saved_order, number)");
}

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

  add_backup (place, 700, "a900");
  add_backup (place, -1, "a100 b200");
  add_backup (place, -2, "a100 c300");
  add_backup (place, -3, "d150");
  g_assert_true (g_file_set_contents (bad, "no backup at all", -1, NULL));
  destroy (place);

  recovery = recover (place);
  g_assert_cmpuint (recovery->n_salvaged, ==, 0);
  g_assert_cmpuint (recovery->n_from_backup, ==, 5);
  ids = list_attempts (place);
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
  Place source = begin_source (place);

  save (&source, "a100", 100000);
  sql = g_strdup_printf ("INSERT INTO attempt_note VALUES (1, '%1$s', %2$d);"
                         "INSERT INTO question VALUES (1, 'q', '%1$s', '', NULL, 1, %2$d, NULL, 0, NULL);"
                         "INSERT INTO question_answer VALUES (1, 0, '', '%1$s', 1);"
                         "INSERT INTO mark VALUES ('p', 'e', 'read', 1000 - %2$d, %2$d),"
                         "  ('p', 'e', 'verdict', %3$d, %2$d), ('p', 'e', 'place', %2$d, %2$d)",
                         word, time, time > 600);
  place_exec (&source, sql);
  become_backup (&source, place, days);
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
  destroy (place);

  recovery = recover (place);
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
  g_autoptr (GBytes) sql = g_resource_lookup_data (test_store_get_resource (), "/test/user-db/v2.sql", 0, NULL);
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *drafts = NULL;
  Place source = begin_source (place);

  place_exec (&source, g_bytes_get_data (sql, NULL));
  save (&source, "next", 100000);
  place_exec (&source, "INSERT INTO tombstone VALUES ('gone', 'attempt', 1000);"
                       "UPDATE attempt SET deleted_at = 2000, undeleted_at = 1000 WHERE number = 2");
  before = write_out (&source, LIST_TABLES);
  become_backup (&source, place, -1);
  destroy (place);

  recovery = recover (place);
  after = write_out (place, LIST_TABLES);
  g_assert_cmpstr (after, ==, before);
  drafts = place_ask (place, "SELECT count (*) FROM draft");
  g_assert_cmpstr (drafts, ==, "0");
}

/* (transfer full) */
static char *
list_deletions (Place *place)
{
  return place_ask (place, "SELECT group_concat (line, ' ') FROM (SELECT id || iif (deleted_at, '-', '') AS line"
                           " FROM attempt UNION ALL SELECT id || '+' FROM tombstone ORDER BY 1)");
}

static void
add_changed_backup (Place      *place,
                    int         days,
                    const char *attempts,
                    const char *sql)
{
  g_auto (GStrv) words = g_strsplit (attempts, " ", 0);
  Place source = begin_source (place);

  for (guint i = 0; words[i] != NULL; i++)
    save (&source, words[i], 1000 * g_ascii_strtoll (words[i] + 1, NULL, 10));
  place_exec (&source, sql);
  become_backup (&source, place, days);
}

/* Of each that was deleted, removed or brought back the newest change counts, whichever
 * backup has it, and whatever the date of that is. */
static void
test_deletions_of_backups_are_obeyed (Place         *place,
                                      gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *states = NULL;

  add_changed_backup (place, 700, "a100 b200 c300 d400", "UPDATE attempt SET deleted_at = 100 WHERE id = 'd400'");
  add_changed_backup (place, -1, "b200 c300 d400",
                      "INSERT INTO tombstone VALUES ('a100', 'attempt', 300), ('c300', 'attempt', 100);"
                      "UPDATE attempt SET deleted_at = 400 WHERE id = 'b200';"
                      "UPDATE attempt SET undeleted_at = 200 WHERE id IN ('c300', 'd400')");
  add_changed_backup (place, -2, "a100 b200 d400", "INSERT INTO tombstone VALUES ('c300', 'attempt', 100)");
  destroy (place);

  recovery = recover (place);
  g_assert_cmpuint (recovery->n_from_backup, ==, 2);
  states = list_deletions (place);
  g_assert_cmpstr (states, ==, "a100+ b200- c300 d400");
}

/* A backup could only bring back what was deleted. */
static void
test_what_is_whole_takes_nothing_from_backups (Place         *place,
                                               gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *ids = NULL;

  add_backup (place, -1, "d100");
  save (place, "a200", 200000);
  place_exec (place, "DROP INDEX attempt_by_order");

  recovery = recover (place);
  g_assert_true (recovery->is_complete);
  ids = list_attempts (place);
  g_assert_cmpstr (ids, ==, "a200");
}

/* The first page of a table or an index. */
static void
zero_page_of (Place      *place,
              const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", name);
  g_autofree char *page = place_ask (place, sql);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  memset (bytes + PAGE * (g_ascii_strtoll (page, NULL, 10) - 1), 0, PAGE);
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));
}

/* Where something else is missing, the backups must be asked. */
static void
test_what_was_deleted_stays_deleted (Place         *place,
                                     gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *states = NULL;

  add_backup (place, -1, "a100 b200 c300");
  save (place, "a100", 100000);
  save (place, "c300", 300000);
  save (place, "d400", 400000);
  place_exec (place, "UPDATE attempt SET deleted_at = 100 WHERE id = 'a100';"
                     "INSERT INTO tombstone VALUES ('b200', 'attempt', 100)");
  zero_page_of (place, "setting");

  recovery = recover (place);
  g_assert_false (recovery->is_complete);
  states = list_deletions (place);
  g_assert_cmpstr (states, ==, "a100- b200+ c300 d400");
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
};

/* As a migration of what is not damaged. */
static void
test_every_schema_is_salvaged_whole (Place         *place,
                                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (olds); i++)
    {
      g_autoptr (GBytes) sql = g_resource_lookup_data (test_store_get_resource (), olds[i].file, 0, NULL);
      g_autoptr (TegotaeRecovery) recovery = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      Place whole = begin_source (place);
      Place damaged = begin_source (place);

      g_test_message ("%s", olds[i].file);
      place_exec (&whole, g_bytes_get_data (sql, NULL));
      tegotae_user_db_close (tegotae_user_db_open (whole.path, NULL));
      before = write_out (&whole, olds[i].list);

      place_exec (&damaged, g_bytes_get_data (sql, NULL));
      zero_page_of (&damaged, olds[i].index);
      recovery = recover (&damaged);
      g_assert_true (recovery->is_complete);
      after = write_out (&damaged, olds[i].list);
      g_assert_cmpstr (after, ==, before);

      end_source (&whole);
      end_source (&damaged);
    }
}

/* The schema before attempts had an order. */
static void
test_an_older_schema_is_migrated (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (GBytes) sql = g_resource_lookup_data (test_store_get_resource (), "/test/user-db/v2.sql", 0, NULL);
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *ids = NULL;

  g_mkdir_with_parents (place->directory, 0700);
  place_exec (place, g_bytes_get_data (sql, NULL));
  zero_page_of (place, "attempt_by_time");

  recovery = recover (place);
  g_assert_cmpuint (recovery->n_salvaged, ==, 5);
  ids = list_attempts (place);
  g_assert_cmpstr (ids, ==, "before-3 before-0 before-1 before-2 before-4");
}

#define N_ATTEMPTS 20000

/* Ten responses each. */
#define MAKE_MANY \
  "BEGIN;" \
  "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)" \
  "INSERT INTO attempt SELECT i, 'a' || i, pack, revision, lang, questionnaire, stage, started_at, finished_at," \
  "  score, band, band_name, step, near_cut, hurried, taken_by, saved_order + i, 0, NULL, 0, NULL FROM n, attempt;" \
  "INSERT INTO response SELECT number, position, item, option, points, milliseconds FROM attempt, response" \
  "  WHERE number > 1;" \
  "INSERT INTO domain_score SELECT number, position, domain, name, domain_score.score, strength, improvement" \
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
  Place source = begin_source (place);

  save (&source, "a1", 100000);
  place_exec (&source, MAKE_MANY);
  g_mkdir_with_parents (place->directory, 0700);
  g_assert_cmpint (g_rename (source.path, place->path), ==, 0);
  place_exec (place, "DROP INDEX attempt_by_order");
  sqlite3_memory_highwater (TRUE);

  salvaged = recover (place);
  assert_bounded ();
  g_assert_cmpuint (salvaged->n_salvaged, ==, N_ATTEMPTS);
  count = place_ask (place, COUNT_MANY);
  g_assert_cmpstr (count, ==, "20000 200000");

  g_assert_cmpint (g_rename (place->path, source.path), ==, 0);
  become_backup (&source, place, -1);
  destroy (place);
  sqlite3_memory_highwater (TRUE);

  merged = recover (place);
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
  PLACE_ADD ("/store/recovery/deletions-of-backups-are-obeyed", test_deletions_of_backups_are_obeyed);
  PLACE_ADD ("/store/recovery/what-was-deleted-stays-deleted", test_what_was_deleted_stays_deleted);
  PLACE_ADD ("/store/recovery/what-is-whole-takes-nothing-from-backups",
             test_what_is_whole_takes_nothing_from_backups);
  PLACE_ADD ("/store/recovery/every-schema-is-salvaged-whole", test_every_schema_is_salvaged_whole);
  PLACE_ADD ("/store/recovery/an-older-schema-is-migrated", test_an_older_schema_is_migrated);
  PLACE_ADD ("/store/recovery/repair-of-200000-rows-is-bounded", test_repair_of_200000_rows_is_bounded);

  return g_test_run ();
}
