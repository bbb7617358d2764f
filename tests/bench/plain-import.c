/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that keeps the lines of a file in a database: one table, one
 * transaction. What `tegotae-cli import` is measured against. */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static void
check (sqlite3 *db,
       int      status)
{
  if (status == SQLITE_OK || status == SQLITE_DONE)
    return;

  fprintf (stderr, "plain-import: %s\n", sqlite3_errmsg (db));
  exit (1);
}

static void
run (sqlite3    *db,
     const char *sql)
{
  check (db, sqlite3_exec (db, sql, NULL, NULL, NULL));
}

static void
insert_lines (sqlite3 *db,
              FILE    *file)
{
  sqlite3_stmt *insert;
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  check (db, sqlite3_prepare_v2 (db, "INSERT INTO line (text) VALUES (?)", -1, &insert, NULL));

  while ((length = getline (&line, &size, file)) != -1)
    {
      check (db, sqlite3_bind_text (insert, 1, line, (int) length, SQLITE_STATIC));
      check (db, sqlite3_step (insert));
      check (db, sqlite3_reset (insert));
    }

  free (line);
  sqlite3_finalize (insert);
}

int
main (int   argc,
      char *argv[])
{
  sqlite3 *db;
  FILE *file;

  if (argc != 3 || (file = fopen (argv[1], "r")) == NULL)
    {
      fprintf (stderr, "usage: plain-import FILE DATABASE\n");
      return 2;
    }

  check (NULL, sqlite3_open (argv[2], &db));
  run (db, "PRAGMA journal_mode = WAL; CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT); BEGIN");
  insert_lines (db, file);
  run (db, "COMMIT");
  check (db, sqlite3_close (db));

  return fclose (file) == 0 ? 0 : 1;
}
