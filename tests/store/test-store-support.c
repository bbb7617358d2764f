/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-store-support.h"

#include "store/user/tegotae-deletion-table.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

void
place_set_up (Place         *place,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  place->directory = g_dir_make_tmp ("tegotae-store-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->directory, "test.db", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
place_tear_down (Place         *place,
                 gconstpointer  data)
{
  remove_tree (place->directory);
  g_free (place->directory);
  g_free (place->path);
}

gboolean
place_has (Place      *place,
           const char *suffix)
{
  g_autofree char *path = g_strconcat (place->path, suffix, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

GBytes *
place_read (Place      *place,
            const char *suffix)
{
  g_autofree char *path = g_strconcat (place->path, suffix, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, size);
}

static void
place_run (Place      *place,
           const char *sql,
           int       (*callback) (void *, int, char **, char **),
           gpointer    data)
{
  char *message = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (place->path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  sqlite3_exec (db, sql, callback, data, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

void
place_exec (Place      *place,
            const char *sql)
{
  place_run (place, sql, NULL, NULL);
}

static int
keep_first (void  *data,
            int    n_columns,
            char **values,
            char **names)
{
  char **answer = data;

  if (*answer == NULL)
    *answer = g_strdup (values[0]);

  return 0;
}

char *
place_ask (Place      *place,
           const char *sql)
{
  char *answer = NULL;

  place_run (place, sql, keep_first, &answer);

  return answer;
}

void
test_store_set_disk_full (gboolean full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
add_domain_score (TegotaeAttempt *attempt,
                  const char     *id,
                  const char     *name,
                  int             numerator,
                  int             denominator)
{
  TegotaeFraction exact = { numerator, denominator };
  TegotaeDomainScore *domain = tegotae_domain_score_new (id, name, tegotae_fraction_to_score (exact));

  domain->exact = exact;
  g_ptr_array_add (attempt->profile->domains, domain);
}

TegotaeAttempt *
test_attempt_new (const char *id,
                  gint64      finished_at)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->id = g_strdup (id);
  attempt->pack = g_strdup ("core");
  attempt->revision = 7;
  attempt->lang = g_strdup ("ja");
  attempt->questionnaire = g_strdup ("quick");
  attempt->stage = TEGOTAE_STAGE_REJECTED;
  attempt->started_at = finished_at - 31415;
  attempt->finished_at = finished_at;
  attempt->score = 57;
  attempt->exact = (TegotaeFraction) { 17, 30 };
  attempt->band = g_strdup ("nearly");
  attempt->band_name = g_strdup ("もう一歩 'と' \"引用\"");
  attempt->step = 4;
  attempt->exact_step = (TegotaeFraction) { 1, 30 };
  attempt->reach = 10;
  attempt->near_cut = TRUE;
  attempt->hurried = TRUE;

  /* Ids in an order that is not theirs by alphabet; one response untimed, one unknown. */
  for (int i = 10; i > 0; i--)
    {
      g_autofree char *item = g_strdup_printf ("q%d", i);

      g_ptr_array_add (attempt->responses,
                       tegotae_response_new (item, i == 7 ? TEGOTAE_OPTION_UNKNOWN : (guint) i % 4,
                                             i == 7 ? 0 : i % 4 + G_GINT64_CONSTANT (5000000000),
                                             i == 3 ? TEGOTAE_RESPONSE_UNTIMED : 900 + i));
    }

  add_domain_score (attempt, "talk", "話し方", 6, 6);
  add_domain_score (attempt, "self", "自己理解", 4, 5);
  add_domain_score (attempt, "calm", "落ち着き", 1, 2);
  add_domain_score (attempt, "research", "企業研究", 1, 5);
  add_domain_score (attempt, "logic", "論理", 0, 6);
  tegotae_profile_set_places (attempt->profile);

  return attempt;
}

static void
assert_responses_equal (GPtrArray *a,
                        GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);

  for (guint i = 0; i < a->len; i++)
    {
      const TegotaeResponse *left = g_ptr_array_index (a, i);
      const TegotaeResponse *right = g_ptr_array_index (b, i);

      g_assert_cmpstr (left->item, ==, right->item);
      g_assert_cmpuint (left->option, ==, right->option);
      g_assert_cmpint (left->points, ==, right->points);
      g_assert_cmpint (left->milliseconds, ==, right->milliseconds);
    }
}

static void
assert_profiles_equal (const TegotaeProfile *a,
                       const TegotaeProfile *b)
{
  g_assert_cmpuint (a->domains->len, ==, b->domains->len);

  for (guint i = 0; i < a->domains->len; i++)
    {
      const TegotaeDomainScore *left = g_ptr_array_index (a->domains, i);
      const TegotaeDomainScore *right = g_ptr_array_index (b->domains, i);

      g_assert_cmpstr (left->id, ==, right->id);
      g_assert_cmpstr (left->name, ==, right->name);
      g_assert_cmpint (left->score, ==, right->score);
      g_assert_cmpint (left->exact.numerator, ==, right->exact.numerator);
      g_assert_cmpint (left->exact.denominator, ==, right->exact.denominator);
      g_assert_cmpint (left->place, ==, right->place);
    }
}

void
assert_attempts_equal (const TegotaeAttempt *a,
                       const TegotaeAttempt *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->pack, ==, b->pack);
  g_assert_cmpint (a->revision, ==, b->revision);
  g_assert_cmpstr (a->lang, ==, b->lang);
  g_assert_cmpstr (a->questionnaire, ==, b->questionnaire);
  g_assert_cmpint (a->stage, ==, b->stage);
  g_assert_cmpint (a->started_at, ==, b->started_at);
  g_assert_cmpint (a->finished_at, ==, b->finished_at);
  g_assert_cmpint (a->score, ==, b->score);
  g_assert_cmpint (a->exact.numerator, ==, b->exact.numerator);
  g_assert_cmpint (a->exact.denominator, ==, b->exact.denominator);
  g_assert_cmpint (a->exact_step.numerator, ==, b->exact_step.numerator);
  g_assert_cmpint (a->exact_step.denominator, ==, b->exact_step.denominator);
  g_assert_cmpint (a->reach, ==, b->reach);
  g_assert_cmpstr (a->band, ==, b->band);
  g_assert_cmpstr (a->band_name, ==, b->band_name);
  g_assert_cmpint (a->step, ==, b->step);
  g_assert_cmpint (a->near_cut, ==, b->near_cut);
  g_assert_cmpint (a->hurried, ==, b->hurried);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpint (a->note_changed_at, ==, b->note_changed_at);
  assert_responses_equal (a->responses, b->responses);
  assert_profiles_equal (a->profile, b->profile);
}

TegotaeEntry *
test_entry_new (const char *pack,
                const char *lang,
                const char *id,
                const char *advisor)
{
  g_autofree char *title = g_strconcat ("About ", id, NULL);
  TegotaeEntry *entry = tegotae_entry_new (tegotae_entry_info_new (pack, id, lang, title));

  g_ptr_array_add (entry->answers, tegotae_answer_new (advisor));

  return entry;
}

int
fork_and_run (void     (*child) (gpointer data),
              gpointer   data)
{
  int process = fork ();

  g_assert_cmpint (process, >=, 0);

  /* What the parent allocated is no leak of the child's, hence _exit(). */
  if (process == 0)
    {
      child (data);
      _exit (EXIT_SUCCESS);
    }

  return process;
}

void
wait_for_success (int process)
{
  int status;

  g_assert_cmpint (waitpid (process, &status, 0), ==, process);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, EXIT_SUCCESS);
}

typedef gboolean (*Act) (TegotaeUserDb       *db,
                         const char * const  *ids,
                         gint64               now,
                         GError             **error);

static void
act_on (TegotaeUserDb *db,
        Act            act,
        const char    *id)
{
  const char * const ids[] = { id, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (act (db, ids, g_get_real_time () / 1000, &error));
  g_assert_no_error (error);
}

void
test_delete (TegotaeUserDb *db,
             const char    *id)
{
  act_on (db, tegotae_deletion_table_delete, id);
}

void
test_undelete (TegotaeUserDb *db,
               const char    *id)
{
  act_on (db, tegotae_deletion_table_undelete, id);
}

void
test_remove (TegotaeUserDb *db,
             const char    *id)
{
  act_on (db, tegotae_deletion_table_remove, id);
}
