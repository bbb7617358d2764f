/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sqlite/tegotae-sqlite-private.h"
#include "store/sqlite/tegotae-statement.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db-private.h"
#include "test-store-support.h"

#define ROWS_PER_ATTEMPT 16

static TegotaeUserDb *
open_db (const char *path)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (path, &error);

  g_assert_no_error (error);

  return db;
}

static void
save (TegotaeUserDb *db,
      const char    *id)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, 100000);
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_attempt_table_save (db, attempt, &error));
  g_assert_no_error (error);
}

/* Asserts that there are @n attempts and that each of them is whole. */
static void
assert_whole (TegotaeUserDb *db,
              guint          n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attempts = tegotae_attempt_table_list (db, &error);
  gint64 n_rows;

  g_assert_no_error (error);
  g_assert_cmpuint (attempts->len, ==, n);

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);
      g_autoptr (TegotaeAttempt) expected = test_attempt_new (attempt->id, 100000);

      assert_attempts_equal (attempt, expected);
    }

  g_assert_true (tegotae_statement_read_int64 (tegotae_user_db_get_sqlite (db),
                                               "SELECT (SELECT count (*) FROM attempt)"
                                               "     + (SELECT count (*) FROM response)"
                                               "     + (SELECT count (*) FROM domain_score)", NULL,
                                               &n_rows, NULL));
  g_assert_cmpint (n_rows, ==, n * ROWS_PER_ATTEMPT);
}

/* Calls @callback before each statement that @db runs. */
static void
trace (TegotaeUserDb *db,
       int          (*callback) (unsigned, void *, void *, void *),
       gpointer       data)
{
  sqlite3_trace_v2 (tegotae_user_db_get_sqlite (db)->handle, SQLITE_TRACE_STMT, callback, data);
}

typedef struct
{
  TegotaeUserDb *other;
  int            n_statements;
} Watch;

static int
look_from_outside (unsigned  kind,
                   void     *data,
                   void     *statement,
                   void     *sql)
{
  Watch *watch = data;

  watch->n_statements++;
  assert_whole (watch->other, 1);

  return 0;
}

static void
test_half_written_is_never_visible (Place         *place,
                                    gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) writer = open_db (place->path);
  g_autoptr (TegotaeUserDb) reader = open_db (place->path);
  Watch watch = { reader, 0 };

  save (writer, "before");
  trace (writer, look_from_outside, &watch);
  save (writer, "watched");
  trace (writer, NULL, NULL);

  g_assert_cmpint (watch.n_statements, >=, ROWS_PER_ATTEMPT);
  assert_whole (reader, 2);
}

typedef struct
{
  const char *path;
  int         n_left; /* statements to live */
} Victim;

static int
die_in_time (unsigned  kind,
             void     *data,
             void     *statement,
             void     *sql)
{
  Victim *victim = data;

  if (--victim->n_left < 0)
    kill (getpid (), SIGKILL);

  return 0;
}

static void
save_and_die (gpointer data)
{
  Victim *victim = data;
  TegotaeUserDb *db = open_db (victim->path);

  trace (db, die_in_time, victim);
  save (db, "killed");
}

static gboolean
was_killed (int process)
{
  int status;

  g_assert_cmpint (waitpid (process, &status, 0), ==, process);

  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
}

/* Kills a process before its first statement, its second, and so on, until one
 * lives to the end. */
static void
test_killed_midway_leaves_nothing (Place         *place,
                                   gconstpointer  data)
{
  int n_killed = 0;
  Victim victim = { place->path, 0 };

  tegotae_user_db_close (open_db (place->path));

  while (was_killed (fork_and_run (save_and_die, &victim)))
    {
      g_autoptr (TegotaeUserDb) db = open_db (place->path);

      assert_whole (db, 0);
      victim.n_left = ++n_killed;
    }

  g_test_message ("killed before each of %d statements", n_killed);
  g_assert_cmpint (n_killed, >=, ROWS_PER_ATTEMPT);

  {
    g_autoptr (TegotaeUserDb) db = open_db (place->path);

    assert_whole (db, 1);
  }
}

#define N_WRITERS 2
#define N_EACH 40

typedef struct
{
  const char *path;
  int         number;
} Writer;

static void
save_many (gpointer data)
{
  const Writer *writer = data;
  g_autoptr (TegotaeUserDb) db = open_db (writer->path);

  for (int i = 0; i < N_EACH; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d-%d", writer->number, i);

      save (db, id);
    }
}

static void
test_two_processes_write (Place         *place,
                          gconstpointer  data)
{
  int processes[N_WRITERS];
  g_autoptr (TegotaeUserDb) db = NULL;

  for (int i = 0; i < N_WRITERS; i++)
    {
      Writer writer = { place->path, i };

      processes[i] = fork_and_run (save_many, &writer);
    }

  for (int i = 0; i < N_WRITERS; i++)
    wait_for_success (processes[i]);

  db = open_db (place->path);
  assert_whole (db, N_WRITERS * N_EACH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/attempt/half-written-is-never-visible", test_half_written_is_never_visible);
  PLACE_ADD ("/store/attempt/killed-midway-leaves-nothing", test_killed_midway_leaves_nothing);
  PLACE_ADD ("/store/attempt/two-processes-write", test_two_processes_write);

  return g_test_run ();
}
