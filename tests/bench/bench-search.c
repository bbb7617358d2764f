/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-search-expression.h"
#include "store/library/tegotae-search-table.h"
#include "store/sqlite/tegotae-fts.h"
#include "store/sqlite/tegotae-statement.h"

/* bench-search LIBRARY QUERIES: searches a library.db for each line of a file,
 * and prints as JSON how many milliseconds that took (median and 95th
 * percentile), and how many FTS5 takes to rank all that has any of the terms. */

#define LIMIT 20

#define RAW \
  "SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?1 " \
  "ORDER BY tegotae_rank (entry_fts, ?2, 1.0, 1.0, 0) DESC LIMIT 20"

/* In microseconds, of this thread: other programs do not count. */
static gint64
cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static GPtrArray *
list_packs (TegotaeLibraryDb *db)
{
  g_autoptr (GPtrArray) rows = tegotae_library_db_list_packs (db, NULL);
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      const TegotaePackRow *row = g_ptr_array_index (rows, i);

      if (strcmp (row->lang, "ja") == 0)
        g_ptr_array_add (packs, tegotae_pack_new (row->id, row->lang, 1, row->id));
    }

  return packs;
}

static double
time_search (TegotaeLibraryDb *db,
             GPtrArray        *packs,
             const char       *text)
{
  const TegotaeSearchScope scope = { .packs = packs, .stage = TEGOTAE_STAGE_NONE };
  gint64 start = cpu_time ();
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  results = tegotae_search_table_find (db, query, &scope, LIMIT, NULL, &error);
  if (results == NULL)
    g_error ("%s", error->message);

  return (double) (cpu_time () - start) / 1000;
}

static double
time_raw (TegotaeLibraryDb *db,
          const char       *text)
{
  TegotaeSqlite *sqlite = tegotae_library_db_get_sqlite (db);
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  g_autofree TegotaeFtsPhrase *phrases = g_new0 (TegotaeFtsPhrase, query->terms->len + 1);
  TegotaeFtsRanking ranking = { 0, query->terms->len, phrases, query->terms->len, FALSE };
  g_autoptr (GString) match = g_string_new (NULL);
  gint64 start = cpu_time ();
  g_autoptr (TegotaeStatement) statement = NULL;

  for (guint i = 0; i < query->terms->len; i++)
    {
      phrases[i] = (TegotaeFtsPhrase) { 1, i, 0 };
      g_string_append_printf (match, "%s\"%s\"", i > 0 ? " OR " : "",
                              (const char *) g_ptr_array_index (query->terms, i));
    }

  statement = tegotae_statement_prepare (sqlite, RAW, NULL);
  tegotae_statement_bind_text (statement, 1, match->str);
  tegotae_statement_bind_pointer (statement, 2, &ranking, TEGOTAE_FTS_RANKING);
  tegotae_statement_run (statement, NULL);

  return (double) (cpu_time () - start) / 1000;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_percentile (GArray *times,
                guint   percent)
{
  return g_array_index (times, double, (times->len - 1) * percent / 100);
}

static void
print_times (const char *name,
             GArray     *times,
             const char *end)
{
  g_array_sort (times, compare_times);
  printf ("\"%s\":{\"median\":%.2f,\"p95\":%.2f}%s", name, get_percentile (times, 50),
          get_percentile (times, 95), end);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TegotaeLibraryDb) db = NULL;
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) raw = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *text = NULL;
  g_auto (GStrv) queries = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc != 3 || !g_file_get_contents (argv[2], &text, NULL, NULL))
    return 2;

  db = tegotae_library_db_open (argv[1], NULL);
  packs = list_packs (db);
  queries = g_strsplit (text, "\n", -1);

  for (guint i = 0; queries[i] != NULL; i++)
    {
      double time;

      if (queries[i][0] == '\0')
        continue;

      time = time_search (db, packs, queries[i]);
      g_array_append_val (ours, time);
      if (g_getenv ("BENCH_VERBOSE") != NULL)
        fprintf (stderr, "%8.2f  %s\n", time, queries[i]);
    }

  for (guint i = 0; queries[i] != NULL; i++)
    {
      double time = queries[i][0] != '\0' ? time_raw (db, queries[i]) : 0;

      if (queries[i][0] != '\0')
        g_array_append_val (raw, time);
    }

  printf ("{\"queries\":%u,", ours->len);
  print_times ("search", ours, ",");
  print_times ("raw", raw, "}\n");

  return 0;
}
